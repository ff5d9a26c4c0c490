import * as openid from 'openid-client';
import { afterEach, describe, expect, it } from 'vitest';
import { type Listening, open } from '../../infra/local/http.ts';
import { signIn } from '../../infra/local/sign-in.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folderOf = temporaryFolders();
let opened: Listening[] = [];
afterEach(() => {
  for (const listening of opened) listening.close();
  opened = [];
});

const callback = 'http://localhost:8701/inloggen/terug';
const signedOut = 'http://localhost:8701/uitgelogd';

const provider = async () => {
  const listening = await open('127.0.0.1', 0);
  opened.push(listening);
  const issuer = `http://127.0.0.1:${listening.port}`;
  const accounts = () => [
    { id: 'anna', name: 'Anna <Voorbeeld>', email: 'anna@verzonnen.example', does: 'leerkracht 5a' },
  ];
  listening.serve(signIn({ issuer, callback, signedOut, accounts, data: folderOf() }));
  const config = await openid.discovery(new URL(issuer), 'meldwijzer-staff', undefined, openid.None(), {
    execute: [openid.allowInsecureRequests],
  });
  const cookies = new Map<string, string>();
  /** Follows redirects within the provider. */
  const go = async (
    address: string,
    init: { method?: string; body?: string; headers?: Record<string, string> } = {},
  ): Promise<{ readonly address: string; readonly html: string }> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const next = new URL(answer.headers.get('location') ?? address, address).href;
    if (answer.status >= 300 && answer.status < 400) {
      return next.startsWith(issuer) ? go(next) : { address: next, html: '' };
    }
    return { address, html: await answer.text() };
  };
  const begin = async () => {
    const verifier = openid.randomPKCECodeVerifier();
    const address = openid.buildAuthorizationUrl(config, {
      redirect_uri: callback,
      scope: 'openid email',
      state: 'state-1',
      nonce: 'nonce-1',
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { verifier, page: await go(address.href) };
  };
  const choose = (page: { readonly address: string }, account: string) =>
    go(page.address, {
      method: 'POST',
      body: `account=${account}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  return { issuer, config, go, begin, choose, cookies };
};

describe('signing in on this machine', () => {
  it('is a real code flow with PKCE; the id token holds the verified address', async () => {
    const { config, begin, choose } = await provider();
    const { verifier, page } = await begin();
    expect(page.html).toContain('Anna &lt;Voorbeeld&gt;');
    expect(page.html).not.toContain('<script');
    const back = await choose(page, 'anna');
    expect(back.address.startsWith(`${callback}?`)).toBe(true);
    const tokens = await openid.authorizationCodeGrant(config, new URL(back.address), {
      pkceCodeVerifier: verifier,
      expectedState: 'state-1',
      expectedNonce: 'nonce-1',
    });
    expect(tokens.claims()).toMatchObject({ sub: 'anna', email: 'anna@verzonnen.example', email_verified: true });
    const wrong = openid.authorizationCodeGrant(config, new URL(back.address), {
      pkceCodeVerifier: verifier,
      expectedState: 'other',
      expectedNonce: 'nonce-1',
    });
    await expect(wrong).rejects.toThrow();
  });

  it('asks again for somebody who is not on the list', async () => {
    const { begin, choose } = await provider();
    const { page } = await begin();
    expect((await choose(page, 'onbekend')).html).toContain('Wie bent u?');
  });

  it('ends the provider’s session at sign-out, and goes back only to the known address', async () => {
    const { issuer, go, begin, choose } = await provider();
    const { page } = await begin();
    await choose(page, 'anna');
    expect((await begin()).page.address.startsWith(callback)).toBe(true);
    const wrong = await go(`${issuer}/logout?client_id=meldwijzer-staff&logout_uri=https://kwaad.example/`);
    expect(wrong.html).toContain('Dit adres klopt niet');
    const out = await go(`${issuer}/logout?client_id=meldwijzer-staff&logout_uri=${encodeURIComponent(signedOut)}`);
    expect(out.address).toBe(signedOut);
    expect((await begin()).page.html).toContain('Wie bent u?');
  });
});
