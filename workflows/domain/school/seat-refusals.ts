import { dayOnOrAfter } from '../calendar.ts';
import type { Seat } from '../case.ts';
import { longDate } from '../dutch-date.ts';
import { type LocalDate, plusDays } from '../instant.ts';
import type { Roster } from '../person.ts';
import type { RoutingRule } from '../processes/routing-rule.ts';
import type { Owner, Process } from '../processes/step.ts';
import { isRoleId, type RoleId, roles } from '../roles.ts';
import { boardSeat, everHolders, holders } from '../roster.ts';
import type { School } from './school.ts';
import type { SchoolProblem } from './school-problem.ts';
import { settingsOf } from './step-settings.ts';

type SchoolYear = School['schoolYears'][number];

/** Who may be the first reader of what starts a case (default-process-texts section 3); teachers are looked at per group. */
const firstReaders = (school: School, process: Process): readonly RoleId[] => {
  const rules: readonly RoutingRule[] = (process.intake ?? []).flatMap((intake) => intake.rules);
  const table = process.id === 'concern' ? (school.routing ?? rules) : rules;
  return table.flatMap((rule) => rule.to ?? []);
};

/** Who is warned of danger. */
const warned = ['careCoordinator', 'principal', 'boardContact', 'holidayDuty'] as const;

/** The role that always owns the step; null when that differs per case. */
export const ownerRole = (school: School, owner: Owner): RoleId | null => {
  if (owner === 'finalDecisionRole') return school.finalDecisionRole;
  return isRoleId(owner) ? owner : null;
};

/** Every role, teachers apart, that some step of these processes asks or warns. */
const rolesAsked = (school: School, processes: readonly Process[]): ReadonlySet<RoleId> => {
  const asked = new Set<RoleId>();
  for (const process of processes) {
    for (const step of process.steps) {
      for (const rung of settingsOf(school, process, step).ladder) if (rung !== 'deputy') asked.add(rung);
      if (step.announce === 'danger') for (const role of warned) asked.add(role);
      if (step.owner === 'firstRole') for (const role of firstReaders(school, process)) asked.add(role);
      const owner = ownerRole(school, step.owner);
      if (owner !== null) asked.add(owner);
    }
  }
  asked.delete('teacher');
  return asked;
};

/** The working days of a school year on which who is there may differ from the day before.
 * @param today days before it are the past, which nobody can mend */
export const changeDates = (
  roster: Roster,
  school: School,
  year: SchoolYear,
  today: LocalDate,
): readonly LocalDate[] => {
  const first = today > year.from ? today : year.from;
  const changes = roster.people.flatMap(({ from, until, roles: held }) =>
    [{ from, until }, ...held].flatMap((span) => [
      ...(span.from === undefined ? [] : [span.from]),
      ...(span.until === undefined ? [] : [plusDays(span.until, 1)]),
    ]),
  );
  const working = [first, ...changes]
    .filter((date) => date >= first)
    .map((date) => dayOnOrAfter('workingDays', date, school.calendar))
    .filter((date) => date <= year.until);
  return [...new Set(working)].toSorted();
};

/** The first day of the year without a holder. Days before the first holder started do not count: a school may begin with this
 * system, or with a new group, in the course of a year. */
const firstEmptyDay = (
  roster: Roster,
  school: School,
  seat: Seat,
  year: SchoolYear,
  today: LocalDate,
): LocalDate | null => {
  const starts = everHolders(roster, seat).map((person) => person.from);
  const start = starts.toSorted()[0];
  const dates = changeDates(roster, school, year, today);
  const counted = start === undefined || start > year.until ? dates : dates.filter((date) => date >= start);
  return counted.find((date) => holders(roster, seat, date).length === 0) ?? null;
};

const roleProblem = (roster: Roster, school: School, role: RoleId, today: LocalDate): SchoolProblem[] => {
  const empty = school.schoolYears
    .map((year) => firstEmptyDay(roster, school, { role, group: null }, year, today))
    .find((date) => date !== null);
  return empty === undefined || empty === null
    ? []
    : [
        {
          path: 'people',
          message: `Op ${longDate(empty)} is niemand ${roles[role].label}. Geef iemand van de school of het bestuur de rol "${role}"; dat mag iemand van een andere school van het bestuur zijn.`,
        },
      ];
};

const groupProblems = (roster: Roster, school: School, today: LocalDate): SchoolProblem[] =>
  school.schoolYears.flatMap((year, yearIndex) =>
    year.groups.flatMap((group, index) => {
      const empty = firstEmptyDay(roster, school, { role: 'teacher', group: group.id }, year, today);
      return empty === null
        ? []
        : [
            {
              path: `schoolYears[${yearIndex}].groups[${index}]`,
              message: `${group.name} heeft op ${longDate(empty)} geen leerkracht. Geef iemand de rol "teacher" met groep "${group.id}".`,
            },
          ];
    }),
  );

/** A case about or stuck at one contact of the board needs another one (default-process-texts section 1). */
const boardProblem = (roster: Roster): SchoolProblem[] =>
  everHolders(roster, boardSeat).length === 1
    ? [
        {
          path: 'people',
          message: 'Het bestuur heeft maar één contactpersoon. Geef een tweede persoon de rol "boardContact".',
        },
      ]
    : [];

/** Every role that the processes ask and every group of every school year has somebody.
 * @param today the past is left alone; left out: look at whole school years */
export const seatRefusals = (
  roster: Roster,
  school: School,
  processes: readonly Process[],
  today: LocalDate = '',
): readonly SchoolProblem[] => [
  ...[...rolesAsked(school, processes)].flatMap((role) => roleProblem(roster, school, role, today)),
  ...groupProblems(roster, school, today),
  ...boardProblem(roster),
];
