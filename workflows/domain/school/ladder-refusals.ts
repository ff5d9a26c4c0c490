import { longDate } from '../dutch-date.ts';
import type { LocalDate } from '../instant.ts';
import type { Person, Roster } from '../person.ts';
import type { Process, Rung, Step } from '../processes/step.ts';
import type { RoleId } from '../roles.ts';
import { deputiesOf, holders } from '../roster.ts';
import { type Weekday, weekdays } from '../weekday.ts';
import type { School } from './school.ts';
import { pathText, type SchoolProblem } from './school-problem.ts';
import { changeDates, ownerRole } from './seat-refusals.ts';
import { settingsOf } from './step-settings.ts';

/** Owner and ladder of a step on one day. Who owns per case or per group is left out: only the ladder is sure to be there. */
const peopleOf = (
  roster: Roster,
  owner: RoleId | null,
  ladder: readonly Rung[],
  date: LocalDate,
): readonly Person[] => {
  const holding = (role: RoleId): Person[] => holders(roster, { role, group: null }, date);
  const people = owner === null ? [] : holding(owner);
  for (const rung of ladder) {
    people.push(...(rung === 'deputy' ? people.flatMap((person) => deputiesOf(roster, person, date)) : holding(rung)));
  }
  return people;
};

/** Two different persons of whom, on each of these days, at least one works. */
const coversTogether = (people: readonly Person[], days: readonly Weekday[]): boolean =>
  people.some((one) =>
    people.some(
      (other) =>
        one.id !== other.id && days.every((day) => one.workingDays.includes(day) || other.workingDays.includes(day)),
    ),
  );

const stepProblem = (
  roster: Roster,
  school: School,
  process: Process,
  step: Step,
  dates: readonly LocalDate[],
): SchoolProblem[] => {
  const { term, ladder } = settingsOf(school, process, step);
  const owner = ownerRole(school, step.owner);
  const asked = [...(owner === null ? [] : [owner]), ...ladder.filter((rung) => rung !== 'deputy')];
  // An empty seat is told as such; it would only be repeated here for each ladder.
  const full = dates.filter((date) =>
    asked.every((role) => role === 'teacher' || holders(roster, { role, group: null }, date).length > 0),
  );
  const days = term.clock === 'schoolDays' ? school.calendar.schoolWeek : weekdays;
  const thin = full.find((date) => !coversTogether(peopleOf(roster, owner, ladder, date), days));
  return thin === undefined
    ? []
    : [
        {
          path: pathText(['steps', `${process.id}.${step.id}`, 'ladder']),
          message: `De ladder van "${process.name}: ${step.name}" heeft op ${longDate(thin)} geen twee mensen van wie er elke dag één werkt. Voeg een trede toe (bijvoorbeeld "boardContact"), een tweede persoon of een vervanger.`,
        },
      ];
};

/** Every ladder has two different persons, its owner included, who are not both off on the same day (default-process-texts
 * section 1, rule a).
 * @param today the past is left alone; left out: look at whole school years */
export const ladderRefusals = (
  roster: Roster,
  school: School,
  processes: readonly Process[],
  today: LocalDate = '',
): readonly SchoolProblem[] => {
  const dates = school.schoolYears.flatMap((year) => changeDates(roster, school, year, today));
  return processes.flatMap((process) =>
    process.steps.flatMap((step) => stepProblem(roster, school, process, step, dates)),
  );
};
