import { keptFromBoard } from './about.ts';
import type { Answers, CaseChange, CaseHead, CaseId, Task } from './case.ts';
import { changeOf, merged } from './change.ts';
import { classNamed } from './class-named.ts';
import { closedBySystem } from './closing.ts';
import type { Context } from './context.ts';
import { dutyFor, dutySeat, handedToDuty, onCallIn } from './duty.ts';
import { passOn, toldTeacher } from './handover.ts';
import { startLinked } from './linked-case.ts';
import { type Opening, openTasks } from './opening.ts';
import { letterOf, type Sending } from './outbox.ts';
import type { PersonId } from './person.ts';
import { processById, stepOf } from './processes/processes.ts';
import type { Process, Route } from './processes/step.ts';
import { hears, standingWhenHeard } from './standing.ts';
import { takenOver } from './taken-over.ts';
import { routeFor } from './when.ts';

export interface Answering {
  readonly head: CaseHead;
  readonly tasks: readonly Task[];
  readonly task: Task;
  readonly person: PersonId;
  readonly form: { readonly id: string; readonly version: number };
  /** As they were handed in; kept. */
  readonly answers: Answers;
  /** Those that count, for their question was asked: they alone decide what happens. */
  readonly counted: Answers;
  /** What of it the submitter gets to read. */
  readonly told?: string | undefined;
  /** Id for a case that the answer may start. */
  readonly newCaseId: CaseId;
}

export type Answered =
  | { readonly kind: 'decided'; readonly route: Route; readonly changes: readonly CaseChange[] }
  /** The answers fit no route: the form let through what the step table does not know. */
  | { readonly kind: 'noRoute' };

const openingsOf = (process: Process, route: Route, answering: Answering): readonly Opening[] =>
  process.steps
    .filter((candidate) => route.opens?.includes(candidate.id))
    .map((candidate) => ({
      step: candidate,
      previous: answering.task.seat,
      answers: answering.counted,
      term: candidate.id === route.opens?.[0] ? route.term : undefined,
    }));

/** A case of another process that this answer starts, with whoever answered as its reporter. */
const linkedCase = (
  context: Context,
  { head, task, person, newCaseId }: Answering,
  route: Route,
): readonly CaseChange[] =>
  route.starts === undefined
    ? []
    : [startLinked(context, processById(route.starts), head, task.seat, person, newCaseId)];

/** Questions that this answer makes needless: to let the parent hear something when the parent just did, and whatever is
 * only asked while a case goes on. */
const needless = (process: Process, heard: boolean, tasks: readonly Task[]): readonly Task[] => {
  const standing = new Map(process.standing.map(({ opens, id }) => [opens, id]));
  const open = tasks.filter((task) => task.status === 'open');
  const over = open.every((task) => standing.has(task.step));
  return open.filter((task) => over || (heard && standing.get(task.step) === 'silence'));
};

/** Whatever else was asked: nobody needs to do it any more. A call about danger is made all the same. */
const ended = (context: Context, process: Process, others: readonly Task[]): readonly Task[] =>
  others
    .filter((other) => stepOf(process, other.step)?.announce !== 'danger')
    .map((other) => closedBySystem(context, other));

/** Whom the case may be known to from here on: of what passes to the board nobody but the board, and not its executive when
 * it is about him or her. */
const headAfter = (context: Context, { head, counted }: Answering, route: Route): CaseHead => {
  if (route.boardOnly !== true) return head;
  return { ...head, boardOnly: true, conflicts: keptFromBoard(context, head, counted) };
};

interface HandedOver {
  readonly duty: CaseHead['duty'];
  readonly tasks: readonly Task[];
  readonly sendings: readonly Sending[];
}

const nobody: HandedOver = { duty: undefined, tasks: [], sendings: [] };

