import type { Mark } from '../mark.ts';
import type { RoleId } from '../roles.ts';
import type { When } from './condition.ts';
import type { ProcessId } from './process-id.ts';

/** Who reads a submission first, as data. The first rule that holds and names a role decides; triage and who reads along add
 * up over all rules that hold. */
export interface RoutingRule {
  /** What a confirmation calls a marked rule; never renamed. */
  readonly id?: string | undefined;
  /** Who must look at it before a school uses it. */
  readonly marks?: readonly Mark[] | undefined;
  /** Whom it is for, in the words of the policy. */
  readonly label: string;
  /** A condition on the answers of the form. Left out: always. */
  readonly when?: When | undefined;
  /** Reads and handles it first. A rule without only adds to the rules that decide. */
  readonly to?: RoleId | undefined;
  /** The process that it starts, where that is another one than the form is for. */
  readonly process?: ProcessId | undefined;
  /** Nobody outside the board reads it. */
  readonly boardOnly?: true | undefined;
  /** Told in confidence: only who has the step reads it, and who holds one of these roles once asked. */
  readonly confided?: readonly RoleId[] | undefined;
  /** Warn at once, at any hour. */
  readonly danger?: true | undefined;
  /** The care coordinator also answers whether the child's safety is at stake. */
  readonly triage?: true | undefined;
  /** Steps that open, besides those that the process starts with. */
  readonly opens?: readonly string[] | undefined;
  /** Read along, where the school names somebody. */
  readonly alsoReads?: readonly RoleId[] | undefined;
}
