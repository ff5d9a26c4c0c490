import type { ParentStatus } from './case.ts';
import type { When } from './condition.ts';
import type { ProcessId } from './process-id.ts';
import type { RoleId } from './roles.ts';
import type { RoutingRule } from './routing-rule.ts';

/** The three clocks. `hours` never stops; `workingDays` = Mon-Fri without public holidays, also in school holidays
 * (Algemene termijnenwet); `schoolDays` = the days on which this school is open. */
export const clocks = ['hours', 'workingDays', 'schoolDays'] as const;
export type Clock = (typeof clocks)[number];

/** How long a step may take. A term without a legal source is a `placeholder`: the school must set it itself. */
export interface Term {
  readonly n: number;
  readonly clock: Clock;
  /** `weeks`: n whole weeks; an end that is no day of the clock moves to the next one (Algemene termijnenwet 1). */
  readonly unit?: 'weeks' | undefined;
  readonly placeholder: boolean;
}

/** Who is asked. `finalDecisionRole` is a role that each school names; `firstRole` follows the routing of the
 * submission; `previousOwner` is the role that answered the step before; `reporter` is who recorded the signal. */
export type Owner = RoleId | 'finalDecisionRole' | 'firstRole' | 'previousOwner' | 'reporter';

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
  /** Term of the steps that this route opens, instead of their own. */
  readonly term?: Term;
  /** Until the coming holiday is over the case runs in working days, with whoever is on holiday duty. */
  readonly onDuty?: true;
  /** From here on only the board may read or handle the case. */
  readonly boardOnly?: true;
}

export interface Step {
  readonly id: string;
  /** As the policy and the Meldcode name it; shown to staff, on the console graph and in the diagram. */
  readonly name: string;
  readonly owner: Owner;
  /** Form id, see workflows/forms. */
  readonly form: string;
  readonly term: Term;
  /** The answer (a date field of the form that opened this step) that sets the due date, at most `term` away. */
  readonly dueFrom?: string;
  /** The answer (a date field of the form that opened this step) that plans the step on a day; no reminder until after it. */
  readonly plannedBy?: string;
  /** One reminder halfway, for terms of four days or more. */
  readonly reminder: 'halfway' | 'none';
  /** `assigned`: the owner gets a mail at once; `followUp`: a mail on the due date; `danger`: everybody at once. */
  readonly announce: 'assigned' | 'followUp' | 'danger' | 'none';
  readonly ladder: readonly Rung[];
  /** Opens only when none of these is open any more. */
  readonly after?: readonly string[];
  readonly routes: readonly Route[];
  /** Answering this step means that the submitter has heard from the school. */
  readonly heard?: true;
  /** What the receipt code says while this step is open. Left out: the submitter is not told that it exists. */
  readonly shows?: Exclude<ParentStatus, 'closed'>;
  /** Policy paragraph or law. */
  readonly source: string;
}

/** What a process asks again and again, whatever step a case is at. */
export type Standing =
  /** The submitter hears something at least this often: silence becomes a task. */
  | { readonly id: 'silence'; readonly opens: string; readonly after: Term }
  /** Before each school holiday of a week or more. */
  | { readonly id: 'holiday'; readonly opens: string; readonly before: Term };

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
  /** Only the board reads and handles it, from the start. */
  readonly boardOnly?: true;
  readonly source: string;
}