/** One letter to each of those who will be on duty, not to who sits there when it is sent: about what is due first. */
const takeovers = (context: Context, head: CaseHead, handed: readonly Task[]): readonly Sending[] => {
  const [first] = handed.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  if (first === undefined) return [];
  const free = onCallIn(context, head).filter((id) => first.asked.includes(id));
  const to = free.map((id) => ({ kind: 'person', id }) as const);
  return (to.length === 0 ? [{ kind: 'seat', seat: dutySeat } as const] : to).map((each) =>
    letterOf('takeover', each, dutySeat.role, first),
  );
};

/** All that is open runs on over the holiday, with those on duty. */
const dutyOver = (context: Context, process: Process, head: CaseHead, tasks: readonly Task[]): HandedOver => {
  const duty = dutyFor(context);
  if (duty === undefined) return nobody;
  const handed = tasks
    .filter((task) => task.status === 'open')
    .map((task) => handedToDuty(context, { ...head, duty }, process, task));
  return { duty, tasks: handed, sendings: takeovers(context, { ...head, duty }, handed) };
};

/** One answer becomes one transaction: the task is done, the next ones are open, the timeline says so, and whoever is
 * next hears of it. Legal transitions are the routes of the step table; there is no other way on. */
export const decideAnswer = (context: Context, answering: Answering): Answered => {
  const process = processById(answering.head.process);
  const step = stepOf(process, answering.task.step);
  const route = step === null ? null : routeFor(step, answering.counted);
  if (step === null || route === null) return { kind: 'noRoute' };
  const actor = { kind: 'person', id: answering.person } as const;
  const done: Task = {
    ...answering.task,
    status: 'done',
    alarm: null,
    revision: answering.task.revision + 1,
    doneAt: context.now,
    doneBy: actor,
  };
  const head = headAfter(context, answering, route);
  const others = answering.tasks.filter((other) => other.status === 'open' && other !== answering.task);
  const board = route.boardOnly === true ? takenOver(context, head, others) : { tasks: [], sendings: [] };
  const taken = route.ends === true ? ended(context, process, others) : board.tasks;
  const left = merged(answering.tasks, [done, ...taken]);
  const started = linkedCase(context, { ...answering, head }, route);
  const opened = openTasks(context, process, head, left, openingsOf(process, route, answering));
  const heard = hears(step, answering.counted, answering.told);
  const dropped = needless(process, heard, [...left, ...opened.tasks]).map((task) => closedBySystem(context, task));
  const handed = route.onDuty === true ? dutyOver(context, process, head, left) : nobody;
  const { counted } = answering;
  const passed = [
    toldTeacher(context, process, head, step, done, counted),
    passOn(context, { head, tasks: left }, step, done, counted),
    classNamed(context, process, head, step, counted),
  ];
  const change = changeOf(
    context,
    process,
    { head: answering.head, tasks: answering.tasks },
    {
      head: {
        boardOnly: head.boardOnly,
        conflicts: head.conflicts,
        linkedTo: [...head.linkedTo, ...started.map((one) => one.head.caseId)],
        ...(heard ? { standing: standingWhenHeard(head, process, context.now, context.school) } : {}),
        ...(handed.duty === undefined ? {} : { duty: handed.duty }),
        ...passed.find((one) => one.head !== null)?.head,
      },
      tasks: [
        ...merged([done, ...taken, ...handed.tasks, ...passed.flatMap(({ tasks }) => tasks), ...opened.tasks], dropped),
      ],
      happening: { kind: 'answered', actor, task: done, note: route.label },
      form: {
        formId: answering.form.id,
        formVersion: answering.form.version,
        step: step.id,
        n: done.n,
        actor,
        answers: answering.answers,
      },
      said: answering.told === undefined ? undefined : { by: 'school', text: answering.told },
      sendings: [
        ...board.sendings,
        ...opened.sendings,
        ...handed.sendings,
        ...passed.flatMap(({ sendings }) => sendings),
        { kind: 'signal' },
      ],
    },
  );
  return { kind: 'decided', route, changes: [change, ...started] };
};
