import type { Answers, CaseHead, Task } from './case.ts';
import type { Context } from './context.ts';
import { type Deadline, deadline } from './deadline.ts';
import { longDate } from './dutch-date.ts';
import { at, dateOf, type Instant } from './instant.ts';
import type { Step, Term } from './processes/step.ts';

interface Asked {
  readonly step: Step;
  /** Answers that opened the step; may name its date. */
  readonly answers: Answers;
  readonly term: Term;
}

/** A term that the law counts from a day counts from that day, however late it was written down. */
const beginOf = (context: Context, head: CaseHead, { step, answers }: Asked): Instant => {
  if (step.fromReceipt === true) return head.openedAt;
  const named = step.countsFrom === undefined ? undefined : answers[step.countsFrom];
  if (typeof named !== 'string') return context.now;
  const day = at(named, context.school.mailTimes.morning);
  return day < context.now ? day : context.now;
};

/** The end of the term that this step shares; null when it has none, or it is over. */
const sharedEnd = (context: Context, tasks: readonly Task[], { dueWith }: Step): Instant | null => {
  const end = tasks.findLast((task) => dueWith?.includes(task.step))?.dueAt;
  return end !== undefined && end > context.now ? end : null;
};

/** A term from receipt that was made longer once stays so, whoever asks again. */
const ownOf = (context: Context, head: CaseHead, tasks: readonly Task[], asked: Asked): Deadline => {
  const own = deadline(asked.term, beginOf(context, head, asked), context.school);
  const before = tasks.findLast((task) => task.step === asked.step.id);
  return asked.step.fromReceipt === true && before !== undefined && before.dueAt > own.dueAt
    ? { dueAt: before.dueAt, because: before.dueBecause }
    : own;
};

const latestOf = (context: Context, head: CaseHead, tasks: readonly Task[], asked: Asked): Deadline => {
  const own = ownOf(context, head, tasks, asked);
  const shared = sharedEnd(context, tasks, asked.step);
  return shared === null || shared >= own.dueAt
    ? own
    : { dueAt: shared, because: `uiterlijk ${longDate(dateOf(shared))}: tot dan loopt de termijn van de wet` };
};

/** When a step that opens is due, and why then: by its term, by a day that was named, or by the term of the law that it
 * shares. */
export const dueOf = (context: Context, head: CaseHead, tasks: readonly Task[], asked: Asked): Deadline => {
  const { step, answers } = asked;
  const latest = latestOf(context, head, tasks, asked);
  const named = step.dueFrom === undefined ? undefined : answers[step.dueFrom];
  if (typeof named !== 'string') return latest;
  const dueAt = at(named, context.school.mailTimes.termEnds);
  if (dueAt <= context.now || dueAt >= latest.dueAt) return latest;
  return { dueAt, because: 'de datum die is afgesproken' };
};
