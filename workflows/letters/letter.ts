import type { LetterId } from '../domain/case.ts';

/** All that a letter may hold: no name, group, subject, step name or answer fits in. Values are ready to print. */
export interface LetterFacts {
  readonly school: string;
  /** First 8 characters of the case id, upper case. */
  readonly ref: string;
  readonly role: string;
  readonly nextRole: string;
  readonly due: string;
  readonly daysLeft: string;
  readonly date: string;
  readonly time: string;
  readonly link: string;
  readonly urgentPhone: string;
  /** For the digest: reference and date, nothing else. */
  readonly items: readonly { readonly ref: string; readonly due: string }[];
  readonly late: number;
  readonly today: number;
}

export interface Letter {
  readonly id: LetterId;
  readonly subject: string;
  /** Placeholders in braces name a fact: `{ref}`. */
  readonly body: string;
  /** Nothing stands under it. */
  readonly bare?: true;
}

export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
