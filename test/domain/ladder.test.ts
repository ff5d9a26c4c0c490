import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextToAsk, ownersToAsk, rungsLeft } from '../../workflows/domain/ladder.ts';
import type { Rung } from '../../workflows/domain/processes/step.ts';
import { samplePeople, sampleRoster } from '../samples/school.ts';

const roster = sampleRoster();
const [monday, thursday, friday, saturday] = ['2026-11-23', '2026-11-26', '2026-11-27', '2026-11-28'];
const pair = { role: 'teacher', group: '4a' } as const;
const care = { role: 'careCoordinator', group: null } as const;
const ids = (people: readonly { readonly id: string }[]): string[] => people.map((person) => person.id);
const left = (id: string, until: string) =>
  sampleRoster(samplePeople.map((person) => (person.id === id ? { ...person, until } : person)));

describe('the owner of a task', () => {
  it('is, of a pair of teachers, who works that day; both when neither works', () => {
    expect(ids(ownersToAsk(roster, pair, monday, []))).toEqual(['bram']);
    expect(ids(ownersToAsk(roster, pair, '2026-11-25', []))).toEqual(['bram', 'cato']);
    expect(ids(ownersToAsk(roster, pair, saturday, []))).toEqual(['bram', 'cato']);
  });

  it('is the other one of a pair when one is in conflict, working or not', () => {
    expect(ids(ownersToAsk(roster, pair, monday, ['bram']))).toEqual(['cato']);
  });

  it('is the deputy when the role holder is in conflict, else the board', () => {
    expect(ids(ownersToAsk(roster, care, monday, ['ineke']))).toEqual(['ivo']);
    expect(ids(ownersToAsk(roster, care, monday, ['ineke', 'ivo']))).toEqual(['berend', 'beatrix']);
    expect(ids(ownersToAsk(roster, care, monday, ['ineke', 'ivo', 'berend']))).toEqual(['beatrix']);
    expect(ids(ownersToAsk(roster, care, monday, ['ineke', 'ivo', 'berend', 'beatrix']))).toEqual([]);
  });

  it('is the deputy from the day after the role holder left', () => {
    expect(ids(ownersToAsk(left('ineke', monday), care, monday, []))).toEqual(['ineke']);
    expect(ids(ownersToAsk(left('ineke', monday), care, '2026-11-24', []))).toEqual(['ivo']);
  });

  it('is the board when the group is unknown', () => {
    expect(ids(ownersToAsk(roster, { role: 'teacher', group: null }, monday, []))).toEqual(['berend', 'beatrix']);
  });
});

describe('the next person of a ladder', () => {
  const ladder: readonly Rung[] = ['deputy', 'careCoordinator', 'principal', 'boardContact'];
  const walk = (
    rungs: readonly Rung[],
    date: string,
    asked: readonly string[],
    conflicts: readonly string[],
  ): string[] => {
    const found: string[] = [];
    for (let rung = 0; found.length < 20; ) {
      const next = nextToAsk(roster, rungs, rung, [...asked, ...found], conflicts, date);
      if (next === null) return found;
      found.push(next.person.id);
      rung = next.rung + 1;
    }
    return found;
  };

  it('is a person, not a role: who was asked is passed over, and the whole board comes at the end', () => {
    expect(walk(ladder, monday, ['anna'], [])).toEqual(['bram', 'ineke', 'pien', 'berend', 'beatrix']);
    expect(walk(ladder, monday, ['ineke'], [])).toEqual(['ivo', 'pien', 'berend', 'beatrix']);
  });

  it('is on a higher rung when nobody of this one works that day', () => {
    expect(nextToAsk(roster, ladder, 1, ['cato'], [], friday)).toMatchObject({ person: { id: 'pien' }, rung: 2 });
  });

  it('is the next holder of the same role first', () => {
    expect(nextToAsk(roster, ['boardContact'], 0, ['berend'], [], monday)).toMatchObject({
      person: { id: 'beatrix' },
      rung: 0,
    });
  });

  it('is a deputy in the role of whom the deputy replaces', () => {
    expect(nextToAsk(roster, ladder, 0, ['ineke'], [], monday)).toMatchObject({
      person: { id: 'ivo' },
      role: 'careCoordinator',
      rung: 0,
    });
  });

  it('is the board, also on a day off, when the ladder has nobody left', () => {
    expect(nextToAsk(roster, ['deputy', 'principal'], 0, ['ineke'], ['ivo', 'pien'], saturday)).toMatchObject({
      person: { id: 'berend' },
      role: 'boardContact',
      rung: 2,
    });
  });

  it('is nobody when the board is asked or in conflict as well', () => {
    expect(nextToAsk(roster, ['principal'], 1, ['pien', 'berend'], ['beatrix'], thursday)).toBeNull();
  });

  it('of a rung that is a role per group belongs to the group of the case', () => {
    expect(nextToAsk(roster, ['teacher'], 0, [], [], monday, '3a')?.person.id).toBe('anna');
    expect(nextToAsk(roster, ['teacher'], 0, [], [], monday)?.person.id).toBe('berend');
  });

  it('is counted until nobody is left', () => {
    expect(rungsLeft(roster, ladder, 0, ['anna'], [], monday)).toBe(5);
    expect(rungsLeft(roster, ladder, 4, ['anna', 'berend', 'beatrix'], [], monday)).toBe(0);
  });

  it('is never somebody in conflict, never the same person twice, and the chain ends', () => {
    let found = 0;
    const everyone = samplePeople.map((person) => person.id);
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom<Rung[]>('deputy', 'careCoordinator', 'principal', 'boardContact', 'internalConfidant'),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        fc.constantFrom(...everyone),
        fc.subarray(everyone),
        fc.constantFrom(monday, thursday, friday, saturday),
        (rungs, owner, conflicts, date) => {
          const people = walk(rungs, date, [owner], conflicts);
          found += people.length;
          expect(people.length).toBeLessThan(20);
          expect(new Set([owner, ...people]).size).toBe(people.length + 1);
          expect(people.filter((id) => conflicts.includes(id))).toEqual([]);
          const owners = ids(ownersToAsk(roster, care, date, conflicts));
          expect(owners.filter((id) => conflicts.includes(id))).toEqual([]);
        },
      ),
    );
    expect(found).toBeGreaterThan(50);
  });
});
