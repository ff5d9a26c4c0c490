import type { Absence } from './domain/absence.ts';
import type {
  Answers,
  CaseChange,
  CaseFile,
  CaseHead,
  CaseId,
  OutRow,
  OutStatus,
  ReceiptView,
  Said,
  Seat,
  Task,
} from './domain/case.ts';
import type { Instant, LocalDate } from './domain/instant.ts';
import type { PersonId, Roster } from './domain/person.ts';
import type { ProcessId } from './domain/processes/process-id.ts';
import type { WaveEntry } from './domain/wave-rule.ts';

/** Head and tasks: enough to decide on alarms and steps, without a word of content. */
export interface CaseState {
  readonly head: CaseHead;
  readonly tasks: readonly Task[];
}

/** One line of a work list; from an index, so it may lag. Holds no personal data. */
export interface WorkItem {
  readonly caseId: CaseId;
  readonly process: ProcessId;
  readonly step: string;
  readonly n: number;
  readonly dueAt: Instant;
  readonly openedAt: Instant;
  /** When somebody who may answer it first saw it; on the list of a seat only. */
  readonly openedFirst?: Instant;
}

/** Under what mails to a person are counted: the new tasks of a day, or all about one task. */
export type MailCount =
  | { readonly kind: 'day'; readonly person: PersonId; readonly date: LocalDate }
  | {
      readonly kind: 'task';
      readonly person: PersonId;
      readonly caseId: CaseId;
      readonly step: string;
      readonly n: number;
    };

/** The case table. Reads are consistent unless a method says otherwise. Every method may throw when AWS fails;
 * conflicts on single items are retried inside with jitter. */
export interface CaseStore {
  file(caseId: CaseId): Promise<CaseFile | null>;
  state(caseId: CaseId): Promise<CaseState | null>;
  /** Heads of at most 100 cases, in any order; those that are not there are left out. */
  heads(caseIds: readonly CaseId[]): Promise<readonly CaseHead[]>;
  /** All or nothing. `stale`: another transaction came first, read again. `exists`: a new case that is already there.
   * Writes neither `token` nor `epoch` of an existing case. With several changes all are one transaction. */
  commit(...changes: readonly CaseChange[]): Promise<'committed' | 'stale' | 'exists'>;
  /** Stores the token of the waiting execution, if that execution still speaks for the open case. */
  arm(caseId: CaseId, epoch: number, token: string, wakeAt: Instant): Promise<'armed' | 'superseded'>;
  /** Lets a new execution take over, if `epoch` still holds and the case is open and due to wake. */
  raiseEpoch(caseId: CaseId, epoch: number, now: Instant, wakeAt: Instant): Promise<'raised' | 'unneeded'>;

  /** Open work of a seat, by due time, overdue first. Index. */
  workOfSeat(seat: Seat, limit: number): Promise<readonly WorkItem[]>;
  /** Open work that a ladder brought to a person. Index. */
  workOfPerson(person: PersonId, limit: number): Promise<readonly WorkItem[]>;
  /** Open cases whose `wakeAt` has passed. Index. */
  asleep(now: Instant, limit: number): Promise<readonly CaseId[]>;
  /** Outbox rows whose next try has come. Index. */
  undelivered(now: Instant, limit: number): Promise<readonly { readonly caseId: CaseId; readonly out: string }[]>;

  /** `out` is the row's key, `OUT#<version>#<n>`. */
  out(caseId: CaseId, out: string): Promise<OutRow | null>;
  /** Takes the row for sending until `lease` (real time); null when somebody else has it or it is done. */
  claimOut(caseId: CaseId, out: string, now: Instant, lease: Instant): Promise<OutRow | null>;
  /** `messageId` is SES's. `nextTry` null: no further try. */
  settleOut(
    caseId: CaseId,
    out: string,
    result: { readonly status: OutStatus; readonly nextTry: Instant | null; readonly messageId: string | null },
  ): Promise<void>;

  roster(): Promise<Roster | null>;
  /** `stale` when another version came first. `fileHash` names the school file it came from. */
  putRoster(roster: Roster, fileHash: string, now: Instant): Promise<'committed' | 'stale'>;
  rosterFileHash(): Promise<string | null>;

  /** Who was marked absent on a day. */
  absences(date: LocalDate): Promise<readonly Absence[]>;
  /** The first mark of a person stands; returns the one that does. */
  markAbsent(date: LocalDate, absence: Absence): Promise<Absence>;
  markPresent(date: LocalDate, person: PersonId): Promise<void>;

  /** Notes that a case came in on a class group; doing it twice does it once. Gone after some days. */
  enterWave(group: string, entry: Pick<WaveEntry, 'caseId' | 'at'>): Promise<void>;
  /** What came in on a group from then on: the newest, latest first. */
  waveEntries(group: string, since: Instant, limit: number): Promise<readonly WaveEntry[]>;
  /** The first offer that names a case stays the one. */
  assignWave(group: string, entry: Pick<WaveEntry, 'caseId' | 'at'>, wave: CaseId): Promise<void>;

  /** Somebody who may answer it has seen the task; the first time stands. No new version of the case. */
  markOpened(caseId: CaseId, step: string, n: number, at: Instant): Promise<void>;
}

