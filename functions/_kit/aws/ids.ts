import { randomBytes } from 'node:crypto';
import type { Ids } from '../../../workflows/ports.ts';

/** Crockford's digits in lower case: no i, l, o or u, because the first eight are read aloud as the reference. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** 128 bits as 26 digits of 5 bits; the two spare bits stand last, so that the reference is wholly random. */
export const caseIdOf = (bytes: Uint8Array): string => {
  const bits = BigInt(`0x${Buffer.from(bytes).toString('hex')}`) << 2n;
  return Array.from({ length: 26 }, (_, place) => digits.charAt(Number((bits >> BigInt(5 * (25 - place))) & 31n))).join(
    '',
  );
};

export const ids: Ids = {
  caseId: () => caseIdOf(randomBytes(16)),
  secret: () => randomBytes(16).toString('hex'),
};
