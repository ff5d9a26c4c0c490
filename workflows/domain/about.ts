import type { Answers, CaseHead } from './case.ts';
import type { Context } from './context.ts';
import type { PersonId } from './person.ts';
import type { RoleId } from './roles.ts';
import { everHolders } from './roster.ts';
import type { FirstReader } from './routing.ts';

const executivesOf = ({ roster }: Context): readonly PersonId[] =>
  roster.people.filter(({ executive }) => executive === true).map(({ id }) => id);

/** Whom a submission is or may be about: they neither handle it nor know of it. */
export const subjectsOf = (context: Context, reader: FirstReader): readonly PersonId[] => {
  const people = reader.about.flatMap((seat) => everHolders(context.roster, seat)).map(({ id }) => id);
  return [...new Set([...people, ...(reader.aboutExecutive ? executivesOf(context) : [])])];
};

/** Whoever hands a running case to the board says whether it is about the board's executive, who is then kept out of it
 * (domain-and-law section 9, scenario 9). Doubt keeps nobody out, as where a case begins. */
export const keptFromBoard = (
  context: Context,
  { conflicts }: Pick<CaseHead, 'conflicts'>,
  answers: Answers,
): readonly PersonId[] =>
  answers['aboutExecutive'] === 'yes' ? [...new Set([...conflicts, ...executivesOf(context)])] : conflicts;

/** Whoever stands in for the principal answers to the principal: of a case about the principal the board takes that place
 * (domain-and-law section 9, scenario 9). */
export const boardForOf = (reader: FirstReader): readonly RoleId[] =>
  reader.about.some(({ role }) => role === 'principal') ? ['principal'] : [];
