import * as client from 'openid-client';
import { describe, expect, it } from 'vitest';
import { clockOf } from '../../functions/_kit/aws/clock.ts';
import { type OidcClient, oidcOf } from '../../functions/_kit/http/oidc.ts';

import { millisecondsOf } from '../../workflows/domain/instant.ts';

const issuer = 'https://login.example';
const clientId = 'staff-door';
const callback = 'https://team.example/inloggen/terug';
const checks = { state: 'the-state', nonce: 'the-nonce', verifier: 'v'.repeat(43) };

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

interface Provider {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly userinfo?: Readonly<Record<string, unknown>>;
  readonly token?: { readonly status: number; readonly body: unknown };
  readonly unreachable?: boolean;
}

/** The real library, with a provider that exists in memory only. */
const against = (provider: Provider) => {
  const calls: { readonly url: string; readonly body: string }[] = [];
  const now = Math.floor(millisecondsOf(clockOf().systemNow()) / 1000);
  const claims = {
    iss: issuer,
    aud: clientId,
    sub: 'subject-1',
    nonce: checks.nonce,
    iat: now,
    exp: now + 60,
    ...provider.claims,
  };
  const idToken = `${part({ alg: 'RS256' })}.${part(claims)}.${part('signature')}`;
  const json = (status: number, body: unknown): Response => Response.json(body, { status });
  const config = new client.Configuration(
    {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
    },
    clientId,
    undefined,
    client.None(),
  );
  config[client.customFetch] = async (url, options) => {
    if (provider.unreachable === true) throw new TypeError('fetch failed');
    calls.push({ url, body: String(options.body instanceof URLSearchParams ? options.body : '') });
    if (url.endsWith('/userinfo')) return json(200, provider.userinfo ?? {});
    if (provider.token !== undefined) return json(provider.token.status, provider.token.body);
    return json(200, { access_token: 'access', token_type: 'Bearer', id_token: idToken });
  };
  const library: OidcClient = { ...client, discovery: async () => config };
  return { oidc: oidcOf({ issuer, clientId, callback }, library), calls };
};

const answered = 'code=the-code&state=the-state';
const known = { email: 'anna@verzonnen-bestuur.example', email_verified: true };

describe('sign-in at the provider', () => {
  it('asks for no more than who somebody is, with a challenge that only this server can meet', async () => {
    const { oidc } = against({});
    const first = await oidc.start();
    const second = await oidc.start();
    const query = new URL(first.address).searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      client_id: clientId,
      redirect_uri: callback,
      response_type: 'code',
      scope: 'openid email',
      code_challenge_method: 'S256',
      state: first.checks.state,
      nonce: first.checks.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(first.checks.verifier),
    });
    expect(first.address).not.toContain(first.checks.verifier);
    expect(new Set([...Object.values(first.checks), ...Object.values(second.checks)]).size).toBe(6);
  });

  it('gives the subject and the verified address, and sends no secret', async () => {
    const { oidc, calls } = against({ claims: known });
    expect(await oidc.finish(answered, checks)).toEqual({
      kind: 'identified',
      identity: { subject: 'subject-1', email: known.email },
    });
    expect(calls.map(({ url }) => url)).toEqual([`${issuer}/token`]);
    expect(calls[0]?.body).toContain(`code_verifier=${checks.verifier}`);
    expect(calls[0]?.body).not.toContain('client_secret');
  });

  it('reads the address from the user info when the id token has none', async () => {
    const { oidc } = against({ userinfo: { sub: 'subject-1', email: known.email, email_verified: true } });
    expect(await oidc.finish(answered, checks)).toMatchObject({ identity: { email: known.email } });
  });

  it.each([[false], [undefined], ['false'], [1]])('gives no address when verified is %j', async (email_verified) => {
    const { oidc } = against({ claims: { email: known.email, email_verified } });
    expect(await oidc.finish(answered, checks)).toEqual({
      kind: 'identified',
      identity: { subject: 'subject-1', email: null },
    });
  });

  const refused: readonly (readonly [string, string, Provider])[] = [
    ['another state', 'code=the-code&state=other', { claims: known }],
    ['no state', 'code=the-code', { claims: known }],
    ['a state given twice', 'code=the-code&state=the-state&state=other', { claims: known }],
    ['no code', 'state=the-state', { claims: known }],
    ['another nonce', answered, { claims: { ...known, nonce: 'other' } }],
    ['no nonce', answered, { claims: { ...known, nonce: undefined } }],
    ['another audience', answered, { claims: { ...known, aud: 'another-client' } }],
    ['another issuer', answered, { claims: { ...known, iss: 'https://elders.example' } }],
    ['an expired token', answered, { claims: { ...known, exp: 1 } }],
    ['a spent code', answered, { token: { status: 400, body: { error: 'invalid_grant' } } }],
    ['no id token', answered, { token: { status: 200, body: { access_token: 'a', token_type: 'Bearer' } } }],
    ['a refusal by the person', 'error=access_denied&state=the-state', {}],
    ['user info of somebody else', answered, { userinfo: { sub: 'subject-2', ...known } }],
  ];

  it.each(refused)('refuses %s', async (_, query, provider) => {
    const { oidc } = against(provider);
    const answer = await oidc.finish(query, checks);
    expect(answer.kind).toBe('refused');
    expect(answer.kind === 'refused' ? answer.code : '').toMatch(/^[A-Za-z_]{3,60}$/);
  });

  it('never logs what somebody wrote in the address', async () => {
    const { oidc } = against({});
    expect(await oidc.finish('error=Anna%20Voorbeeld&state=the-state', checks)).toEqual({
      kind: 'refused',
      code: 'unknown_error',
    });
  });

  it('is a fault, not a refusal, when the provider is silent or broken', async () => {
    await expect(against({ unreachable: true }).oidc.finish(answered, checks)).rejects.toThrow();
    await expect(
      against({ token: { status: 502, body: 'bad gateway' } }).oidc.finish(answered, checks),
    ).rejects.toThrow();
  });

  it('remembers what it discovered, but not a failure', async () => {
    let tries = 0;
    const config = new client.Configuration({ issuer, authorization_endpoint: `${issuer}/authorize` }, clientId);
    const discovery = async () => {
      tries += 1;
      if (tries === 1) throw new TypeError('fetch failed');
      return config;
    };
    const oidc = oidcOf({ issuer, clientId, callback }, { ...client, discovery });
    await expect(oidc.start()).rejects.toThrow();
    await oidc.start();
    await oidc.start();
    expect(tries).toBe(2);
  });

  it.each([
    ['http://localhost:4000', true],
    ['http://127.0.0.1:4000', true],
    ['http://login.example', false],
    ['https://login.example', false],
  ])('allows plain http only on this machine: %s', async (address, allowed) => {
    const seen: number[] = [];
    const discovery: OidcClient['discovery'] = async (_issuer, _id, _metadata, _authentication, options) => {
      seen.push(options?.execute?.length ?? 0);
      throw new TypeError('no need to go on');
    };
    await expect(oidcOf({ issuer: address, clientId, callback }, { ...client, discovery }).start()).rejects.toThrow();
    expect(seen).toEqual([allowed ? 1 : 0]);
  });
});
