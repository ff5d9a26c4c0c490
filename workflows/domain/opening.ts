import { firstAlarm } from './alarms.ts';
import type { Answers, CaseHead, Seat, Task } from './case.ts';
import type { Context } from './context.ts';
import { warnedOfDanger } from './danger.ts';
import { deadline } from './deadline.ts';
import { seatOn, settingsFor } from './duty.ts';
import { at, dateOf, type LocalDate } from './instant.ts';
import { ownersToAsk } from './ladder.ts';
import { letterOf, type Sending, toSeat } from './outbox.ts';
import type { PersonId } from './person.ts';
import type { Process, Step, Term } from './step.ts';

export interface Opening {
  readonly step: Step;
  /** Seat of the step before, for owners that follow it. */
  readonly previous: Seat;
  /** Answers that opened the step; may name its date. */
  readonly answers: Answers;
  /** Term of the route, instead of the step's own. */
  readonly term?: Term | undefined;
  /** Who reads along: asked, but never the owner. */
  readonly readers?: readonly PersonId[] | undefined;
}

/** @param previous seat of the step before; also the seat of the reporter in a new case */
const seatOf = (context: Context, head: CaseHead, step: Step, previous: Seat): Seat => {
  // Whatever step comes, what only the board may know stays with the board.
  if (head.boardOnly) return { role: 'boardContact', group: null };
  switch (step.owner) {
    case 'firstRole':
      return head.firstRole;
    case 'previousOwner':
    case 'reporter':
      return previous;
    case 'finalDecisionRole':
      return { role: context.school.finalDecisionRole, group: null };
    case 'teacher':
      return { role: 'teacher', group: head.group };
    default:
      return { role: step.owner, group: null };
  }
};

const dueOf = (context: Context, opening: Opening, term: Term): { dueAt: string; because: string } => {
  const latest = deadline(term, context.now, context.school);
  const named = opening.step.dueFrom === undefined ? undefined : opening.answers[opening.step.dueFrom];
  if (typeof named !== 'string') return latest;
  const dueAt = at(named, context.school.mailTimes.termEnds);
  if (dueAt <= context.now || dueAt >= latest.dueAt) return latest;
  return { dueAt, because: 'de datum die is afgesproken' };
};

/** Null when nobody planned the step. */
const plannedOn = ({ step, answers }: Opening): LocalDate | null => {
  const named = step.plannedBy === undefined ? undefined : answers[step.plannedBy];
  return typeof named === 'string' ? named : null;
};

const nextNumber = (tasks: readonly Task[], step: string): number =>
  1 + tasks.filter((task) => task.step === step).length;

const announce = (context: Context, head: CaseHead, step: Step, task: Task): readonly Sending[] => {
  switch (step.announce) {
    case 'assigned':
      return [letterOf('assigned', toSeat(task), task.seat.role, task)];
    case 'danger':
      return warnedOfDanger(context, head, false).map(({ person, role }) =>
        letterOf('danger', { kind: 'person', id: person.id }, role, task, task.alarm?.at ?? null),
      );
    case 'followUp':
    case 'none':
      return [];
  }
};

/** A step becomes somebody's task: with its owner, due date, first alarm and the mail that says so. */
export const openTask = (
  context: Context,
  process: Process,
  head: CaseHead,
  tasks: readonly Task[],
  opening: Opening,
): { readonly task: Task; readonly sendings: readonly Sending[] } => {
  const { step } = opening;
  const settings = settingsFor(context, head, process, step);
  const seat = seatOf(context, head, step, opening.previous);
  const due = dueOf(context, opening, opening.term ?? settings.term);
  const circle = step.announce === 'danger' ? warnedOfDanger(context, head, false).map(({ person }) => person) : [];
  const owners = ownersToAsk(
    context.roster,
    seatOn(head, seat, dateOf(context.now)),
    dateOf(context.now),
    head.conflicts,
  );
  const reporter = step.owner === 'reporter' && head.reporter !== null ? [head.reporter] : [];
  const task: Task = {
    v: 1,
    step: step.id,
    n: nextNumber(tasks, step.id),
    status: 'open',
    seat,
    openedAt: context.now,
    dueAt: due.dueAt,
    dueBecause: due.because,
    alarm: firstAlarm(
      { ...settings, term: opening.term ?? settings.term },
      context.now,
      due.dueAt,
      context.school,
      plannedOn(opening),
    ),
    // Whoever reads along comes first: a ladder goes on from the last one asked.
    asked: [
      ...new Set([...(opening.readers ?? []), ...reporter, ...[...owners, ...circle].map((person) => person.id)]),
    ],
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
