import { describe, expect, it } from 'vitest';
import { askedAlready } from '../fakes/asked-already.ts';
import type { FakeCaseStore } from '../fakes/case-store.ts';
import { sampleSchool } from '../samples/school.ts';
import { concernCase } from './staff-web-cases.ts';
import { staffDoor } from './staff-web-door.ts';

const caseId = 'zaak1'.padEnd(26, '0');

const countedDoor = () => {
  const asked: string[] = [];
  const counted = (fake: FakeCaseStore): FakeCaseStore => ({
    ...askedAlready(fake, sampleSchool().people),
    roster: () => {
      asked.push('roster');
      return fake.roster();
    },
    absences: (date) => {
      asked.push('absences');
      return fake.absences(date);
    },
  });
  return { door: staffDoor(undefined, counted), asked };
};

describe('one request of somebody of the school', () => {
  it.each(['/', `/zaak/${caseId}`, `/zaak/${caseId}/stap/acknowledge/1`])(
    'reads once who does what and who is there: %s',
    async (path) => {
      const { door, asked } = countedDoor();
      await concernCase(door, caseId);
      const bram = await door.as('bram');
      asked.length = 0;
      expect((await bram.open(path)).status).toBe(200);
      expect(asked.toSorted()).toEqual(['absences', 'roster']);
    },
  );

  it('sees the absence that it writes down itself: the open step passes on', async () => {
    const { door, asked } = countedDoor();
    await concernCase(door, caseId);
    const uma = await door.as('uma');
    asked.length = 0;
    await uma.post('/wie-is-er', { person: 'bram', there: 'no' });
    expect(asked.toSorted()).toEqual(['absences', 'absences', 'roster']);
    expect((await (await door.as('cato')).open('/')).body).toContain(caseId);
  });

  it('lets nobody in who left since the one before', async () => {
    const { door } = countedDoor();
    const anna = await door.as('anna');
    const roster = await door.cases.roster();
    const people = (roster?.people ?? []).map((person) =>
      person.id === 'anna' ? { ...person, until: '2026-11-23' } : person,
    );
    await door.cases.putRoster({ version: 2, people }, 'hash', '2026-11-24T09:00:00.000Z');
    expect((await anna.open('/')).status).toBe(403);
  });
});
