import { describe, expect, it } from 'vitest';
import { admit } from '../../workflows/cases/admit.ts';
import { lastWave, waiting, waveIdOf, waveRule } from '../../workflows/domain/wave-rule.ts';
import { desk, worry } from './desk.ts';

type Desk = ReturnType<typeof desk>;

const handedIn = async (at: Desk, many: number): Promise<readonly string[]> => {
  const keys: string[] = [];
  for (let n = 0; n < many; n += 1) {
    const secret = at.ids.secret();
    await at.handIn(secret, worry);
    keys.push(at.keys.sha256(secret));
  }
  return keys;
};

const offers = async (at: Desk) => {
  const files = await Promise.all(at.cases.caseIds().map((id) => at.file(id)));
  return files.filter(({ head }) => head.process === 'wave').map(({ head }) => head);
};

describe('several messages that come in at the same moment', () => {
  it('make one offer, which names all of them', async () => {
    const at = desk();
    const keys = await handedIn(at, 6);
    const admitted = await Promise.all(keys.map((key) => admit(at.ports, key)));
    const [offer, ...more] = await offers(at);
    expect(more).toEqual([]);
    const ids = admitted.flatMap((one) => ('caseId' in one ? [one.caseId] : []));
    expect([...(offer?.linkedTo ?? [])].toSorted()).toEqual(ids.toSorted());
  });

  it('make the offer after all when admitting broke off', async () => {
    const at = desk();
    const keys = await handedIn(at, 3);
    for (const key of keys.slice(0, 2)) await admit(at.ports, key);
    at.cases.broken.add('assignWave');
    const [, , last = ''] = keys;
    await expect(admit(at.ports, last)).rejects.toThrow('away');
    at.cases.broken.clear();
    expect(at.intake.admitted.has(last)).toBe(false);
    await admit(at.ports, last);
    expect(at.intake.admitted.has(last)).toBe(true);
    expect((await offers(at)).map(({ linkedTo }) => linkedTo.length)).toEqual([3]);
  });

  it('more than a class can hold go their own way', async () => {
    const at = desk();
    for (const key of await handedIn(at, waveRule.most + 5)) await admit(at.ports, key);
    for (const { linkedTo } of await offers(at)) expect(linkedTo.length).toBeLessThanOrEqual(waveRule.most);
    expect(at.cases.caseIds().length).toBeGreaterThanOrEqual(waveRule.most + 5);
  });
});

describe('the offer', () => {
  const entry = (caseId: string, minute: number, wave: string | null = null) => ({
    caseId,
    at: `2027-01-11T09:${String(minute).padStart(2, '0')}:00.000Z`,
    wave,
  });

  it('has an id that all who see the first case agree on', () => {
    expect(waveIdOf('abc')).toBe('cba');
    expect(waiting([entry('c', 3), entry('a', 1), entry('b', 2)]).map(({ caseId }) => caseId)).toEqual(['a', 'b', 'c']);
  });

  it('counts nothing that an offer named before', () => {
    expect(waiting([entry('a', 1, 'x'), entry('b', 2), entry('c', 3)])).toEqual([]);
    expect(lastWave([entry('b', 2, 'y'), entry('a', 1, 'x'), entry('c', 3)])).toBe('y');
    expect(lastWave([entry('a', 1)])).toBeNull();
  });
});
