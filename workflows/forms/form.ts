/** A form, declared once: schema, page, errors, check page and summary all come from this data. */

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
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
}

export interface TextField extends Asked {
  readonly kind: 'text';
  readonly max: number;
  readonly format?: 'email' | 'phone';
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

export type SimpleField = TextField | LongField | ChoiceField | ManyField | DateField;
export type Field = SimpleField | RepeatedField;

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
  readonly audience: 'parent' | 'staff';
  /** The rule that the form serves, in the words of the policy or the Meldcode; shown above it.
   * Paragraphs are parted by an empty line. `{boardPhone}`: telephone of the board. */
  readonly rule?: string;
  readonly fields: readonly Field[];
  readonly needs?: readonly Need[];
  /** What the button says: "Verstuur mijn bericht". */
  readonly submit: string;
  /** Answers (as typed names, see parse) of an invented person; used by tests and the demo. */
  readonly example: Readonly<Record<string, string | readonly string[]>>;
}
