import { describe, expect, it } from 'vitest';
import type { Person } from '../../../workflows/domain/person.ts';
import { defaultRouting } from '../../../workflows/domain/processes/routing-table.ts';
import type { Process, Step } from '../../../workflows/domain/processes/step.ts';
import type { School } from '../../../workflows/domain/school/school.ts';
import { refusals, rosterRefusals } from '../../../workflows/domain/school/school-refusals.ts';
import { settingsOf } from '../../../workflows/domain/school/step-settings.ts';
import { samplePeople, sampleRoster, sampleSchool } from '../../samples/school.ts';

const step = (id: string, rest: Partial<Step>): Step => ({
  id,
  name: id,
  owner: 'careCoordinator',
  form: id,
  term: { n: 3, clock: 'workingDays', placeholder: true },
  reminder: 'none',
  announce: 'assigned',
  ladder: ['deputy', 'principal', 'boardContact'],
  routes: [],
  source: 'test',
  ...rest,
});

const talk = step('talk', {});
const process: Process = {
  id: 'concern',
  version: 1,
  name: 'Zorg of vraag',
  starts: ['acknowledge'],
  standing: [],
  intake: [{ form: 'concern', rules: defaultRouting }],
  source: 'test',
  steps: [
    step('acknowledge', { owner: 'firstRole' }),
    talk,
    step('decision', { owner: 'finalDecisionRole', ladder: ['deputy', 'boardContact'] }),
    step('lawful', { term: { n: 4, clock: 'workingDays', unit: 'weeks', placeholder: false } }),
    step('danger', { announce: 'danger', term: { n: 0, clock: 'hours', placeholder: false } }),
  ],
};

const check = (school: School): string[] =>
  refusals(school, [process]).map(({ path, message }) => `${path}: ${message}`);
const withPeople = (change: (person: Person) => Person | null): School =>
  sampleSchool({ people: samplePeople.map(change).filter((person) => person !== null) });
const changing = (id: string, change: Partial<Person>): School =>
  withPeople((person) => (person.id === id ? { ...person, ...change } : person));
const without = (id: string): School => withPeople((person) => (person.id === id ? null : person));

describe('whoever leads the board', () => {
  const { contact } = sampleSchool();
  const { executiveOutside: _, ...open } = contact;
  const marked = changing('beatrix', { executive: true });

  it('is marked, or has no account here: else nobody could be kept out of a case about that person', () => {
    expect(check({ ...sampleSchool(), contact: open })).toEqual([
      expect.stringMatching(/^people: .*`executive: true`.*`executiveOutside: true`/),
    ]);
    expect(check({ ...marked, contact: open })).toEqual([]);
    expect(check(sampleSchool())).toEqual([]);
  });

  it('is not both', () => {
    expect(check(marked)).toEqual([expect.stringMatching(/^people\[\d+\]\.executive: /)]);
  });
});

describe('a school is accepted', () => {
  it('when each role has somebody and each ladder two persons', () => {
    expect(check(sampleSchool())).toEqual([]);
  });
});

