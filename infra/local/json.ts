/** What travels between services. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A copy that shares nothing with its source, as if it had crossed the network. */
export const toJson = (value: unknown): Json => {
  const copy: Json = JSON.parse(JSON.stringify(value ?? null));
  return copy;
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path of keys, or undefined. */
export const dig = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value);

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Null where the text is no JSON. */
export const parseJson = (source: string): unknown => {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
};

/** Parsed lines of a JSON-lines file; a last line that was cut off by a power failure is left out. */
export const parseLines = (source: string): readonly unknown[] =>
  source
    .split('\n')
    .map(parseJson)
    .filter((line) => line !== null);
