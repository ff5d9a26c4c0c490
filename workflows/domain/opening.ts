import { firstAlarm } from './alarms.ts';
import type { Answers, Appointment, CaseHead, Seat, Task } from './case.ts';
import { barredFrom } from './colleagues.ts';
import type { Context } from './context.ts';
import { warnedOfDanger, warningLetters } from './danger.ts';
import { dueOf } from './due.ts';
import { settingsFor } from './duty.ts';
import { at, dateOf, type LocalDate } from './instant.ts';
import { letterOf, type Sending, toOwner } from './outbox.ts';
import type { PersonId } from './person.ts';
import type { Process, Step, Term } from './processes/step.ts';
import { isRoleId, type RoleId, roles } from './roles.ts';
import { boardSeat, seatsOn } from './roster.ts';
import { namedFor, ownersOf } from './task-owners.ts';
import { classSeat } from './taught.ts';

export interface Opening {
  readonly step: Step;
  /** Seat of the step before, for owners that follow it; in a new case also the seat of the reporter. */
  readonly previous: Seat;
  /** Answers that opened the step; may name its date. */
  readonly answers: Answers;
  /** Term of the route, instead of the step's own. */
  readonly term?: Term | undefined;
  /** Who reads along: asked, but never the owner. */
  readonly readers?: readonly PersonId[] | undefined;
}

/** The seat that an answer names, or named when the step was last opened; null when the step table decides. A teacher of
 * whom the class is not known is nobody. */
const chosenSeat = (head: CaseHead, tasks: readonly Task[], { step, answers }: Opening): Seat | null => {
  if (step.ownerBy === undefined) return null;
  const named = answers[step.ownerBy];
  if (typeof named !== 'string' || !isRoleId(named))
    return tasks.findLast((task) => task.step === step.id)?.seat ?? null;
  if (!roles[named].perGroup) return { role: named, group: null };
  return head.group === null ? null : { role: named, group: head.group };
};

const seatByTable = (context: Context, head: CaseHead, tasks: readonly Task[], opening: Opening): Seat => {
  const { step, previous } = opening;
  const chosen = chosenSeat(head, tasks, opening);
  if (chosen !== null) return chosen;
  switch (step.owner) {
    case 'firstRole':
      return head.firstRole;
    case 'previousOwner':
    case 'reporter':
    case 'named':
      return previous;
    case 'finalDecisionRole':
      return { role: context.school.finalDecisionRole, group: null };
    case 'teacher':
      return { role: 'teacher', group: head.group };
    default:
      return { role: step.owner, group: null };
  }
};

/** Whatever step comes, what only the board may know stays with the board; so does what would be for whom it is about. */
const seatOf = (context: Context, head: CaseHead, tasks: readonly Task[], opening: Opening): Seat => {
  const seat = head.boardOnly ? boardSeat : seatByTable(context, head, tasks, opening);
  return head.boardFor?.includes(seat.role) === true ? boardSeat : seat;
};

/** Null when nobody planned the step. */
const plannedOn = ({ step, answers }: Opening): LocalDate | null => {
  const named = step.plannedBy === undefined ? undefined : answers[step.plannedBy];
  return typeof named === 'string' && named !== '' ? named : null;
};

/** The hour of a talk, as its planner wrote it: `9.05` is `09:05`. */
const clockTime = (typed: string): string => typed.replace('.', ':').padStart(5, '0');

const placeOf = (value: unknown): Appointment['place'] => (value === 'phone' || value === 'video' ? value : 'school');

/** Null for a step that is no talk, or of which the hour is not known. */
const appointmentOf = ({ step: { meets }, answers }: Opening): Appointment | null => {
  const [on, time] = meets === undefined ? [] : [answers[meets.on], answers[meets.at]];
  return meets === undefined || typeof on !== 'string' || typeof time !== 'string'
    ? null
    : { at: at(on, clockTime(time)), place: placeOf(answers[meets.place]) };
};

const nextNumber = (tasks: readonly Task[], step: string): number =>
  1 + tasks.filter((task) => task.step === step).length;

/** A colleague who was named is addressed in a role of his or her own. */
const askedAs = (context: Context, head: CaseHead, task: Task): RoleId => {
  const date = dateOf(context.now);
  const named = namedFor(context.roster, head, task, date);
  return (named === null ? undefined : seatsOn(named, date)[0]?.role) ?? task.seat.role;
};

