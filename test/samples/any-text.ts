import fc from 'fast-check';

/** Any code point, also half of a pair. Fast-check's own `binary` makes a list of all of them first. */
const anySign = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point));

/** Any text at all. */
export const anyText = (limits: { readonly maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.string({ unit: anySign, ...limits });
