/** What a right is about. `case/work` is index `work` of the case table; `case:stream` its stream. */
type Target =
  | 'case'
  | 'case/work'
  | 'case/wake'
  | 'case/outbox'
  | 'case:stream'
  | 'intake'
  | 'intake/admission'
  | 'intake:stream'
  | 'machines'
  | 'mail'
  | 'streamFailures'
  | 'eventFailures';

/** Allowed actions on one target, each with its reason. */
export interface Right {
  readonly on: Target;
  /** Only rows whose partition key looks like one of these. */
  readonly leadingKeys?: readonly string[];
  readonly may: Readonly<Record<string, string>>;
}
