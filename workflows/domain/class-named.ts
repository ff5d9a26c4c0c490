import type { Answers, CaseHead } from './case.ts';
import type { Context } from './context.ts';
import type { Passed } from './handover.ts';
import { dateOf } from './instant.ts';
import type { Process, Step } from './processes/step.ts';
import { groupInAnswers } from './routing.ts';
import { taughtFrom } from './taught.ts';

/** Whoever puts the signals in a row says in which class the child is, and knows it better than the form that the case came
 * from: that may have named no class, or another one, whose teacher would then read what is not theirs. */
export const classNamed = (
  { school, now }: Context,
  process: Process,
  head: CaseHead,
  step: Step,
  answers: Answers,
): Passed => {
  const date = dateOf(now);
  const group = step.namesClass === true ? groupInAnswers(school, answers, date) : null;
  const taught = group === null || group === head.group ? null : taughtFrom(process.standing, group, date, school);
  return { head: group === null || taught === null ? null : { group, taught }, tasks: [], sendings: [] };
};
