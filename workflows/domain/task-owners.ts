import type { CaseHead, Task } from './case.ts';
import type { Context } from './context.ts';
import { seatOn } from './duty.ts';
import { dateOf } from './instant.ts';
import { ownersToAsk } from './ladder.ts';
import type { Person, PersonId } from './person.ts';
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
  { roster, now }: Pick<Context, 'roster' | 'now'>,
  head: CaseHead,
  task: Pick<Task, 'named' | 'barred'>,
): Person | null => {
  const person = task.named === undefined ? null : personById(roster, task.named);
  const free = person !== null && inService(person, dateOf(now)) && !keptFrom(head, task).includes(person.id);
  return free && !head.boardOnly ? person : null;
};

/** Who is asked for a task now: the person who was named for it; else whoever sits in its seat or stands in for it, and
 * never somebody whose word it checks. */
export const ownersOf = (context: Context, head: CaseHead, task: Asking): readonly Person[] => {
  const named = namedFor(context, head, task);
  if (named !== null) return [named];
  const date = dateOf(context.now);
  return ownersToAsk(context.roster, seatOn(head, task.seat, date), date, keptFrom(head, task));
};
