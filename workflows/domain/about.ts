import type { Context } from './context.ts';
import type { PersonId } from './person.ts';
import type { RoleId } from './roles.ts';
import { everHolders } from './roster.ts';
import type { FirstReader } from './routing.ts';

/** Whom a submission is or may be about: they neither handle it nor know of it. */
export const subjectsOf = (context: Context, reader: FirstReader): readonly PersonId[] => {
  const executives = reader.aboutExecutive ? context.roster.people.filter(({ executive }) => executive === true) : [];
  const people = [...reader.about.flatMap((seat) => everHolders(context.roster, seat)), ...executives];
  return [...new Set(people.map((person) => person.id))];
};

/** Whoever stands in for the principal answers to the principal: of a case about the principal the board takes that place
 * (domain-and-law section 9, scenario 9). */
export const boardForOf = (reader: FirstReader): readonly RoleId[] =>
  reader.about.some(({ role }) => role === 'principal') ? ['principal'] : [];
