import { describe, expect, it } from 'vitest';
import { faultChooser, seeded, unruly, usualFaults } from '../../infra/local/faults.ts';

const none = { conflict: 0, throttle: 0, lost: 0, staleIndex: 0, repeated: 0, recut: 0, late: 0 };
const transaction = { TransactItems: [{}, {}] };

describe('the fault layer', () => {
  it('does the same for the same seed', () => {
    const run = (seed: number) => {
      const choose = faultChooser(usualFaults, seeded(seed));
      return Array.from({ length: 500 }, () => choose('TransactWriteItems', transaction).kind).join();
    };
    expect(run(7)).toBe(run(7));
    expect(run(7)).not.toBe(run(8));
    expect(run(7)).toContain('refuse');
  });

  it('leaves everything alone at rate zero', () => {
    const choose = faultChooser(none, seeded(1));
    expect(new Set(Array.from({ length: 200 }, () => choose('Query', { IndexName: 'work' }).kind))).toEqual(
      new Set(['none']),
    );
  });

  it('refuses as AWS does', () => {
    const conflict = faultChooser({ ...none, conflict: 1 }, seeded(1))('TransactWriteItems', transaction);
    expect(conflict.kind === 'refuse' && JSON.parse(conflict.body)).toMatchObject({
      __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
      CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }],
    });
    expect(faultChooser({ ...none, lost: 1 }, seeded(1))('PutItem', {})).toEqual({ kind: 'lost' });
    const stale = faultChooser({ ...none, staleIndex: 1 }, seeded(1));
    expect(stale('Query', { IndexName: 'work' })).toEqual({ kind: 'stale' });
    expect(stale('Query', {})).toEqual({ kind: 'none' });
  });

  it('repeats and re-cuts stream records without losing or turning any', () => {
    const records = [1, 2, 3, 4, 5];
    const random = seeded(3);
    let repeated = 0;
    for (let n = 0; n < 200; n++) {
      const shown = unruly(records, { rates: { ...none, repeated: 0.3, recut: 0.5 }, random });
      const distinct = [...new Set(shown)];
      expect(distinct).toEqual(records.slice(0, distinct.length));
      expect(distinct.length).toBeGreaterThan(0);
      if (shown.length > distinct.length) repeated += 1;
    }
    expect(repeated).toBeGreaterThan(50);
  });
});
