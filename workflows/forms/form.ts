import type { Mark, Marked } from '../domain/mark.ts';
import type { TextKey } from './texts.ts';

/** A form, declared once: schema, page, errors, check page and summary all come from this data. */

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
  /** What somebody must confirm before a school uses it; never shown where the form is filled in. */
  readonly marks?: readonly Mark[];
}

/** The field counts (is asked and, where `required`, must be answered) when another field of the same form or the same
 * repeated block has one of these values. What is typed in a field that does not count is kept all the same. */
export interface Only {
  readonly field: string;
  readonly is: readonly string[];
}

interface Asked {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly only?: Only;
  /** What is typed where it does not count is thrown away instead of kept. */
  readonly withheld?: true;
  /** How to reach whoever handed it in: also for a colleague who is asked in the place of somebody told in confidence. */
  readonly reaches?: true;
  /** The answer is a fact, which may be copied into the pupil's file. */
  readonly fact?: true;
  /** Staff forms: whoever handed it in reads the answer with the receipt code. The label or help says so. */
  readonly forSubmitter?: true;
  /** What somebody must confirm before a school uses it; never shown where the form is filled in. */
  readonly marks?: readonly Mark[];
}

export interface TextField extends Asked {
  readonly kind: 'text';
  readonly max: number;
  readonly format?: 'email' | 'phone' | 'time';
}
export interface LongField extends Asked {
  readonly kind: 'long';
  readonly max: number;
}
/** One of a few. */
export interface ChoiceField extends Asked {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}
/** Any of a few. */
export interface ManyField extends Asked {
  readonly kind: 'many';
  readonly options: readonly Option[];
}
/** A colleague by account: the value is the id of a person of the school. */
export interface ColleagueField extends Asked {
  readonly kind: 'colleague';
  /** What may be chosen besides a colleague; its values are no ids of persons. */
  readonly others?: readonly Option[];
  /** Who may be chosen: never in the form itself, filled in for whoever looks (`withColleagues`). */
  readonly people?: readonly Option[];
}
/** Day, month and year as three inputs; the value is YYYY-MM-DD. `past`: not after today. `future`: not before today. */
export interface DateField extends Asked {
  readonly kind: 'date';
  readonly limit?: 'past' | 'future';
}
/** A block of fields that can be given several times. */
export interface RepeatedField extends Omit<Asked, 'only'> {
  readonly kind: 'repeated';
  /** Heading of one block, without number: "Signaal". */
  readonly item: string;
  readonly max: number;
  readonly fields: readonly SimpleField[];
  readonly only?: Only;
}

export type SimpleField = TextField | LongField | ChoiceField | ManyField | ColleagueField | DateField;
export type Field = SimpleField | RepeatedField;

/** What whoever handed it in reads besides the marked fields, word for word, when an answer has one of these values: a route
 * that the law says must be named is never left to memory. */
export interface Tell {
  readonly when: Only;
  readonly text: string;
  readonly marks?: readonly Mark[];
}

/** A field that counts and must be answered as soon as one of some others is filled, or has one of some values, though
 * it is optional otherwise. */
export type Need =
  | { readonly field: string; readonly whenFilled: readonly string[] }
  | { readonly field: string; readonly when: Only };

export interface Form {
  readonly id: string;
  /** Raised when a field changes its meaning; answers keep the version they were given on. */
  readonly version: number;
  readonly title: string;
  /** `pupil`: a child, addressed with "je". */
  readonly audience: 'parent' | 'pupil' | 'staff';
  /** Last part of its address, for a form that starts a case: `/formulier/klacht`, for staff `/nieuw/klacht`. */
  readonly path?: string;
  /** The rule that the form serves, in the words of the policy or the Meldcode; shown above it.
   * Paragraphs are parted by an empty line. `{boardPhone}`, `{complaintsCommittee}`: as the school has
   * them. */
  readonly rule?: string;
  /** Texts of the pages that the rule is made of, in their order; a school may write its own. */
  readonly ruleTexts?: readonly TextKey[];
  /** Forms that start a case: what stands on the receipt besides what happens next; places as in the rule. */
  readonly receipt?: string;
  /** Passages of the rule that somebody must confirm. */
  readonly ruleMarks?: readonly Marked[];
  readonly fields: readonly Field[];
  readonly needs?: readonly Need[];
  /** Staff forms: what the submitter reads besides. Places as in the rule are not filled in. */
  readonly tells?: readonly Tell[];
  /** What the button says: "Verstuur mijn bericht". */
  readonly submit: string;
  /** Answers (as typed names, see parse) of an invented person; used by tests and the demo. */
  readonly example: Readonly<Record<string, string | readonly string[]>>;
}
