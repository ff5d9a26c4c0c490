import type { CaseId } from './case.ts';

/** The neutral reference that mails and pages show; display only, never a key. */
export const referenceOf = (caseId: CaseId): string => caseId.slice(0, 8).toUpperCase();
