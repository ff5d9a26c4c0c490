import type { Ids } from '../../workflows/ports.ts';

/** Ids in counting order: the n-th case id begins with n, so that references differ too. */
export const fakeIds = (): Ids => {
  let cases = 0;
  let secrets = 0;
  return {
    caseId: () => {
      cases += 1;
      return String(cases).padStart(8, '0').padEnd(26, 'x');
    },
    secret: () => {
      secrets += 1;
      return secrets.toString(16).padStart(32, '0');
    },
  };
};
