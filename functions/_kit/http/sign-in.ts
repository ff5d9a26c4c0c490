import { dateOf } from '../../../workflows/domain/instant.ts';
import type { Person, Roster } from '../../../workflows/domain/person.ts';
import { inService, personByEmail, personById } from '../../../workflows/domain/roster.ts';
import type { CaseStore, Clock, Ids, Keys } from '../../../workflows/ports.ts';
import type { Oidc } from './oidc.ts';
import { needsTouch, returnPath, type Session, type Sessions } from './session.ts';
import { clearLoginCookie, loginCookie, sessionCookie } from './session-cookies.ts';

export interface SignInPorts {
  readonly oidc: Oidc;
  readonly sessions: Sessions;
  readonly cases: Pick<CaseStore, 'roster'>;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly ids: Ids;
}

/** Cookies are 32 hex characters of our own making; anything else is not looked up. */
const keyOf = (keys: Keys, cookie: string | undefined): string | null =>
  cookie !== undefined && /^[0-9a-f]{32}$/.test(cookie) ? keys.sha256(cookie) : null;

/** @param asked where the person was going; anything but a path on this door becomes the first page */
export const beginSignIn = async (
  ports: SignInPorts,
  asked: string | undefined,
): Promise<{ readonly address: string; readonly cookies: readonly string[] }> => {
  const { address, checks } = await ports.oidc.start();
  const id = ports.ids.secret();
  const login = { ...checks, returnTo: returnPath(asked), createdAt: ports.clock.systemNow() };
  await ports.sessions.putLogin(ports.keys.sha256(id), login);
  return { address, cookies: [loginCookie(id)] };
};

export type SignedIn =
  | { readonly kind: 'signedIn'; readonly returnTo: string; readonly cookies: readonly string[] }
  /** No login under way (late, spent or begun elsewhere), or the provider's answer does not hold. */
  | { readonly kind: 'again'; readonly code: string }
  /** The provider knows this person, the school does not. */
  | { readonly kind: 'unknown'; readonly code: string };

/** Sign-in = a verified e-mail address of somebody in service today, from the subject that came first. */
export const finishSignIn = async (
  ports: SignInPorts,
  cookies: { readonly login: string | undefined; readonly session: string | undefined },
  query: string,
): Promise<SignedIn> => {
  const now = ports.clock.systemNow();
  const loginKey = keyOf(ports.keys, cookies.login);
  const login = loginKey === null ? null : await ports.sessions.takeLogin(loginKey, now);
  if (login === null) return { kind: 'again', code: 'no_login' };

  const answer = await ports.oidc.finish(query, login);
  if (answer.kind === 'refused') return { kind: 'again', code: answer.code };
  const { subject, email } = answer.identity;
  if (email === null) return { kind: 'unknown', code: 'no_verified_email' };
  const roster = await ports.cases.roster();
  const person = roster === null ? null : personByEmail(roster, email, dateOf(ports.clock.policyNow()));
  if (person === null) return { kind: 'unknown', code: 'not_in_service' };
  if ((await ports.sessions.bindSubject(person.id, subject, now)) === 'other') {
    return { kind: 'unknown', code: 'other_subject' };
  }

  const old = keyOf(ports.keys, cookies.session);
  if (old !== null) await ports.sessions.endSession(old);
  const id = ports.ids.secret();
  const session = { personId: person.id, subject, csrf: ports.ids.secret(), createdAt: now, lastSeen: now };
  await ports.sessions.putSession(ports.keys.sha256(id), session);
  return { kind: 'signedIn', returnTo: login.returnTo, cookies: [sessionCookie(id), clearLoginCookie] };
};

export type Visitor =
  | { readonly kind: 'staff'; readonly person: Person; readonly roster: Roster; readonly session: Session }
  | { readonly kind: 'nobody' }
  /** Had a session, but no longer works here; the session is over. */
  | { readonly kind: 'left' };

/** Who is asking. Read from the roster at every request, so that leaving takes effect at once. */
export const visitorOf = async (ports: SignInPorts, cookie: string | undefined): Promise<Visitor> => {
  const key = keyOf(ports.keys, cookie);
  const now = ports.clock.systemNow();
  const session = key === null ? null : await ports.sessions.session(key, now);
  if (key === null || session === null) return { kind: 'nobody' };

  const today = dateOf(ports.clock.policyNow());
  const roster = await ports.cases.roster();
  const person = roster === null ? null : personById(roster, session.personId);
  if (roster === null || person === null || !inService(person, today)) {
    await ports.sessions.endSession(key);
    return { kind: 'left' };
  }
  if (needsTouch(session, now)) await ports.sessions.touch(key, { ...session, lastSeen: now });
  return { kind: 'staff', person, roster, session };
};

export const endSession = async (ports: SignInPorts, cookie: string | undefined): Promise<void> => {
  const key = keyOf(ports.keys, cookie);
  if (key !== null) await ports.sessions.endSession(key);
};
