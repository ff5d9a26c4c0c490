import { isSchoolDay } from './calendar.ts';
import type { CaseHead, Task } from './case.ts';
import type { Context } from './context.ts';
import { dateOf } from './instant.ts';
import { letterOf, type Sending } from './outbox.ts';
import type { Person } from './person.ts';
import type { RoleId } from './roles.ts';
import { deputiesOf, everHolders, holders, inService, isAbsent } from './roster.ts';

export interface Warned {
  readonly person: Person;
  readonly role: RoleId;
}

const circleOf = (context: Context, head: CaseHead, board: boolean): readonly RoleId[] => {
  if (board || head.boardOnly) return ['boardContact'];
  const open = isSchoolDay(dateOf(context.now), context.school.calendar);
  const circle: readonly RoleId[] = ['careCoordinator', 'principal', ...(open ? [] : (['holidayDuty'] as const))];
  return [...new Set(circle.map((role) => (head.boardFor?.includes(role) === true ? 'boardContact' : role)))];
};

/** Holders of the role and their deputies; of a role that nobody holds any more, the deputies of who did. */
const withDeputies = ({ roster, now }: Context, head: CaseHead, role: RoleId): readonly Person[] => {
  const date = dateOf(now);
  const seat = { role, group: null };
  const held = holders(roster, seat, date);
  if (role === 'boardContact' && head.boardOnly) return held;
  const deputized = held.length > 0 ? held : everHolders(roster, seat);
  return [...held, ...deputized.flatMap((person) => deputiesOf(roster, person, date))];
};

/** Who is warned of danger, all at once, at any hour, days off or not: care coordinators, principals and their deputies,
 * outside school days also those on holiday duty; for a case that only the board may know, the board. Nobody in conflict;
 * nobody who is marked absent, as long as two others hear of it.
 * @param board asks the board instead, as the second round does (default-process-texts section 2) */
export const warnedOfDanger = (context: Context, head: CaseHead, board: boolean): readonly Warned[] => {
  const date = dateOf(context.now);
  const found = circleOf(context, head, board).flatMap((role) =>
    withDeputies(context, head, role).map((person) => ({ person, role })),
  );
  const circle = found.filter(
    ({ person }, i) =>
      inService(person, date) &&
      !head.conflicts.includes(person.id) &&
      found.findIndex((other) => other.person.id === person.id) === i,
  );
  // One who is left is too few to leave the others in peace.
  const there = circle.filter(({ person }) => !isAbsent(person, date));
  return there.length > 1 ? there : circle;
};

/** To each of them, with the moment of the next round. */
export const warningLetters = (task: Task, circle: readonly Warned[]): readonly Sending[] =>
  circle.map(({ person, role }) =>
    letterOf('danger', { kind: 'person', id: person.id }, role, task, task.alarm?.at ?? null),
  );
