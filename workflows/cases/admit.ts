import { admissionOf } from '../domain/admission.ts';
import type { CaseId } from '../domain/case.ts';
import type { Context } from '../domain/context.ts';
import { dateOf } from '../domain/instant.ts';
import type { PersonId } from '../domain/person.ts';
import { everHolders, holders } from '../domain/roster.ts';
import type { FirstReader } from '../domain/routing.ts';
import type { School } from '../domain/school.ts';
import { startCase } from '../domain/starting.ts';
import type { CaseStore, Clock, Intake, Submission } from '../ports.ts';
import { contextOf } from './context-of.ts';

export interface AdmitPorts {
  readonly intake: Intake;
  readonly cases: CaseStore;
  readonly clock: Clock;
  readonly school: School;
}

export type Admitted =
  | { readonly kind: 'admitted' | 'already'; readonly caseId: CaseId }
  | { readonly kind: 'unknown' };

/** Whoever reads along in the first step, without those whom it is about. */
const readersOf = (context: Context, reader: FirstReader, conflicts: readonly PersonId[]): readonly PersonId[] =>
  reader.alsoReads
    .flatMap((seat) => holders(context.roster, seat, dateOf(context.now)))
    .map((person) => person.id)
    .filter((id) => !conflicts.includes(id));

const firstCase = async (ports: AdmitPorts, submission: Submission): Promise<'committed' | 'exists' | 'stale'> => {
  const context = { ...(await contextOf(ports)), now: submission.receivedAt };
  const { answers, formId } = submission;
  const { process, reader, group, steps } = admissionOf(ports.school, formId, answers, context.now);
  const conflicts = reader.about.flatMap((seat) => everHolders(context.roster, seat)).map((person) => person.id);
  const along = readersOf(context, reader, conflicts);
  return ports.cases.commit(
    startCase(context, {
      process,
      caseId: submission.caseId,
      origin: 'parent',
      actor: { kind: 'submitter' },
      group,
      firstRole: reader.seat,
      reporter: null,
      boardOnly: reader.boardOnly,
      conflicts: [...new Set(conflicts)],
      receipts: [submission.codeHash],
      linkedFrom: null,
      openings: steps.map((step) => ({
        step,
        previous: reader.seat,
        answers,
        readers: process.starts.includes(step.id) ? along : [],
      })),
      form: { formId, formVersion: submission.formVersion, answers },
    }),
  );
};

/** A submission becomes a case, once: the case's id was drawn when the submission was stored.
 * @param key of the submission in the intake table */
export const admit = async (ports: AdmitPorts, key: string): Promise<Admitted> => {
  const submission = await ports.intake.submission(key);
  if (submission === null) return { kind: 'unknown' };
  const outcome = await firstCase(ports, submission);
  await ports.intake.markAdmitted(key);
  return { kind: outcome === 'committed' ? 'admitted' : 'already', caseId: submission.caseId };
};
