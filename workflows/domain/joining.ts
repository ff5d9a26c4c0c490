import type { Answers, CaseChange, CaseHead, CaseId, FormRecord, Task } from './case.ts';
import { changeOf, merged } from './change.ts';
import { closedBySystem } from './closing.ts';
import type { Context } from './context.ts';
import { dateOf } from './instant.ts';
import { openTask, openTasks } from './opening.ts';
import { mayKnow } from './permission.ts';
import type { Person, PersonId } from './person.ts';
import { processById, stepOf } from './processes/processes.ts';
import { wave } from './processes/wave.ts';
import { holders } from './roster.ts';
import { standingWhenHeard } from './standing.ts';
import { startCase } from './starting.ts';
import { namedFor } from './task-owners.ts';
import { mayWave } from './wave-rule.ts';

/** What handling together does to the cases that a wave names. */

interface State {
  readonly head: CaseHead;
  readonly tasks: readonly Task[];
}

const principals = ({ roster, now }: Context): readonly Person[] =>
  holders(roster, { role: 'principal', group: null }, dateOf(now));

/** Whether a case counts as one of several on a group. */
export const countsForWave = (context: Context, { head, tasks }: State): boolean =>
  mayWave(
    head,
    tasks.some(({ step }) => stepOf(processById(head.process), step)?.announce === 'danger'),
    principals(context).some((person) => mayKnow(head, person, dateOf(context.now))),
  );

/** The offer to the principal. Whoever is in conflict with one of the cases has no turn in it.
 * @param members the cases that it is about */
export const offerWave = (
  context: Context,
  caseId: CaseId,
  group: string,
  members: readonly Pick<CaseHead, 'caseId' | 'conflicts'>[],
): CaseChange => {
  const seat = { role: 'principal', group: null } as const;
  const change = startCase(context, {
    process: wave,
    caseId,
    origin: 'case',
    actor: { kind: 'system' },
    group,
    firstRole: seat,
    reporter: null,
    boardOnly: false,
    conflicts: [...new Set(members.flatMap(({ conflicts }) => conflicts))],
    receipts: [],
    linkedFrom: null,
    openings: wave.steps.filter(({ id }) => id === 'choose').map((step) => ({ step, previous: seat, answers: {} })),
  });
  return { ...change, head: { ...change.head, linkedTo: members.map((member) => member.caseId) } };
};

/** One more case on the group while the principal has not chosen yet; null once that is done. */
export const addToWave = (
  context: Context,
  state: State,
  member: Pick<CaseHead, 'caseId' | 'conflicts'>,
): CaseChange | null => {
  const { head, tasks } = state;
  if (!tasks.some(({ step, status }) => step === 'choose' && status === 'open')) return null;
  return changeOf(context, wave, state, {
    head: {
      linkedTo: [...new Set([...head.linkedTo, member.caseId])],
      conflicts: [...new Set([...head.conflicts, ...member.conflicts])],
    },
    tasks: [],
    happening: { kind: 'linked', actor: { kind: 'system' } },
    sendings: [],
    quiet: true,
  });
};

const openTaskOf = (tasks: readonly Task[], step: string): Task | null =>
  tasks.find((task) => task.step === step && task.status === 'open') ?? null;

/** The case goes on with the others: nobody has to read it alone any more, and who wrote it hears that the school takes it
 * up. Null for a case that is past that, that may not join, or that this colleague may not have.
 * @param promise what the submitter reads */
export const joined = (context: Context, state: State, lead: PersonId, promise: string): CaseChange | null => {
  const { head, tasks } = state;
  const process = processById(head.process);
  const alone = openTaskOf(tasks, 'acknowledge');
  const together = stepOf(process, 'together');
  if (alone === null || together === null || !countsForWave(context, state)) return null;
  if (namedFor(context.roster, head, { named: lead }, dateOf(context.now)) === null) return null;
  const done = closedBySystem(context, alone);
  const opening = { step: together, previous: alone.seat, answers: { lead } };
  const opened = openTask(context, process, head, [...tasks.filter((task) => task !== alone), done], opening);
  return changeOf(context, process, state, {
    head: { standing: standingWhenHeard(head, process, context.now, context.school) },
    tasks: [done, opened.task],
    happening: {
      kind: 'linked',
      actor: { kind: 'system' },
      task: alone,
      note: 'Samen met andere berichten over de groep',
    },
    said: { by: 'school', text: promise },
    sendings: [...opened.sendings, { kind: 'signal' }],
  });
};

/** The shared answer reaches who wrote this one, and whoever had it at first closes it; null when the case has had it, or never joined. */
export const answeredTogether = (
  context: Context,
  state: State,
  actor: PersonId,
  form: Pick<FormRecord, 'formId' | 'formVersion'>,
  answers: Answers,
  told: string,
): CaseChange | null => {
  const { head, tasks } = state;
  const process = processById(head.process);
  const task = openTaskOf(tasks, 'together');
  if (task === null || head.boardOnly) return null;
  const silent = new Set(process.standing.flatMap(({ id, opens }) => (id === 'silence' ? [opens] : [])));
  const close = stepOf(process, 'close');
  if (close === null) return null;
  const needless = tasks.filter((one) => one.status === 'open' && silent.has(one.step));
  const by = { kind: 'person', id: actor } as const;
  const done: Task = { ...closedBySystem(context, task), doneBy: by };
  const closed = [done, ...needless.map((one) => closedBySystem(context, one))];
  const opening = { step: close, previous: task.seat, answers: {} };
  const opened = openTasks(context, process, head, merged(tasks, closed), [opening]);
  return changeOf(context, process, state, {
    head: { standing: standingWhenHeard(head, process, context.now, context.school) },
    tasks: [...closed, ...opened.tasks],
    happening: { kind: 'answered', actor: by, task: done, note: 'Eén antwoord aan alle schrijvers' },
    form: { ...form, step: task.step, n: task.n, actor: by, answers },
    said: { by: 'school', text: told },
    sendings: [...opened.sendings, { kind: 'signal' }],
  });
};
