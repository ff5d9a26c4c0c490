import type { CaseHead, Task } from './case.ts';
import type { Context } from './context.ts';
import { dateOf } from './instant.ts';
import { mayKnow } from './permission.ts';
import type { Person } from './person.ts';
import type { RoleId } from './roles.ts';
import { boardSeat, deputiesOf, holders, inService, personById, worksOn } from './roster.ts';
import { keptFrom } from './task-owners.ts';

export interface AskedAgain {
  readonly person: Person;
  readonly role: RoleId;
}

/** Who is asked once more when a ladder has nobody left (default-process-texts section 2): whoever was asked last and works
 * today, or a deputy in that place; else somebody of the board who does; when nobody works, the last one who is still there.
 * Null when none of them may have it any more. */
export const askedAgain = ({ roster, now }: Context, head: CaseHead, task: Task): AskedAgain | null => {
  const date = dateOf(now);
  const free = (person: Person): boolean =>
    inService(person, date) && !keptFrom(head, task).includes(person.id) && mayKnow(head, person, date);
  const works = (person: Person): boolean => free(person) && worksOn(person, date);
  const asked = task.asked.toReversed().flatMap((id) => personById(roster, id) ?? []);
  const own = asked.flatMap((person) => [person, ...deputiesOf(roster, person, date)]).find(works);
  if (own !== undefined) return { person: own, role: task.seat.role };
  const board = holders(roster, boardSeat, date).find(works);
  if (board !== undefined) return { person: board, role: boardSeat.role };
  const last = asked.find(free);
  return last === undefined ? null : { person: last, role: task.seat.role };
};