describe('a school is refused', () => {
  const { calendar, schoolYears } = sampleSchool();
  it.each<[string, School, string]>([
    [
      'without anyone in a role that is asked',
      without('uma'),
      'people: Op maandag 3 augustus 2026 is niemand interne contactpersoon.',
    ],
    [
      'when a role falls empty during the year',
      changing('pien', { until: '2027-01-31' }),
      'people: Op maandag 1 februari 2027 is niemand directeur.',
    ],
    [
      'when a role falls empty between two who have it, who both stay',
      changing('pien', {
        roles: [
          { role: 'principal', until: '2027-01-31' },
          { role: 'principal', from: '2027-06-01' },
        ],
      }),
      'people: Op maandag 1 februari 2027 is niemand directeur.',
    ],
    [
      'when a group has no teacher',
      without('anna'),
      'schoolYears[0].groups[0]: Groep 3a heeft op maandag 3 augustus 2026 geen leerkracht.',
    ],
    [
      'when nobody is on duty in holidays',
      without('vera'),
      'people: Op maandag 3 augustus 2026 is niemand vakantiedienst.',
    ],
    [
      'with one contact at the board',
      withPeople((person) => (person.id === 'beatrix' ? null : { ...person, deputies: [] })),
      'people: Het bestuur heeft maar één contactpersoon.',
    ],
    [
      'with an unknown deputy',
      changing('anna', { deputies: ['bram', 'niemand'] }),
      'people[0].deputies[1]: Niemand heeft het id "niemand".',
    ],
    [
      'with somebody as their own deputy',
      changing('anna', { deputies: ['anna'] }),
      'people[0].deputies[0]: "anna" kan zichzelf niet vervangen.',
    ],
    [
      'with the same id twice',
      sampleSchool({
        people: [
          ...samplePeople,
          ...samplePeople.slice(1, 2).map((bram) => ({ ...bram, email: 'b@verzonnen-bestuur.example' })),
        ],
      }),
      'people[11].id: "bram" komt twee keer voor.',
    ],
    [
      'with the same address twice',
      changing('bram', { email: 'anna@verzonnen-bestuur.example' }),
      'people[1].email: "anna@verzonnen-bestuur.example" komt twee keer voor.',
    ],
    [
      'with a teacher of an unknown group',
      changing('anna', {
        roles: [
          { role: 'teacher', group: '3a' },
          { role: 'teacher', group: '9z' },
        ],
      }),
      'people[0].roles[1].group: Geen schooljaar heeft een groep "9z".',
    ],
    [
      'with a teacher without a group',
      changing('anna', { roles: [{ role: 'teacher', group: '3a' }, { role: 'teacher' }] }),
      'people[0].roles[1].group: Noem de groep',
    ],
    [
      'with a last day of service before the first',
      changing('adam', { until: '2024-07-31' }),
      'people[6].until: De laatste dag ligt vóór de eerste.',
    ],
    [
      'with a holiday outside every school year',
      sampleSchool({
        calendar: { ...calendar, holidays: [{ name: 'Herfstvakantie', from: '2062-10-19', until: '2062-10-23' }] },
      }),
      'calendar.holidays[0]: "Herfstvakantie" valt buiten elk schooljaar.',
    ],
    [
      'with a free day outside every school year',
      sampleSchool({ calendar: { ...calendar, freeDays: [{ name: 'Studiedag', date: '2025-12-04' }] } }),
      'calendar.freeDays[0]: "Studiedag" valt buiten elk schooljaar.',
    ],
    [
      'with school years that overlap',
      sampleSchool({ schoolYears: [...schoolYears, ...schoolYears] }),
      'schoolYears[1]: Twee schooljaren overlappen.',
    ],
    [
      'with another term than the law says',
      sampleSchool({ steps: { 'concern.lawful': { term: { n: 60, clock: 'schoolDays', placeholder: false } } } }),
      'steps["concern.lawful"].term: Deze termijn staat in de wet: 4 weken (test). Haal hem hier weg.',
    ],
    [
      'with settings for an unknown step',
      sampleSchool({ steps: { 'concern.tlak': { reminder: 'none' } } }),
      'steps["concern.tlak"]: Deze stap bestaat niet. Kies uit: concern.acknowledge, concern.talk,',
    ],
    [
      'with danger that waits for a school day',
      sampleSchool({ steps: { 'concern.danger': { term: { n: 1, clock: 'schoolDays', placeholder: false } } } }),
      'steps["concern.danger"].term.clock: Bij direct gevaar wacht niemand',
    ],
    [
      'with a final decision that belongs to no one role',
      sampleSchool({ finalDecisionRole: 'teacher' }),
      'finalDecisionRole: Het eindbesluit hoort bij één rol',
    ],
    [
      'with a ladder of one person',
      sampleSchool({ steps: { 'concern.talk': { ladder: ['careCoordinator'] } } }),
      'steps["concern.talk"].ladder: De ladder van "Zorg of vraag: talk" heeft op maandag 3 augustus 2026 geen twee mensen',
    ],
    [
      'with a ladder of two persons who are both off on Friday',
      sampleSchool({
        people: samplePeople.map((person) =>
          person.id === 'pien' ? { ...person, workingDays: ['mon', 'tue'] } : person,
        ),
        steps: { 'concern.talk': { ladder: ['principal'] } },
      }),
      'steps["concern.talk"].ladder: De ladder van',
    ],
  ])('%s', (_rule, school, problem) => {
    const found = check(school);
    expect(found.filter((line) => line.startsWith(problem))).toHaveLength(1);
  });
});

describe('a new version of the roster', () => {
  const roster = sampleRoster(
    samplePeople.map((person) => (person.id === 'anna' ? { ...person, until: '2026-10-30' } : person)),
  );
  const late = sampleRoster([
    ...roster.people,
    ...samplePeople
      .filter(({ id }) => id === 'uma')
      .map((uma) => ({
        ...uma,
        id: 'tess',
        email: 'tess@verzonnen-bestuur.example',
        from: '2026-11-16',
        roles: [{ role: 'teacher' as const, group: '3a' }],
      })),
  ]);

  it('is refused when it leaves a group without a teacher', () => {
    expect(rosterRefusals(roster, sampleSchool(), [process], '2026-10-26')).toMatchObject([
      { path: 'schoolYears[0].groups[0]' },
    ]);
  });

  it('is not refused for a gap that has passed', () => {
    expect(rosterRefusals(late, sampleSchool(), [process], '2026-11-09')).toHaveLength(1);
    expect(rosterRefusals(late, sampleSchool(), [process], '2026-11-16')).toEqual([]);
  });

  it('may bring the first holder of a role in the course of a year', () => {
    const begins = sampleRoster(samplePeople.map((person) => ({ ...person, from: '2026-11-02' })));
    expect(rosterRefusals(begins, sampleSchool(), [process])).toEqual([]);
  });
});

describe('the settings of a step', () => {
  it('come from the step table, and from the school where it says so', () => {
    expect(settingsOf(sampleSchool(), process, talk)).toEqual({
      term: { n: 3, clock: 'workingDays', placeholder: true },
      reminder: 'none',
      ladder: ['deputy', 'principal', 'boardContact'],
      announce: 'assigned',
    });
    const own = sampleSchool({
      steps: { 'concern.talk': { term: { n: 7, clock: 'schoolDays', placeholder: false } } },
    });
    expect(settingsOf(own, process, talk)).toMatchObject({ term: { n: 7, placeholder: false }, reminder: 'none' });
  });
});