/** Who was mailed how often, and who had the digest of a day. */
export interface MailBook {
  /** Whether a mail is one of the first `limit` under a count; it is counted when it is. Asked again about the same mail
   * the answer is the same. `mail` names its outbox row; `now` is real time. */
  countMail(under: MailCount, mail: string, limit: number, now: Instant): Promise<boolean>;
  /** Whose digest of a day needs no more work. */
  digestsDone(date: LocalDate): Promise<readonly PersonId[]>;
  /** Takes somebody's digest of a day until `lease` (real time); false when somebody else has it or it is done. */
  claimDigest(date: LocalDate, person: PersonId, now: Instant, lease: Instant): Promise<boolean>;
  finishDigest(date: LocalDate, person: PersonId): Promise<void>;
}

export interface Submission {
  readonly caseId: CaseId;
  readonly formId: string;
  readonly formVersion: number;
  readonly answers: Answers;
  /** HMAC over the canonical answers with the submission id; tells a replay from a change. */
  readonly answersHash: string;
  readonly codeHash: string;
  readonly receivedAt: Instant;
  /** Looks like one of a flood: kept and acknowledged as any other, its mails are batched. */
  readonly lane?: 'slow';
}

/** What came in later with a receipt code: words, how to be reached, a withdrawal. */
export type FollowUp = Omit<Submission, 'caseId' | 'lane'>;

/** The public door's table. `key` is SHA-256 of the submission id. */
export interface Intake {
  /** One transaction: submission, answers and the first receipt view. `known` returns what was stored first. */
  receive(
    key: string,
    submission: Submission,
    view: ReceiptView,
  ): Promise<
    { readonly kind: 'stored' } | { readonly kind: 'known'; readonly answersHash: string; readonly receivedAt: Instant }
  >;
  receipt(codeHash: string): Promise<ReceiptView | null>;
  submission(key: string): Promise<Submission | null>;
  /** One transaction, as `receive`, without a receipt: the code has one. */
  follow(
    key: string,
    followUp: FollowUp,
  ): Promise<{ readonly kind: 'stored' } | { readonly kind: 'known'; readonly answersHash: string }>;
  /** Null for a key under which a submission was stored that starts a case. */
  followUp(key: string): Promise<FollowUp | null>;
  /** The case that a code belongs to; out of reach of the public door. */
  caseOf(codeHash: string): Promise<CaseId | null>;
  /** What was said both ways under a code, oldest first. */
  thread(codeHash: string): Promise<readonly Said[]>;
  /** Where the content-free mail of a code goes, kept apart from its case; null: nowhere. */
  pingAddress(codeHash: string): Promise<string | null>;
  /** Null takes the address away for good. */
  putPingAddress(codeHash: string, address: string | null): Promise<void>;
  /** Submissions that no case was made of yet. Index. */
  unadmitted(before: Instant, limit: number): Promise<readonly string[]>;
  markAdmitted(key: string): Promise<void>;
}

/** What the public door keeps for an hour or a day, none of it of a case. `now` is real time; every method may throw. */
export interface DoorBook {
  /** The secret of a day, the same for all who ask; gone after two days. */
  secretOf(date: LocalDate, now: Instant): Promise<string>;
  /** How often this name was counted since `from`, this time included. One try: who cannot count goes on without. */
  count(name: string, from: Instant, now: Instant): Promise<number>;
  /** What was typed on a form and not sent yet; null after an hour. Only who holds `secret` can read it. */
  draft(secret: string, formId: string, now: Instant): Promise<string | null>;
  /** Null takes it away. */
  putDraft(secret: string, formId: string, content: string | null, now: Instant): Promise<void>;
}

/** Step Functions. Outcomes that say "already done" are `ok`. */
export interface Courier {
  start(
    process: ProcessId,
    name: string,
    input: { readonly schoolId: string; readonly caseId: CaseId; readonly epoch: number },
  ): Promise<void>;
  /** A token that is used up, timed out or unknown is fine: the machine reads the case anyway. */
  signal(token: string): Promise<void>;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** SES tags that find the outbox row again; null for a digest, which belongs to no case. */
  readonly caseId: CaseId | null;
  readonly out: string | null;
}

export interface Mailer {
  /** `refused`: SES will not take this mail, now or ever (`again` says which). Throws nothing for a single mail. */
  send(
    mail: Mail,
  ): Promise<
    | { readonly kind: 'sent'; readonly messageId: string }
    | { readonly kind: 'refused'; readonly again: boolean; readonly code: string }
  >;
}

export interface Keys {
  /** Hex SHA-256 of UTF-8 text. */
  sha256(text: string): string;
  /** Hex HMAC-SHA-256 of UTF-8 text under a UTF-8 key. */
  hmac(key: string, text: string): string;
}

/** `policyNow` may run fast on a local machine; `systemNow` never does (leases, sessions, retries). */
export interface Clock {
  policyNow(): Instant;
  systemNow(): Instant;
}

export interface Ids {
  caseId(): CaseId;
  /** 128 random bits as 32 hex characters. */
  secret(): string;
}
