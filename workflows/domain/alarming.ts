import { isHalfway, nextAlarm } from './alarms.ts';
import { askedAgain } from './asked-again.ts';
import type { Alarm, CaseChange, CaseHead, EventKind, Task } from './case.ts';
import { changeOf } from './change.ts';
import type { Context } from './context.ts';
import { warnedOfDanger, warningLetters } from './danger.ts';
import { settingsFor } from './duty.ts';
import { asksHandover, keptTasks } from './handover.ts';
import { dateOf, type Instant, plusMinutes } from './instant.ts';
import { nextToAsk } from './ladder.ts';
import { openTasks } from './opening.ts';
import { letterOf, type Sending, toOwner } from './outbox.ts';
import type { PersonId } from './person.ts';
import { processById, stepOf } from './processes/processes.ts';
import type { Process, Rung } from './processes/step.ts';
import { roles } from './roles.ts';
import { isHolidayAhead, standingAfter, standingDue } from './standing.ts';
import { keptFrom } from './task-owners.ts';

/** What one alarm does to its task. */
interface Climb {
  readonly kind: EventKind;
  readonly note: string;
  readonly sendings: readonly Sending[];
  readonly asked: readonly PersonId[];
  /** The rung that was really reached: ladders skip. */
  readonly rung: number;
}

/** After an outage the chain goes on from now, so that everybody asked still gets time to act. */
const lateAfterMinutes = 60;

const countedFrom = (alarm: Alarm, now: Instant): Instant =>
  plusMinutes(alarm.at, lateAfterMinutes) < now ? now : alarm.at;

/** What only the board may know climbs within the board. */
const boardLadder: readonly Rung[] = ['boardContact', 'boardContact'];

const climb = (context: Context, head: CaseHead, task: Task, alarm: Alarm, ladder: readonly Rung[]): Climb => {
  const found = nextToAsk(
    context.roster,
    ladder,
    alarm.rung,
    task.asked,
    keptFrom(head, task),
    dateOf(context.now),
    head.group,
  );
  // After a bounce the ladder moves on before the term is over: then nobody is told that it is, and it is told later.
  const isOver = task.dueAt <= context.now;
  const late = isOver && task.lateTold !== true;
  if (found === null) {
    const sendings = late ? [letterOf('stillOpen', toOwner(task), task.seat.role, task)] : [];
    return { kind: 'unheard', note: 'niemand meer over om te vragen', sendings, asked: [], rung: ladder.length };
  }
  const role = ladder[found.rung] === 'deputy' ? task.seat.role : found.role;
  const label = roles[role].label;
  const next = letterOf(isOver ? 'escalated' : 'assigned', { kind: 'person', id: found.person.id }, role, task);
  return {
    kind: 'escalated',
    note: label,
    sendings: [...(late ? [letterOf('overdue', toOwner(task), task.seat.role, task, label)] : []), next],
    asked: [found.person.id],
    rung: found.rung,
  };
};

const repeated = (context: Context, head: CaseHead, task: Task, alarm: Alarm): Climb => {
  const found = askedAgain(context, head, task);
  const to = found === null ? toOwner(task) : ({ kind: 'person', id: found.person.id } as const);
  // Only who hears of it for the first time is told that a colleague had it before.
  const letter = found === null || task.asked.includes(found.person.id) ? 'stillOpen' : 'escalated';
  return {
    kind: 'repeated',
    note: 'de ladder is op',
    sendings: [letterOf(letter, to, found?.role ?? task.seat.role, task)],
    asked: found === null ? [] : [found.person.id],
    rung: alarm.rung,
  };
};

const warned = (context: Context, head: CaseHead, task: Task, alarm: Alarm, next: Alarm): Climb => {
  const circle = warnedOfDanger(context, head, alarm.rung === 1);
  return {
    kind: 'danger',
    note: alarm.rung === 1 ? roles.boardContact.label : 'allen opnieuw',
    sendings: warningLetters({ ...task, alarm: next }, circle),
    asked: circle.map(({ person }) => person.id),
    rung: alarm.rung,
  };
};

