import type { CaseChange, CaseHead, Task } from './case.ts';
import { changeOf } from './change.ts';
import type { Context } from './context.ts';
import { plusMinutes } from './instant.ts';
import type { PersonId } from './person.ts';
import { processById } from './processes/processes.ts';

/** Whoever confirms has an hour to write down the call; then the ladder asks the next one. */
const confirmedMinutes = 60;

/** Somebody read the warning and is calling: the rounds stop, the task stays. A mail is no phone call
 * (default-process-texts section 2). Null when this person confirmed before. */
export const confirmDanger = (
  context: Context,
  state: { readonly head: CaseHead; readonly tasks: readonly Task[] },
  task: Task,
  person: PersonId,
): CaseChange | null => {
  const before = task.confirmed ?? [];
  if (before.includes(person)) return null;
  const confirmed: Task = {
    ...task,
    confirmed: [...before, person],
    alarm:
      before.length > 0 ? task.alarm : { kind: 'overdue', rung: 0, at: plusMinutes(context.now, confirmedMinutes) },
  };
  return changeOf(context, processById(state.head.process), state, {
    tasks: [confirmed],
    happening: { kind: 'confirmed', actor: { kind: 'person', id: person }, task },
    // A second one changes no alarm: the machine goes on waiting, and the sweeper must not take it for silent.
    ...(before.length > 0 ? { sendings: [], quiet: true } : { sendings: [{ kind: 'signal' }] }),
  });
};

/** One warning of danger: who heard of it, and who said to have read it. */
export interface Warning {
  readonly n: number;
  /** Nobody wrote down a call yet. */
  readonly open: boolean;
  readonly heard: readonly { readonly person: PersonId; readonly confirmed: boolean }[];
}

export const warningsOf = (head: CaseHead, tasks: readonly Task[]): readonly Warning[] =>
  tasks
    .filter((task) => task.step === 'danger')
    .map((task) => ({
      n: task.n,
      open: task.status === 'open',
      heard: task.asked
        .filter((person) => !head.conflicts.includes(person))
        .map((person) => ({ person, confirmed: task.confirmed?.includes(person) ?? false })),
    }));
