import { boardForOf, subjectsOf } from '../domain/about.ts';
import { admissionOf, firstOpenings } from '../domain/admission.ts';
import type { CaseId } from '../domain/case.ts';
import type { Context } from '../domain/context.ts';
import { countsForWave } from '../domain/joining.ts';
import type { School } from '../domain/school/school.ts';
import { startCase } from '../domain/starting.ts';
import { isByPupil } from '../forms/by-pupil.ts';
import { formById } from '../forms/registry.ts';
import type { CaseStore, Clock, Intake, Submission } from '../ports.ts';
import { admitFollowUp, type FollowUpAdmitted } from './admit-follow-up.ts';
import { contextOf } from './context-of.ts';
import { inWave, noteWave } from './wave.ts';

export interface AdmitPorts {
  readonly intake: Intake;
  readonly cases: CaseStore;
  readonly clock: Clock;
  readonly school: School;
}

export type Admitted =
  | { readonly kind: 'admitted' | 'already'; readonly caseId: CaseId; readonly follows?: true }
  | FollowUpAdmitted;

interface Opened {
  readonly outcome: 'committed' | 'exists' | 'stale';
  /** Class group on which it counts as one of perhaps several. */
  readonly group: string | null;
}

const firstCase = async (ports: AdmitPorts, context: Context, submission: Submission): Promise<Opened> => {
  const { answers, formId } = submission;
  const form = formById(formId);
  const admission = admissionOf(ports.school, formId, answers, context.now);
  const { process, reader, group } = admission;
  const conflicts = subjectsOf(context, reader);
  const change = startCase(context, {
    process,
    caseId: submission.caseId,
    origin: 'parent',
    actor: { kind: 'submitter' },
    group,
    firstRole: reader.seat,
    reporter: null,
    boardOnly: reader.boardOnly,
    confided: reader.confided,
    conflicts,
    boardFor: boardForOf(reader),
    pupil: form !== null && isByPupil(form, answers),
    receipts: [submission.codeHash],
    linkedFrom: null,
    lane: submission.lane,
    openings: firstOpenings(context, admission, answers, conflicts),
    form: { formId, formVersion: submission.formVersion, answers },
  });
  const { caseId } = submission;
  const onGroup = countsForWave(context, change) ? change.head.group : null;
  const many = onGroup !== null && (await inWave(ports, onGroup, caseId, submission.receivedAt));
  const outcome = await ports.cases.commit(many ? { ...change, head: { ...change.head, lane: 'wave' } } : change);
  return { outcome, group: onGroup };
};

/** A submission becomes a case, once: the case's id was drawn when the submission was stored. What came in later with a
 * receipt code becomes a part of its case.
 * @param key of the submission in the intake table */
export const admit = async (ports: AdmitPorts, key: string): Promise<Admitted> => {
  const submission = await ports.intake.submission(key);
  if (submission === null) return admitFollowUp(ports, key);
  const context = await contextOf(ports);
  const { caseId, receivedAt } = submission;
  const { outcome, group } = await firstCase(ports, { ...context, now: receivedAt }, submission);
  if (group !== null) await noteWave(ports, context, group, caseId, receivedAt);
  await ports.intake.markAdmitted(key);
  return { kind: outcome === 'committed' ? 'admitted' : 'already', caseId };
};
