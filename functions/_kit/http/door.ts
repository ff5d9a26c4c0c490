import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import httpRouter from '@middy/http-router';
import httpSecurityHeaders from '@middy/http-security-headers';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { millisecondsOf } from '../../../workflows/domain/instant.ts';
import type { School } from '../../../workflows/domain/school/school.ts';
import type { Clock } from '../../../workflows/ports.ts';
import { type RouteEntry, routes } from '../../../workflows/routes.ts';
import { errorFields, type LogEvent, logEvent } from '../log.ts';
import { type MessageKind, messageOf, messagePage } from '../pages/message-page.tsx';
import { answer, withoutBody } from './answer.ts';
import { methodsAt } from './methods-at.ts';
import { html, type Page, type PageHandler } from './page.ts';
import { problem } from './problem.ts';
import { readRequest } from './read-request.ts';
import { isSameOrigin } from './same-origin.ts';
import { middyHeaders, ownHeaders } from './security-headers.ts';

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;
export type Side = (typeof routes)[number]['door'];
type DoorRouteId<D extends Side> = Extract<(typeof routes)[number], { door: D }>['id'];
export type DoorHandlers<D extends Side> = Readonly<Record<DoorRouteId<D>, PageHandler>>;

export interface DoorOptions<D extends Side> {
  readonly side: D;
  /** Own origin, without trailing slash; posts from anywhere else are refused. */
  readonly origin: string;
  readonly school: School;
  readonly clock: Clock;
  readonly handlers: DoorHandlers<D>;
  readonly log?: LogEvent;
}

const refusals = { 400: 'malformed', 413: 'tooLarge', 415: 'wrongType' } as const satisfies Record<number, MessageKind>;

/** One of the two doors as a Lambda handler: the routes of the registry, each request read and limited, every answer
 * a page with all security headers. Whatever goes wrong inside shows a page without details and logs a code. */
export const door = <D extends Side>(options: DoorOptions<D>) => {
  const { side, origin, school, clock, log = logEvent } = options;
  const handlers = new Map<string, PageHandler>(Object.entries(options.handlers));
  const message = (status: number, kind: MessageKind): Page => html(status, messagePage({ side, school }, kind));

  const refusal = (json: boolean, status: number, kind: MessageKind): Page => {
    const { title, lines } = messageOf(kind);
    return json ? problem(status, title, lines.join(' ')) : message(status, kind);
  };

  const pageFor = async (event: Event, { method, ...route }: RouteEntry, handler: PageHandler): Promise<Page> => {
    const json = route.json === true;
    // A program has no session and no cookie that a page of another site could use.
    if (method === 'POST' && !json && !isSameOrigin(event.headers, origin)) return message(403, 'otherOrigin');
    const read = readRequest(event, method, json);
    switch (read.kind) {
      case 'refused':
        return refusal(json, read.status, refusals[read.status]);
      case 'unknown':
        return refusal(json, 404, 'notFound');
      case 'read':
        return handler(read.request);
    }
  };

  const handle =
    (route: RouteEntry, handler: PageHandler) =>
    async (event: Event): Promise<Result> => {
      const start = millisecondsOf(clock.systemNow());
      const about = { door: side, route: route.id, requestId: event.requestContext.requestId };
      try {
        const result = answer(await pageFor(event, route, handler));
        log('requestHandled', { ...about, status: result.statusCode, ms: millisecondsOf(clock.systemNow()) - start });
        return result;
      } catch (error) {
        log('requestFailed', { ...about, ...errorFields(error) });
        return answer(refusal(route.json === true, 500, 'failed'));
      }
    };

  const unanswered = async ({ path }: { readonly path: string }): Promise<Result> => {
    const allowed = methodsAt(side, path);
    const page = allowed.length === 0 ? message(404, 'notFound') : message(405, 'wrongMethod');
    const result = answer(page);
    log('requestRefused', { door: side, status: result.statusCode });
    return allowed.length === 0 ? result : { ...result, headers: { ...result.headers, Allow: allowed.join(', ') } };
  };

  const table = routes
    .filter((route) => route.door === side)
    .flatMap((route) => {
      const { id, method, path } = route;
      const handler = handlers.get(id);
      if (handler === undefined) return [];
      const answered = handle(route, handler);
      const own = { method, path, handler: answered };
      return method === 'GET'
        ? [own, { method: 'HEAD' as const, path, handler: async (event: Event) => withoutBody(await answered(event)) }]
        : [own];
    });

  return middy<Event, Result>()
    .use(httpHeaderNormalizer())
    .use(httpSecurityHeaders(middyHeaders))
    .after(({ response }) => {
      if (response) response.headers = { ...ownHeaders, ...response.headers };
    })
    .handler(httpRouter<Event, Result>({ routes: table, notFoundResponse: unanswered }));
};
