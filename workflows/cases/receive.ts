import { boardForOf } from '../domain/about.ts';
import { admissionOf, firstStep } from '../domain/admission.ts';
import type { Answers, ReceiptView } from '../domain/case.ts';
import { deadline } from '../domain/deadline.ts';
import { dateOf, millisecondsOf } from '../domain/instant.ts';
import { isForBoard } from '../domain/receipt.ts';
import { receiptCodeOf } from '../domain/receipt-code.ts';
import type { School } from '../domain/school/school.ts';
import { settingsOf } from '../domain/school/step-settings.ts';
import { isByPupil } from '../forms/by-pupil.ts';
import type { Form } from '../forms/form.ts';
import type { Clock, Ids, Intake, Keys, Submission } from '../ports.ts';
import { canonical } from './canonical.ts';

export interface ReceivePorts {
  readonly intake: Intake;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly ids: Ids;
  readonly school: School;
}

export type Received =
  | { readonly kind: 'received'; readonly code: string; readonly view: ReceiptView }
  | { readonly kind: 'already' }
  | { readonly kind: 'different' };

/** For so long the same submission gives the same receipt again. */
const replayMilliseconds = 24 * 60 * 60 * 1000;

/** What the receipt says before anybody has read the submission. */
const firstView = (school: School, form: Form, answers: Answers, now: string): ReceiptView => {
  const admission = admissionOf(school, form.id, answers, now);
  const { process, reader } = admission;
  const handled = { process: process.id, boardOnly: reader.boardOnly, boardFor: boardForOf(reader) };
  const first = firstStep(admission);
  const by = first === null ? now : deadline(settingsOf(school, admission.process, first).term, now, school).dueAt;
  return {
    v: 1,
    status: 'received',
    receivedAt: now,
    next: { role: admission.reader.seat.role, by: dateOf(by) },
    ...(admission.steps.some(({ id }) => id === 'translate') ? { translating: true } : {}),
    ...(isByPupil(form, answers) ? { pupil: true } : {}),
    ...(isForBoard(handled) ? { board: true } : {}),
    updatedAt: now,
  };
};

/** What warns of danger, or is for the board alone, is never slowed. */
const mayWait = (school: School, formId: string, answers: Answers, now: string): boolean => {
  const { reader } = admissionOf(school, formId, answers, now);
  return !reader.danger && !reader.boardOnly;
};

/** Stores what a parent handed in; only then is anything promised. The same id with the same answers gives the same
 * receipt for a day; with other answers it is refused, so that nothing is overwritten.
 * @param lane `slow` when it looks like one of a flood */
export const receive = async (
  ports: ReceivePorts,
  form: Form,
  submissionId: string,
  answers: Answers,
  lane?: 'slow',
): Promise<Received> => {
  const now = ports.clock.policyNow();
  const code = receiptCodeOf(ports.keys.sha256(`receipt ${submissionId}`));
  const view = firstView(ports.school, form, answers, now);
  const submission: Submission = {
    caseId: ports.ids.caseId(),
    formId: form.id,
    formVersion: form.version,
    answers,
    answersHash: ports.keys.hmac(submissionId, canonical(answers)),
    codeHash: ports.keys.sha256(code),
    receivedAt: now,
    ...(lane === 'slow' && mayWait(ports.school, form.id, answers, now) ? { lane } : {}),
  };
  const stored = await ports.intake.receive(ports.keys.sha256(submissionId), submission, view);
  if (stored.kind === 'stored') return { kind: 'received', code, view };
  if (stored.answersHash !== submission.answersHash) return { kind: 'different' };
  if (millisecondsOf(now) - millisecondsOf(stored.receivedAt) > replayMilliseconds) return { kind: 'already' };
  return { kind: 'received', code, view: firstView(ports.school, form, answers, stored.receivedAt) };
};
