import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Typed } from '../../workflows/forms/typed.ts';

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly params?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly cookies?: string[];
  /** Sent as it is, base64 as API Gateway does. */
  readonly body?: string | Uint8Array;
  readonly query?: string;
}

/** A request as API Gateway hands it to a function (payload v2). */
export const gatewayEvent = (asked: Asked): APIGatewayProxyEventV2 => {
  const { method = 'GET', path, headers = {}, query = '' } = asked;
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: query,
    headers: { host: 'ouders.example', 'user-agent': 'test', ...headers },
    ...(query === '' ? {} : { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) }),
    ...(asked.cookies === undefined ? {} : { cookies: asked.cookies }),
    ...(asked.params === undefined ? {} : { pathParameters: asked.params }),
    ...(asked.body === undefined ? {} : { body: Buffer.from(asked.body).toString('base64') }),
    isBase64Encoded: asked.body !== undefined,
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'ouders.example',
      domainPrefix: 'ouders',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'Request-1=',
      routeKey: `${method} ${path}`,
      stage: '$default',
      time: '24/Nov/2026:09:00:00 +0000',
      timeEpoch: 0,
    },
  };
};

export const origin = 'https://ouders.example';
export const formType = 'application/x-www-form-urlencoded';

export const encoded = (typed: Typed): string =>
  new URLSearchParams(
    Object.entries(typed).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each])),
  ).toString();

/** A post from a page of the same door. */
export const post = (path: string, typed: Typed, headers: Record<string, string> = {}): APIGatewayProxyEventV2 =>
  gatewayEvent({
    method: 'POST',
    path,
    headers: { 'content-type': formType, origin, ...headers },
    body: encoded(typed),
  });

export const lambdaContext: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'web',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:web',
  memoryLimitInMB: '512',
  awsRequestId: 'lambda-request',
  logGroupName: 'group',
  logStreamName: 'stream',
  getRemainingTimeInMillis: () => 10_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: string;
}

export const answerOf = (result: APIGatewayProxyStructuredResultV2): Answer => ({
  status: result.statusCode ?? 0,
  headers: Object.fromEntries(
    Object.entries(result.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  ),
  cookies: result.cookies ?? [],
  body: result.body ?? '',
});

const entities = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
]);

export const unescaped = (html: string): string =>
  html.replace(/&(?:amp|lt|gt|quot);/g, (found) => entities.get(found) ?? found);

/** What a browser would post from the hidden inputs of a page. */
export const hiddenInputs = (html: string): Typed => {
  const values = new Map<string, string | readonly string[]>();
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)) {
    const before = values.get(unescaped(name));
    values.set(unescaped(name), before === undefined ? unescaped(value) : [before, unescaped(value)].flat());
  }
  return Object.fromEntries(values);
};
