import type { BoardFile } from '../../workflows/domain/school/school.ts';
import { weekdays } from '../../workflows/domain/weekday.ts';

/** An invented board. What it sets here holds for each of its schools, unless the school's own file says otherwise. */
export const verzonnenBestuur = {
  id: 'verzonnen-bestuur',
  name: 'Stichting Het Verzonnen Bestuur',
  phone: '010 000 00 00',
  mailDomain: 'verzonnen-bestuur.example',
  people: [
    {
      id: 'berend-bestuur',
      name: 'Berend Bestuur',
      email: 'berend@verzonnen-bestuur.example',
      roles: [{ role: 'boardContact' }],
      workingDays: [...weekdays],
      deputies: ['beatrix-bestuur'],
      from: '2020-08-01',
    },
    {
      id: 'beatrix-bestuur',
      name: 'Beatrix Bestuur',
      email: 'beatrix@verzonnen-bestuur.example',
      roles: [{ role: 'boardContact' }],
      workingDays: [...weekdays],
      deputies: ['berend-bestuur'],
      from: '2021-08-01',
      executive: true,
    },
    {
      id: 'vera-vakantiedienst',
      name: 'Vera Vakantiedienst',
      email: 'vera@verzonnen-bestuur.example',
      roles: [{ role: 'holidayDuty' }],
      workingDays: [...weekdays],
      deputies: ['berend-bestuur'],
      from: '2022-08-01',
    },
  ],
  confirmed: [
    { id: 'texts.start.press.B', by: 'board', on: '2026-09-01' },
    { id: 'roles.holidayDuty.B', by: 'board', on: '2026-09-01' },
  ],
  defaults: {
    calendar: {
      schoolWeek: [...weekdays],
      holidays: [
        { name: 'Zomervakantie', from: '2026-07-20', until: '2026-08-28' },
        { name: 'Herfstvakantie', from: '2026-10-19', until: '2026-10-23' },
        { name: 'Kerstvakantie', from: '2026-12-21', until: '2027-01-01' },
        { name: 'Voorjaarsvakantie', from: '2027-02-22', until: '2027-02-26' },
        { name: 'Meivakantie', from: '2027-04-26', until: '2027-05-07' },
        { name: 'Zomervakantie', from: '2027-07-19', until: '2027-08-27' },
        { name: 'Herfstvakantie', from: '2027-10-18', until: '2027-10-22' },
        { name: 'Kerstvakantie', from: '2027-12-27', until: '2028-01-07' },
        { name: 'Voorjaarsvakantie', from: '2028-02-21', until: '2028-02-25' },
        { name: 'Meivakantie', from: '2028-04-24', until: '2028-05-05' },
        { name: 'Zomervakantie', from: '2028-07-17', until: '2028-08-25' },
      ],
      freeDays: [
        { name: 'Studiedag', date: '2026-12-04' },
        { name: 'Studiedag', date: '2027-03-19' },
        { name: 'Studiedag', date: '2027-06-16' },
        { name: 'Studiedag', date: '2027-11-19' },
      ],
    },
    mailTimes: { termEnds: '17:00', morning: '07:30' },
    finalDecisionRole: 'principal',
    norms: ['Iedereen hoort erbij.', 'Wij helpen elkaar.', 'Wij zorgen goed voor elkaar en voor onze spullen.'],
  },
} as const satisfies BoardFile;
