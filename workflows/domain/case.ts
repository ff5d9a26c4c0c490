import type { Instant, LocalDate } from './instant.ts';
import type { PersonId } from './person.ts';
import type { ProcessId } from './processes/process-id.ts';
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
  /** The board began a case of its own from this one, which stays with who has it: the board reads it besides. */
  readonly boardReads?: true;
  /** Told in confidence: only whoever has its steps reads it, and once asked who holds one of these roles; a ladder that asks
   * others opens nothing to them. */
  readonly confided?: readonly RoleId[];
  /** Whoever handed it in wants an appointment as a file for an agenda. */
  readonly agenda?: true;
  /** A pupil asked to be heard: spoken to with "je", and nothing goes home. */
  readonly pupil?: true;
  /** Subject, parent, partner or family, or stepped back: never owner, reader or addressee. */
  readonly conflicts: readonly PersonId[];
  /** Roles whose place the board takes here, for the case is about who holds them. */
  readonly boardFor?: readonly RoleId[];
  /** Who said that it is not about them, their child or family; whoever handles the case is asked first. */
  readonly cleared?: readonly PersonId[];
  /** SHA-256 of receipt codes; what a parent may see is copied under each of them. */
  readonly receipts: readonly string[];
  /** When whoever handed it in took it back. What must go on goes on. */
  readonly withdrawn?: Instant;
  readonly linkedFrom: CaseId | null;
  readonly linkedTo: readonly CaseId[];
  /** What will be asked whatever happens to the steps; one of each kind at most. */
  readonly standing?: readonly StandingAlarm[];
  /** What the class teacher may know, and how long. Left out: the case is of before this was kept. */
  readonly taught?: Taught;
  /** School holiday during which whoever is on duty has the case. */
  readonly duty?: { readonly from: LocalDate; readonly until: LocalDate };
  /** Came in like one of a flood, or as one of several on its group: mails about its first steps are batched. */
  readonly lane?: 'slow' | 'wave';
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

/** When and how a talk will be held. */
export interface Appointment {
  readonly at: Instant;
  readonly place: 'school' | 'phone' | 'video';
}

/** What the teacher of the child's class may know of a case: for one school year at a time. */
export interface Taught {
  /** Last day of that year; after it no teacher knows of the case until the care coordinator chose. */
  readonly until: LocalDate;
  /** `words`: what was written down for the teacher; `task`: no more than the form of his or her own step. */
  readonly reads: 'all' | 'words' | 'task' | 'none';
  /** When the care coordinator chose; left out: the teacher had the case from its start. */
  readonly since?: Instant;
  /** Whose answers hold what the teacher must know. */
  readonly words?: { readonly step: string; readonly n: number };
}

/** The next moment of something that a process asks again and again. */
export interface StandingAlarm {
  readonly id: 'silence' | 'holiday' | 'schoolYear';
  readonly at: Instant;
  /** First day of the holiday or school year that it is about. */
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
  /** 0-based rung of the ladder that `overdue` asks; count of the round for `danger` and `repeat`; of `reminder`: 1 asks for
   * a day, 0 is the one halfway. */
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
  /** The colleague whom it was given by name: nobody else of the seat knows of it. */
  readonly named?: PersonId;
  /** Whose word it checks: they do not answer it themselves. */
  readonly barred?: readonly PersonId[];
  /** Who was asked and is no more, since the class teacher changed: it leaves their lists. */
  readonly released?: readonly PersonId[];
  /** The class teacher's seat for which the care coordinator keeps it. */
  readonly keptFor?: Seat;
  /** Day on which it will be held, as the step before or whoever has it said. */
  readonly plannedFor?: LocalDate;
  /** The talk that was agreed on. */
  readonly appointment?: Appointment;
  /** The term that the route gave, instead of the step's own; a ladder climbs by its clock. */
  readonly term?: {
    readonly n: number;
    readonly clock: 'hours' | 'workingDays' | 'schoolDays';
    readonly unit?: 'weeks' | 'months' | undefined;
  };
  /** The reminder halfway was sent: there is one. */
  readonly reminded?: true;
  /** The owner was told that the term is over: once. */
  readonly lateTold?: true;
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
  | 'covered'
  /** Whoever was asked left the school. */
  | 'passedOn'
  | 'planned'
  /** Came in, or went out, under a receipt code. */
  | 'message'
  | 'told'
  | 'withdrawn';

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
  /** Key under which it was stored at the public door, for what came in with a receipt code. */
  readonly key?: string;
}

export type LetterId =
  | 'assigned'
  | 'reminder'
  | 'overdue'
  | 'escalated'
  | 'stillOpen'
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
    | { readonly kind: 'signal' }
    /** The content-free mail to whoever asked for it with this receipt code. */
    | { readonly kind: 'ping'; readonly codeHash: string };
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
  /** When it was withdrawn. */
  readonly withdrawn?: Instant;
  /** What was handed in is being translated. */
  readonly translating?: true;
  /** A talk that is planned, for whoever asked for a file for an agenda. */
  readonly appointment?: Appointment;
  /** A pupil has the code. */
  readonly pupil?: true;
  /** Whoever is not satisfied goes to the board. */
  readonly board?: true;
  readonly updatedAt: Instant;
}

/** One message under a receipt code. Of the school nobody is named. */
export interface Said {
  readonly at: Instant;
  readonly by: 'school' | 'submitter';
  readonly text: string;
}

/** What a parent gets to see of a change; `said` comes behind what was said before. */
export interface ReceiptCopy {
  readonly codeHash: string;
  readonly view: ReceiptView;
  readonly said?: readonly Said[];
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
  readonly receipts: readonly ReceiptCopy[];
}
