import type { Answers } from './case.ts';
import type { Context } from './context.ts';
import { dateOf, type Instant } from './instant.ts';
import type { Opening } from './opening.ts';
import type { PersonId } from './person.ts';
import { processById, processOfForm, stepOf } from './processes/processes.ts';
import type { Process, Step } from './processes/step.ts';
import { holders } from './roster.ts';
import { type FirstReader, firstReader, groupInAnswers, readerBy } from './routing.ts';
import type { School } from './school/school.ts';
import { mayNeedTranslation, translationRule } from './translation.ts';

/** What a submission becomes: a case of which process, with which steps, read first by whom. */
export interface Admission {
  readonly process: Process;
  readonly reader: FirstReader;
  readonly group: string | null;
  /** In table order; what warns of danger comes first. */
  readonly steps: readonly Step[];
}

const readerOf = (process: Process, school: School, formId: string, answers: Answers, group: string | null) =>
  process.id === 'concern' && formId === 'concern'
    ? firstReader(school, answers, group)
    : readerBy(process.intake?.find(({ form }) => form === formId)?.rules ?? [], answers, group);

/** The concern's table belongs to the school, every other one stands with its process.
 * @param formId form that was handed in; one that starts nothing is read as a concern, so that nothing is ever refused here */
export const admissionOf = (school: School, formId: string, answers: Answers, now: Instant): Admission => {
  const own = processOfForm(formId) ?? processById('concern');
  const group = groupInAnswers(school, answers, dateOf(now));
  const reader = readerOf(own, school, formId, answers, group);
  const process = reader.process === null ? own : processById(reader.process);
  const opens = new Set([
    ...(reader.danger ? ['danger'] : []),
    ...process.starts,
    ...(reader.triage ? ['triage'] : []),
    ...reader.opens,
    ...(mayNeedTranslation(answers) ? translationRule.opens : []),
  ]);
  const steps = [...opens].flatMap((id) => stepOf(process, id) ?? []);
  return {
    process,
    reader: { ...reader, boardOnly: reader.boardOnly || process.boardOnly === true },
    group,
    steps,
  };
};

/** The first steps as they open. Who reads along is asked in those that the process starts with, whichever door it came in by;
 * never somebody whom it is about.
 * @param conflicts whom it is or may be about */
export const firstOpenings = (
  { roster, now }: Pick<Context, 'roster' | 'now'>,
  { process, reader, steps }: Admission,
  answers: Answers,
  conflicts: readonly PersonId[],
): readonly Opening[] => {
  const readers = reader.alsoReads
    .flatMap((seat) => holders(roster, seat, dateOf(now)))
    .map(({ id }) => id)
    .filter((id) => !conflicts.includes(id));
  return steps.map((step) => ({
    step,
    previous: reader.seat,
    answers,
    readers: process.starts.includes(step.id) ? readers : [],
  }));
};

/** The step that whoever handed it in waits for first. */
export const firstStep = ({ process, steps }: Admission): Step | null =>
  steps.find((step) => process.starts.includes(step.id)) ?? steps[0] ?? null;
