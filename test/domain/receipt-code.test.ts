import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseIdOf } from '../../workflows/domain/case-id.ts';
import { groupedCode } from '../../workflows/domain/receipt.ts';
import { receiptCodeOf, typedCode } from '../../workflows/domain/receipt-code.ts';

const digest = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('a receipt code', () => {
  it('is 24 characters that survive handwriting, and all of 120 bits', () => {
    expect(receiptCodeOf('0'.repeat(64))).toBe('0'.repeat(24));
    expect(receiptCodeOf('f'.repeat(64))).toBe('Z'.repeat(24));
    fc.assert(
      fc.property(digest, digest, (one, other) => {
        expect(receiptCodeOf(one)).toMatch(/^[0-9A-HJKMNP-TV-Z]{24}$/);
        expect(receiptCodeOf(one) === receiptCodeOf(other)).toBe(one.slice(0, 30) === other.slice(0, 30));
      }),
    );
  });

  it('is understood with spaces, hyphens, small letters and look-alikes', () => {
    const look = (code: string): readonly string[] => [
      groupedCode(code),
      groupedCode(code).replaceAll('-', '–'),
      ` ${code.toLowerCase()} `,
      [...code].join(' '),
      code.replaceAll('0', 'o').replaceAll('1', 'I'),
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
    ];
    fc.assert(
      fc.property(digest, (one) => {
        const code = receiptCodeOf(one);
        for (const typed of look(code)) expect(typedCode(typed)).toBe(code);
      }),
    );
  });

  it.each([
    '',
    'ABCD',
    '0'.repeat(23),
    '0'.repeat(25),
    `${'0'.repeat(23)}U`,
    `${'0'.repeat(23)}\u0000`,
    `${'0'.repeat(23)}é`,
    '<script>alert(1)</script>',
  ])('is never %j', (typed) => {
    expect(typedCode(typed)).toBeNull();
  });
});

describe('the id of a case', () => {
  it('is 26 characters, and another for another digest', () => {
    fc.assert(
      fc.property(digest, digest, (one, other) => {
        expect(caseIdOf(one)).toMatch(/^[0-9a-z]{26}$/);
        expect(caseIdOf(one) === caseIdOf(other)).toBe(one.slice(0, 32) === other.slice(0, 32));
      }),
    );
  });
});
