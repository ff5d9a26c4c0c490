import type { LocalDate } from './instant.ts';
import { holders, worksOn } from './roster.ts';
import type { School } from './school/school.ts';

/** Whether somebody who seeks a confidant is shown the external one before the internal one: nobody of the school is there
 * today, or whoever is also is the principal (policy: an objective person at all times, Beleidsplan 4.2). By the school file:
 * the public pages cannot see who called in sick. */
export const externalFirst = (school: Pick<School, 'people'>, today: LocalDate): boolean => {
  const roster = { version: 0, people: school.people };
  const principals = new Set(holders(roster, { role: 'principal', group: null }, today).map(({ id }) => id));
  return !holders(roster, { role: 'internalConfidant', group: null }, today).some(
    (person) => worksOn(person, today) && !principals.has(person.id),
  );
};
