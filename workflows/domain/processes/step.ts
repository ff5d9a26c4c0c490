import type { ParentStatus } from '../case.ts';
import type { Mark } from '../mark.ts';
import type { RoleId } from '../roles.ts';
import type { When } from './condition.ts';
import type { ProcessId } from './process-id.ts';
import type { RoutingRule } from './routing-rule.ts';

/** The three clocks. `hours` never stops; `workingDays` = Mon-Fri without public holidays, also in school holidays
 * (Algemene termijnenwet); `schoolDays` = the days on which this school is open. */
export const clocks = ['hours', 'workingDays', 'schoolDays'] as const;
export type Clock = (typeof clocks)[number];

/** How long a step may take. A term without a legal source is a `placeholder`: the school must set it itself. */
export interface Term {
  readonly n: number;
  readonly clock: Clock;
  /** `weeks`, `months`: n whole ones; an end that is no day of the clock moves to the next one (Algemene termijnenwet 1;
   * Verordening 1182/71 art. 3 for terms of the AVG). */
  readonly unit?: 'weeks' | 'months' | undefined;
  readonly placeholder: boolean;
  /** Besides `placeholder`: who else must look at it. */
  readonly marks?: readonly Mark[] | undefined;
}

/** Who is asked. `finalDecisionRole` is a role that each school names; `firstRole` follows the routing of the
 * submission; `previousOwner` is the role that answered the step before; `reporter` is who recorded the signal; `named` is
 * the colleague whom the answers before it name, and nobody else of that role. */
export type Owner = RoleId | 'finalDecisionRole' | 'firstRole' | 'previousOwner' | 'reporter' | 'named';

/** One rung of a ladder: the deputies of the person asked last, or the holders of a role. */
export type Rung = 'deputy' | RoleId;

/** A legal transition. The first route whose condition holds is taken. */
export interface Route {
  /** Left out: always. */
  readonly when?: When;
  /** What the console, the diagram and the timeline call it. */
  readonly label: string;
  /** Steps that open next, in the same case. */
  readonly opens?: readonly string[];
  /** Opens a linked case of another process. */
  readonly starts?: ProcessId;
  /** Term of the first step that this route opens, instead of its own. */
  readonly term?: Term;
  /** Until the coming holiday is over the case runs in working days, with whoever is on holiday duty. */
  readonly onDuty?: true;
  /** From here on only the board may read or handle the case. */
  readonly boardOnly?: true;
  /** Whatever else is open is done with, except what warns of danger. */
  readonly ends?: true;
}

export interface Step {
  readonly id: string;
  /** As the policy and the Meldcode name it; shown to staff, on the console graph and in the diagram. */
  readonly name: string;
  readonly owner: Owner;
  /** The answer (a choice of the form that opened this step) that names the role that owns it instead; opened again without
   * such an answer, it stays with who had it. */
  readonly ownerBy?: string;
  /** Form id, see workflows/forms. */
  readonly form: string;
  readonly term: Term;
  /** For the owner `named`: the answer (a colleague field of the form that opened this step) that names the person. */
  readonly namedBy?: string;
  /** Somebody else than who answered these steps last answers it: two people decide. */
  readonly notBy?: readonly string[];
  /** A colleague named in its answers is somebody else than who answered these steps last. */
  readonly namesNot?: readonly string[];
  /** The answer (a date field of the form that opened this step) that sets the due date, at most `term` away. */
  readonly dueFrom?: string;
  /** The answer (a date field of the form that opened this step) from which the term counts, instead of the moment that it
   * opens. */
  readonly countsFrom?: string;
  /** The term counts from the day on which the case came in, however often the step opens. */
  readonly fromReceipt?: true;
  /** Due no later than whichever of these steps opened last, while that lies ahead: a term of the law holds for all that must
   * be done within it. */
  readonly dueWith?: readonly string[];
  /** The answer (a date field of the form that opened this step) that plans the step on a day; no reminder until after it. */
  readonly plannedBy?: string;
  /** A talk: whoever has the step may pick its day while it is open. `within`: one reminder on the last day of it when none
   * was picked. */
  readonly plans?: { readonly within?: Term };
  /** Answers of the form that opened this step that say when (a date and a time) and how a talk is held. */
  readonly meets?: { readonly on: string; readonly at: string; readonly place: string };
  /** In a case that was told in confidence: neither shows nor asks what was confided, so that whoever a ladder asked may answer
   * it too. */
  readonly unconfided?: true;
  /** One reminder halfway, for terms of four days or more. */
  readonly reminder: 'halfway' | 'none';
  /** `assigned`: the owner gets a mail at once; `message`: one that says that something came in; `followUp`: a mail on the
   * due date; `danger`: everybody at once. */
  readonly announce: 'assigned' | 'message' | 'followUp' | 'danger' | 'none';
  readonly ladder: readonly Rung[];
  /** Opens only when none of these is open any more. */
  readonly after?: readonly string[];
  readonly routes: readonly Route[];
  /** Its answers name the class of the child. */
  readonly namesClass?: true;
  /** Answers that the class teacher may read: what he or she must know to help the child, and no more. */
  readonly tellsTeacher?: readonly string[];
  /** Its answers choose what a new class teacher gets: `goes`, and `to` whom. */
  readonly handsOver?: true;
  /** Answering this step, or answering it so, means that somebody spoke with the submitter. Who has something to read in an
   * answer has heard from the school whatever stands here. */
  readonly heard?: true | When;
  /** What the receipt code says while this step is open; `date`: only by when it is answered. Left out: the submitter is not
   * told that it exists. */
  readonly shows?: Exclude<ParentStatus, 'closed'> | 'date';
  /** Its answers are carried into the cases that this one names: `joins` them, or `answers` all of them. */
  readonly linked?: 'joins' | 'answers';
  /** Policy paragraph or law. */
  readonly source: string;
}

/** What a process asks again and again, whatever step a case is at. */
export type Standing =
  /** The submitter hears something at least this often: silence becomes a task. */
  | { readonly id: 'silence'; readonly opens: string; readonly after: Term }
  /** Before each school holiday of a week or more. */
  | { readonly id: 'holiday'; readonly opens: string; readonly before: Term }
  /** When a school year begins: what may the new class teacher know? `reads`: what the teacher of the first year may.
   * `all`: asked only where a class teacher has or had a step. */
  | { readonly id: 'schoolYear'; readonly opens: string; readonly reads: 'all' | 'words' };

/** A form that starts a case, and who reads what is handed in on it. */
export interface Intake {
  /** Form id, see workflows/forms. */
  readonly form: string;
  /** The last rule holds always. A form that several processes share stands with one of them. */
  readonly rules: readonly RoutingRule[];
}

export interface Process {
  readonly id: ProcessId;
  /** Raised when the order of steps changes; running cases keep the version they started with. */
  readonly version: number;
  readonly name: string;
  /** Steps that open when a case starts, in table order. */
  readonly starts: readonly string[];
  readonly steps: readonly Step[];
  readonly standing: readonly Standing[];
  /** Forms that start a case of it; the signals of the Meldcode come in another way, as its first step. */
  readonly intake?: readonly Intake[];
  /** Handed to the board it stops: the board's own case takes its place. */
  readonly endsAtBoard?: true;
  /** Only the board reads and handles it, from the start. */
  readonly boardOnly?: true;
  readonly source: string;
}
