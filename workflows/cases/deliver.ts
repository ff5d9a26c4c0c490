import type { Addressee, CaseHead, CaseId, OutRow, Task } from '../domain/case.ts';
import type { Context } from '../domain/context.ts';
import { seatOn } from '../domain/duty.ts';
import { at, dateOf, type Instant, plusDays, plusMinutes, secondsBetween } from '../domain/instant.ts';
import { ownersToAsk } from '../domain/ladder.ts';
import { cannotWait, inMailHours, isBatched, isOneOfMany } from '../domain/mail-rules.ts';
import { isNotice } from '../domain/outbox.ts';
import { mayKnow } from '../domain/permission.ts';
import type { Person } from '../domain/person.ts';
import { inService } from '../domain/roster.ts';
import { mailRulesOf } from '../domain/school/mail-settings.ts';
import type { School } from '../domain/school/school.ts';
import { keptFrom, ownersOf } from '../domain/task-owners.ts';
import { writeLetter } from '../letters/write-letter.ts';
import type { CaseState, CaseStore, Clock, Courier, Intake, MailBook, MailCount, Mailer } from '../ports.ts';
import { contextOf } from './context-of.ts';
import { lettersFacts } from './letter-facts.ts';
import { sendPing } from './send-ping.ts';

export interface DeliverPorts {
  readonly cases: CaseStore;
  readonly courier: Courier;
  readonly mailer: Mailer;
  readonly mailBook: MailBook;
  readonly clock: Clock;
  readonly school: School;
  /** Origin of the staff door; letters link to it. */
  readonly staffUrl: string;
  /** Origin of the parent door; the mail that a message is there links to it. */
  readonly parentUrl: string;
  /** Where that mail goes stands apart from the case. */
  readonly intake: Pick<Intake, 'pingAddress'>;
}

export type Delivered =
  | { readonly kind: 'sent'; readonly what: OutRow['content']['kind'] }
  /** Nobody asked for this mail, or does not want it any more. */
  | { readonly kind: 'unasked' }
  /** A letter that is no mail of its own: everybody it was for reads it in the digest. */
  | { readonly kind: 'digested' }
  /** Somebody else has it, or it is done. */
  | { readonly kind: 'notOurs' }
  /** On its row; tried again later, or `dropped` after the last try. */
  | { readonly kind: 'refused'; readonly dropped: boolean };

const leaseMinutes = 2;
/** The pauses before it make more than a day: a mail service may be away for so long. */
const lastTry = 30;

/** 1, 2, 4 … minutes, at most an hour. */
const pauseMinutes = (attempts: number): number => Math.min(2 ** attempts, 60);

/** Who gets a letter now; a letter that waited is not sent to who may no longer know of the case. */
const receivers = (context: Context, head: CaseHead, to: Addressee, task: Task | null): readonly Person[] => {
  const date = dateOf(context.now);
  // Named for the task, and perhaps no longer free to have it: then whoever has it instead.
  const named = to.kind === 'person' && to.id === task?.named ? task : null;
  const people =
    named !== null
      ? ownersOf(context, head, named)
      : to.kind === 'seat'
        ? ownersToAsk(context.roster, seatOn(head, to.seat, date), date, keptFrom(head, task ?? {}))
        : context.roster.people.filter((person) => person.id === to.id && inService(person, date));
  return people.filter((person) => mayKnow(head, person, date));
};

type LetterRow = Extract<OutRow['content'], { kind: 'letter' }>;

const taskOf = ({ tasks }: CaseState, { step, taskN }: LetterRow): Task | null =>
  tasks.find((task) => task.step === step && task.n === taskN) ?? null;

