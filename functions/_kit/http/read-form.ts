import type { Typed } from '../../../workflows/forms/typed.ts';

/** Bytes; far more than the fields of any form may hold together. What is too long for one field comes back with its
 * text, and only what nobody types is refused unread. */
export const bodyLimit = 1_000_000;
export const fieldLimit = 500;

export type ReadForm =
  | { readonly kind: 'read'; readonly typed: Typed }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415 };

const reserved = new Set(['__proto__', 'constructor', 'prototype']);
const isReserved = (name: string): boolean => name.split(/[.[\]]/).some((part) => reserved.has(part));

const bytesOf = (body: string, base64: boolean): number => Buffer.byteLength(body, base64 ? 'base64' : 'utf8');

/** Counted before anything is decoded, so that a flood of fields costs no more than a walk over the text. */
const fieldsIn = (text: string): number => {
  let count = 1;
  for (let at = text.indexOf('&'); at >= 0 && count <= fieldLimit; at = text.indexOf('&', at + 1)) count += 1;
  return count;
};

/** A form post as browsers send it. Malformed percent-encoding becomes U+FFFD, as in browsers.
 * `refused`: 415 another content type, 413 too large, 400 too many fields or a reserved name. */
export const readForm = (contentType: string, body: string, base64: boolean): ReadForm => {
  const [type = ''] = contentType.split(';');
  if (type.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return { kind: 'refused', status: 415 };
  if (bytesOf(body, base64) > bodyLimit) return { kind: 'refused', status: 413 };
  const text = base64 ? Buffer.from(body, 'base64').toString('utf8') : body;
  if (fieldsIn(text) > fieldLimit) return { kind: 'refused', status: 400 };
  const values = new Map<string, string | readonly string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (isReserved(name)) return { kind: 'refused', status: 400 };
    const before = values.get(name);
    values.set(name, before === undefined ? value : [before, value].flat());
  }
  return { kind: 'read', typed: Object.fromEntries(values) };
};
