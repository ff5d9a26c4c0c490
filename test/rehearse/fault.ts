/** A rule that was broken, and by what. */
export interface Fault {
  readonly rule: string;
  /** References, ids of invented people, steps and moments. */
  readonly what: string;
}

export const faultOf = (rule: string, what: string): Fault => ({ rule, what });
