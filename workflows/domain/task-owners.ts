import type { CaseHead, Task } from './case.ts';
import type { Context } from './context.ts';
import { seatOn } from './duty.ts';
import { dateOf, type LocalDate } from './instant.ts';
import { ownersToAsk } from './ladder.ts';
import type { Person, PersonId, Roster } from './person.ts';
import { inService, personById } from './roster.ts';

/** Decisions of two people ask two different people (default-process-texts section 1, rule b). */

type Asking = Pick<Task, 'seat' | 'named' | 'barred'>;

/** Who is never asked for this task: whoever is in conflict with the case, and whose word it checks. */
export const keptFrom = (head: CaseHead, task: Pick<Task, 'barred'>): readonly PersonId[] => [
  ...head.conflicts,
  ...(task.barred ?? []),
];

/** The person whom a task was given by name, as long as that person may have it. */
export const namedFor = (
  roster: Roster,
  head: CaseHead,
  task: Pick<Task, 'named' | 'barred'>,
  date: LocalDate,
): Person | null => {
  const person = task.named === undefined ? null : personById(roster, task.named);
  const free = person !== null && inService(person, date) && !keptFrom(head, task).includes(person.id);
  return free && !head.boardOnly ? person : null;
};

/** A task as it is on a day: an open one whose person may not have it any more is its seat's again, to whom its letters go
 * too. What that person answered stays between those who had it. */
export const taskOn = (roster: Roster, head: CaseHead, task: Task, date: LocalDate): Task => {
  const { named, ...rest } = task;
  return named === undefined || task.status === 'done' || namedFor(roster, head, task, date) !== null ? task : rest;
};

/** Who is asked for a task now: the person who was named for it; else whoever sits in its seat or stands in for it, and
 * never somebody whose word it checks. */
export const ownersOf = (context: Context, head: CaseHead, task: Asking): readonly Person[] => {
  const date = dateOf(context.now);
  const named = namedFor(context.roster, head, task, date);
  if (named !== null) return [named];
  return ownersToAsk(context.roster, seatOn(head, task.seat, date), date, keptFrom(head, task));
};
