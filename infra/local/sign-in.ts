import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import Provider from 'oidc-provider';
import { readIfThere, writeWhole } from './files.ts';
import { escaped, page } from './html.ts';
import { readBody, reply } from './http.ts';
import { dig, list, parseJson, text } from './json.ts';
import { clientId } from './place.ts';
import { randomKey } from './real.ts';

/** A real OpenID Connect provider in the place of Cognito; only the way to say who you are is a demo. */

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Roles in words. */
  readonly does: string;
}

export interface SignInPorts {
  readonly issuer: string;
  /** Full addresses at the staff door. */
  readonly callback: string;
  readonly signedOut: string;
  readonly accounts: () => readonly Account[];
  readonly data: string;
}

const html = 'text/html; charset=utf-8';

interface Keys {
  readonly jwks: { readonly keys: readonly unknown[] };
  readonly cookies: readonly string[];
}

const keysOf = (folder: string): Keys => {
  const file = join(folder, 'sign-in-keys.json');
  const stored = parseJson(readIfThere(file));
  const cookies = list(dig(stored, 'cookies')).map(text);
  const keys = list(dig(stored, 'jwks', 'keys'));
  if (cookies.length > 0 && keys.length > 0) return { jwks: { keys }, cookies };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const made = {
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'local', alg: 'RS256', use: 'sig' }] },
    cookies: [randomKey()],
  };
  writeWhole(file, JSON.stringify(made));
  return made;
};

interface Context {
  readonly oidc: { readonly client: { readonly clientId: string }; readonly session: { readonly accountId: string } };
  body: string;
}

/** Sessions and codes of this provider live as long as the server. */
const memory = () => {
  const kept = new Map<string, Readonly<Record<string, unknown>>>();
  return (model: string) => {
    const key = (id: string) => `${model}:${id}`;
    const findBy = (field: string, value: string) => [...kept.values()].find((payload) => payload[field] === value);
    return {
      upsert: async (id: string, payload: Readonly<Record<string, unknown>>) => void kept.set(key(id), payload),
      find: async (id: string) => kept.get(key(id)),
      findByUid: async (uid: string) => findBy('uid', uid),
      findByUserCode: async (code: string) => findBy('userCode', code),
      consume: async (id: string) => void kept.set(key(id), { ...kept.get(key(id)), consumed: 1 }),
      destroy: async (id: string) => void kept.delete(key(id)),
      revokeByGrantId: async (grantId: string) => {
        for (const [name, payload] of kept) if (payload['grantId'] === grantId) kept.delete(name);
      },
    };
  };
};

const configuration = (ports: SignInPorts, keys: Keys, provider: () => Provider): object => ({
  clients: [
    {
      client_id: clientId,
      redirect_uris: [ports.callback],
      post_logout_redirect_uris: [ports.signedOut],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'none',
    },
  ],
  adapter: memory(),
  jwks: keys.jwks,
  cookies: { keys: keys.cookies },
  scopes: ['openid', 'email'],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context: Context, form: string) => {
        context.body = page(
          'Uitloggen',
          `${form}<button form="op.logoutForm" name="logout" value="yes">Uitloggen</button>`,
        );
      },
    },
  },
  interactions: { url: (_: unknown, interaction: { readonly uid: string }) => `/kies/${interaction.uid}` },
  ttl: { Session: 28_800, Interaction: 3600, Grant: 28_800, AccessToken: 300, IdToken: 300, AuthorizationCode: 60 },
  findAccount: (_: unknown, id: string) => {
    const account = ports.accounts().find((one) => one.id === id);
    if (account === undefined) return undefined;
    return { accountId: id, claims: () => ({ sub: id, email: account.email, email_verified: true }) };
  },
  // The school's own system: nobody is asked to agree with it.
  loadExistingGrant: async ({ oidc }: Context) => {
    const { Grant } = provider();
    const grant = new Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid email');
    await grant.save();
    return grant;
  },
});

const choicePage = (accounts: readonly Account[], path: string): string =>
  page(
    'Wie bent u?',
    '<p>Dit is een demo met verzonnen mensen, dus zonder wachtwoord. Kies wie u bent.</p>' +
      `<form method="post" action="${escaped(path)}"><ul>${accounts
        .map(
          (one) =>
            `<li><button name="account" value="${escaped(one.id)}">${escaped(one.name)}<br>` +
            `<span class="small">${escaped(one.does)} · ${escaped(one.email)}</span></button></li>`,
        )
        .join('')}</ul></form>`,
  );

/** As Cognito does: ends the provider's session and goes back to an address that is known beforehand. */
const logOut = (ports: SignInPorts, url: URL, response: ServerResponse): void => {
  const back = url.searchParams.get('logout_uri') ?? '';
  if (url.searchParams.get('client_id') !== clientId || back !== ports.signedOut) {
    reply(response, 400, html, page('Dit adres klopt niet', '<p>Ga terug naar de schoolpagina.</p>'));
    return;
  }
  for (const name of ['_session', '_session.sig', '_session.legacy', '_session.legacy.sig']) {
    response.appendHeader('set-cookie', `${name}=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; httponly`);
  }
  response.writeHead(302, { location: back });
  response.end();
};

export const signIn = (ports: SignInPorts) => {
  const provider: Provider = new Provider(
    ports.issuer,
    configuration(ports, keysOf(ports.data), () => provider),
  );
  const callback = provider.callback();

  const choose = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    try {
      await provider.interactionDetails(request, response);
    } catch {
      return reply(
        response,
        400,
        html,
        page('Te lang gewacht', '<p>Ga terug naar de schoolpagina en log opnieuw in.</p>'),
      );
    }
    if (request.method !== 'POST') return reply(response, 200, html, choicePage(ports.accounts(), path));
    const body = await readBody(request, 10_000);
    const accountId = new URLSearchParams(body?.toString('utf8') ?? '').get('account') ?? '';
    if (!ports.accounts().some((one) => one.id === accountId)) {
      return reply(response, 400, html, choicePage(ports.accounts(), path));
    }
    await provider.interactionFinished(request, response, { login: { accountId, remember: false } });
  };

  return (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', ports.issuer);
    if (url.pathname.startsWith('/kies/')) {
      choose(request, response, url.pathname).catch(() => response.destroy());
      return;
    }
    if (url.pathname === '/logout') return logOut(ports, url, response);
    callback(request, response);
  };
};
