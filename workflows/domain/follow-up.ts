import type { Answers, CaseChange, CaseHead, EventKind, FormRecord, Seat, Task } from './case.ts';
import { changeOf } from './change.ts';
import type { Context } from './context.ts';
import { openTasks } from './opening.ts';
import { processById, stepOf } from './processes/processes.ts';
import type { Process } from './processes/step.ts';
import { standingWhenHeard } from './standing.ts';
import { warnAgain } from './warn-again.ts';

/** What comes in later with a receipt code, and what it asks of the school (Beleidsplan 7: altijd in gesprek blijven). */

type What = 'message' | 'reach' | 'withdrawal';

const whatOf: ReadonlyMap<string, What> = new Map([
  ['parentMessage', 'message'],
  ['parentReach', 'reach'],
  ['parentWithdraw', 'withdrawal'],
]);

const eventOf = {
  message: 'message',
  reach: 'added',
  withdrawal: 'withdrawn',
} as const satisfies Record<What, EventKind>;

export interface FollowUpGiven {
  readonly form: { readonly id: string; readonly version: number };
  readonly answers: Answers;
  /** Key at the public door; the case keeps it, so that nothing counts twice. */
  readonly key: string;
  readonly codeHash: string;
}

interface CaseSoFar {
  readonly head: CaseHead;
  readonly tasks: readonly Task[];
  readonly forms: readonly FormRecord[];
}

/** Characters of one submitter that the receipt shows again; what comes after them stands in the case only. */
const shownAgain = 60_000;

/** Who has the case now: the seat that the submitter waits for, else the one that acted last. */
export const handlerSeat = (process: Process, head: CaseHead, tasks: readonly Task[]): Seat => {
  const own = tasks.filter((task) => {
    const shows = stepOf(process, task.step)?.shows;
    return shows !== undefined && shows !== 'date';
  });
  const open = own.filter((task) => task.status === 'open').toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  const last = own.toSorted((a, b) => ((a.doneAt ?? '') < (b.doneAt ?? '') ? -1 : 1)).at(-1);
  return (open ?? last)?.seat ?? head.firstRole;
};

const stepsFor = (what: What, answers: Answers, head: CaseHead): readonly string[] => {
  switch (what) {
    case 'message':
      // Doubt counts as danger, at every message anew.
      return answers['danger'] === 'no' ? ['message'] : ['danger', 'message'];
    case 'withdrawal':
      return head.status === 'closed' || head.withdrawn !== undefined ? [] : ['withdrawal'];
    case 'reach':
      return [];
  }
};

const wordsOf = (answers: Answers): string => (typeof answers['text'] === 'string' ? answers['text'] : '');

const saidBefore = (forms: readonly FormRecord[]): number =>
  forms
    .filter((record) => whatOf.get(record.formId) === 'message')
    .reduce((sum, { answers }) => sum + wordsOf(answers).length, 0);

/** The message as the receipt shows it to whoever wrote it. */
const shownText = (answers: Answers, forms: readonly FormRecord[]): string =>
  saidBefore(forms) + wordsOf(answers).length > shownAgain
    ? '(Dit bericht is bij de school. Hier is geen plaats meer om het te tonen.)'
    : wordsOf(answers);

/** A message reopens a case that was closed; a withdrawal is marked and deletes nothing. */
const headAfter = (context: Context, process: Process, head: CaseHead, what: What) => {
  if (what === 'withdrawal') return { status: head.status, withdrawn: head.withdrawn ?? context.now };
  if (what === 'reach' || head.status === 'open') return { status: head.status };
  return {
    status: 'open',
    closedAt: null,
    standing: standingWhenHeard(head, process, context.now, context.school),
  } as const;
};

/** What came in under a receipt code becomes one transaction on its case: the words stand in the file, whoever has the case
 * is asked to answer, and danger is called about at once. Null when the case has it already, or knows no such form. */
export const followed = (context: Context, state: CaseSoFar, given: FollowUpGiven): CaseChange | null => {
  const { head, tasks, forms } = state;
  const what = whatOf.get(given.form.id);
  if (what === undefined || forms.some((record) => record.key === given.key)) return null;
  const process = processById(head.process);
  const actor = { kind: 'submitter' } as const;
  const wanted = stepsFor(what, given.answers, head);
  const previous = handlerSeat(process, head, tasks);
  const openings = process.steps
    .filter((step) => wanted.includes(step.id))
    .map((step) => ({ step, previous, answers: given.answers }));
  const warned = tasks
    .filter((task) => task.status === 'open' && task.step === 'danger' && wanted.includes('danger'))
    .map((task) => warnAgain(context, process, head, task));
  const opened = openTasks(context, process, head, tasks, openings);
  const sendings = warned.length === 0 ? opened.sendings : warned.flatMap(({ sendings: letters }) => letters);
  const changed = [...warned.map(({ task }) => task), ...opened.tasks];
  // Whoever is writing an answer now sees that there is more to answer.
  const more = tasks
    .filter((task) => task.status === 'open' && task.step === 'message' && what === 'message')
    .map((task) => ({ ...task, revision: task.revision + 1 }));
  return changeOf(context, process, state, {
    head: headAfter(context, process, head, what),
    tasks: [...more, ...changed],
    happening: { kind: eventOf[what], actor },
    form: {
      formId: given.form.id,
      formVersion: given.form.version,
      step: null,
      n: null,
      actor,
      answers: given.answers,
      key: given.key,
    },
    sendings: [...sendings, ...(changed.length > 0 ? [{ kind: 'signal' } as const] : [])],
    ...(what === 'message'
      ? { said: { codeHash: given.codeHash, by: 'submitter', text: shownText(given.answers, forms) } as const }
      : {}),
    ...(what === 'reach' ? { quiet: true } : {}),
  });
};
