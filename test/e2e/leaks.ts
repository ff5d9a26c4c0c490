/** Searches texts for secrets, in every way in which a system writes them down without meaning to. */

export interface Secret {
  /** Told when it is found, instead of the secret itself. */
  readonly what: string;
  readonly value: string;
}

export interface Sink {
  readonly name: string;
  readonly text: string;
}

export interface Leak {
  readonly what: string;
  readonly sink: string;
  readonly how: string;
}

interface Writing {
  readonly how: string;
  readonly text: string;
  /** Base 64 counts capitals. */
  readonly exact: boolean;
}

const bytesAs = (value: string, write: (byte: number) => string): string =>
  [...Buffer.from(value, 'utf8')].map(write).join('');

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

const escapedUnicode = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

const escapedHtml = (value: string, quote: string): string =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", quote);

/** The characters that depend on the secret alone when it stands `before` bytes after the start of a group of three. */
const inBase64 = (value: string, before: number, encoding: 'base64' | 'base64url'): string => {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(value, 'utf8')]);
  return bytes.toString(encoding).slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6));
};

/** One secret as raw text, in addresses, JSON, HTML, mail, base 64 and hexadecimal. */
export const writings = (value: string): readonly Writing[] => {
  const loose = (how: string, text: string): Writing => ({ how, text: text.toLowerCase(), exact: false });
  const json = JSON.stringify(value).slice(1, -1);
  return [
    loose('raw', value),
    loose('address', encodeURIComponent(value)),
    loose('form', new URLSearchParams({ v: value }).toString().slice(2)),
    loose('json', json),
    loose('json in json', JSON.stringify(json).slice(1, -1)),
    loose('json, escaped', escapedUnicode(json)),
    loose('html', escapedHtml(value, "'")),
    loose('html, quotes', escapedHtml(value, '&#39;')),
    loose(
      'quoted-printable',
      bytesAs(value, (byte) =>
        byte > 0x20 && byte < 0x7f && byte !== 0x3d ? String.fromCharCode(byte) : `=${hex(byte)}`,
      ),
    ),
    loose(
      'quoted-printable, spaces',
      bytesAs(value, (byte) =>
        byte >= 0x20 && byte < 0x7f && byte !== 0x3d ? String.fromCharCode(byte) : `=${hex(byte)}`,
      ),
    ),
    loose('hexadecimal', bytesAs(value, hex)),
    ...(['base64', 'base64url'] as const).flatMap((encoding) =>
      [0, 1, 2].map((before) => ({
        how: `${encoding} at ${before}`,
        text: inBase64(value, before, encoding),
        exact: true,
      })),
    ),
  ];
};

/** Long enough that chance finds none, short enough for a small secret in base 64. */
const gram = 6;

const indexOf = (
  secrets: readonly Secret[],
  exact: boolean,
): ReadonlyMap<string, readonly (Writing & { readonly what: string })[]> => {
  const index = new Map<string, (Writing & { readonly what: string })[]>();
  for (const { what, value } of secrets) {
    for (const writing of writings(value)) {
      if (writing.exact !== exact) continue;
      if (writing.text.length < gram) throw new RangeError(`${what} is too short to search for.`);
      const start = writing.text.slice(0, gram);
      index.set(start, [...(index.get(start) ?? []), { ...writing, what }]);
    }
  }
  return index;
};

/** Lines that mail and base 64 break are made whole. */
const unbroken = (text: string): readonly string[] => [
  text,
  text.replace(/=\r?\n/g, ''),
  text.replace(/\\r|\\n|[\r\n]/g, ''),
];

/** Where which secret stands; each once per sink and way of writing. */
export const findLeaks = (sinks: readonly Sink[], secrets: readonly Secret[]): readonly Leak[] => {
  const loose = indexOf(secrets, false);
  const exact = indexOf(secrets, true);
  const found = new Map<string, Leak>();
  const look = (sink: string, text: string, index: typeof loose): void => {
    for (let at = 0; at + gram <= text.length; at += 1) {
      for (const writing of index.get(text.slice(at, at + gram)) ?? []) {
        if (!text.startsWith(writing.text, at)) continue;
        const leak = { what: writing.what, sink, how: writing.how };
        found.set(Object.values(leak).join(' | '), leak);
      }
    }
  };
  for (const { name, text } of sinks) {
    for (const whole of new Set(unbroken(text))) {
      look(name, whole.toLowerCase(), loose);
      look(name, whole, exact);
    }
  }
  return [...found.values()];
};
