import type { Proposal } from '../proposal.ts';
import type { When } from './condition.ts';
import type { ProcessId } from './process-id.ts';

/** What a step may not end with, given what was answered before. The system never decides; it only refuses to let a
 * reason go unwritten. */
export interface Block {
  readonly step: string;
  /** On the answers of this step. */
  readonly when: When;
  /** On the last answers of earlier forms, one of them suffices. Left out: always. */
  readonly given?: readonly { readonly form: string; readonly when: When }[];
  /** Only once one of these forms was answered so, at whatever time. */
  readonly ever?: readonly { readonly form: string; readonly when: When }[];
  /** Only as long as this form was not answered so. */
  readonly until?: { readonly form: string; readonly when: When };
  /** What the weighing points to, one of these. Left out: whatever it is. */
  readonly proposed?: readonly Proposal[];
  /** Only as long as this step is open. */
  readonly whileOpen?: string;
  /** Only when this date of the answers lies before one of those of an earlier form. */
  readonly before?: { readonly field: string; readonly form: string; readonly dates: readonly string[] };
  /** Only in a case that nobody outside the board may know, or only in one that others may. */
  readonly boardOnly?: boolean;
  /** Not in a case that one of these forms started. */
  readonly exceptFrom?: readonly string[];
  /** Only as long as a linked case of one of these is open. */
  readonly whileLinked?: readonly ProcessId[];
  /** Only once the term of this step is over. */
  readonly late?: true;
  /** The field that must be filled; left out: the answer itself is refused. */
  readonly unless?: string;
  /** Field that the message points at. */
  readonly field: string;
  readonly message: string;
  readonly source: string;
}
