import { bodyLimit } from './read-form.ts';

export type ReadJson =
  | { readonly kind: 'read'; readonly json: unknown }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415 };

/** What a program posts. `refused`: 415 another content type, 413 too large, 400 no JSON. */
export const readJson = (contentType: string, body: string, base64: boolean): ReadJson => {
  const [type = ''] = contentType.split(';');
  if (type.trim().toLowerCase() !== 'application/json') return { kind: 'refused', status: 415 };
  if (Buffer.byteLength(body, base64 ? 'base64' : 'utf8') > bodyLimit) return { kind: 'refused', status: 413 };
  try {
    return { kind: 'read', json: JSON.parse(base64 ? Buffer.from(body, 'base64').toString('utf8') : body) };
  } catch {
    return { kind: 'refused', status: 400 };
  }
};
