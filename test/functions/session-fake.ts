import { type Login, loginEnds, type Session, type Sessions, sessionEnds } from '../../functions/_kit/http/session.ts';

export interface FakeSessions extends Sessions {
  readonly logins: ReadonlyMap<string, Login>;
  readonly live: ReadonlyMap<string, Session>;
  readonly subjects: Map<string, string>;
}

/** Sign-in rows in memory. `session-rows.test.ts` holds the real ones to the same rules. */
export const fakeSessions = (): FakeSessions => {
  const logins = new Map<string, Login>();
  const live = new Map<string, Session>();
  const subjects = new Map<string, string>();
  return {
    logins,
    live,
    subjects,
    putLogin: async (key, login) => {
      logins.set(key, login);
    },
    takeLogin: async (key, now) => {
      const login = logins.get(key);
      logins.delete(key);
      return login !== undefined && now < loginEnds(login) ? login : null;
    },
    putSession: async (key, session) => {
      live.set(key, session);
    },
    session: async (key, now) => {
      const session = live.get(key);
      return session !== undefined && now < sessionEnds(session) ? session : null;
    },
    touch: async (key, session) => {
      if (live.has(key)) live.set(key, session);
    },
    endSession: async (key) => {
      live.delete(key);
    },
    bindSubject: async (person, subject) => {
      const known = subjects.get(person) ?? subject;
      subjects.set(person, known);
      return known === subject ? 'bound' : 'other';
    },
  };
};
