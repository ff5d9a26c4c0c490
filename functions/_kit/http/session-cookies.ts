import { sessionLimits } from './session.ts';

/** `__Host-`: a browser takes these only over a secure origin, without a domain, for the whole door. Lax, because sign-in
 * comes back from another site and mails link in from outside. */
export const cookieNames = { login: '__Host-inloggen', session: '__Host-sessie' } as const;

const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

const cookie = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; Max-Age=${seconds}; ${attributes}`;

export const loginCookie = (id: string): string => cookie(cookieNames.login, id, sessionLimits.login * 60);
export const sessionCookie = (id: string): string => cookie(cookieNames.session, id, sessionLimits.absolute * 60);
export const clearLoginCookie = cookie(cookieNames.login, '', 0);
export const clearSessionCookie = cookie(cookieNames.session, '', 0);
