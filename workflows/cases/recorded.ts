import type { Answers, CaseId } from '../domain/case.ts';
import { canonical } from './canonical.ts';
import type { StaffPorts } from './staff.ts';

/** What a member of staff hears who starts a case. `different`: under this id something else was handed in before. */
export type Recorded =
  | { readonly kind: 'recorded'; readonly caseId: CaseId }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'different' };

/** What was recorded under this id before: the same, or something else; null when nothing was. */
export const recordedAs = async (
  ports: Pick<StaffPorts, 'cases'>,
  caseId: CaseId,
  answers: Answers,
): Promise<Recorded | null> => {
  const before = await ports.cases.file(caseId);
  if (before === null) return null;
  const same = before.forms.some((record) => record.version === 1 && canonical(record.answers) === canonical(answers));
  return same ? { kind: 'recorded', caseId } : { kind: 'different' };
};
