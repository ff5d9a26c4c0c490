import type { Context } from '../domain/context.ts';
import { type Digest, digestFor, digestReaders, isDigestTime, type OpenWork } from '../domain/digest.ts';
import { longDate } from '../domain/dutch-date.ts';
import { dateOf, plusMinutes, timeOf } from '../domain/instant.ts';
import { seatsToday } from '../domain/ladder.ts';
import type { Person } from '../domain/person.ts';
import { referenceOf } from '../domain/reference.ts';
import type { School } from '../domain/school/school.ts';
import type { LetterFacts } from '../letters/letter.ts';
import { writeLetter } from '../letters/write-letter.ts';
import type { CaseStore, Clock, MailBook, Mailer } from '../ports.ts';
import { contextOf } from './context-of.ts';
import { withoutOwnWord } from './own-word.ts';

export interface DigestPorts {
  readonly mailBook: MailBook;
  readonly cases: CaseStore;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly school: School;
  /** Origin of the staff door; the digest links to it. */
  readonly staffUrl: string;
}

export interface Digests {
  readonly sent: number;
  /** Not sent, because something failed; tried again until noon. */
  readonly failed: number;
}

/** SES took no digest for this person: the claim runs out and the next sweep tries again. */
class DigestRefused extends Error {
  override readonly name = 'DigestRefused';
}

const listed = 100;
/** Shorter than the pause between two sweeps, so that the next one may try again. */
const leaseMinutes = 4;

/** All that is open for a person: of the own seats, of seats that nobody holds, and what ladders brought. */
const openFor = async (ports: DigestPorts, context: Context, person: Person): Promise<readonly OpenWork[]> => {
  const seats = seatsToday(context.roster, person, dateOf(context.now));
  const found = await Promise.all([
    ...seats.map((seat) => ports.cases.workOfSeat(seat, listed)),
    ports.cases.workOfPerson(person.id, listed),
  ]);
  const tasks = new Map(found.flat().map((item) => [`${item.caseId} ${item.step} ${item.n}`, item]));
  const first = [...tasks.values()].toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1)).slice(0, listed);
  const own = await withoutOwnWord(ports.cases, person.id, first);
  const heads = await ports.cases.heads([...new Set(own.map((item) => item.caseId))]);
  return own.flatMap(({ caseId, step, openedAt, dueAt }) => {
    const head = heads.find((one) => one.caseId === caseId);
    return head === undefined ? [] : [{ head, step, openedAt, dueAt }];
  });
};

const factsOf = ({ school, now }: Context, staffUrl: string, digest: Digest): LetterFacts => {
  const date = longDate(dateOf(now));
  return {
    school: school.name,
    ref: '',
    role: '',
    nextRole: '',
    due: date,
    daysLeft: '',
    date,
    time: timeOf(now),
    link: `${staffUrl}/`,
    urgentPhone: school.contact.urgentPhone,
    items: digest.items.map(({ head, dueAt }) => ({ ref: referenceOf(head.caseId), due: longDate(dateOf(dueAt)) })),
    late: digest.late,
    today: digest.today,
  };
};

/** @returns null when somebody else has it, or it is done */
const sendOne = async (ports: DigestPorts, context: Context, person: Person): Promise<'sent' | 'nothing' | null> => {
  const date = dateOf(context.now);
  const now = ports.clock.systemNow();
  if (!(await ports.mailBook.claimDigest(date, person.id, now, plusMinutes(now, leaseMinutes)))) return null;
  const digest = digestFor(context, person, await openFor(ports, context, person));
  if (digest !== null) {
    const letter = writeLetter('digest', factsOf(context, ports.staffUrl, digest));
    const result = await ports.mailer.send({ to: person.email, ...letter, caseId: null, out: null });
    if (result.kind === 'refused') throw new DigestRefused();
  }
  await ports.mailBook.finishDigest(date, person.id);
  return digest === null ? 'nothing' : 'sent';
};

/** The digests of today, to whom has none yet; safe to call at any time, any number of times. What is decided once, also
 * that somebody has nothing open, stands for the day. A crash between mail and mark sends that one digest again.
 * @throws when the roster or the list of today's digests cannot be read */
export const sendDigests = async (ports: DigestPorts): Promise<Digests> => {
  if (!isDigestTime({ now: ports.clock.policyNow(), school: ports.school })) return { sent: 0, failed: 0 };
  const context = await contextOf(ports);
  const done = new Set(await ports.mailBook.digestsDone(dateOf(context.now)));
  let sent = 0;
  let failed = 0;
  for (const person of digestReaders(context).filter(({ id }) => !done.has(id))) {
    try {
      if ((await sendOne(ports, context, person)) === 'sent') sent += 1;
    } catch {
      failed += 1;
    }
  }
  return { sent, failed };
};
