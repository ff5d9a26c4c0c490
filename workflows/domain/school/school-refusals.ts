import type { LocalDate } from '../instant.ts';
import type { Roster } from '../person.ts';
import type { Process } from '../processes/step.ts';
import { roles } from '../roles.ts';
import { lengthWords } from '../term-words.ts';
import { ladderRefusals } from './ladder-refusals.ts';
import { mailRulesOf } from './mail-settings.ts';
import { peopleRefusals } from './people-refusals.ts';
import { routingRefusals } from './routing-refusals.ts';
import type { School } from './school.ts';
import { pathText, type SchoolProblem } from './school-problem.ts';
import { seatRefusals } from './seat-refusals.ts';

type SchoolYears = School['schoolYears'];

const yearRefusals = (years: SchoolYears): SchoolProblem[] =>
  years.flatMap((year, index) => {
    const path = `schoolYears[${index}]`;
    const overlaps = years.some(
      (other, place) => place < index && other.from <= year.until && year.from <= other.until,
    );
    return [
      ...(year.until < year.from
        ? [{ path, message: 'De laatste dag ligt vóór de eerste. Verbeter `from` of `until`.' }]
        : []),
      ...(overlaps
        ? [{ path, message: 'Twee schooljaren overlappen. Laat het ene eindigen vóór het andere begint.' }]
        : []),
      ...year.groups.flatMap((group, place) =>
        year.groups.findIndex((other) => other.id === group.id) < place
          ? [
              {
                path: `${path}.groups[${place}].id`,
                message: `Groep "${group.id}" komt twee keer voor. Geef elke groep een eigen id.`,
              },
            ]
          : [],
      ),
    ];
  });

const outside = (years: SchoolYears, from: LocalDate, until: LocalDate): boolean =>
  !years.some((year) => from <= year.until && year.from <= until);

const calendarRefusals = ({ calendar, schoolYears }: School): SchoolProblem[] => {
  const remedy = 'valt buiten elk schooljaar. Verbeter het jaartal, haal de regel weg of voeg het schooljaar toe.';
  return [
    ...calendar.holidays.flatMap((holiday, index) =>
      outside(schoolYears, holiday.from, holiday.until)
        ? [{ path: `calendar.holidays[${index}]`, message: `"${holiday.name}" ${remedy}` }]
        : [],
    ),
    ...calendar.freeDays.flatMap((free, index) =>
      outside(schoolYears, free.date, free.date)
        ? [{ path: `calendar.freeDays[${index}]`, message: `"${free.name}" ${remedy}` }]
        : [],
    ),
  ];
};

const mailRefusals = (school: School): SchoolProblem[] => {
  const { until } = mailRulesOf(school);
  const { morning } = school.mailTimes;
  return until > morning
    ? []
    : [
        {
          path: 'mailRules.until',
          message: `Mail gaat van ${morning} tot ${until} uur: dat is nooit. Kies een tijd na \`mailTimes.morning\`.`,
        },
      ];
};

const stepRefusals = (school: School, processes: readonly Process[]): SchoolProblem[] => {
  const known = new Map(
    processes.flatMap((process) => process.steps.map((step) => [`${process.id}.${step.id}`, step])),
  );
  return Object.entries(school.steps).flatMap(([key, settings]) => {
    const step = known.get(key);
    if (step === undefined) {
      const message = `Deze stap bestaat niet. Kies uit: ${[...known.keys()].join(', ')}.`;
      return [{ path: pathText(['steps', key]), message }];
    }
    if (step.announce === 'danger' && settings.term !== undefined && settings.term.clock !== 'hours') {
      const message = 'Bij direct gevaar wacht niemand op een werkdag of schooldag. Noem een termijn in "hours".';
      return [{ path: pathText(['steps', key, 'term', 'clock']), message }];
    }
    if (settings.term !== undefined && step.term.unit !== undefined && !step.term.placeholder) {
      const message = `Deze termijn staat in de wet: ${lengthWords(step.term)} (${step.source}). Haal hem hier weg.`;
      return [{ path: pathText(['steps', key, 'term']), message }];
    }
    return [];
  });
};

const decisionRefusals = ({ finalDecisionRole }: School): SchoolProblem[] =>
  roles[finalDecisionRole].perGroup
    ? [
        {
          path: 'finalDecisionRole',
          message: 'Het eindbesluit hoort bij één rol van de hele school. Kies bijvoorbeeld "principal".',
        },
      ]
    : [];

/** The people half of `refusals`; run before each new version of a roster.
 * @param today the past is left alone; left out: look at whole school years */
export const rosterRefusals = (
  roster: Roster,
  school: School,
  processes: readonly Process[],
  today?: LocalDate,
): readonly SchoolProblem[] => [
  ...peopleRefusals(roster.people, school),
  ...seatRefusals(roster, school, processes, today),
  ...ladderRefusals(roster, school, processes, today),
];

/** Why a school cannot run with this file: each problem with its place and its remedy. Empty: it can. */
export const refusals = (
  school: School,
  processes: readonly Process[],
  today?: LocalDate,
): readonly SchoolProblem[] => [
  ...yearRefusals(school.schoolYears),
  ...calendarRefusals(school),
  ...mailRefusals(school),
  ...stepRefusals(school, processes),
  ...decisionRefusals(school),
  ...routingRefusals(school),
  ...rosterRefusals({ version: 0, people: school.people }, school, processes, today),
];