/** Whether a letter is a mail of its own for this person, now; it is counted when it is. */
const isMail = async (
  ports: DeliverPorts,
  context: Context,
  state: CaseState,
  out: string,
  letter: LetterRow,
  person: Person,
): Promise<boolean> => {
  const { caseId } = state.head;
  const { step, taskN: n } = letter;
  if (isNotice(letter)) return inMailHours(context, letter.letter, person);
  if (cannotWait(letter.letter, taskOf(state, letter))) return true;
  if (!inMailHours(context, letter.letter, person)) return false;
  const rules = mailRulesOf(context.school);
  const counts = (under: MailCount, limit: number): Promise<boolean> =>
    ports.mailBook.countMail(under, `${caseId} ${out}`, limit, context.systemNow);
  const day = { kind: 'day', person: person.id, date: dateOf(context.now) } as const;
  if (isOneOfMany(state.head, letter.letter, taskOf(state, letter))) return false;
  const batched = isBatched(state.head, letter.letter, taskOf(state, letter));
  const ofDay = batched || letter.letter === 'assigned';
  if (ofDay && !(await counts(day, batched ? 1 : rules.assignedPerDay))) return false;
  return counts({ kind: 'task', person: person.id, caseId, step, n }, rules.perTask);
};

/** Of several who share a seat everybody is tried; one who was reached is enough, or the others would hear twice. */
const sendLetter = async (
  ports: DeliverPorts,
  state: CaseState,
  out: string,
  letter: LetterRow,
): Promise<{ kind: 'sent'; messageId: string } | { kind: 'digested' } | { kind: 'refused'; again: boolean }> => {
  const { head } = state;
  const context = await contextOf(ports);
  const people = receivers(context, head, letter.to, taskOf(state, letter));
  const written = writeLetter(letter.letter, lettersFacts(context, ports.staffUrl, head, letter));
  let messageId: string | null = null;
  let digested = false;
  let again = people.length === 0;
  for (const person of people) {
    if (!(await isMail(ports, context, state, out, letter, person))) {
      digested = true;
      continue;
    }
    const result = await ports.mailer.send({ to: person.email, ...written, caseId: head.caseId, out });
    if (result.kind === 'sent') messageId = result.messageId;
    else again ||= result.again;
  }
  if (messageId !== null) return { kind: 'sent', messageId };
  return digested && !again ? { kind: 'digested' } : { kind: 'refused', again };
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

/** What stands in no digest waits for the next morning.
 * @param now real time */
const untilMorning = (ports: DeliverPorts, now: Instant): Instant => {
  const policyNow = ports.clock.policyNow();
  const today = at(dateOf(policyNow), ports.school.mailTimes.morning);
  const morning = today > policyNow ? today : at(plusDays(dateOf(policyNow), 1), ports.school.mailTimes.morning);
  return plusMinutes(now, secondsBetween(policyNow, morning) / 60);
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
  if (row.content.kind === 'ping') {
    const sent = await sendPing(ports, caseId, out, row.content.codeHash);
    if (sent.kind === 'refused') return settle(ports, caseId, out, row, now, sent.again);
    const messageId = sent.kind === 'sent' ? sent.messageId : null;
    await ports.cases.settleOut(caseId, out, {
      status: sent.kind === 'sent' ? 'sent' : 'dropped',
      nextTry: null,
      messageId,
    });
    return sent.kind === 'sent' ? { kind: 'sent', what: 'ping' } : sent;
  }
  if (row.content.kind !== 'letter') {
    await startOrSignal(ports, state.head, row.content.kind);
    await ports.cases.settleOut(caseId, out, { status: 'sent', nextTry: null, messageId: null });
    return { kind: 'sent', what: row.content.kind };
  }
  const sent = await sendLetter(ports, state, out, row.content);
  if (sent.kind === 'digested' && isNotice(row.content)) {
    await ports.cases.settleOut(caseId, out, { status: 'pending', nextTry: untilMorning(ports, now), messageId: null });
    return { kind: 'refused', dropped: false };
  }
  if (sent.kind === 'refused') return settle(ports, caseId, out, row, now, sent.again);
  const messageId = sent.kind === 'sent' ? sent.messageId : null;
  await ports.cases.settleOut(caseId, out, { status: sent.kind, nextTry: null, messageId });
  return sent.kind === 'sent' ? { kind: 'sent', what: 'letter' } : sent;
};
