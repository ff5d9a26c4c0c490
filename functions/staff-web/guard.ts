import { contextOf } from '../../workflows/cases/context-of.ts';
import type { RouteEntry, RouteId } from '../../workflows/routes.ts';
import { href } from '../_kit/http/links.ts';
import { type DoorRequest, html, type Page, type PageHandler, posted, redirect } from '../_kit/http/page.ts';
import { clearSessionCookie, cookieNames } from '../_kit/http/session-cookies.ts';
import { visitorOf } from '../_kit/http/sign-in.ts';
import { errorFields } from '../_kit/log.ts';
import { noticePage } from '../_kit/pages/message-page.tsx';
import { hasWords, keptPage } from './kept-page.tsx';
import { peopleOnce } from './people-once.ts';
import { notWelcome } from './sign-in-texts.ts';
import type { StaffPage, StaffWebPorts } from './visit.ts';

const signInHref = (returnTo: string): string => `${href('signIn')}?naar=${encodeURIComponent(returnTo)}`;

interface ClosedRoute extends Pick<RouteEntry, 'method'> {
  readonly id: RouteId;
}

const withoutSession = (ports: StaffWebPorts, route: ClosedRoute, request: DoorRequest): Page => {
  if (route.method === 'GET') return redirect(signInHref(request.address));
  if (route.id === 'signOut') return redirect(href('signedOut'));
  const frame = { side: 'staff', school: ports.school } as const;
  return html(401, keptPage(frame, request, { kind: 'signedOut', signIn: signInHref('/') }));
};

/** Lets nobody through but staff in service, and no post without the token of its own session. What was typed is
 * never lost: the page that refuses shows it and can hand it in again. */
export const guarded = (ports: StaffWebPorts, route: ClosedRoute, page: StaffPage): PageHandler => {
  const answer = async (request: DoorRequest): Promise<Page> => {
    const visitor = await visitorOf(ports, request.cookies[cookieNames.session]);
    if (visitor.kind === 'nobody') return withoutSession(ports, route, request);
    if (visitor.kind === 'left') {
      return html(403, noticePage({ side: 'staff', school: ports.school }, notWelcome(ports.school)), [
        clearSessionCookie,
      ]);
    }
    const { person, session } = visitor;
    const frame = { side: 'staff', school: ports.school, person: { name: person.name, csrf: session.csrf } } as const;
    // Compared as hashes, so that the time it takes tells nothing about the token.
    const carried = ports.keys.sha256(posted(request.typed, 'csrf')) === ports.keys.sha256(session.csrf);
    if (route.method === 'POST' && !carried) {
      return html(403, keptPage(frame, request, { kind: 'oldPage', csrf: session.csrf }));
    }
    const own = { ...ports, cases: peopleOnce(ports.cases, visitor.roster) };
    const { roster } = await contextOf(own);
    return page(own)({ person, session, roster, request, frame });
  };
  return async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      if (!hasWords(request)) throw error;
      ports.log('requestFailed', {
        door: 'staff',
        route: route.id,
        requestId: request.requestId,
        ...errorFields(error),
      });
      const frame = { side: 'staff', school: ports.school } as const;
      return html(503, keptPage(frame, request, { kind: 'failed', csrf: posted(request.typed, 'csrf') }));
    }
  };
};
