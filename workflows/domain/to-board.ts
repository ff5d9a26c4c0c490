import { closedBySystem } from './answering.ts';
import type { CaseChange, CaseHead, CaseId, Seat, Task } from './case.ts';
import { changeOf, merged } from './change.ts';
import { concern } from './concern.ts';
import type { Context } from './context.ts';
import { type Opening, openTasks } from './opening.ts';
import type { PersonId } from './person.ts';
import { processById, stepOf } from './processes.ts';
import { startCase } from './starting.ts';

/** "This may be about sexual behaviour of an adult of the school" (WPO 4a; default-process-texts sections 3 and 4): it goes
 * straight to the board, also on doubt, and nobody else reads on. */

interface CaseSoFar {
  readonly head: CaseHead;
  readonly tasks: readonly Task[];
}

const boardSeat: Seat = { role: 'boardContact', group: null };

/** The warning, which goes out at once and at any hour, and the step in which the board takes it up. */
const openings = (): readonly Opening[] =>
  ['danger', 'board'].flatMap((id) => {
    const step = stepOf(concern, id);
    return step === null ? [] : [{ step, previous: boardSeat, answers: {} }];
  });

/** The concern itself passes to the board, with all that was written. */
const inPlace = (context: Context, state: CaseSoFar, person: PersonId): CaseChange => {
  const head: CaseHead = { ...state.head, boardOnly: true };
  const taken = state.tasks.filter((task) => task.status === 'open').map((task) => closedBySystem(context, task));
  const opened = openTasks(context, concern, head, merged(state.tasks, taken), openings());
  return changeOf(context, concern, state, {
    head: { boardOnly: true },
    tasks: [...taken, ...opened.tasks],
    happening: { kind: 'toBoard', actor: { kind: 'person', id: person } },
    sendings: [...opened.sendings, { kind: 'signal' }],
  });
};

/** A case that has no step for the board stops, and stays readable for the board; a concern of the board goes on. */
const beside = (context: Context, state: CaseSoFar, person: PersonId, newCaseId: CaseId): readonly CaseChange[] => {
  const { head } = state;
  const actor = { kind: 'person', id: person } as const;
  const taken = state.tasks.filter((task) => task.status === 'open').map((task) => closedBySystem(context, task));
  const old = changeOf(context, processById(head.process), state, {
    head: { status: head.status, boardOnly: true, linkedTo: [...head.linkedTo, newCaseId] },
    tasks: taken,
    happening: { kind: 'toBoard', actor },
    sendings: head.status === 'open' ? [{ kind: 'signal' }] : [],
  });
  const started = startCase(context, {
    process: concern,
    caseId: newCaseId,
    origin: 'case',
    actor,
    group: head.group,
    firstRole: boardSeat,
    reporter: null,
    boardOnly: true,
    conflicts: head.conflicts,
    cleared: head.cleared,
    receipts: [],
    linkedFrom: head.caseId,
    openings: openings(),
  });
  return [old, started];
};

/** Empty when only the board may know of it already.
 * @param newCaseId for the board's own case, where the one at hand cannot pass to the board */
export const handToBoard = (
  context: Context,
  state: CaseSoFar,
  person: PersonId,
  newCaseId: CaseId,
): readonly CaseChange[] => {
  if (state.head.boardOnly) return [];
  return state.head.process === 'concern' && state.head.status === 'open'
    ? [inPlace(context, state, person)]
    : beside(context, state, person, newCaseId);
};
