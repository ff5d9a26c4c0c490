import type { Instant, LocalDate } from './instant.ts';
import type { PersonId } from './person.ts';
import type { ProcessId } from './process-id.ts';
import type { RoleId } from './roles.ts';

/** 26 characters [0-9a-z] from 128 random bits. Never shown on the parent door. */
export type CaseId = string;

/** What people answered. Values are as the form's schema returns them. */
export type AnswerValue = string | readonly string[] | readonly Readonly<Record<string, string | readonly string[]>>[];
export type Answers = Readonly<Record<string, AnswerValue>>;

/** Who did it: a member of staff, the person who wrote in, or the system. */
export type Actor =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'submitter' }
  | { readonly kind: 'system' };

export interface CaseHead {
  readonly v: 1;
  readonly caseId: CaseId;
  readonly schoolId: string;
  readonly process: ProcessId;
  readonly processVersion: number;
  /** The first open step in table order; null once the case is closed. */
  readonly step: string | null;
  readonly status: 'open' | 'closed';
  /** Raised by one with every transaction; the lock of the case. */
  readonly version: number;
  /** Which execution speaks for this case; raised when a new one takes over. */
  readonly epoch: number;
  /** The task token of the waiting execution. Set by arm-step only. */
  readonly token: string | null;
  /** When the sweeper looks, should the execution be silent. Null once closed. */
  readonly wakeAt: Instant | null;
  /** Class group of the child, when known. */
  readonly group: string | null;
  readonly origin: 'parent' | 'staff' | 'case';
  /** Role that the routing named first, with its group where the role is per group. */
  readonly firstRole: Seat;
  /** Who recorded the signal, for steps owned by the reporter. */
  readonly reporter: PersonId | null;
  /** Only the board may read or handle the case (default-process-texts 3 and 4, `toBoard`). */
  readonly boardOnly: boolean;
  /** Subject, parent, partner or family, or stepped back: never owner, reader or addressee. */
  readonly conflicts: readonly PersonId[];
  /** Who said that it is not about them, their child or family; whoever handles the case is asked first. */
  readonly cleared?: readonly PersonId[];
  /** SHA-256 of receipt codes; what a parent may see is copied under each of them. */
  readonly receipts: readonly string[];
  readonly linkedFrom: CaseId | null;
  readonly linkedTo: readonly CaseId[];
  /** What will be asked whatever happens to the steps; one of each kind at most. */
  readonly standing?: readonly StandingAlarm[];
  /** School holiday during which whoever is on duty has the case. */
  readonly duty?: { readonly from: LocalDate; readonly until: LocalDate };
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

/** The next moment of something that a process asks again and again. */
export interface StandingAlarm {
  readonly id: 'silence' | 'holiday';
  readonly at: Instant;
  /** First day of the holiday that it is about. */
  readonly about: LocalDate | null;
}

/** A role, with the class group where the role is per group. */
export interface Seat {
  readonly role: RoleId;
  readonly group: string | null;
}

export type AlarmKind = 'reminder' | 'followUp' | 'overdue' | 'repeat' | 'danger' | 'operator';

export interface Alarm {
  readonly at: Instant;
  readonly kind: AlarmKind;
  /** 0-based rung of the ladder that `overdue` asks; count of the round for `danger` and `repeat`. */
  readonly rung: number;
}

export interface Task {
  readonly v: 1;
  readonly step: string;
  /** n-th time that this step is opened in this case, from 1. */
  readonly n: number;
  readonly status: 'open' | 'done';
  readonly seat: Seat;
  readonly openedAt: Instant;
  readonly dueAt: Instant;
  /** The due date explained in Dutch: "5 werkdagen vanaf …, 2 vrije dagen overgeslagen". */
  readonly dueBecause: string;
  readonly alarm: Alarm | null;
  /** Who was asked so far, owner first; ladders skip them. They may answer. */
  readonly asked: readonly PersonId[];
  /** Danger: who said to have read it and to be calling. One is enough to stop the rounds; the call itself is the answer. */
  readonly confirmed?: readonly PersonId[];
  /** When somebody who may answer it first opened it. */
  readonly openedFirst?: Instant;
  /** Raised when the answer or the owner changes: the version a form must name. */
  readonly revision: number;
  readonly doneAt: Instant | null;
  readonly doneBy: Actor | null;
}

export type EventKind =
  | 'received'
  | 'opened'
  | 'answered'
  | 'added'
  | 'reminded'
  | 'escalated'
  | 'repeated'
  | 'danger'
  | 'confirmed'
  | 'linked'
  | 'closed'
  | 'cleared'
  | 'steppedAside'
  | 'toBoard'
  | 'mailBounced'
  | 'unheard'
  | 'covered';

/** One line of the timeline. Holds no answer. */
export interface CaseEvent {
  readonly v: 1;
  readonly version: number;
  readonly at: Instant;
  readonly kind: EventKind;
  readonly actor: Actor;
  readonly step: string | null;
  readonly n: number | null;
  /** Label of the route taken, or who was asked. */
  readonly note: string | null;
}

/** Answers as handed in; kept with the form version they were given on. */
export interface FormRecord {
  readonly v: 1;
  readonly version: number;
  readonly formId: string;
  readonly formVersion: number;
  readonly step: string | null;
  readonly n: number | null;
  readonly at: Instant;
  readonly actor: Actor;
  readonly answers: Answers;
}

export type LetterId =
  | 'assigned'
  | 'reminder'
  | 'overdue'
  | 'escalated'
  | 'danger'
  | 'digest'
  | 'takeover'
  | 'followUp'
  | 'submitterMessage'
  | 'parentPing';

/** A letter goes to a seat (who sits there is looked up when it is sent) or to a person that a ladder chose. */
export type Addressee =
  | { readonly kind: 'seat'; readonly seat: Seat }
  | { readonly kind: 'person'; readonly id: PersonId };

/** `digested`: no mail of its own, it stands in the digest of whom it was for. */
export type OutStatus = 'pending' | 'sending' | 'sent' | 'delivered' | 'bounced' | 'dropped' | 'digested';

/** What has to leave the building: written in the transaction that decided it, sent by the courier. */
export interface OutRow {
  readonly v: 1;
  readonly version: number;
  readonly n: number;
  readonly content:
    | {
        readonly kind: 'letter';
        readonly letter: LetterId;
        readonly to: Addressee;
        readonly role: RoleId;
        readonly step: string;
        readonly taskN: number;
        readonly dueAt: Instant;
        readonly notice: string | null;
      }
    | { readonly kind: 'start' }
    | { readonly kind: 'signal' };
  readonly status: OutStatus;
  readonly attempts: number;
  /** Real time: when the sweeper may hand it to the courier again. */
  readonly nextTry: Instant | null;
  readonly createdAt: Instant;
}

/** The five fixed words a parent sees (default-process-texts section 10). */
const parentStatuses = ['received', 'read', 'working', 'talkPlanned', 'closed'] as const;
export type ParentStatus = (typeof parentStatuses)[number];

/** All that a receipt code may show. */
export interface ReceiptView {
  readonly v: 1;
  readonly status: ParentStatus;
  readonly receivedAt: Instant;
  /** Who acts next and by when; null once closed. */
  readonly next: { readonly role: RoleId; readonly by: LocalDate } | null;
  readonly updatedAt: Instant;
}

/** One whole case as the console shows it. */
export interface CaseFile {
  readonly head: CaseHead;
  readonly tasks: readonly Task[];
  readonly events: readonly CaseEvent[];
  readonly forms: readonly FormRecord[];
  readonly outs: readonly OutRow[];
}

/** Everything one transaction writes. `expects` is the version read; null for a new case. */
export interface CaseChange {
  readonly expects: number | null;
  readonly head: CaseHead;
  readonly tasks: readonly Task[];
  readonly events: readonly CaseEvent[];
  readonly forms: readonly FormRecord[];
  readonly outs: readonly OutRow[];
  /** Copies for the parent, one per receipt of the case. */
  readonly receipts: readonly { readonly codeHash: string; readonly view: ReceiptView }[];
}
