import type { Answers, CaseHead, Seat, Task, Taught } from './case.ts';
import type { Context } from './context.ts';
import { deadline } from './deadline.ts';
import { dateOf } from './instant.ts';
import { letterOf, noticeOf, type Sending } from './outbox.ts';
import type { Process, Step } from './processes/step.ts';
import { personById } from './roster.ts';
import { ownersOf } from './task-owners.ts';
import { classSeat, isOver, lastDayOfYear, staysAsked, taughtFrom, teacherSeat, teacherSeatOf } from './taught.ts';

/** A new school year: what the new class teacher may know of an open case (default-process-texts section 1, rule e). */

interface CaseSoFar {
  readonly head: CaseHead;
  readonly tasks: readonly Task[];
}

/** What a decision about the class teacher changes. */
export interface Passed {
  readonly head: Pick<CaseHead, 'taught' | 'group'> | null;
  readonly tasks: readonly Task[];
  readonly sendings: readonly Sending[];
}

const nothing: Passed = { head: null, tasks: [], sendings: [] };

/** Whether there is anything to choose: where a teacher had no step nobody new learns of the case. */
export const asksHandover = (process: Process, { head, tasks }: CaseSoFar): boolean => {
  const yearly = process.standing.find((one) => one.id === 'schoolYear');
  return (
    yearly?.id === 'schoolYear' &&
    head.taught !== undefined &&
    !head.boardOnly &&
    (yearly.reads === 'words' || tasks.some(({ seat, keptFor }) => [seat.role, keptFor?.role].includes('teacher')))
  );
};

/** A seat that changes hands: whoever knew of the task as a teacher does so no more; whoever wrote down a signal still may. */
const reseated = (context: Context, head: CaseHead, task: Task, seat: Seat): Task => {
  const { keptFor: _keptFor, openedFirst: _openedFirst, ...rest } = task;
  const stay = task.asked.filter((id) => {
    const person = personById(context.roster, id);
    return (task.step === 'signals' && id === head.reporter) || (person !== null && staysAsked(context.roster, person));
  });
  const moved: Task = { ...rest, seat, revision: task.revision + 1 };
  const owners = ownersOf(context, head, moved).map(({ id }) => id);
  const asked = [...new Set([...stay, ...owners])];
  const released = [...new Set([...(task.released ?? []), ...task.asked])].filter((id) => !asked.includes(id));
  return { ...moved, asked, released };
};

/** The steps that were the class teacher's: the care coordinator keeps them until there is a new one. */
export const keptTasks = (context: Context, { head, tasks }: CaseSoFar): readonly Task[] =>
  tasks.flatMap((task) => {
    const seat = classSeat(head, task.seat, dateOf(context.now));
    const kept = task.status === 'open' && task.named === undefined && seat.role !== task.seat.role;
    return kept ? [{ ...reseated(context, head, task, seat), keptFor: task.seat }] : [];
  });

/** One school day to read what was written down. */
const readTerm = { n: 1, clock: 'schoolDays' } as const;

const toRead = (context: Context, head: CaseHead, task: Task): Sending =>
  noticeOf(
    'assigned',
    { kind: 'seat', seat: teacherSeat(head) },
    'teacher',
    task.step,
    deadline(readTerm, context.now, context.school).dueAt,
  );

const filled = (answers: Answers, field: string): boolean => (answers[field] ?? '').length > 0;

/** What a step writes down for the class teacher: the teacher may read it, and hears that there is something to read. */
export const toldTeacher = (
  context: Context,
  process: Process,
  head: CaseHead,
  step: Step,
  done: Task,
  answers: Answers,
): Passed => {
  const date = dateOf(context.now);
  const before = head.taught ?? taughtFrom(process.standing, head.group, date, context.school) ?? undefined;
  const says = step.handsOver !== true && (step.tellsTeacher ?? []).some((field) => filled(answers, field));
  if (!says || before === undefined || head.boardOnly || isOver({ taught: before }, date)) return nothing;
  const taught: Taught = { ...before, words: { step: done.step, n: done.n } };
  return { head: { taught, group: head.group }, tasks: [], sendings: [toRead(context, head, done)] };
};

/** What goes over, as the form of the step has it. */
const readsOf = (goes: unknown): Taught['reads'] => {
  switch (goes) {
    case 'whole':
      return 'all';
    case 'words':
    case 'task':
      return goes;
    default:
      return 'none';
  }
};

/** The care coordinator chose: the new teacher gets the teacher's steps, and reads what was chosen and no more. */
export const passOn = (
  context: Context,
  { head, tasks }: CaseSoFar,
  step: Step,
  done: Task,
  answers: Answers,
): Passed => {
  if (step.handsOver !== true) return nothing;
  const to = typeof answers['to'] === 'string' ? personById(context.roster, answers['to']) : null;
  const seat = to === null ? null : teacherSeatOf(to, dateOf(context.now));
  const reads = seat === null ? 'none' : readsOf(answers['goes']);
  const taught: Taught = {
    until: lastDayOfYear(context.school, dateOf(context.now)),
    reads,
    since: context.now,
    ...(reads === 'words' ? { words: { step: done.step, n: done.n } } : {}),
  };
  const group = reads === 'none' ? head.group : (seat?.group ?? head.group);
  const next: CaseHead = { ...head, taught, group };
  if (seat === null || reads === 'none') return { head: { taught, group }, tasks: [], sendings: [] };
  const handed = tasks
    .filter((task) => task.status === 'open' && task.keptFor !== undefined)
    .map((task) => reseated(context, next, task, seat));
  const first = handed[0];
  const letter =
    first === undefined ? toRead(context, next, done) : letterOf('takeover', { kind: 'seat', seat }, 'teacher', first);
  const silent = first === undefined && reads === 'task';
  return { head: { taught, group }, tasks: handed, sendings: silent ? [] : [letter] };
};
