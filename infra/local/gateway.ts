import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalFunction } from './functions.ts';
import { gatewayEvent, type Outgoing, outgoing, plainAnswer } from './gateway-event.ts';
import { readBody } from './http.ts';
import { randomId, realNow } from './real.ts';
import { type Found, findRoute, type Route } from './routing.ts';

export interface Door {
  readonly api: string;
  readonly routes: readonly Route[];
  /** By the route's target. */
  readonly functions: ReadonlyMap<string, LocalFunction>;
  /** After which API Gateway stops waiting for the function. */
  readonly timeout: number;
}

/** Limits of API Gateway and of a synchronous Lambda call. */
const longestBody = 10 * 1024 * 1024;
const longestEvent = 6 * 1024 * 1024;

const find = (door: Door, request: IncomingMessage): Found | 'malformed' | null => {
  try {
    return findRoute(door.routes, request.method ?? '', (request.url ?? '/').split('?')[0] ?? '/');
  } catch {
    return 'malformed';
  }
};

const inTime = (work: Promise<unknown>, milliseconds: number): Promise<Outgoing> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outgoing>((resolve) => {
    timer = setTimeout(() => resolve(plainAnswer(503, 'Service Unavailable')), milliseconds);
  });
  const answered = work.then(outgoing, () => plainAnswer(500, 'Internal Server Error'));
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
};

const answer = async (door: Door, request: IncomingMessage, requestId: string): Promise<Outgoing> => {
  const found = find(door, request);
  const body = await readBody(request, longestBody);
  if (found === 'malformed') return plainAnswer(400, 'Bad Request');
  const fn = door.functions.get(found?.route.target ?? '');
  if (found === null || fn === undefined) return plainAnswer(404, 'Not Found');
  if (body === null) return plainAnswer(413, 'Request Entity Too Large');
  const event = gatewayEvent(
    {
      method: request.method ?? 'GET',
      url: request.url ?? '/',
      headers: request.headers,
      body,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      requestId,
      now: realNow(),
      api: door.api,
    },
    found,
  );
  if (Buffer.byteLength(JSON.stringify(event)) > longestEvent) return plainAnswer(413, 'Request Entity Too Large');
  return inTime(fn.invoke(event), door.timeout);
};

/** One HTTP API of the template. Throttling is left to AWS: here one person tries out a school. */
export const gateway = (door: Door) => (request: IncomingMessage, response: ServerResponse) => {
  const requestId = randomId();
  answer(door, request, requestId).then(
    ({ status, headers, body }) => {
      for (const [name, value] of headers) response.appendHeader(name, value);
      response.writeHead(status, { 'apigw-requestid': requestId, 'content-length': body.length });
      response.end(body);
    },
    () => response.destroy(),
  );
};
