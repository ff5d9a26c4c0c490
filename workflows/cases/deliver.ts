import type { Addressee, CaseHead, CaseId, OutRow } from '../domain/case.ts';
import type { Context } from '../domain/context.ts';
import { seatOn } from '../domain/duty.ts';
import { dateOf, type Instant, plusMinutes } from '../domain/instant.ts';
import { ownersToAsk } from '../domain/ladder.ts';
import type { Person } from '../domain/person.ts';
import { inService } from '../domain/roster.ts';
import type { School } from '../domain/school.ts';
import { writeLetter } from '../letters/write-letter.ts';
import type { CaseStore, Clock, Courier, Mailer } from '../ports.ts';
import { contextOf } from './context-of.ts';
import { lettersFacts } from './letter-facts.ts';

export interface DeliverPorts {
  readonly cases: CaseStore;
  readonly courier: Courier;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly school: School;
  /** Origin of the staff door; letters link to it. */
  readonly staffUrl: string;
}

export type Delivered =
  | { readonly kind: 'sent'; readonly what: OutRow['content']['kind'] }
  /** Somebody else has it, or it is done. */
  | { readonly kind: 'notOurs' }
  /** On its row; tried again later, or `dropped` after the last try. */
  | { readonly kind: 'refused'; readonly dropped: boolean };

const leaseMinutes = 2;
const lastTry = 12;

/** 1, 2, 4 … minutes, at most an hour. */
const pauseMinutes = (attempts: number): number => Math.min(2 ** attempts, 60);

const receivers = (context: Context, head: CaseHead, to: Addressee): readonly Person[] => {
  const date = dateOf(context.now);
  if (to.kind === 'seat') return ownersToAsk(context.roster, seatOn(head, to.seat, date), date, head.conflicts);
  return context.roster.people.filter(
    (person) => person.id === to.id && inService(person, date) && !head.conflicts.includes(person.id),
  );
};

type LetterRow = Extract<OutRow['content'], { kind: 'letter' }>;

/** Of several who share a seat everybody is tried; one who was reached is enough, or the others would hear twice. */
const sendLetter = async (
  ports: DeliverPorts,
  head: CaseHead,
  out: string,
  letter: LetterRow,
): Promise<{ ok: boolean; again: boolean; messageId: string | null }> => {
  const context = await contextOf(ports);
  const people = receivers(context, head, letter.to);
  const written = writeLetter(letter.letter, lettersFacts(context, ports.staffUrl, head, letter));
  let messageId: string | null = null;
  let again = people.length === 0;
  for (const person of people) {
    const result = await ports.mailer.send({ to: person.email, ...written, caseId: head.caseId, out });
    if (result.kind === 'sent') messageId = result.messageId;
    else again ||= result.again;
  }
  return { ok: messageId !== null, again, messageId };
};

const startOrSignal = async (ports: DeliverPorts, head: CaseHead, kind: 'start' | 'signal'): Promise<void> => {
  if (kind === 'start') {
    await ports.courier.start(head.process, `${head.caseId}-${head.epoch}`, {
      schoolId: head.schoolId,
      caseId: head.caseId,
      epoch: head.epoch,
    });
  } else if (head.token !== null) {
    await ports.courier.signal(head.token);
  }
};

/** @param now real time */
const settle = async (
  ports: DeliverPorts,
  caseId: CaseId,
  out: string,
  row: OutRow,
  now: Instant,
  again: boolean,
): Promise<Delivered> => {
  const dropped = !again || row.attempts >= lastTry;
  await ports.cases.settleOut(caseId, out, {
    status: dropped ? 'dropped' : 'pending',
    nextTry: dropped ? null : plusMinutes(now, pauseMinutes(row.attempts)),
    messageId: null,
  });
  return { kind: 'refused', dropped };
};

/** Sends one row of the outbox: claimed first, so that two couriers send it twice only when one of them died.
 * @param out key of the row, `OUT#<version>#<n>`
 * @throws when the store or Step Functions fails: the stream brings the row again */
export const deliver = async (ports: DeliverPorts, caseId: CaseId, out: string): Promise<Delivered> => {
  const now = ports.clock.systemNow();
  const row = await ports.cases.claimOut(caseId, out, now, plusMinutes(now, leaseMinutes));
  if (row === null) return { kind: 'notOurs' };
  const state = await ports.cases.state(caseId);
  if (state === null) return settle(ports, caseId, out, row, now, false);
  if (row.content.kind !== 'letter') {
    await startOrSignal(ports, state.head, row.content.kind);
    await ports.cases.settleOut(caseId, out, { status: 'sent', nextTry: null, messageId: null });
    return { kind: 'sent', what: row.content.kind };
  }
  const sent = await sendLetter(ports, state.head, out, row.content);
  if (!sent.ok) return settle(ports, caseId, out, row, now, sent.again);
  await ports.cases.settleOut(caseId, out, { status: 'sent', nextTry: null, messageId: sent.messageId });
  return { kind: 'sent', what: 'letter' };
};
