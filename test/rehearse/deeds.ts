import { answerStep, type StepAnswered } from '../../workflows/cases/answer-step.ts';
import { contextOf } from '../../workflows/cases/context-of.ts';
import { sayInvolved } from '../../workflows/cases/step-aside.ts';
import type { Answers, CaseHead, CaseId, Task } from '../../workflows/domain/case.ts';
import { colleaguesFor } from '../../workflows/domain/colleagues.ts';
import { dateOf, type LocalDate } from '../../workflows/domain/instant.ts';
import { mayAnswer } from '../../workflows/domain/permission.ts';
import type { Person } from '../../workflows/domain/person.ts';
import { processById, stepOf } from '../../workflows/domain/processes/processes.ts';
import { exampleTyped } from '../../workflows/forms/example.ts';
import { parse } from '../../workflows/forms/parse.ts';
import { formById } from '../../workflows/forms/registry.ts';
import type { world } from '../process/world.ts';

/** What people at a school do with their steps, over the real use cases. */

export type World = ReturnType<typeof world>;

export interface Open {
  readonly head: CaseHead;
  readonly task: Task;
}

/** What may be changed about the example of a form; the first way is the most likely one. A step that is not here is
 * answered with its example. */
const ways: Readonly<Record<string, readonly Answers[]>> = {
  'concern.acknowledge': [
    { next: 'talk' },
    { next: 'answered' },
    { next: 'careCoordinator' },
    { next: 'talk', talkDate: '' },
    { next: 'principal' },
    { next: 'suspicion' },
    { next: 'toBoard' },
  ],
  'concern.talk': [{ next: 'check' }, { next: 'careCoordinator' }, { next: 'principal' }, { next: 'suspicion' }],
  'concern.careCoordinator': [{ next: 'check' }, { next: 'principal' }, { next: 'suspicion' }, { next: 'toBoard' }],
  'concern.principal': [{ next: 'check' }, { next: 'careCoordinator' }],
  'concern.board': [{ next: 'goesOn' }, { next: 'close' }, { next: 'suspicion' }],
  'concern.triage': [{ safety: 'no' }, { safety: 'doubt' }],
  'concern.check': [{ next: 'close' }, { next: 'talk', works: 'partly' }, { next: 'careCoordinator', works: 'no' }],
  'incident.record': [{ next: 'measures' }, { next: 'talks' }, { next: 'principal' }, { next: 'toBoard' }],
  'incident.evaluate': [{ next: 'aftercare' }, { next: 'measures', works: 'no' }, { next: 'suspicion' }],
  'staff-offence.inspector': [{ outcome: 'yes' }, { outcome: 'notYet' }, { outcome: 'no' }],
  'staff-offence.decision': [{ decides: 'complaint' }, { decides: 'noComplaint' }, { decides: 'again' }],
  'reporting-code.signals': [{ urgency: 'no' }, { urgency: 'doubt', disclosure: 'yes' }],
  'reporting-code.consultation': [{ next: 'talk' }, { next: 'weighing' }, { next: 'watch' }, { next: 'danger' }],
  'reporting-code.talk': [
    { outcome: 'allParents' },
    { outcome: 'notCome' },
    { outcome: 'postponed' },
    { outcome: 'notHeld', exception: 'danger' },
  ],
  'reporting-code.weighing': [
    { w1: 'yes', w2: 'no' },
    { w1: 'yes', w2: 'yes' },
    { w1: 'no', w2: 'no' },
  ],
  'reporting-code.decision': [
    { d1: 'yes', d2: 'yes' },
    { d1: 'no', d2: 'yes' },
    { d1: 'yes', d2: 'no' },
    { d1: 'no', d2: 'no' },
    { d1: 'no', d2: 'no', d1vt: '' },
  ],
  'reporting-code.vtFeedback': [{ result: 'takenUp' }, { result: 'nothing' }, { result: 'investigating' }],
  'reporting-code.helpPlan': [
    { w5: 'yes', next: 'done' },
    { w5: 'yes', next: 'continue' },
    { w5: 'no', next: 'decision' },
    { w5: 'no', next: 'done' },
  ],
  'reporting-code.holidayCheck': [{ canWait: 'yes' }, { canWait: 'no' }],
};

/** How many ways there are to answer a step. */
export const waysOf = ({ head, task }: Open): number => ways[`${head.process}.${task.step}`]?.length ?? 1;

/** The example of a form as somebody fills it in on a day.
 * @throws Error when the form does not exist or refuses its own example */
export const exampleOn = (formId: string, date: LocalDate): Answers => {
  const form = formById(formId);
  const parsed = form === null ? null : parse(form, exampleTyped(form, date), date);
  if (parsed?.kind !== 'accepted') throw new Error(`the example of form ${formId} cannot be filled in on ${date}`);
  return parsed.answers;
};

/** The case as it is, without a reader. @throws Error when it does not exist */
const truthOf = async (at: World, caseId: CaseId) => {
  const file = await at.cases.file(caseId);
  if (file === null) throw new Error(`no case ${caseId}`);
  return file;
};

/** The answers of the n-th way. Where a colleague is named, it is the first whom this person may name.
 * @param by id of who answers */
export const answersOf = async (at: World, by: string, { head, task }: Open, way: number): Promise<Answers> => {
  const context = await contextOf(at.staff);
  const step = stepOf(processById(head.process), task.step);
  const form = formById(step?.form ?? '');
  if (step === null || form === null) throw new Error(`no form for ${task.step}`);
  const answers = { ...exampleOn(form.id, dateOf(context.now)), ...ways[`${head.process}.${task.step}`]?.[way] };
  const [colleague] = colleaguesFor(context, await truthOf(at, head.caseId), step, by);
  const fields = form.fields.filter(({ id, kind }) => kind === 'colleague' && answers[id] !== undefined);
  return { ...answers, ...Object.fromEntries(fields.map(({ id }) => [id, colleague?.id ?? ''])) };
};

/** Every open task of the school, oldest case first. */
export const openSteps = async (at: World): Promise<readonly Open[]> => {
  const states = await Promise.all(at.cases.caseIds().map((caseId) => at.cases.state(caseId)));
  return states.flatMap((state) =>
    (state?.tasks ?? []).flatMap((task) =>
      state !== null && task.status === 'open' ? [{ head: state.head, task }] : [],
    ),
  );
};

/** Who may answer a step today. */
export const answerers = async (at: World, { head, task }: Open): Promise<readonly Person[]> => {
  const { roster, now } = await contextOf(at.staff);
  return roster.people.filter((person) => mayAnswer(roster, head, task, person.id, dateOf(now)));
};

/** Somebody answers a step, and says first, when asked, that it is not about him or her. Nothing is delivered yet. */
export const answer = async (at: World, by: string, open: Open, answers: Answers): Promise<StepAnswered> => {
  const { caseId } = open.head;
  const give = (): Promise<StepAnswered> =>
    answerStep(at.staff, by, caseId, open.task.step, open.task.n, open.task.revision, answers);
  const first = await give();
  if (first.kind !== 'ask') return first;
  await sayInvolved(at.staff, by, caseId, false);
  return give();
};
