import { firstAlarm } from './alarms.ts';
import type { CaseHead, Task } from './case.ts';
import type { Context } from './context.ts';
import { warnedOfDanger } from './danger.ts';
import { settingsFor } from './duty.ts';
import { dateOf } from './instant.ts';
import { nextToAsk } from './ladder.ts';
import { letterOf, type Sending } from './outbox.ts';
import type { Person, PersonId } from './person.ts';
import { processById, stepOf } from './processes/processes.ts';
import type { Step } from './processes/step.ts';
import type { RoleId } from './roles.ts';
import { keptFrom, ownersOf, taskOn } from './task-owners.ts';

/** Somebody who was asked is out: of the case, or of the school. The others in the seat are asked instead, their deputies,
 * the next of the ladder, the board. */

/** Somebody who is asked from now on, and the letter that says so. */
interface Fresh {
  readonly person: Person;
  readonly sending: Sending;
}

const letterTo = (
  person: Person,
  letter: Handing['letter'] | 'escalated' | 'danger',
  role: RoleId,
  task: Task,
): Fresh => ({
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

interface Handing {
  /** It was this person's turn: by name, or by the seat. */
  readonly owned: boolean;
  /** What whoever has it instead gets. */
  readonly letter: 'assigned' | 'takeover';
}

const instead = (
  context: Context,
  head: CaseHead,
  step: Step,
  task: Task,
  { owned, letter }: Handing,
): readonly Fresh[] => {
  if (step.announce === 'danger') return stillToWarn(context, head, task);
  const owners = ownersOf(context, head, task);
  if (!owners.some((person) => task.asked.includes(person.id)))
    return owners.map((person) => letterTo(person, letter, task.seat.role, task));
  return owned || task.dueAt > context.now ? [] : nextOnLadder(context, head, step, task);
};

/** A confirmation of somebody who is out counts no longer; without another one the rounds of danger begin anew. */
const withoutConfirmation = (context: Context, head: CaseHead, step: Step, task: Task, person: PersonId): Task => {
  const before = task.confirmed ?? [];
  if (!before.includes(person)) return task;
  const confirmed = before.filter((id) => id !== person);
  const settings = settingsFor(context, head, processById(head.process), step);
  const alarm = confirmed.length > 0 ? task.alarm : firstAlarm(settings, context.now, task.dueAt, context.school, null);
  return { ...task, confirmed, alarm };
};

/** An open task once somebody is out, and the letters to whoever has it instead. Null for a step that is no more.
 * @param head and people as they are from here on */
export const handedOn = (
  context: Context,
  head: CaseHead,
  task: Task,
  person: PersonId,
  handing: Handing,
): { readonly task: Task; readonly sendings: readonly Sending[] } | null => {
  const step = stepOf(processById(head.process), task.step);
  if (step === null) return null;
  const given = taskOn(context.roster, head, task, dateOf(context.now));
  const left = withoutConfirmation(context, head, step, given, person);
  const fresh = instead(context, head, step, left, handing);
  const asked = [...left.asked, ...fresh.map((one) => one.person.id)];
  const revision = left.revision + (fresh.length > 0 ? 1 : 0);
  return { task: { ...left, asked, revision }, sendings: fresh.map((one) => one.sending) };
};
