import type { Oidc, OidcSettings } from './oidc.ts';

/** The sign-in provider, whose library is read at the first sign-in: most cold starts serve somebody who has signed in. */
export const oidcWhenNeeded = (settings: OidcSettings): Oidc => {
  let loaded: Promise<Oidc> | undefined;
  const oidc = (): Promise<Oidc> => {
    loaded ??= import('./oidc.ts').then(({ oidcOf }) => oidcOf(settings));
    return loaded;
  };
  return {
    start: async () => (await oidc()).start(),
    finish: async (query, checks) => (await oidc()).finish(query, checks),
  };
};
