import type { CaseId } from './case.ts';

/** 26 characters [0-9a-z] of the first 128 bits of a hex digest or random value.
 * @param hex at least 32 hex characters */
export const caseIdOf = (hex: string): CaseId =>
  BigInt(`0x${hex.slice(0, 32)}`)
    .toString(36)
    .padStart(26, '0')
    .slice(-26);
