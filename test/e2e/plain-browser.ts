import type { Typed } from '../../workflows/forms/typed.ts';
import { encoded, formType, unescaped } from '../functions/kit-event.ts';

/** A browser of the oldest kind: it keeps cookies, follows the way it is sent and hands in forms. Quick, and it can tell
 * every address that it saw. */

export interface Seen {
  readonly status: number;
  readonly url: string;
  readonly html: string;
}

export interface Cookie {
  readonly host: string;
  readonly path: string;
  readonly name: string;
  readonly value: string;
}

export interface PlainBrowser {
  readonly open: (address: string) => Promise<Seen>;
  readonly send: (address: string, typed: Typed, headers?: Readonly<Record<string, string>>) => Promise<Seen>;
  /** Every address asked for or sent to. */
  readonly addresses: readonly string[];
  /** All cookies that it was ever given. */
  readonly cookies: readonly Cookie[];
}

/** Milliseconds that it waits for an answer. */
const patience = 15_000;
const mostSteps = 12;

const cookieFrom = (line: string, url: URL): { readonly cookie: Cookie; readonly gone: boolean } => {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const path = attributes.find((each) => /^path=/i.test(each))?.slice('path='.length) ?? '/';
  const gone = attributes.some((each) => /^max-age=0$/i.test(each) || /^expires=.* 1970 /i.test(each));
  return { cookie: { host: url.hostname, path, name: pair.slice(0, at), value: pair.slice(at + 1) }, gone };
};

export const plainBrowser = (): PlainBrowser => {
  const jar = new Map<string, Cookie>();
  const addresses: string[] = [];
  const cookies: Cookie[] = [];

  const cookiesFor = (url: URL): string =>
    [...jar.values()]
      .filter(({ host, path }) => host === url.hostname && url.pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');

  const keep = (line: string, url: URL): void => {
    const { cookie, gone } = cookieFrom(line, url);
    const key = `${cookie.host} ${cookie.path} ${cookie.name}`;
    if (gone) {
      jar.delete(key);
      return;
    }
    jar.set(key, cookie);
    cookies.push(cookie);
  };

  const ask = async (address: string, init: RequestInit): Promise<Seen> => {
    let url = new URL(address);
    let request = init;
    for (let steps = 0; steps < mostSteps; steps += 1) {
      addresses.push(url.href);
      const answer = await fetch(url, {
        ...request,
        headers: { ...request.headers, cookie: cookiesFor(url) },
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      });
      for (const line of answer.headers.getSetCookie()) keep(line, url);
      const next = answer.headers.get('location');
      const html = await answer.text();
      if (next === null) return { status: answer.status, url: url.href, html };
      url = new URL(next, url);
      request = {};
    }
    throw new Error(`No end to the way from ${new URL(address).pathname}.`);
  };

  return {
    open: (address) => ask(address, {}),
    send: (address, typed, headers = {}) =>
      ask(address, {
        method: 'POST',
        headers: { 'content-type': formType, origin: new URL(address).origin, ...headers },
        body: encoded(typed),
      }),
    addresses,
    cookies,
  };
};

/** Values of the hidden inputs of the form that leads to `path`.
 * @throws Error when the page has no such form */
export const hiddenOf = (seen: Seen, path: string): Typed => {
  const form = [...seen.html.matchAll(/<form\b[^>]*\baction="([^"]*)"[^>]*>(.*?)<\/form>/gs)].find(
    ([, action = '']) => unescaped(action) === path,
  );
  if (form === undefined) throw new Error(`No form leads to ${path} on a page with status ${seen.status}.`);
  const found = new Map<string, string | readonly string[]>();
  for (const [, name = '', value = ''] of (form[2] ?? '').matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)"/g,
  )) {
    const before = found.get(unescaped(name));
    found.set(unescaped(name), before === undefined ? unescaped(value) : [before, unescaped(value)].flat());
  }
  return Object.fromEntries(found);
};
