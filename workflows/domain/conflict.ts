import type { CaseChange, CaseHead, Task } from './case.ts';
import { changeOf, type Happening } from './change.ts';
import type { Context } from './context.ts';
import { handedOn } from './handed-on.ts';
import { dateOf } from './instant.ts';
import type { Sending } from './outbox.ts';
import { type Reading, reading } from './permission.ts';
import type { PersonId } from './person.ts';
import { processById } from './processes/processes.ts';
import { ownersOf } from './task-owners.ts';

/** Nobody owns, reads, finds or is mailed about a case that is about himself, herself, a child or family, and nobody needs
 * to say why (default-process-texts section 11, `conflict`). */

interface CaseSoFar {
  readonly head: CaseHead;
  readonly tasks: readonly Task[];
}

/** Whether a case stays closed to a reader until the question was answered. One's own words are never kept back. */
export const mustBeAsked = (head: CaseHead, read: Reading, person: PersonId): boolean =>
  (read === 'all' || read === 'chosen' || read === 'waiting') && !(head.cleared ?? []).includes(person);

/** What somebody meets who comes to a case: nothing, the question with the group and no more, or the case. */
export type Entry =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'ask'; readonly group: string | null }
  | { readonly kind: 'open'; readonly reading: Exclude<Reading, 'none'> };

export const entryOf = (context: Context, { head, tasks }: CaseSoFar, person: PersonId): Entry => {
  const read = reading(context.roster, head, tasks, person, dateOf(context.now));
  if (read === 'none') return { kind: 'hidden' };
  return mustBeAsked(head, read, person) ? { kind: 'ask', group: head.group } : { kind: 'open', reading: read };
};

/** "No, it is not about me": said once per person and case. */
export const clear = (context: Context, state: CaseSoFar, person: PersonId): CaseChange =>
  changeOf(context, processById(state.head.process), state, {
    head: { status: state.head.status, cleared: [...new Set([...(state.head.cleared ?? []), person])] },
    tasks: [],
    happening: { kind: 'cleared', actor: { kind: 'person', id: person } },
    sendings: [],
    quiet: true,
  });

interface Handed {
  readonly task: Task;
  readonly sendings: readonly Sending[];
}

const handOn = (
  context: Context,
  before: CaseHead,
  head: CaseHead,
  task: Task,
  person: PersonId,
): readonly Handed[] => {
  const owned = ownersOf(context, before, task).some((owner) => owner.id === person);
  if (task.status === 'done' || !(owned || task.asked.includes(person))) return [];
  const handed = handedOn(context, head, task, person, { owned, letter: 'assigned' });
  return handed === null ? [] : [handed];
};

interface Left {
  readonly head: Pick<CaseHead, 'status' | 'conflicts' | 'cleared'>;
  /** Those that changed. */
  readonly tasks: readonly Task[];
  readonly sendings: readonly Sending[];
}

/** The case once it does not exist any more for these people: every open task that one of them had asks somebody else. */
export const without = (context: Context, state: CaseSoFar, people: readonly PersonId[]): Left => {
  const { status } = state.head;
  const conflicts = [...new Set([...state.head.conflicts, ...people])];
  const cleared = (state.head.cleared ?? []).filter((id) => !people.includes(id));
  const head: CaseHead = { ...state.head, conflicts, cleared };
  const handed = (status === 'open' ? state.tasks : []).flatMap((task) => {
    let left: Handed = { task, sendings: [] };
    for (const person of people) {
      for (const next of handOn(context, state.head, head, left.task, person))
        left = { task: next.task, sendings: [...left.sendings, ...next.sendings] };
    }
    return left.task === task ? [] : [left];
  });
  return {
    head: { status, conflicts, cleared },
    tasks: handed.map(({ task }) => task),
    sendings: [
      ...handed.flatMap(({ sendings }) => sendings),
      ...(status === 'open' ? [{ kind: 'signal' } as const] : []),
    ],
  };
};

/** The case once these people are kept out of it by what was said in one that is linked with it. Null when they were before.
 * @param happening left out: the timeline is silent about it */
export const keptOut = (
  context: Context,
  state: CaseSoFar,
  people: readonly PersonId[],
  happening?: Happening,
): CaseChange | null => {
  const leaving = people.filter((id) => !state.head.conflicts.includes(id));
  if (leaving.length === 0) return null;
  const left = without(context, state, leaving);
  return changeOf(context, processById(state.head.process), state, { ...left, happening, quiet: true });
};

/** "Yes, it is": from here on the case does not exist for this person, and every open task asks somebody else at once:
 * the others in the seat, their deputies, the next of the ladder, the board.
 * @param said in the case at hand; one that only the board may know leaves no word in the cases linked with it, unless
 * this person had a task there */
export const stepAside = (
  context: Context,
  state: CaseSoFar,
  person: PersonId,
  said: CaseHead = state.head,
): CaseChange => {
  const left = without(context, state, [person]);
  return changeOf(context, processById(state.head.process), state, {
    ...left,
    happening:
      said.boardOnly && !state.head.boardOnly && left.tasks.length === 0
        ? undefined
        : { kind: 'steppedAside', actor: { kind: 'person', id: person } },
  });
};
