import { firstAlarm } from './alarms.ts';
import type { Alarm, CaseChange, CaseHead, FormRecord, Task } from './case.ts';
import { changeOf } from './change.ts';
import type { Context } from './context.ts';
import { longDate } from './dutch-date.ts';
import { settingsFor } from './duty.ts';
import { dateOf, type LocalDate } from './instant.ts';
import type { PersonId } from './person.ts';
import { processById } from './processes/processes.ts';
import type { Process, Step } from './processes/step.ts';

/** The day of a talk, picked while its step is open (default-process-texts sections 2, 4 and 13): reminders wait until after
 * it, the submitter reads that a talk is planned. It moves no term and no ladder. */

interface CaseSoFar {
  readonly head: CaseHead;
  readonly tasks: readonly Task[];
}

/** The days that may be picked; null when the step has no talk, or its term is over. */
export const pickableDays = (
  step: Pick<Step, 'plans'>,
  task: Task,
  today: LocalDate,
): { readonly from: LocalDate; readonly until: LocalDate } | null => {
  const until = dateOf(task.dueAt);
  return step.plans === undefined || task.status !== 'open' || until < today ? null : { from: today, until };
};

const same = (one: Alarm, other: Alarm): boolean =>
  one.at === other.at && one.kind === other.kind && one.rung === other.rung;

/** Ladders that have begun, and one that a bounced mail hurried, go on; a task is reminded halfway once. */
const alarmFor = (context: Context, head: CaseHead, process: Process, step: Step, task: Task, day: LocalDate) => {
  if (task.alarm === null || task.reminded === true) return task.alarm;
  const settings = settingsFor(context, head, process, step, task.term);
  const first = (planned: LocalDate | null): Alarm =>
    firstAlarm(settings, task.openedAt, task.dueAt, context.school, planned);
  const waiting = task.alarm.kind === 'reminder' || same(task.alarm, first(task.plannedFor ?? null));
  return waiting ? first(day) : task.alarm;
};

export type Planned =
  | { readonly kind: 'planned'; readonly change: CaseChange | null }
  /** Not one of the days that may be picked; null: none may. */
  | { readonly kind: 'refused'; readonly days: { readonly from: LocalDate; readonly until: LocalDate } | null };

/** @param form on which the day was given */
export const planStep = (
  context: Context,
  state: CaseSoFar,
  step: Step,
  task: Task,
  person: PersonId,
  day: LocalDate,
  form: Pick<FormRecord, 'formId' | 'formVersion' | 'answers'>,
): Planned => {
  const days = pickableDays(step, task, dateOf(context.now));
  if (days === null || day < days.from || day > days.until) return { kind: 'refused', days };
  if (task.plannedFor === day) return { kind: 'planned', change: null };
  const process = processById(state.head.process);
  const planned: Task = { ...task, plannedFor: day, alarm: alarmFor(context, state.head, process, step, task, day) };
  const actor = { kind: 'person', id: person } as const;
  const change = changeOf(context, process, state, {
    tasks: [planned],
    happening: { kind: 'planned', actor, task, note: longDate(day) },
    // Of no step: the record of a step is its answer.
    form: { ...form, step: null, n: null, actor },
    sendings: [{ kind: 'signal' }],
  });
  return { kind: 'planned', change };
};
