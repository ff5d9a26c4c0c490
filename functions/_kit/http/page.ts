import type { Typed } from '../../../workflows/forms/typed.ts';

/** What a page handler is given of a request. Nothing of it may be logged. */
export interface DoorRequest {
  /** Path parameters: letters, digits and hyphens, at most 64. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** What was posted, by HTML name; empty for GET. Repeated names are lists. */
  readonly typed: Typed;
  /** What a program posted; undefined on a page. */
  readonly json?: unknown;
  /** Header `Idempotency-Key`; empty when absent. */
  readonly idempotencyKey: string;
  readonly cookies: Readonly<Record<string, string>>;
  readonly requestId: string;
  /** Network address of who asks: only ever counted, as a hash under a secret of the day. */
  readonly source: string;
  /** Path and query as asked, for a way back after sign-in: `/zaak/abc?x=1`. */
  readonly address: string;
}

interface WithCookies {
  /** Whole `Set-Cookie` values. */
  readonly cookies?: readonly string[];
}

/** What a page handler answers. */
export type Page =
  | ({ readonly kind: 'html'; readonly status: number; readonly html: string } & WithCookies)
  /** 303: a relative path of this door, or the address of the sign-in provider. */
  | ({ readonly kind: 'redirect'; readonly to: string } & WithCookies)
  /** The stylesheet of a door: a browser may keep it for a while. */
  | { readonly kind: 'style'; readonly css: string }
  /** A file for an agenda (RFC 5545), to keep. */
  | { readonly kind: 'calendar'; readonly name: string; readonly text: string }
  | { readonly kind: 'json'; readonly status: number; readonly type: 'json' | 'problem'; readonly value: object };

export type PageHandler = (request: DoorRequest) => Promise<Page> | Page;

export const html = (status: number, document: string, cookies: readonly string[] = []): Page => ({
  kind: 'html',
  status,
  html: document,
  cookies,
});

export const redirect = (to: string, cookies: readonly string[] = []): Page => ({ kind: 'redirect', to, cookies });

/** One posted value; empty when absent or repeated. */
export const posted = (typed: Typed, name: string): string => {
  const value = Object.hasOwn(typed, name) ? typed[name] : undefined;
  return typeof value === 'string' ? value : '';
};

/** What was typed without the names that the pages themselves add (`action`, `submission`, `csrf` …). */
export const without = (typed: Typed, names: readonly string[]): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !names.includes(name)));
