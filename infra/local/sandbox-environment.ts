import { accessKeyOf } from './access-key.ts';
import { functionArn, place } from './place.ts';

export interface Endpoints {
  readonly dynamodb: string;
  readonly states: string;
  readonly mail: string;
}

/** What Lambda itself sets, and where the services are. The access key tells the recording who
 * called. The user's own AWS settings are kept out. */
export const sandboxEnvironment = (
  name: string,
  folder: string,
  endpoints: Endpoints,
  policyClock: string | null,
): Readonly<Record<string, string>> => ({
  AWS_REGION: place.region,
  AWS_DEFAULT_REGION: place.region,
  AWS_ACCESS_KEY_ID: accessKeyOf(name),
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
  AWS_LAMBDA_FUNCTION_INVOKED_ARN: functionArn(name),
  LAMBDA_TASK_ROOT: folder,
  TZ: 'UTC',
  AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
  AWS_ENDPOINT_URL_SFN: endpoints.states,
  AWS_ENDPOINT_URL_SES: endpoints.mail,
  ...(policyClock === null ? {} : { POLICY_CLOCK: policyClock }),
});
