import type { CaseChange, CaseHead, Task } from './case.ts';
import { changeOf } from './change.ts';
import type { Context } from './context.ts';
import { processById } from './processes/processes.ts';

/** A task that nobody needs to do any more. */
export const closedBySystem = (context: Context, task: Task): Task => ({
  ...task,
  status: 'done',
  alarm: null,
  revision: task.revision + 1,
  doneAt: context.now,
  doneBy: { kind: 'system' },
});

/** A case closes when nothing is open any more; the timeline and the parent's receipt say so. Null when there is
 * nothing to close. */
export const closeWhenDone = (
  context: Context,
  state: { readonly head: CaseHead; readonly tasks: readonly Task[] },
): CaseChange | null => {
  if (state.head.status === 'closed' || state.tasks.some((task) => task.status === 'open')) return null;
  return changeOf(context, processById(state.head.process), state, {
    head: { status: 'closed', closedAt: context.now },
    tasks: [],
    happening: { kind: 'closed', actor: { kind: 'system' } },
    sendings: [],
  });
};
