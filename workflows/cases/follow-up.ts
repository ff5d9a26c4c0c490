import type { Answers } from '../domain/case.ts';
import type { Form } from '../forms/form.ts';
import type { Clock, Intake, Keys } from '../ports.ts';
import { canonical } from './canonical.ts';

export interface FollowUpPorts {
  readonly intake: Pick<Intake, 'follow' | 'putPingAddress'>;
  readonly clock: Clock;
  readonly keys: Keys;
}

export type FollowUpReceived =
  /** Stored, now or when the same came in before. */
  | { readonly kind: 'received'; readonly before: boolean }
  /** Under this id something else was handed in; nothing is overwritten. */
  | { readonly kind: 'different' };

/** Whoever says that mail is no longer safe gets none, before anything else happens. */
const notSafe = (form: Form, answers: Answers): boolean =>
  form.id === 'parentReach' && answers['safeContact'] !== 'yes';

/** Stores what somebody hands in later with a receipt code; the case learns of it from there.
 * @param codeHash of a receipt that is there */
export const handInFollowUp = async (
  ports: FollowUpPorts,
  codeHash: string,
  form: Form,
  submissionId: string,
  answers: Answers,
): Promise<FollowUpReceived> => {
  if (notSafe(form, answers)) await ports.intake.putPingAddress(codeHash, null);
  const answersHash = ports.keys.hmac(submissionId, canonical(answers));
  const stored = await ports.intake.follow(ports.keys.sha256(submissionId), {
    formId: form.id,
    formVersion: form.version,
    answers,
    answersHash,
    codeHash,
    receivedAt: ports.clock.policyNow(),
  });
  if (stored.kind === 'stored') return { kind: 'received', before: false };
  return stored.answersHash === answersHash ? { kind: 'received', before: true } : { kind: 'different' };
};

/** Where the content-free mail goes from now on; null: nowhere. */
export const changePing = (
  ports: Pick<FollowUpPorts, 'intake'>,
  codeHash: string,
  address: string | null,
): Promise<void> => ports.intake.putPingAddress(codeHash, address);
