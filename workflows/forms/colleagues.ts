import type { Answers } from '../domain/case.ts';
import type { Person, PersonId } from '../domain/person.ts';
import { roles } from '../domain/roles.ts';
import { countsIn } from './counted.ts';
import type { ColleagueField, Field, Form, Option } from './form.ts';
import type { Problem } from './parse.ts';

/** Colleagues in forms: who they are is not known to a form, so they are filled in where it is shown. */

const isColleague = (field: Field): field is ColleagueField => field.kind === 'colleague';

/** As in a list to choose from: the name, with every role. */
export const colleagueOption = ({ id, name, roles: held }: Person): Option => {
  const words = held.map(({ role, group }) =>
    group === undefined ? roles[role].label : `${roles[role].label} van groep ${group}`,
  );
  return { value: id, label: [name, ...words].join(', ') };
};

/** As in an answer: the name alone, for roles change. */
export const nameOption = ({ id, name }: Person): Option => ({ value: id, label: name });

/** The form with these people in its colleague fields. */
export const withColleagues = (form: Form, people: readonly Option[]): Form =>
  form.fields.some(isColleague)
    ? { ...form, fields: form.fields.map((field) => (isColleague(field) ? { ...field, people } : field)) }
    : form;

/** Answers that name somebody who may not be named here; what is typed in a field that does not count names nobody.
 * @param may ids of those who may */
export const colleagueProblems = (form: Form, answers: Answers, may: ReadonlySet<PersonId>): readonly Problem[] =>
  form.fields.filter(isColleague).flatMap((field) => {
    const value = countsIn(form, answers).has(field.id) ? answers[field.id] : undefined;
    const known = typeof value === 'string' && (may.has(value) || field.others?.some((one) => one.value === value));
    return value === undefined || known === true
      ? []
      : [{ name: field.id, message: `Kies een collega uit de lijst, en niet uzelf, bij: “${field.label}”` }];
  });
