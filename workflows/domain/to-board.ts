import { closedBySystem } from './answering.ts';
import type { CaseChange, CaseHead, CaseId, Seat, Task } from './case.ts';
import { changeOf, merged } from './change.ts';
import type { Context } from './context.ts';
import { startLinked } from './linked-case.ts';
import { openTasks } from './opening.ts';
import type { PersonId } from './person.ts';
import { processById, stepOf } from './processes/processes.ts';

/** "This may be about sexual behaviour of an adult of the school" (WPO 4a; default-process-texts sections 3 and 4): it goes
 * straight to the board, also on doubt, and nobody else reads on. */

interface CaseSoFar {
  readonly head: CaseHead;
  readonly tasks: readonly Task[];
}

const boardSeat: Seat = { role: 'boardContact', group: null };

/** The case at hand passes to the board with all that was written; what others had to do is theirs no more. Where it has a
 * step for the board it stays open, so that whoever handed it in goes on hearing from the board. */
const passed = (context: Context, state: CaseSoFar, person: PersonId, newCaseId: CaseId): CaseChange => {
  const process = processById(state.head.process);
  const running = state.head.status === 'open';
  const head: CaseHead = { ...state.head, boardOnly: true };
  const taken = state.tasks.filter((task) => task.status === 'open').map((task) => closedBySystem(context, task));
  const step = running ? stepOf(process, 'board') : null;
  const openings = step === null ? [] : [{ step, previous: boardSeat, answers: {} }];
  const opened = openTasks(context, process, head, merged(state.tasks, taken), openings);
  return changeOf(context, process, state, {
    head: { status: head.status, boardOnly: true, linkedTo: [...head.linkedTo, newCaseId] },
    tasks: [...taken, ...opened.tasks],
    happening: { kind: 'toBoard', actor: { kind: 'person', id: person } },
    sendings: [...opened.sendings, ...(running ? [{ kind: 'signal' } as const] : [])],
  });
};

/** A case of the board begins, of which the board is warned at once. Empty when only the board may know of the case at hand
 * already.
 * @param newCaseId for the board's own case */
export const handToBoard = (
  context: Context,
  state: CaseSoFar,
  person: PersonId,
  newCaseId: CaseId,
): readonly CaseChange[] =>
  state.head.boardOnly
    ? []
    : [
        passed(context, state, person, newCaseId),
        startLinked(context, processById('staff-offence'), state.head, boardSeat, person, newCaseId),
      ];
