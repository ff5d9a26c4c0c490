import { describe, expect, it } from 'vitest';
import {
  deputiesOf,
  holders,
  holdersToday,
  inService,
  personByEmail,
  personById,
  seatsOf,
  worksOn,
} from '../../workflows/domain/roster.ts';
import { samplePeople, sampleRoster } from '../samples/school.ts';

const roster = sampleRoster();
const thursday = '2026-11-26';
const ids = (people: readonly { readonly id: string }[]): string[] => people.map((person) => person.id);
const left = (id: string, until: string) =>
  sampleRoster(samplePeople.map((person) => (person.id === id ? { ...person, until } : person)));

describe('who holds a role', () => {
  it('is looked up per group for a teacher, and for the whole school for the other roles', () => {
    expect(ids(holders(roster, { role: 'teacher', group: '4a' }, thursday))).toEqual(['bram', 'cato']);
    expect(ids(holders(roster, { role: 'teacher', group: '9z' }, thursday))).toEqual([]);
    expect(ids(holders(roster, { role: 'teacher', group: null }, thursday))).toEqual([]);
    expect(ids(holders(roster, { role: 'principal', group: '4a' }, thursday))).toEqual(['pien']);
  });

  it('names first who works that day', () => {
    expect(ids(holdersToday(roster, { role: 'teacher', group: '4a' }, thursday))).toEqual(['cato', 'bram']);
    expect(ids(holdersToday(roster, { role: 'teacher', group: '4a' }, '2026-11-23'))).toEqual(['bram', 'cato']);
  });

  it('ends with the last day of service', () => {
    const gone = left('ineke', '2026-11-26');
    const seat = { role: 'careCoordinator', group: null } as const;
    expect(ids(holders(gone, seat, '2026-11-26'))).toEqual(['ineke']);
    expect(ids(holders(gone, seat, '2026-11-27'))).toEqual([]);
    expect(holders(roster, seat, '2024-07-31')).toEqual([]);
  });

  it('lasts from the first to the last day of the role, so that the next school year can stand ready', () => {
    const seat = (group: string) => ({ role: 'teacher', group }) as const;
    const moves = sampleRoster(
      samplePeople.map((person) =>
        person.id === 'anna'
          ? {
              ...person,
              roles: [
                { ...seat('3a'), until: '2027-07-31' },
                { ...seat('4a'), from: '2027-08-01' },
              ],
            }
          : person,
      ),
    );
    const where = (date: string) =>
      ['3a', '4a'].filter((group) => ids(holders(moves, seat(group), date)).includes('anna'));
    expect([where('2027-07-31'), where('2027-08-01')]).toEqual([['3a'], ['4a']]);
  });

  it('gives a person one seat per role', () => {
    const bram = personById(roster, 'bram');
    expect(
      bram === null ? [] : seatsOf({ ...bram, roles: [...bram.roles, { role: 'principal', group: '4a' }] }),
    ).toEqual([
      { role: 'teacher', group: '4a' },
      { role: 'principal', group: null },
    ]);
  });
});

describe('a member of staff', () => {
  it('works on the days of the roster, and never at weekends', () => {
    const cato = personById(roster, 'cato');
    expect(cato).not.toBeNull();
    expect(cato !== null && worksOn(cato, thursday)).toBe(true);
    expect(cato !== null && worksOn(cato, '2026-11-24')).toBe(false);
    expect(cato !== null && worksOn(cato, '2026-11-28')).toBe(false);
    expect(cato !== null && inService(cato, '2024-08-01')).toBe(true);
  });

  it('is known by e-mail address in any case, while in service', () => {
    expect(personByEmail(roster, ' Ineke@Verzonnen-Bestuur.example', thursday)?.id).toBe('ineke');
    expect(personByEmail(left('ineke', '2026-11-25'), 'ineke@verzonnen-bestuur.example', thursday)).toBeNull();
    expect(personByEmail(roster, 'niemand@verzonnen-bestuur.example', thursday)).toBeNull();
  });

  it('is replaced by deputies in service', () => {
    const ineke = personById(roster, 'ineke');
    expect(ineke === null ? [] : ids(deputiesOf(roster, ineke, thursday))).toEqual(['ivo']);
    expect(ineke === null ? [] : ids(deputiesOf(left('ivo', '2026-11-25'), ineke, thursday))).toEqual([]);
  });
});
