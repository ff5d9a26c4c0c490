/** Crockford's base 32: no I, L, O or U, so that a code survives handwriting. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 24 characters, 120 bits, of a hex digest.
 * @param digest at least 30 hex characters */
export const receiptCodeOf = (digest: string): string => {
  const bits = BigInt(`0x${digest.slice(0, 30)}`);
  return Array.from({ length: 24 }, (_, i) => alphabet[Number((bits >> BigInt(5 * (23 - i))) & 31n)]).join('');
};

/** What somebody typed, forgiving spaces, hyphens, case and look-alikes; null when it cannot be a code. */
export const typedCode = (typed: string): string | null => {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-\u2013\u2014_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return code.length === 24 && code.split('').every((character) => alphabet.includes(character)) ? code : null;
};
