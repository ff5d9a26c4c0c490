import type { CaseHead, Task } from './case.ts';
import type { Context } from './context.ts';
import { dateOf } from './instant.ts';
import type { Person, PersonId } from './person.ts';
import type { Step } from './processes/step.ts';
import { holdsRole, inService } from './roster.ts';
import { teacherSeatOf } from './taught.ts';

/** Who answered a step last; nobody when only the system closed it. */
const lastBy = (tasks: readonly Task[], step: string): readonly PersonId[] => {
  const done = tasks.findLast((task) => task.step === step && task.doneBy?.kind === 'person');
  return done?.doneBy?.kind === 'person' ? [done.doneBy.id] : [];
};

/** Whose word a step checks: those never answer it themselves.
 * @param tasks of the case, in the order in which they were opened */
export const barredFrom = (step: Step, tasks: readonly Task[]): readonly PersonId[] => [
  ...new Set((step.notBy ?? []).flatMap((id) => lastBy(tasks, id))),
];

/** Whom somebody may name as the second person in the answers of a step: a colleague in service, never the one who answers,
 * never somebody in conflict with the case (default-process-texts section 1, rules b and c; section 12). */
export const colleaguesFor = (
  { roster, now }: Pick<Context, 'roster' | 'now'>,
  state: { readonly head: CaseHead; readonly tasks: readonly Task[] },
  step: Step,
  answers: PersonId,
): readonly Person[] => {
  const { head, tasks } = state;
  // Who hands over a class may have it too.
  const self = step.handsOver === true ? [] : [answers];
  const never = new Set([...self, ...head.conflicts, ...(step.namesNot ?? []).flatMap((id) => lastBy(tasks, id))]);
  return roster.people
    .filter((person) => inService(person, dateOf(now)) && !never.has(person.id))
    .filter((person) => step.handsOver !== true || teacherSeatOf(person, dateOf(now)) !== null)
    .filter((person) => !head.boardOnly || holdsRole(person, 'boardContact', dateOf(now)))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
};
