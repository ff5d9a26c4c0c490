/** What somebody has to confirm before a school goes live: marks stand in the data, beside what they mark
 * (default-process-texts, head and section 15). No parent ever sees one. */

/** Who confirms: an office, never a name. */
export const confirmers = {
  board: 'bestuur, met de (G)MR',
  school: 'directeur van de school',
  lawyerAndOfficer: 'jurist en functionaris gegevensbescherming (FG)',
  veiligThuis: 'Veilig Thuis in de regio',
  operations: 'beheer',
} as const satisfies Readonly<Record<string, string>>;

export type Confirmer = keyof typeof confirmers;

interface Meaning {
  readonly says: string;
  /** Any of these may confirm it. */
  readonly by: readonly [Confirmer, ...Confirmer[]];
  /** Days after which a confirmation has run out. */
  readonly days?: number;
}

const meanings = {
  P: { says: 'plaatshouder: geen wet noemt dit getal', by: ['board', 'school'] },
  B: { says: 'bestuur of school beslist', by: ['board', 'school'] },
  J: { says: 'eerst langs jurist en FG', by: ['lawyerAndOfficer'] },
  T: { says: 'eerst langs Veilig Thuis in de regio', by: ['veiligThuis'] },
  // Telephone numbers are looked at every half year.
  N: { says: 'nummer of openingstijd nakijken', by: ['operations'], days: 183 },
} as const satisfies Readonly<Record<string, Meaning>>;

export type Mark = keyof typeof meanings;

export const meaningOf = (mark: Mark): Meaning => meanings[mark];

/** Something marked that is no field, option or term: a passage of a text, a rule, a number of the school. */
export interface Marked {
  readonly id: string;
  readonly says: string;
  readonly marks: readonly Mark[];
}

/** One thing for one office to confirm. */
export interface Point {
  /** `forms.concern.otherParent.J`; never renamed, for confirmations name it. */
  readonly id: string;
  /** Where it stands, in Dutch: 'formulier "Afronden"'. */
  readonly where: string;
  readonly text: string;
  readonly mark: Mark;
}

/** A point per mark, for each has its own office. */
export const pointsFor = (where: string, { id, says, marks }: Marked): readonly Point[] =>
  marks.map((mark) => ({ id: `${id}.${mark}`, where, text: says, mark }));
