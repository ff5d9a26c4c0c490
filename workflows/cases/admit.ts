import type { CaseId } from '../domain/case.ts';
import { dateOf } from '../domain/instant.ts';
import { processById, stepOf } from '../domain/processes.ts';
import { everHolders } from '../domain/roster.ts';
import { firstReader, groupInAnswers } from '../domain/routing.ts';
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

const firstCase = async (ports: AdmitPorts, submission: Submission): Promise<'committed' | 'exists' | 'stale'> => {
  const context = { ...(await contextOf(ports)), now: submission.receivedAt };
  const process = processById('concern');
  const group = groupInAnswers(ports.school, submission.answers, dateOf(submission.receivedAt));
  const reader = firstReader(submission.answers, group);
  const steps = [...(reader.danger ? ['danger'] : []), ...process.starts, ...(reader.triage ? ['triage'] : [])];
  const openings = steps.flatMap((id) => {
    const step = stepOf(process, id);
    return step === null ? [] : [{ step, previous: reader.seat, answers: submission.answers }];
  });
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
      conflicts: [
        ...new Set(reader.about.flatMap((seat) => everHolders(context.roster, seat)).map((person) => person.id)),
      ],
      receipts: [submission.codeHash],
      linkedFrom: null,
      openings,
      form: { formId: submission.formId, formVersion: submission.formVersion, answers: submission.answers },
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
