import type { CaseHead, Task } from './case.ts';
import { closedBySystem } from './closing.ts';
import type { Context } from './context.ts';
import { letterOf, type Sending, toOwner } from './outbox.ts';
import { forSubmitter } from './processes/shared-steps.ts';
import { boardSeat } from './roster.ts';
import { ownersOf } from './task-owners.ts';

/** What was open in a case that only the board may know from here on (ADR 0013). */

/** What whoever handed it in was promised: a translation, an answer, to hear how it stands. */
const promised: ReadonlySet<string> = new Set(forSubmitter.map(({ id }) => id));

const ofBoard = (context: Context, head: CaseHead, task: Task): Task => {
  const { keptFor: _keptFor, named: _named, openedFirst: _openedFirst, ...rest } = task;
  const asked = ownersOf(context, head, { ...rest, seat: boardSeat }).map(({ id }) => id);
  return { ...rest, seat: boardSeat, asked, revision: task.revision + 1 };
};

/** What was promised to whoever handed it in passes to the board, with the day on which it is due, and the board hears so
 * once; what colleagues still had to do is done with.
 * @param head as it is from here on
 * @param tasks open ones */
export const takenOver = (
  context: Context,
  head: CaseHead,
  tasks: readonly Task[],
): { readonly tasks: readonly Task[]; readonly sendings: readonly Sending[] } => {
  const kept = tasks.filter(({ step }) => promised.has(step)).map((task) => ofBoard(context, head, task));
  const over = tasks.filter(({ step }) => !promised.has(step)).map((task) => closedBySystem(context, task));
  const [first] = kept.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const sendings = first === undefined ? [] : [letterOf('takeover', toOwner(first), boardSeat.role, first)];
  return { tasks: [...kept, ...over], sendings };
};
