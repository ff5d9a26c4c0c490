import type { Answers, Seat } from './case.ts';
import { isRoleId, roles } from './roles.ts';

/** Whom a submission is or may be about. Every form asks it as `adultWho`, by itself or after another question. */

/** Answers with which `adultWho` counts, of the forms that ask them: what was typed and counts no longer is kept all the
 * same. */
const asksWho: Readonly<Record<string, readonly string[]>> = {
  topic: ['adultAtSchool'],
  who: ['staff', 'unknownAdult', 'unknown'],
  with: ['principal'],
  aboutColleague: ['yes'],
};

const gates = Object.entries(asksWho);

/** `unnamed`: it is about an adult of the school of whom nobody says who. Null: it is about nobody of the school. */
const adultIn = (answers: Answers): string | null => {
  const asked = gates.filter(([field]) => answers[field] !== undefined);
  const adult = answers['adultWho'];
  if (asked.some(([field, values]) => !values.some((value) => value === answers[field]))) return null;
  if (answers['who'] === 'unknownAdult' || answers['who'] === 'unknown') return 'unnamed';
  return typeof adult === 'string' ? adult : asked.length > 0 ? 'unnamed' : null;
};

/** Answers that name somebody who has no seat of the child's group. */
const elsewhere: readonly string[] = ['colleague', 'boardExecutive', 'childcare', 'decision'];

/** Of an adult who is not named nobody of the child's group reads along; better safe than sorry.
 * @param group class group of the child, when known */
export const seatsAbout = (answers: Answers, group: string | null): readonly Seat[] => {
  const adult = adultIn(answers);
  if (adult === null || elsewhere.includes(adult)) return [];
  if (isRoleId(adult) && !roles[adult].perGroup) return [{ role: adult, group: null }];
  return group === null ? [] : [{ role: 'teacher', group }];
};

/** The submitter is then shown who watches over the board (domain-and-law section 9, scenario 9). */
export const isAboutExecutive = (answers: Answers): boolean => adultIn(answers) === 'boardExecutive';
