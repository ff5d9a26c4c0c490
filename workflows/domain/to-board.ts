import { keptFromBoard } from './about.ts';
import type { Answers, CaseChange, CaseHead, CaseId, FormRecord } from './case.ts';
import { changeOf, merged } from './change.ts';
import { without } from './conflict.ts';
import type { Context } from './context.ts';
import { startLinked } from './linked-case.ts';
import { openTasks } from './opening.ts';
import type { PersonId } from './person.ts';
import { processById, stepOf } from './processes/processes.ts';
import type { Process } from './processes/step.ts';
import { boardSeat } from './roster.ts';
import { takenOver } from './taken-over.ts';

/** "This may be about sexual behaviour of an adult of the school" (WPO 4a; default-process-texts sections 3 and 4): it goes
 * straight to the board, also on doubt, and nobody else reads on. */

type CaseSoFar = Parameters<typeof changeOf>[2];

export interface ToBoard {
  readonly person: PersonId;
  readonly answers: Answers;
  readonly form: Pick<FormRecord, 'formId' | 'formVersion'>;
  /** For the board's own case. */
  readonly newCaseId: CaseId;
}

/** Whether a case goes on where it is when the board begins its own: a request has its term by law, and help goes on. A process
 * that has a step for the board passes to it, and so does one whose place the board's own case takes. */
export const goesOnBeside = (process: Process): boolean =>
  process.endsAtBoard !== true && stepOf(process, 'board') === null;

/** The case at hand passes to the board with all that was written; what others had to do is theirs no more. Where it has a
 * step for the board it stays open, so that whoever handed it in goes on hearing from the board. */
const passed = (context: Context, state: CaseSoFar, conflicts: readonly PersonId[], handed: ToBoard): CaseChange => {
  const process = processById(state.head.process);
  const running = state.head.status === 'open';
  const head: CaseHead = { ...state.head, boardOnly: true, conflicts };
  const open = state.tasks.filter((task) => task.status === 'open');
  const taken = takenOver(context, head, open);
  const step = running ? stepOf(process, 'board') : null;
  const openings = step === null ? [] : [{ step, previous: boardSeat, answers: {} }];
  const opened = openTasks(context, process, head, merged(state.tasks, taken.tasks), openings);
  return changeOf(context, process, state, {
    head: { status: head.status, boardOnly: true, conflicts, linkedTo: [...head.linkedTo, handed.newCaseId] },
    tasks: [...taken.tasks, ...opened.tasks],
    happening: { kind: 'toBoard', actor: { kind: 'person', id: handed.person } },
    sendings: [...taken.sendings, ...opened.sendings, ...(running ? [{ kind: 'signal' } as const] : [])],
  });
};

/** The case at hand stays with who has it; the board reads it besides, and nobody else sees that it does. */
const besides = (context: Context, state: CaseSoFar, conflicts: readonly PersonId[], handed: ToBoard): CaseChange => {
  const { head } = state;
  const leaving = conflicts.filter((id) => !head.conflicts.includes(id));
  const left = leaving.length === 0 ? { head: {}, tasks: [], sendings: [] } : without(context, state, leaving);
  return changeOf(context, processById(head.process), state, {
    head: { status: head.status, ...left.head, boardReads: true, linkedTo: [...head.linkedTo, handed.newCaseId] },
    tasks: left.tasks,
    happening: { kind: 'toBoard', actor: { kind: 'person', id: handed.person } },
    sendings: left.sendings,
    quiet: true,
  });
};

/** A case of the board begins, of which the board is warned at once. Empty when only the board may know of the case at hand
 * already. */
export const handToBoard = (context: Context, state: CaseSoFar, handed: ToBoard): readonly CaseChange[] => {
  const { head } = state;
  if (head.boardOnly) return [];
  const conflicts = keptFromBoard(context, head, handed.answers);
  const { form, answers, person, newCaseId } = handed;
  const own = (goesOnBeside(processById(head.process)) ? besides : passed)(context, state, conflicts, handed);
  const record = { ...form, answers };
  const from = { ...head, conflicts };
  return [own, startLinked(context, processById('staff-offence'), from, boardSeat, person, newCaseId, record)];
};
