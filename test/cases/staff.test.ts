import { describe, expect, it } from 'vitest';
import { today } from '../../workflows/cases/staff.ts';
import { seatsToday } from '../../workflows/domain/ladder.ts';
import { samplePeople, sampleRoster } from '../samples/school.ts';
import { desk } from './desk.ts';

const duo = { children: [{ name: 'Verzonnen Kind', group: '4a' }] };

describe('the list of today', () => {
  it('holds the work of the seat, also for the colleague who was not asked that day', async () => {
    const at = desk();
    const caseId = await at.concern(duo);
    expect((await at.file(caseId)).tasks[0]?.asked).toEqual(['bram']);
    for (const id of ['bram', 'cato'])
      expect(await today(at.ports, id)).toMatchObject([
        { caseId, step: 'acknowledge', stepName: 'Lezen en contact opnemen', ref: caseId.slice(0, 8).toUpperCase() },
      ]);
    for (const id of ['anna', 'ineke', 'pien', 'nobody']) expect(await today(at.ports, id)).toEqual([]);
  });

  it('begins with what is late, and says so; each line once', async () => {
    const at = desk();
    const first = await at.concern();
    at.clock.advance(24 * 60);
    const second = await at.concern();
    at.clock.set('2027-01-13T16:00:01.000Z');
    expect((await today(at.ports, 'anna')).map((line) => [line.caseId, line.overdue])).toEqual([
      [first, true],
      [second, false],
    ]);
  });
});

describe('the seats of a person today', () => {
  const seats = (id: string, people = samplePeople) => {
    const person = people.find((one) => one.id === id);
    if (person === undefined) throw new Error('nobody');
    return seatsToday(sampleRoster(people), person, '2027-01-13')
      .map(({ role, group }) => `${role} ${group ?? '-'}`)
      .toSorted();
  };
  const without = (...ids: readonly string[]) =>
    samplePeople.map((person) => (ids.includes(person.id) ? { ...person, until: '2027-01-12' } : person));

  it('are the own ones, on a day off too', () => {
    expect(seats('bram')).toEqual(['teacher 4a']);
    expect(seats('ivo')).toEqual([]);
  });

  it('are also those that nobody in service holds any more, when this person stands in', () => {
    expect(seats('ivo', without('ineke'))).toEqual(['careCoordinator -']);
    expect(seats('cato', without('bram'))).toEqual(['teacher 4a']);
    expect(seats('bram', without('anna'))).toEqual(['teacher 3a', 'teacher 4a']);
  });

  it('are the board’s when nobody else stands in', () => {
    expect(seats('berend', without('ineke', 'ivo'))).toEqual(['boardContact -', 'careCoordinator -']);
  });
});
