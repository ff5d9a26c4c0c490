import type { CaseChange, CaseHead, Task } from './case.ts';
import { changeOf } from './change.ts';
import type { Context } from './context.ts';
import { seatOn } from './duty.ts';
import { handedOn } from './handed-on.ts';
import { dateOf, type LocalDate } from './instant.ts';
import type { Sending } from './outbox.ts';
import type { Person, PersonId, Roster } from './person.ts';
import { processById } from './processes/processes.ts';
import { everHolders } from './roster.ts';

/** Somebody leaves the school: open tasks pass to whoever sits in the seat or stands in, on the same day, and the terms stay
 * as they are (default-process-texts section 13, letter 7; domain-and-law section 9, scenario 18). */

/** Whose last day of service is over. */
export const leftBefore = (roster: Roster, date: LocalDate): readonly Person[] =>
  roster.people.filter(({ until }) => until !== undefined && until < date);

interface CaseSoFar {
  readonly head: CaseHead;
  readonly tasks: readonly Task[];
}

/** Whoever takes something over, and hears so. */
export const takers = (sendings: readonly Sending[]): readonly PersonId[] =>
  sendings.flatMap((each) =>
    each.kind === 'letter' && each.letter === 'takeover' && each.to.kind === 'person' ? [each.to.id] : [],
  );

/** One letter to each is enough, about what is due first; the rest stands on the list. */
const oncePerPerson = (sendings: readonly Sending[], told: ReadonlySet<PersonId>): readonly Sending[] => {
  const heard = new Set(told);
  return sendings.filter((each) => {
    const [taker] = takers([each]);
    if (taker === undefined) return true;
    const first = !heard.has(taker);
    heard.add(taker);
    return first;
  });
};

/** The case with its open tasks passed on. Null when none of them asks this person.
 * @param told who got a letter for another task of whoever left */
export const passedOn = (
  context: Context,
  state: CaseSoFar,
  left: Person,
  told: ReadonlySet<PersonId>,
): CaseChange | null => {
  const { head } = state;
  const date = dateOf(context.now);
  const handed = state.tasks
    .filter((task) => task.status === 'open' && task.asked.includes(left.id))
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
    .flatMap((task) => {
      const seat = seatOn(head, task.seat, date);
      const owned = task.named === left.id || everHolders(context.roster, seat).includes(left);
      return handedOn(context, head, task, left.id, { owned, letter: 'takeover' }) ?? [];
    })
    .map(({ task, sendings }) => {
      // Whoever has it now has not looked at it yet.
      const { openedFirst: _openedFirst, ...rest } = task;
      const asked = task.asked.filter((id) => id !== left.id);
      const released = [...new Set([...(task.released ?? []), left.id])];
      return { task: { ...rest, asked, released }, sendings };
    });
  if (handed.length === 0) return null;
  const sendings = handed.flatMap((each) => each.sendings);
  // Of several steps the line names none: who is asked now stands at each that is open.
  const only = handed.length === 1 ? { task: handed[0]?.task, note: takers(sendings)[0] } : {};
  return changeOf(context, processById(head.process), state, {
    head: { status: head.status },
    tasks: handed.map(({ task }) => task),
    happening: { kind: 'passedOn', actor: { kind: 'system' }, ...only },
    sendings: [...oncePerPerson(sendings, told), { kind: 'signal' }],
  });
};