/** @param after the alarm that follows when this one reaches a rung */
const rungOf = (
  context: Context,
  head: CaseHead,
  task: Task,
  alarm: Alarm,
  ladder: readonly Rung[],
  after: (rung: number) => Alarm,
): Climb => {
  switch (alarm.kind) {
    case 'reminder':
    case 'followUp':
      return {
        kind: 'reminded',
        note: roles[task.seat.role].label,
        sendings: [letterOf(alarm.kind, toOwner(task), task.seat.role, task)],
        asked: [],
        rung: alarm.rung,
      };
    case 'overdue':
      return climb(context, head, task, alarm, ladder);
    case 'repeat':
      return repeated(context, head, task, alarm);
    case 'danger':
      return warned(context, head, task, alarm, after(alarm.rung));
    case 'operator':
      return {
        kind: 'unheard',
        note: 'niemand bevestigde; de beheerder is gewaarschuwd',
        sendings: [],
        asked: [],
        rung: alarm.rung,
      };
  }
};

interface CaseSoFar {
  readonly head: CaseHead;
  readonly tasks: readonly Task[];
}

export type Fired =
  | { readonly kind: 'quiet' }
  /** `loud`: nobody is left to ask; the operator must hear of it. */
  | { readonly kind: 'fired'; readonly change: CaseChange; readonly loud: boolean };

/** Something that is asked again and again has come round: its step opens, unless it is still open. */
const fireStanding = (context: Context, process: Process, state: CaseSoFar): Fired => {
  const due = standingDue(state.head, context.now);
  const step = process.steps.find((one) =>
    process.standing.some(({ id, opens }) => id === due?.id && opens === one.id),
  );
  if (due === null || step === undefined) return { kind: 'quiet' };
  const opening = { step, previous: state.head.firstRole, answers: {} };
  const yearly = due.id === 'schoolYear';
  const asks = yearly
    ? asksHandover(process, state)
    : due.id !== 'holiday' || isHolidayAhead(due, context.now, context.school);
  const opened = openTasks(context, process, state.head, state.tasks, asks ? [opening] : []);
  const change = changeOf(context, process, state, {
    head: { standing: standingAfter(state.head, process, due, context.now, context.school) },
    tasks: [...(yearly ? keptTasks(context, state) : []), ...opened.tasks],
    happening: asks ? { kind: 'opened', actor: { kind: 'system' }, task: opened.tasks[0], note: step.name } : undefined,
    sendings: opened.sendings,
  });
  return { kind: 'fired', change, loud: false };
};

/** The earliest alarm at or before now, of any open task of the case, then what is asked again and again; one per call,
 * so that each is one transaction. */
export const fireAlarm = (context: Context, state: CaseSoFar): Fired => {
  const due = state.tasks
    .flatMap((task) =>
      task.status === 'open' && task.alarm !== null && task.alarm.at <= context.now
        ? [{ task, alarm: task.alarm }]
        : [],
    )
    .toSorted((a, b) => (a.alarm.at < b.alarm.at ? -1 : 1))[0];
  const process = processById(state.head.process);
  const step = due === undefined ? null : stepOf(process, due.task.step);
  if (state.head.status === 'closed' || state.head.step === null) return { kind: 'quiet' };
  if (due === undefined || step === null) return fireStanding(context, process, state);
  const settings = settingsFor(context, state.head, process, step, due.task.term);
  const ladder = state.head.boardOnly ? boardLadder : settings.ladder;
  const after = (reached: number): Alarm =>
    nextAlarm(
      settings,
      { kind: due.alarm.kind, rung: reached, at: countedFrom(due.alarm, context.now) },
      due.task.dueAt,
      ladder.length,
      context.school,
      due.task.openedAt,
    );
  const rung = rungOf(context, state.head, due.task, due.alarm, ladder, after);
  const task: Task = {
    ...due.task,
    asked: [...new Set([...due.task.asked, ...rung.asked])],
    ...(isHalfway(due.alarm) ? { reminded: true } : {}),
    ...(due.alarm.kind === 'overdue' && due.task.dueAt <= context.now ? { lateTold: true } : {}),
    alarm: after(rung.rung),
  };
  const change = changeOf(context, process, state, {
    tasks: [task],
    happening: { kind: rung.kind, actor: { kind: 'system' }, task: due.task, note: rung.note },
    sendings: rung.sendings,
  });
  return { kind: 'fired', change, loud: rung.kind === 'unheard' || rung.kind === 'repeated' };
};
