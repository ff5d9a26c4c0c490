import type { Person, Roster } from '../../workflows/domain/person.ts';
import type { School } from '../../workflows/domain/school/school.ts';

const person = (id: string, name: string, rest: Partial<Person>): Person => ({
  id,
  name,
  email: `${id}@verzonnen-bestuur.example`,
  roles: [],
  workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  deputies: [],
  from: '2024-08-01',
  ...rest,
});

/** Two groups, of which 4a has a pair of teachers; one care coordinator (not on Friday) with a deputy; one of each other role;
 * two contacts of the board. */
export const samplePeople: readonly Person[] = [
  person('anna', 'Anna Voorbeeld', { roles: [{ role: 'teacher', group: '3a' }], deputies: ['bram'] }),
  person('bram', 'Bram Bedacht', {
    roles: [{ role: 'teacher', group: '4a' }],
    workingDays: ['mon', 'tue', 'wed'],
    deputies: ['cato'],
  }),
  person('cato', 'Cato Fictie', {
    roles: [{ role: 'teacher', group: '4a' }],
    workingDays: ['wed', 'thu', 'fri'],
    deputies: ['bram'],
  }),
  person('ineke', 'Ineke Verzinsel', {
    roles: [{ role: 'careCoordinator' }],
    workingDays: ['mon', 'tue', 'wed', 'thu'],
    deputies: ['ivo'],
  }),
  person('ivo', 'Ivo Verzinsel', { elsewhere: 'Basisschool De Andere School' }),
  person('pien', 'Pien Papier', { roles: [{ role: 'principal' }], deputies: ['adam'] }),
  person('adam', 'Adam Adjunct', {}),
  person('uma', 'Uma Uitgedacht', { roles: [{ role: 'internalConfidant' }] }),
  person('berend', 'Berend Bestuur', { roles: [{ role: 'boardContact' }], deputies: ['beatrix'] }),
  person('beatrix', 'Beatrix Bestuur', { roles: [{ role: 'boardContact' }], deputies: ['berend'] }),
  person('vera', 'Vera Vakantiedienst', { roles: [{ role: 'holidayDuty' }] }),
];

export const sampleRoster = (people: readonly Person[] = samplePeople): Roster => ({ version: 1, people });

const groups = [
  { id: '3a', name: 'Groep 3a' },
  { id: '4a', name: 'Groep 4a' },
];

/** A small school with the holidays of 2026-2027; passes every refusal with the processes of this repository. */
export const sampleSchool = (overrides: Partial<School> = {}): School => ({
  v: 1,
  id: 'voorbeeldschool',
  name: 'Basisschool De Voorbeeldschool',
  pupils: 60,
  board: {
    id: 'verzonnen-bestuur',
    name: 'Stichting Het Verzonnen Bestuur',
    phone: '010 000 00 00',
    mailDomain: 'verzonnen-bestuur.example',
  },
  contact: {
    phone: '010 000 00 01',
    urgentPhone: '010 000 00 02',
    boardPhone: '010 000 00 00',
    executiveOutside: true,
  },
  schoolYears: [{ id: '2026-2027', from: '2026-08-01', until: '2027-07-31', groups }],
  people: [...samplePeople],
  calendar: {
    schoolWeek: ['mon', 'tue', 'wed', 'thu', 'fri'],
    holidays: [
      { name: 'Herfstvakantie', from: '2026-10-19', until: '2026-10-23' },
      { name: 'Kerstvakantie', from: '2026-12-21', until: '2027-01-01' },
      { name: 'Voorjaarsvakantie', from: '2027-02-22', until: '2027-02-26' },
      { name: 'Meivakantie', from: '2027-04-26', until: '2027-05-07' },
      { name: 'Zomervakantie', from: '2027-07-19', until: '2027-08-27' },
    ],
    freeDays: [{ name: 'Studiedag', date: '2026-12-04' }],
  },
  mailTimes: { termEnds: '17:00', morning: '07:30' },
  steps: {},
  finalDecisionRole: 'principal',
  ...overrides,
});
