import { type Instant, millisecondsOf, plusMinutes } from '../../../workflows/domain/instant.ts';
import type { PersonId } from '../../../workflows/domain/person.ts';

/** Minutes of real time. A session ends after an hour of silence, or a working day; a login must be finished soon. */
export const sessionLimits = { login: 10, idle: 60, absolute: 12 * 60 } as const;

/** What the provider's answer is checked against, and where the person was going. Kept on the server, used once. */
export interface Login {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
  readonly createdAt: Instant;
}

export interface Session {
  readonly personId: PersonId;
  /** The provider's own name for this person. */
  readonly subject: string;
  /** Carried by every form of this session. */
  readonly csrf: string;
  readonly createdAt: Instant;
  readonly lastSeen: Instant;
}

/** Rows of sessions and logins; `key` is SHA-256 of the cookie. Whatever has expired is treated as absent. */
export interface Sessions {
  putLogin(key: string, login: Login): Promise<void>;
  /** Spends the login and returns it: an answer of the provider counts once. */
  takeLogin(key: string, now: Instant): Promise<Login | null>;
  putSession(key: string, session: Session): Promise<void>;
  session(key: string, now: Instant): Promise<Session | null>;
  /** Never brings back a session that has ended. */
  touch(key: string, session: Session): Promise<void>;
  endSession(key: string): Promise<void>;
  /** The first subject that signs in as a person stays that person's only one. */
  bindSubject(person: PersonId, subject: string, now: Instant): Promise<'bound' | 'other'>;
}

const earliest = (a: Instant, b: Instant): Instant => (a < b ? a : b);

export const loginEnds = (login: Login): Instant => plusMinutes(login.createdAt, sessionLimits.login);

export const sessionEnds = (session: Session): Instant =>
  earliest(plusMinutes(session.lastSeen, sessionLimits.idle), plusMinutes(session.createdAt, sessionLimits.absolute));

/** The row remembers the last visit to the minute; writing it on every request would buy nothing. */
export const needsTouch = (session: Session, now: Instant): boolean =>
  millisecondsOf(now) - millisecondsOf(session.lastSeen) >= 60_000;

/** A path on this door, whatever was asked for: sign-in never leads to somebody else's site.
 * Browsers read `/\` as `//` and drop tabs and line ends, so those are refused too. */
export const returnPath = (asked: string | undefined): string =>
  asked !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(asked) && !asked.includes('\\') && asked.length <= 500
    ? asked
    : '/';
