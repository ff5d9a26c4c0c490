import { href } from '../_kit/http/links.ts';
import { html, type PageHandler, redirect } from '../_kit/http/page.ts';
import { clearLoginCookie, clearSessionCookie, cookieNames } from '../_kit/http/session-cookies.ts';
import { beginSignIn, endSession, finishSignIn } from '../_kit/http/sign-in.ts';
import { errorFields } from '../_kit/log.ts';
import { noticePage } from '../_kit/pages/message-page.tsx';
import { leavingPage } from './leaving-page.tsx';
import { notWelcome, providerSilent, tryAgain } from './sign-in-texts.ts';
import type { StaffWebPorts, VisitHandler } from './visit.ts';

/** The provider is not ours: when it is silent, people must still learn whom to call. */
const unlessSilent =
  (ports: StaffWebPorts, handler: PageHandler): PageHandler =>
  async (request) => {
    try {
      return await handler(request);
    } catch (error) {
      ports.log('signInRefused', { requestId: request.requestId, ...errorFields(error) });
      return html(503, noticePage({ side: 'staff', school: ports.school }, providerSilent(ports.school)));
    }
  };

export const signIn = (ports: StaffWebPorts): PageHandler =>
  unlessSilent(ports, async (request) => {
    const { address, cookies } = await beginSignIn(ports, request.query['naar']);
    return redirect(address, cookies);
  });

export const signInCallback = (ports: StaffWebPorts): PageHandler =>
  unlessSilent(ports, async ({ address, cookies, requestId }) => {
    const own = { login: cookies[cookieNames.login], session: cookies[cookieNames.session] };
    const outcome = await finishSignIn(ports, own, address.split('?')[1] ?? '');
    const frame = { side: 'staff', school: ports.school } as const;
    if (outcome.kind === 'signedIn') {
      ports.log('signedIn', { requestId });
      return redirect(outcome.returnTo, outcome.cookies);
    }
    ports.log('signInRefused', { requestId, code: outcome.code });
    return outcome.kind === 'again'
      ? html(400, noticePage(frame, tryAgain(ports.school)), [clearLoginCookie])
      : html(403, noticePage(frame, notWelcome(ports.school)), [clearLoginCookie]);
  });

export const signOut =
  (ports: StaffWebPorts): VisitHandler =>
  async ({ request }) => {
    await endSession(ports, request.cookies[cookieNames.session]);
    const page = leavingPage({ side: 'staff', school: ports.school }, ports.logout);
    return html(200, page, [clearSessionCookie, clearLoginCookie]);
  };

export const signedOut =
  (ports: StaffWebPorts): PageHandler =>
  () =>
    html(
      200,
      noticePage(
        { side: 'staff', school: ports.school },
        { title: 'U bent uitgelogd', lines: [`Sluit ook dit tabblad als anderen deze computer gebruiken.`] },
      ),
    );

/** The provider's logout address from its template: `{client_id}` and `{return}` are filled in. Providers differ in what
 * they call the way back, so the name stands in the template. */
export const logoutAddress = (template: string, clientId: string, staffUrl: string): string =>
  template
    .replaceAll('{client_id}', encodeURIComponent(clientId))
    .replaceAll('{return}', encodeURIComponent(`${staffUrl}${href('signedOut')}`));