const announce = (context: Context, head: CaseHead, step: Step, task: Task): readonly Sending[] => {
  switch (step.announce) {
    case 'assigned':
      return [letterOf('assigned', toOwner(task), askedAs(context, head, task), task)];
    case 'message':
      return [letterOf('submitterMessage', toOwner(task), askedAs(context, head, task), task)];
    case 'danger':
      return warningLetters(task, warnedOfDanger(context, head, false));
    case 'followUp':
    case 'none':
      return [];
  }
};

/** Whom the step is given to by name: whoever saw it happen, or whom the answers name. */
const givenTo = (head: CaseHead, { step, answers }: Opening): unknown =>
  step.owner === 'reporter' ? head.reporter : step.namedBy === undefined ? undefined : answers[step.namedBy];

const termOf = ({ n, clock, unit }: Term): NonNullable<Task['term']> => ({
  n,
  clock,
  ...(unit === undefined ? {} : { unit }),
});

/** A step becomes somebody's task: with its owner, due date, first alarm and the mail that says so. */
export const openTask = (
  context: Context,
  process: Process,
  head: CaseHead,
  tasks: readonly Task[],
  opening: Opening,
): { readonly task: Task; readonly sendings: readonly Sending[] } => {
  const { step } = opening;
  const given = opening.term === undefined ? undefined : termOf(opening.term);
  const settings = settingsFor(context, head, process, step, given);
  const own = seatOf(context, head, tasks, opening);
  const seat = classSeat(head, own, dateOf(context.now));
  const due = dueOf(context, head, tasks, { step, answers: opening.answers, term: settings.term });
  const circle = step.announce === 'danger' ? warnedOfDanger(context, head, false).map(({ person }) => person) : [];
  // The case is about everybody who could be warned: it opens all the same, and the operator hears of it.
  const unheard = step.announce === 'danger' && circle.length === 0;
  const barred = barredFrom(step, tasks);
  const name = givenTo(head, opening);
  const named =
    typeof name === 'string' ? namedFor(context.roster, head, { named: name, barred }, dateOf(context.now)) : null;
  const person = {
    ...(named === null ? {} : { named: named.id }),
    ...(barred.length === 0 ? {} : { barred }),
    ...(seat.role === own.role ? {} : { keptFor: own }),
  };
  const owners = ownersOf(context, head, { seat, ...person });
  const reporter = step.owner === 'reporter' && head.reporter !== null ? [head.reporter] : [];
  const planned = plannedOn(opening);
  const appointment = appointmentOf(opening);
  const task: Task = {
    v: 1,
    step: step.id,
    n: nextNumber(tasks, step.id),
    status: 'open',
    seat,
    openedAt: context.now,
    dueAt: due.dueAt,
    dueBecause: due.because,
    alarm: unheard
      ? { at: context.now, kind: 'operator', rung: 0 }
      : firstAlarm(settings, context.now, due.dueAt, context.school, planned),
    // Whoever reads along comes first: a ladder goes on from the last one asked.
    asked: [...new Set([...(opening.readers ?? []), ...reporter, ...[...owners, ...circle].map(({ id }) => id)])],
    ...person,
    ...(given === undefined ? {} : { term: given }),
    ...(planned === null ? {} : { plannedFor: planned }),
    ...(appointment === null ? {} : { appointment }),
    revision: 1,
    doneAt: null,
    doneBy: null,
  };
  return { task, sendings: announce(context, head, step, task) };
};

/** Whoever is warned of danger gets that mail and no other. */
const withoutOthers = (openings: readonly Opening[], sendings: readonly Sending[]): readonly Sending[] =>
  openings.some(({ step }) => step.announce === 'danger')
    ? sendings.filter((sending) => sending.kind !== 'letter' || sending.letter === 'danger')
    : sendings;

/** Opens several steps in table order, each seeing those before it; a step that waits for others stays closed. */
export const openTasks = (
  context: Context,
  process: Process,
  head: CaseHead,
  tasks: readonly Task[],
  openings: readonly Opening[],
): { readonly tasks: readonly Task[]; readonly sendings: readonly Sending[] } => {
  const free = openings.filter(
    ({ step }) =>
      !tasks.some((task) => task.status === 'open' && (step.after?.includes(task.step) || task.step === step.id)),
  );
  const opened = free.reduce<{ tasks: readonly Task[]; sendings: readonly Sending[] }>(
    (so, opening) => {
      const next = openTask(context, process, head, [...tasks, ...so.tasks], opening);
      return { tasks: [...so.tasks, next.task], sendings: [...so.sendings, ...next.sendings] };
    },
    { tasks: [], sendings: [] },
  );
  return { tasks: opened.tasks, sendings: withoutOthers(free, opened.sendings) };
};
