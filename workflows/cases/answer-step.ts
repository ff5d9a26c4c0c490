import { decideAnswer } from '../domain/answering.ts';
import { blocked, looksAtLinked } from '../domain/blocks.ts';
import type { Answers, CaseFile, CaseId, FormRecord, Task } from '../domain/case.ts';
import { colleaguesFor } from '../domain/colleagues.ts';
import { entryOf } from '../domain/conflict.ts';
import type { Context } from '../domain/context.ts';
import { dateOf } from '../domain/instant.ts';
import { linkedIds } from '../domain/links.ts';
import { mayAnswer, mayRecord, reading } from '../domain/permission.ts';
import type { PersonId } from '../domain/person.ts';
import { processById, stepOf } from '../domain/processes/processes.ts';
import { colleagueProblems } from '../forms/colleagues.ts';
import { countedIn, countedRecords } from '../forms/counted.ts';
import type { Problem } from '../forms/parse.ts';
import { formById } from '../forms/registry.ts';
import { toldIn } from '../forms/told.ts';
import { canonical } from './canonical.ts';
import { contextOf } from './context-of.ts';
import { keptOutOfLinked } from './keep-out.ts';
import { isOwnWord, ownWordProblem } from './own-word.ts';
import { type NotOpen, recordOf, type StaffPorts } from './staff.ts';
import { untilCommitted } from './until-committed.ts';
import { carryOut } from './wave.ts';

export type StepAnswered =
  | { readonly kind: 'answered'; readonly route: string }
  /** The same person handed in the same answers before. */
  | { readonly kind: 'again'; readonly route: string }
  /** A colleague was first; nothing was stored. */
  | { readonly kind: 'stale'; readonly record: FormRecord }
  | NotOpen
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

const routeNote = (file: CaseFile, task: Task): string =>
  file.events.find((event) => event.kind === 'answered' && event.step === task.step && event.n === task.n)?.note ?? '';

const alreadyDone = (
  context: Context,
  file: CaseFile,
  task: Task,
  personId: PersonId,
  answers: Answers,
): StepAnswered => {
  const record = recordOf(file, task);
  const date = dateOf(context.now);
  const may = reading(context.roster, file.head, file.tasks, personId, date) === 'all';
  const wrote = record?.actor.kind === 'person' && record.actor.id === personId;
  const own = wrote && mayRecord(context.roster, personId, date);
  if (record === null || !(may || own)) return { kind: 'hidden' };
  if (own && canonical(record.answers) === canonical(answers)) return { kind: 'again', route: routeNote(file, task) };
  return { kind: 'stale', record };
};

const attempt = async (
  ports: StaffPorts,
  personId: PersonId,
  caseId: CaseId,
  stepId: string,
  n: number,
  revision: number,
  answers: Answers,
): Promise<StepAnswered | null> => {
  const context = await contextOf(ports);
  const file = await ports.cases.file(caseId);
  const task = file?.tasks.find((one) => one.step === stepId && one.n === n);
  if (file === null || task === undefined) return { kind: 'hidden' };
  const entry = entryOf(context, file, personId);
  if (entry.kind === 'ask') return entry;
  if (task.status === 'done') return alreadyDone(context, file, task, personId, answers);
  if (entry.kind === 'open' && isOwnWord(task, personId))
    return { kind: 'refused', problems: [ownWordProblem(context, file.head, task)] };
  if (!mayAnswer(context.roster, file.head, task, personId, dateOf(context.now))) return { kind: 'hidden' };
  const step = stepOf(processById(file.head.process), stepId);
  const form = formById(step?.form ?? '');
  if (step === null || form === null || task.revision !== revision) return { kind: 'hidden' };
  const may = new Set(colleaguesFor(context, file, step, personId).map(({ id }) => id));
  const linked = looksAtLinked(stepId) ? await ports.cases.heads(linkedIds(file.head)) : [];
  const counted = countedIn(form, answers);
  const problems = [
    ...blocked(stepId, counted, countedRecords(file.forms), file.tasks, file.head.boardOnly, linked, context.now),
    ...colleagueProblems(form, answers, may),
  ];
  if (problems.length > 0) return { kind: 'refused', problems };
  const decided = decideAnswer(context, {
    head: file.head,
    tasks: file.tasks,
    task,
    person: personId,
    form: { id: form.id, version: form.version },
    answers,
    counted,
    told: toldIn(form, answers),
    newCaseId: ports.ids.caseId(),
  });
  if (decided.kind === 'noRoute')
    return { kind: 'refused', problems: [{ name: '', message: 'Kies hoe het verder gaat.' }] };
  await carryOut(ports, context, { file, step, person: personId, form, answers, changes: decided.changes });
  if (!(await keptOutOfLinked(ports, context, file, decided.changes[0]?.head ?? file.head))) return null;
  const outcome = await ports.cases.commit(...decided.changes);
  return outcome === 'committed' ? { kind: 'answered', route: decided.route.label } : null;
};

/** A person answers a step: one transaction, conditional on what that person saw. Of two who answer at once the second
 * gets the first's answer to read.
 * @param revision of the task, as the form showed it */
export const answerStep = (
  ports: StaffPorts,
  personId: PersonId,
  caseId: CaseId,
  stepId: string,
  n: number,
  revision: number,
  answers: Answers,
): Promise<StepAnswered> => untilCommitted(() => attempt(ports, personId, caseId, stepId, n, revision, answers));
