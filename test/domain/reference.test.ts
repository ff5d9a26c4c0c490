import { describe, expect, it } from 'vitest';
import { referenceOf } from '../../workflows/domain/reference.ts';
import { fakeIds } from '../fakes/ids.ts';

describe('the neutral reference', () => {
  it('is eight characters of the id, in capitals, and says nothing else', () => {
    expect(referenceOf('0123abcdefghijklmnopqrstuv')).toBe('0123ABCD');
  });

  it('differs between cases', () => {
    const ids = fakeIds();
    const references = Array.from({ length: 50 }, () => referenceOf(ids.caseId()));
    expect(new Set(references).size).toBe(50);
  });
});
