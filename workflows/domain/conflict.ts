import { firstAlarm } from './alarms.ts';
import type { CaseChange, CaseHead, Task } from './case.ts';
import { changeOf, type Happening } from './change.ts';
import type { Context } from './context.ts';
import { warnedOfDanger } from './danger.ts';
import { settingsFor } from './duty.ts';
import { dateOf } from './instant.ts';
import { nextToAsk } from './ladder.ts';
import { letterOf, type Sending } from './outbox.ts';
import { type Reading, reading } from './permission.ts';
import type { Person, PersonId } from './person.ts';
import { processById, stepOf } from './processes/processes.ts';
import type { Step } from './processes/step.ts';
import type { RoleId } from './roles.ts';
import { keptFrom, ownersOf } from './task-owners.ts';

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

/** Somebody who is asked from now on, and the letter that says so. */
interface Fresh {
  readonly person: Person;
  readonly sending: Sending;
}

const letterTo = (person: Person, letter: 'assigned' | 'escalated' | 'danger', role: RoleId, task: Task): Fresh => ({
  person,
  sending: letterOf(
    letter,
    { kind: 'person', id: person.id },
    role,
    task,
    letter === 'danger' ? (task.alarm?.at ?? null) : null,
  ),
});

const stillToWarn = (context: Context, head: CaseHead, task: Task): readonly Fresh[] => {
  const circle = warnedOfDanger(context, head, false);
  const warned = circle.length > 0 ? circle : warnedOfDanger(context, head, true);
  return warned
    .filter(({ person }) => !task.asked.includes(person.id))
    .map(({ person, role }) => letterTo(person, 'danger', role, task));
};

/** Of a late task the ladder asked one more: that one's place is taken by the next. */
const nextOnLadder = (context: Context, head: CaseHead, step: Step, task: Task): readonly Fresh[] => {
  const settings = settingsFor(context, head, processById(head.process), step);
  const ladder = head.boardOnly ? [] : settings.ladder;
  const found = nextToAsk(context.roster, ladder, 0, task.asked, keptFrom(head, task), dateOf(context.now), head.group);
  if (found === null) return [];
  const role = ladder[found.rung] === 'deputy' ? task.seat.role : found.role;
  return [letterTo(found.person, 'escalated', role, task)];
};

const instead = (context: Context, head: CaseHead, step: Step, task: Task, owned: boolean): readonly Fresh[] => {
  if (step.announce === 'danger') return stillToWarn(context, head, task);
  const owners = ownersOf(context, head, task);
  if (!owners.some((person) => task.asked.includes(person.id)))
    return owners.map((person) => letterTo(person, 'assigned', task.seat.role, task));
  return owned || task.dueAt > context.now ? [] : nextOnLadder(context, head, step, task);
};

/** A confirmation of somebody who leaves counts no longer; without another one the rounds of danger begin anew. */
const withoutConfirmation = (context: Context, head: CaseHead, step: Step, task: Task, person: PersonId): Task => {
  const before = task.confirmed ?? [];
  if (!before.includes(person)) return task;
  const confirmed = before.filter((id) => id !== person);
  const settings = settingsFor(context, head, processById(head.process), step);
  const alarm = confirmed.length > 0 ? task.alarm : firstAlarm(settings, context.now, task.dueAt, context.school, null);
  return { ...task, confirmed, alarm };
};

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
  const step = stepOf(processById(head.process), task.step);
  const owners = ownersOf(context, before, task);
  const owned = owners.some((owner) => owner.id === person);
  if (step === null || task.status === 'done' || !(owned || task.asked.includes(person))) return [];
  const left = withoutConfirmation(context, head, step, task, person);
  const fresh = instead(context, head, step, left, owned);
  const asked = [...left.asked, ...fresh.map((one) => one.person.id)];
  const revision = left.revision + (fresh.length > 0 ? 1 : 0);
  return [{ task: { ...left, asked, revision }, sendings: fresh.map((one) => one.sending) }];
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
