import { describe, expect, it } from 'vitest';
import type { CaseHead } from '../../workflows/domain/case.ts';
import { warnedOfDanger } from '../../workflows/domain/danger.ts';
import { sampleRoster, sampleSchool } from '../samples/school.ts';

const school = sampleSchool();
const head: CaseHead = {
  v: 1,
  caseId: 'a'.repeat(26),
  schoolId: school.id,
  process: 'concern',
  processVersion: 1,
  step: 'acknowledge',
  status: 'open',
  version: 1,
  epoch: 1,
  token: null,
  wakeAt: null,
  group: '3a',
  origin: 'parent',
  firstRole: { role: 'careCoordinator', group: null },
  reporter: null,
  boardOnly: false,
  conflicts: [],
  receipts: [],
  linkedFrom: null,
  linkedTo: [],
  openedAt: '2027-01-11T09:00:00.000Z',
  closedAt: null,
};

const warned = (now: string, changed: Partial<CaseHead> = {}, board = false) =>
  warnedOfDanger({ school, roster: sampleRoster(), now, systemNow: now }, { ...head, ...changed }, board).map(
    ({ person }) => person.id,
  );

const monday = '2027-01-11T09:00:00.000Z';
const saturdayNight = '2027-01-16T22:00:00.000Z';

describe('danger', () => {
  it('reaches care coordinator, principal and their deputies, all at once', () => {
    expect(warned(monday)).toEqual(['ineke', 'ivo', 'pien', 'adam']);
  });

  it('also reaches those on holiday duty when the school is closed', () => {
    expect(warned(saturdayNight)).toEqual(['ineke', 'ivo', 'pien', 'adam', 'vera']);
  });

  it('reaches nobody whose role is over or has not begun; the deputy of the last one when nobody has it', () => {
    const spans = new Map([
      ['cato', { role: 'careCoordinator', until: '2026-07-31' } as const],
      ['uma', { role: 'principal', from: '2027-08-01' } as const],
    ]);
    const changed = sampleRoster().people.map((person) => {
      const span = spans.get(person.id);
      return span === undefined ? person : { ...person, roles: [...person.roles, span] };
    });
    const among = (people: typeof changed) =>
      warnedOfDanger({ school, roster: sampleRoster(people), now: monday, systemNow: monday }, head, false).map(
        ({ person }) => person.id,
      );
    expect(among(changed)).toEqual(['ineke', 'ivo', 'pien', 'adam']);
    const without = changed
      .filter(({ id }) => id !== 'cato')
      .map((person) =>
        person.id === 'ineke'
          ? { ...person, roles: [{ role: 'careCoordinator', until: '2027-01-10' } as const] }
          : person,
      );
    expect(among(without)).toEqual(['ivo', 'pien', 'adam']);
  });

  it('never reaches somebody in conflict, also not as a deputy', () => {
    expect(warned(monday, { conflicts: ['pien', 'ivo'] })).toEqual(['ineke', 'adam']);
  });

  it('reaches the board and nobody else when only the board may know', () => {
    expect(warned(monday, { boardOnly: true })).toEqual(['berend', 'beatrix']);
    expect(warned(monday, {}, true)).toEqual(['berend', 'beatrix']);
  });
});
