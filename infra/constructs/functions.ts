import { Duration, Validations } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { environment, type Variable } from '../environment.ts';
import type { FunctionName } from '../function-names.ts';
import { rights } from '../rights.ts';
import { logGroup } from './logs.ts';
import { functionRole, type Reach } from './role.ts';

/** Somebody waits for a page; the rest may outlast a slow retry. */
const timeouts: Partial<Record<FunctionName, Duration>> = {
  'parent-web': Duration.seconds(10),
  'staff-web': Duration.seconds(10),
};

/** Called by nobody who waits for the answer. */
const unattended: readonly FunctionName[] = ['mail-events', 'sweeper'];

export interface SchoolFunction {
  readonly name: FunctionName;
  readonly lambda: LambdaFunction;
  readonly role: Role;
  readonly log: LogGroup;
}

/** Values of the variables that are known before the machines are made. */
export type Known = Readonly<Partial<Record<Variable, string>>>;

/** One function with its log group, its role and what it is told. */
export const schoolFunction = (
  scope: Construct,
  name: FunctionName,
  code: Code,
  known: Known,
  reach: Reach,
): SchoolFunction => {
  const own = new Construct(scope, name);
  const log = logGroup(own, 'Log');
  const role = functionRole(own, rights[name], log, reach);
  const lambda = new LambdaFunction(own, 'Function', {
    description: name,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code,
    memorySize: 512,
    timeout: timeouts[name] ?? Duration.seconds(30),
    // Read-only for CDK: what it would add by itself is not in rights.ts.
    role: role.withoutPolicyUpdates(),
    logGroup: log,
    loggingFormat: LoggingFormat.JSON,
    environment: Object.fromEntries(
      environment[name].flatMap((variable) => {
        const value = known[variable];
        return value === undefined ? [] : [[variable, value]];
      }),
    ),
    ...(unattended.includes(name)
      ? { onFailure: new SqsDestination(reach.failures.event), retryAttempts: 2, maxEventAge: Duration.hours(1) }
      : {}),
  });
  Validations.of(lambda).acknowledge(
    {
      id: 'Serverless-LambdaDLQ',
      reason:
        'Called by a page, a stream or a machine, which hears of failure itself; the two that are not have a failure destination.',
    },
    {
      id: 'Serverless-LambdaTracing',
      reason:
        'Each event leaves one structured line with its case; traces would keep addresses of pages and cost per case.',
    },
  );
  return { name, lambda, role, log };
};
