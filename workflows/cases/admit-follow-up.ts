import type { CaseId } from '../domain/case.ts';
import { followed } from '../domain/follow-up.ts';
import type { School } from '../domain/school/school.ts';
import type { CaseStore, Clock, FollowUp, Intake } from '../ports.ts';
import { contextOf } from './context-of.ts';
import { untilCommitted } from './until-committed.ts';

interface FollowUpPorts {
  readonly intake: Intake;
  readonly cases: CaseStore;
  readonly clock: Clock;
  readonly school: School;
}

export type FollowUpAdmitted =
  | { readonly kind: 'admitted' | 'already'; readonly caseId: CaseId; readonly follows: true }
  /** Its case is not there yet; the sweeper asks again. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'unknown' };

const intoCase = (
  ports: FollowUpPorts,
  key: string,
  caseId: CaseId,
  given: FollowUp,
): Promise<'admitted' | 'already' | 'waiting'> =>
  untilCommitted(async () => {
    const context = await contextOf(ports);
    const file = await ports.cases.file(caseId);
    if (file === null) return 'waiting';
    const { formId: id, formVersion: version, answers, codeHash } = given;
    const change = followed(context, file, { form: { id, version }, answers, key, codeHash });
    if (change === null) return 'already';
    return (await ports.cases.commit(change)) === 'committed' ? 'admitted' : null;
  });

/** What came in with a receipt code becomes a part of its case, once.
 * @param key of what was handed in, in the intake table */
export const admitFollowUp = async (ports: FollowUpPorts, key: string): Promise<FollowUpAdmitted> => {
  const given = await ports.intake.followUp(key);
  if (given === null) return { kind: 'unknown' };
  const caseId = await ports.intake.caseOf(given.codeHash);
  const outcome = caseId === null ? 'waiting' : await intoCase(ports, key, caseId, given);
  if (outcome === 'waiting' || caseId === null) return { kind: 'waiting' };
  await ports.intake.markAdmitted(key);
  return { kind: outcome, caseId, follows: true };
};
