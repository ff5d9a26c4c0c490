import * as z from 'zod';
import { type LocalDate, plusDays } from '../instant.ts';
import type { Marked } from '../mark.ts';
import type { Person } from '../person.ts';
import type { RoleId } from '../roles.ts';

/** "De rollen zijn geschoold door GGD en/of JSO" (Beleidsplan 2): a school is told who is not; it is never refused. */

export const trainingSchema = z.strictObject({
  /** The course and who gave it. */
  what: z.string().trim().min(1).max(100),
  on: z.iso.date('Schrijf een datum als JJJJ-MM-DD.'),
});

type Training = z.infer<typeof trainingSchema>;

const trainedRoles: readonly RoleId[] = ['careCoordinator', 'internalConfidant'];

/** No law says how long a training counts. */
const years = 3;

export const trainingMarks = [
  {
    id: 'training.years',
    says: `Scholing van intern begeleider en interne contactpersoon telt ${years} jaar.`,
    marks: ['P'],
  },
] as const satisfies readonly Marked[];

export interface Holder {
  readonly id: string;
  readonly role: RoleId;
  readonly last: Training | null;
  /** First day on which `last` counts no longer; null without one. */
  readonly again: LocalDate | null;
}

type FilePerson = Pick<Person, 'id' | 'roles' | 'until'> & { readonly trained?: readonly Training[] | undefined };

/** Whoever holds a role that the policy wants trained, with his or her last training. */
export const holdersToTrain = (people: readonly FilePerson[]): readonly Holder[] =>
  people.flatMap(({ id, roles, trained = [] }) => {
    const last = trained.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0] ?? null;
    const again = last === null ? null : plusDays(last.on, years * 365);
    return trainedRoles
      .filter((role) => roles.some((held) => held.role === role))
      .map((role) => ({ id, role, last, again }));
  });

/** Those of them without a training that counts.
 * @param today left out: none has run out */
export const untrained = (holders: readonly Holder[], today: LocalDate = ''): readonly Holder[] =>
  holders.filter(({ again }) => again === null || again <= today);

/** The principal decides on what the internal confidant hears: one person is better not both. */
export const bothPrincipalAndConfidant = (people: readonly FilePerson[]): readonly string[] =>
  people
    .filter(({ roles }) =>
      (['principal', 'internalConfidant'] as const).every((role) => roles.some((held) => held.role === role)),
    )
    .map(({ id }) => id);
