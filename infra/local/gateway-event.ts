import type { IncomingHttpHeaders } from 'node:http';
import { isRecord, type Json } from './json.ts';
import { place } from './place.ts';
import { realInstant } from './real.ts';
import type { Found } from './routing.ts';

/** The event and the answer of an HTTP API with payload version 2.0, as AWS gives and takes them. */

export interface Incoming {
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly sourceIp: string;
  readonly requestId: string;
  readonly now: number;
  readonly api: string;
}

const plainTypes = /^(text\/|application\/(json|javascript|xml)|[^;]*\+(json|xml))/i;

const query = (search: string): Readonly<Record<string, string>> => {
  const found = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(found);
};

const dropped = new Set(['cookie', 'connection', 'keep-alive', 'transfer-encoding', 'upgrade']);

const headersOf = (incoming: Incoming): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(incoming.headers).flatMap(([name, value]) =>
      value === undefined || dropped.has(name) ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  ),
  'content-length': String(incoming.body.length),
  'x-forwarded-for': incoming.sourceIp,
  'x-forwarded-proto': 'http',
  'x-forwarded-port': (incoming.headers.host ?? '').split(':')[1] ?? '80',
  'x-amzn-trace-id': `Root=${incoming.requestId}`,
});

const cookiesOf = (incoming: Incoming): readonly string[] =>
  (incoming.headers.cookie ?? '')
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '');

const bodyOf = ({ body, headers }: Incoming): Record<string, Json> => {
  if (body.length === 0) return { isBase64Encoded: false };
  const plain = plainTypes.test(headers['content-type'] ?? '');
  return { body: body.toString(plain ? 'utf8' : 'base64'), isBase64Encoded: !plain };
};

export const gatewayEvent = (incoming: Incoming, { route, parameters }: Found): Json => {
  const [path = '/', search = ''] = incoming.url.split(/\?(.*)/s);
  const cookies = cookiesOf(incoming);
  const queryStringParameters = query(search);
  const host = incoming.headers.host ?? '';
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: path,
    rawQueryString: search,
    ...(cookies.length > 0 ? { cookies: [...cookies] } : {}),
    headers: headersOf(incoming),
    ...(search === '' ? {} : { queryStringParameters: { ...queryStringParameters } }),
    requestContext: {
      accountId: place.account,
      apiId: incoming.api,
      domainName: host,
      domainPrefix: host.split('.')[0] ?? '',
      http: {
        method: incoming.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: incoming.sourceIp,
        userAgent: incoming.headers['user-agent'] ?? '',
      },
      requestId: incoming.requestId,
      routeKey: route.key,
      stage: '$default',
      time: realInstant(incoming.now),
      timeEpoch: incoming.now,
    },
    ...(Object.keys(parameters).length > 0 ? { pathParameters: { ...parameters } } : {}),
    ...bodyOf(incoming),
  };
};

export interface Outgoing {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

export const plainAnswer = (status: number, message: string): Outgoing => ({
  status,
  headers: [['content-type', 'application/json']],
  body: Buffer.from(JSON.stringify({ message })),
});

const headerLines = (result: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] => {
  const { headers, cookies } = result;
  const own = isRecord(headers)
    ? Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const)
    : [];
  const set = Array.isArray(cookies) ? cookies.map((cookie) => ['set-cookie', String(cookie)] as const) : [];
  return [...own.filter(([name]) => name !== 'content-length'), ...set];
};

/** What the browser gets; a result that is no answer is an error, as in AWS. */
export const outgoing = (result: unknown): Outgoing => {
  if (!isRecord(result) || !('statusCode' in result)) {
    return isRecord(result) && 'errorMessage' in result
      ? plainAnswer(500, 'Internal Server Error')
      : {
          status: 200,
          headers: [['content-type', 'application/json']],
          body: Buffer.from(JSON.stringify(result ?? null)),
        };
  }
  const status = Number(result['statusCode']);
  const { body } = result;
  if (
    !Number.isInteger(status) ||
    status < 100 ||
    status > 599 ||
    (body !== undefined && body !== null && typeof body !== 'string')
  ) {
    return plainAnswer(500, 'Internal Server Error');
  }
  const headers = headerLines(result);
  const typed = headers.some(([name]) => name === 'content-type');
  return {
    status,
    headers: typed ? headers : [...headers, ['content-type', 'text/plain; charset=utf-8']],
    body: Buffer.from(body ?? '', result['isBase64Encoded'] === true ? 'base64' : 'utf8'),
  };
};
