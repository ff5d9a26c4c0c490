import type { SchoolFile } from '../../workflows/domain/school/school.ts';
import { weekdays } from '../../workflows/domain/weekday.ts';

const fullTime = { workingDays: [...weekdays], from: '2024-08-01' };

const groups = [
  { id: '1-2', name: 'Groep 1-2' },
  { id: '3-4', name: 'Groep 3-4' },
  { id: '5-6', name: 'Groep 5-6' },
  { id: '7-8', name: 'Groep 7-8' },
] as const;

/** An invented school of 90 pupils: the principal teaches on Monday and Tuesday, the care coordinator comes on Tuesday and Thursday,
 * and who replaces them works at another school of the board. */
export const demoKlein = {
  id: 'demo-klein',
  name: 'Basisschool Het Bedachte Bootje',
  pupils: 90,
  contact: {
    phone: '010 000 00 03',
    urgentPhone: '010 000 00 04',
    boardPhone: '010 000 00 00',
    externalConfidant: {
      name: 'Vera Verzonnen',
      phone: '010 000 00 05',
      email: 'vertrouwenspersoon@buiten-school.example',
      hours: 'op werkdagen van 9 tot 17 uur',
    },
    externalConfidantStaff: {
      name: 'Vic Verzonnen',
      phone: '010 000 00 10',
      email: 'vertrouwenspersoon-medewerkers@buiten-school.example',
    },
    spokesperson: { name: 'Berend Bestuur', phone: '010 000 00 00' },
    complaintsCommittee: {
      name: 'Verzonnen Klachtencommissie',
      phone: '010 000 00 09',
      site: 'klachten.buiten-school.example',
    },
    supervisoryBoard: { name: 'Raad van toezicht, Tess Toezicht', phone: '010 000 00 08' },
    translation: { name: 'Verzonnen Vertaaldienst', phone: '010 000 00 06' },
  },
  methods: ['Het Verzonnen Lesboek'],
  schoolYears: [
    { id: '2026-2027', from: '2026-08-01', until: '2027-07-31', groups: [...groups] },
    { id: '2027-2028', from: '2027-08-01', until: '2028-07-31', groups: [...groups] },
  ],
  confirmed: [{ id: 'roles.careCoordinator.B', by: 'school', on: '2026-09-01' }],
  people: [
    {
      id: 'rik-verzonnen',
      name: 'Rik Verzonnen',
      email: 'rik@verzonnen-bestuur.example',
      roles: [{ role: 'principal' }, { role: 'teacher', group: '7-8' }],
      workingDays: ['mon', 'tue', 'wed', 'thu'],
      deputies: ['adam-adjunct'],
      from: '2022-08-01',
    },
    {
      id: 'saar-schaduw',
      name: 'Saar Schaduw',
      email: 'saar@verzonnen-bestuur.example',
      roles: [{ role: 'careCoordinator' }],
      workingDays: ['tue', 'thu'],
      deputies: ['ineke-verzinsel', 'ivo-verzinsel'],
      from: '2020-08-01',
    },
    {
      id: 'teun-testman',
      name: 'Teun Testman',
      email: 'teun@verzonnen-bestuur.example',
      roles: [{ role: 'teacher', group: '1-2' }],
      deputies: ['uma-uitgedacht'],
      ...fullTime,
    },
    {
      id: 'uma-uitgedacht',
      name: 'Uma Uitgedacht',
      email: 'uma@verzonnen-bestuur.example',
      roles: [{ role: 'teacher', group: '3-4' }, { role: 'internalConfidant' }],
      deputies: ['teun-testman'],
      ...fullTime,
    },
    {
      id: 'wout-waanbeeld',
      name: 'Wout Waanbeeld',
      email: 'wout@verzonnen-bestuur.example',
      roles: [{ role: 'teacher', group: '5-6' }],
      workingDays: ['mon', 'tue', 'wed'],
      deputies: ['xena-bedenksel'],
      from: '2024-08-01',
    },
    {
      id: 'xena-bedenksel',
      name: 'Xena Bedenksel',
      email: 'xena@verzonnen-bestuur.example',
      roles: [{ role: 'teacher', group: '5-6' }],
      workingDays: ['thu', 'fri'],
      deputies: ['wout-waanbeeld'],
      from: '2024-08-01',
    },
    {
      id: 'yara-zomaar',
      name: 'Yara Zomaar',
      email: 'yara@verzonnen-bestuur.example',
      roles: [{ role: 'teacher', group: '7-8' }],
      workingDays: ['wed', 'thu', 'fri'],
      deputies: ['saar-schaduw'],
      from: '2024-08-01',
    },
    {
      id: 'adam-adjunct',
      name: 'Adam Adjunct',
      email: 'adam@verzonnen-bestuur.example',
      roles: [],
      workingDays: [...weekdays],
      from: '2023-08-01',
      elsewhere: 'Basisschool De Verzonnen Vlieger',
    },
    {
      id: 'ineke-verzinsel',
      name: 'Ineke Verzinsel',
      email: 'ineke@verzonnen-bestuur.example',
      roles: [],
      workingDays: ['mon', 'tue', 'wed', 'thu'],
      from: '2019-08-01',
      elsewhere: 'Basisschool De Verzonnen Vlieger',
    },
    {
      id: 'ivo-verzinsel',
      name: 'Ivo Verzinsel',
      email: 'ivo@verzonnen-bestuur.example',
      roles: [],
      workingDays: ['tue', 'wed', 'thu', 'fri'],
      from: '2022-08-01',
      elsewhere: 'Basisschool De Verzonnen Vlieger',
    },
  ],
} as const satisfies SchoolFile;
