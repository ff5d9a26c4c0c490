import type { CaseId, ReceiptView, Said } from '../../workflows/domain/case.ts';
import type { FollowUp, Intake, Submission } from '../../workflows/ports.ts';
import { stored } from './frozen.ts';

export interface FakeIntake extends Intake {
  readonly submissions: Map<string, Submission>;
  readonly followUps: Map<string, FollowUp>;
  readonly admitted: Set<string>;
  /** Give these to a fake case store, so that staff-side changes reach the receipt code. */
  readonly receipts: Map<string, ReceiptView>;
  readonly threads: Map<string, readonly Said[]>;
  /** Case ids by hash of the code. */
  readonly codes: Map<string, CaseId>;
  /** Addresses by hash of the code. */
  readonly pings: Map<string, string>;
  /** Methods named here throw, as when DynamoDB is away. */
  readonly broken: Set<keyof Intake>;
}

/** The public door's table in memory; the contract suite holds it to what the real one does. */
export const fakeIntake = (): FakeIntake => {
  const submissions = new Map<string, Submission>();
  const followUps = new Map<string, FollowUp>();
  const admitted = new Set<string>();
  const receipts = new Map<string, ReceiptView>();
  const threads = new Map<string, readonly Said[]>();
  const codes = new Map<string, CaseId>();
  const pings = new Map<string, string>();
  const broken = new Set<keyof Intake>();
  const reach = (method: keyof Intake): void => {
    if (broken.has(method)) throw new Error(`fake: ${method} is away`);
  };
  return {
    submissions,
    followUps,
    admitted,
    receipts,
    threads,
    codes,
    pings,
    broken,
    receive: async (key, submission, view) => {
      reach('receive');
      const first = submissions.get(key);
      if (first?.caseId === submission.caseId) return { kind: 'stored' };
      if (first !== undefined) return { kind: 'known', answersHash: first.answersHash, receivedAt: first.receivedAt };
      if (receipts.has(submission.codeHash)) throw new Error('fake: a receipt code was given twice');
      submissions.set(key, stored(submission));
      receipts.set(submission.codeHash, stored(view));
      codes.set(submission.codeHash, submission.caseId);
      return { kind: 'stored' };
    },
    receipt: async (codeHash) => {
      reach('receipt');
      return receipts.get(codeHash) ?? null;
    },
    submission: async (key) => {
      reach('submission');
      return submissions.get(key) ?? null;
    },
    follow: async (key, followUp) => {
      reach('follow');
      const first = followUps.get(key) ?? submissions.get(key);
      if (first !== undefined) return { kind: 'known', answersHash: first.answersHash };
      followUps.set(key, stored(followUp));
      return { kind: 'stored' };
    },
    followUp: async (key) => {
      reach('followUp');
      return followUps.get(key) ?? null;
    },
    caseOf: async (codeHash) => {
      reach('caseOf');
      return codes.get(codeHash) ?? null;
    },
    thread: async (codeHash) => {
      reach('thread');
      return threads.get(codeHash) ?? [];
    },
    pingAddress: async (codeHash) => {
      reach('pingAddress');
      return pings.get(codeHash) ?? null;
    },
    putPingAddress: async (codeHash, address) => {
      reach('putPingAddress');
      if (address === null) pings.delete(codeHash);
      else pings.set(codeHash, address);
    },
    unadmitted: async (before, limit) => {
      reach('unadmitted');
      return [...submissions, ...followUps]
        .filter(([key, { receivedAt }]) => receivedAt <= before && !admitted.has(key))
        .toSorted(([, a], [, b]) => (a.receivedAt < b.receivedAt ? -1 : 1))
        .slice(0, limit)
        .map(([key]) => key);
    },
    markAdmitted: async (key) => {
      reach('markAdmitted');
      if (submissions.has(key) || followUps.has(key)) admitted.add(key);
    },
  };
};
