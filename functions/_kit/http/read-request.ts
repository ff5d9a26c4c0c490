import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Typed } from '../../../workflows/forms/typed.ts';
import type { DoorRequest } from './page.ts';
import { readForm } from './read-form.ts';
import { readJson } from './read-json.ts';

type Read =
  | { readonly kind: 'read'; readonly request: DoorRequest }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415 }
  /** An address that no page of ours links to. */
  | { readonly kind: 'unknown' };

const parameter = /^[A-Za-z0-9-]{1,64}$/;

/** `name=value` as browsers send it; a value may hold `=`. */
const cookiesIn = (cookies: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    cookies.flatMap((cookie) => {
      const at = cookie.indexOf('=');
      return at < 1 ? [] : [[cookie.slice(0, at).trim(), cookie.slice(at + 1).trim()]];
    }),
  );

const known = (values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

const requestOf = (event: APIGatewayProxyEventV2, typed: Typed, json?: unknown): DoorRequest => ({
  params: known(event.pathParameters ?? {}),
  query: known(event.queryStringParameters ?? {}),
  typed,
  ...(json === undefined ? {} : { json }),
  idempotencyKey: event.headers['idempotency-key'] ?? '',
  cookies: cookiesIn(event.cookies ?? []),
  requestId: event.requestContext.requestId,
  source: event.requestContext.http.sourceIp,
  address: event.rawQueryString === '' ? event.rawPath : `${event.rawPath}?${event.rawQueryString}`,
});

/** Reads a request of API Gateway (payload v2, lower-case headers); only a post has a body.
 * @param json the body is JSON, not a form */
export const readRequest = (event: APIGatewayProxyEventV2, method: string, json = false): Read => {
  const params = known(event.pathParameters ?? {});
  if (!Object.values(params).every((value) => parameter.test(value))) return { kind: 'unknown' };
  if (method !== 'POST') return { kind: 'read', request: requestOf(event, {}) };
  const body = [event.headers['content-type'] ?? '', event.body ?? '', event.isBase64Encoded] as const;
  if (json) {
    const read = readJson(...body);
    return read.kind === 'refused' ? read : { kind: 'read', request: requestOf(event, {}, read.json) };
  }
  const form = readForm(...body);
  return form.kind === 'refused' ? form : { kind: 'read', request: requestOf(event, form.typed) };
};
