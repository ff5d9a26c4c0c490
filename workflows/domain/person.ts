import type * as z from 'zod';
import type { personSchema } from './school/person-schema.ts';

export type Person = z.infer<typeof personSchema> & {
  /** A day on which a colleague said that this person is not there; never part of a school file. */
  readonly absentOn?: string;
};
export type PersonId = string;

/** Who does what, as one version. The roster in the store is the truth; the school file is its starting state. */
export interface Roster {
  readonly version: number;
  readonly people: readonly Person[];
}
