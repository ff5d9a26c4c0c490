import * as client from 'openid-client';

/** What has to come back unchanged from the provider. */
interface OidcChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Identity {
  readonly subject: string;
  /** As the provider wrote it; null when it gave none or has not verified it. */
  readonly email: string | null;
}

export type OidcAnswer =
  | { readonly kind: 'identified'; readonly identity: Identity }
  /** The answer is forged, spent, late or a refusal; `code` is a fixed word of the protocol. */
  | { readonly kind: 'refused'; readonly code: string };

/** The sign-in provider of the school. Throws when it cannot be reached. */
export interface Oidc {
  start(): Promise<{ readonly address: string; readonly checks: OidcChecks }>;
  /** @param query as the provider sent it back, without `?` */
  finish(query: string, checks: OidcChecks): Promise<OidcAnswer>;
}

/** The calls of openid-client that this door makes; a test hands in its own. */
export type OidcClient = Pick<
  typeof client,
  | 'discovery'
  | 'buildAuthorizationUrl'
  | 'authorizationCodeGrant'
  | 'fetchUserInfo'
  | 'randomState'
  | 'randomNonce'
  | 'randomPKCECodeVerifier'
  | 'calculatePKCECodeChallenge'
>;

const openidClient: OidcClient = {
  discovery: client.discovery,
  buildAuthorizationUrl: client.buildAuthorizationUrl,
  authorizationCodeGrant: client.authorizationCodeGrant,
  fetchUserInfo: client.fetchUserInfo,
  randomState: client.randomState,
  randomNonce: client.randomNonce,
  randomPKCECodeVerifier: client.randomPKCECodeVerifier,
  calculatePKCECodeChallenge: client.calculatePKCECodeChallenge,
};

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Full address of the callback, as registered with the provider. */
  readonly callback: string;
}

/** Plain http is for a provider on this same machine only. */
const isLoopback = (issuer: URL): boolean =>
  issuer.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);

const timeoutSeconds = 5;

const isOutage = (code: string | undefined): boolean =>
  code === undefined ||
  ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'].includes(code);

/** The word stands in the address, so anybody can write it: only what looks like one of the protocol's gets through. */
const protocolWord = (word: string): string => (/^[a-z_]{1,40}$/.test(word) ? word : 'unknown_error');

/** A wrong state, nonce, signature, code or verifier is an answer to refuse; silence of the provider is a fault. */
const refusalCode = (error: unknown): string | null => {
  if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError)
    return protocolWord(error.error);
  if (error instanceof client.ClientError && !isOutage(error.code)) return error.code ?? null;
  return null;
};

/** Cognito writes the flag as text in its user info. */
const verifiedEmail = (email: unknown, verified: unknown): string | null =>
  (verified === true || verified === 'true') && typeof email === 'string' ? email : null;

/** Code flow with PKCE for a public client: no secret to keep. */
export const oidcOf = (settings: OidcSettings, library: OidcClient = openidClient): Oidc => {
  const issuer = new URL(settings.issuer);
  const options = { timeout: timeoutSeconds, execute: isLoopback(issuer) ? [client.allowInsecureRequests] : [] };
  const discover = () => library.discovery(issuer, settings.clientId, undefined, client.None(), options);
  let known: ReturnType<typeof discover> | undefined;
  /** Once per cold start; a failed try is not remembered. */
  const provider = () => {
    known ??= discover().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };

  return {
    start: async () => {
      const checks = {
        state: library.randomState(),
        nonce: library.randomNonce(),
        verifier: library.randomPKCECodeVerifier(),
      };
      const address = library.buildAuthorizationUrl(await provider(), {
        redirect_uri: settings.callback,
        scope: 'openid email',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await library.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, checks };
    },
    finish: async (query, checks) => {
      const config = await provider();
      const current = new URL(settings.callback);
      current.search = query;
      try {
        const tokens = await library.authorizationCodeGrant(config, current, {
          expectedState: checks.state,
          expectedNonce: checks.nonce,
          pkceCodeVerifier: checks.verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) return { kind: 'refused', code: 'no_id_token' };
        // Some providers put the address in the user info only.
        if (claims['email'] === undefined) {
          const about = await library.fetchUserInfo(config, tokens.access_token, claims.sub);
          return {
            kind: 'identified',
            identity: { subject: claims.sub, email: verifiedEmail(about.email, about.email_verified) },
          };
        }
        const email = verifiedEmail(claims['email'], claims['email_verified']);
        return { kind: 'identified', identity: { subject: claims.sub, email } };
      } catch (error) {
        const code = refusalCode(error);
        if (code === null) throw error;
        return { kind: 'refused', code };
      }
    },
  };
};
