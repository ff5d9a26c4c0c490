import type { ReceiptView } from '../../workflows/domain/case.ts';
import type { Intake, Submission } from '../../workflows/ports.ts';

export interface FakeIntake extends Intake {
  readonly submissions: Map<string, Submission>;
  readonly admitted: Set<string>;
  /** Give these to a fake case store, so that staff-side changes reach the receipt code. */
  readonly receipts: Map<string, ReceiptView>;
  /** Methods named here throw, as when DynamoDB is away. */
  readonly broken: Set<keyof Intake>;
}

/** The public door's table in memory; the contract suite holds it to what the real one does. */
export const fakeIntake = (): FakeIntake => {
  const submissions = new Map<string, Submission>();
  const admitted = new Set<string>();
  const receipts = new Map<string, ReceiptView>();
  const broken = new Set<keyof Intake>();
  const reach = (method: keyof Intake): void => {
    if (broken.has(method)) throw new Error(`fake: ${method} is away`);
  };
  return {
    submissions,
    admitted,
    receipts,
    broken,
    receive: async (key, submission, view) => {
      reach('receive');
      const first = submissions.get(key);
      if (first?.caseId === submission.caseId) return { kind: 'stored' };
      if (first !== undefined) return { kind: 'known', answersHash: first.answersHash, receivedAt: first.receivedAt };
      if (receipts.has(submission.codeHash)) throw new Error('fake: a receipt code was given twice');
      submissions.set(key, structuredClone(submission));
      receipts.set(submission.codeHash, structuredClone(view));
      return { kind: 'stored' };
    },
    receipt: async (codeHash) => {
      reach('receipt');
      return structuredClone(receipts.get(codeHash) ?? null);
    },
    submission: async (key) => {
      reach('submission');
      return structuredClone(submissions.get(key) ?? null);
    },
    unadmitted: async (before, limit) => {
      reach('unadmitted');
      return [...submissions]
        .filter(([key, { receivedAt }]) => receivedAt <= before && !admitted.has(key))
        .toSorted(([, a], [, b]) => (a.receivedAt < b.receivedAt ? -1 : 1))
        .slice(0, limit)
        .map(([key]) => key);
    },
    markAdmitted: async (key) => {
      reach('markAdmitted');
      if (submissions.has(key)) admitted.add(key);
    },
  };
};
