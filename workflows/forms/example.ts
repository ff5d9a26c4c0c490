import type { Answers } from '../domain/case.ts';
import { daysBetween, type LocalDate, plusDays } from '../domain/instant.ts';
import type { Form } from './form.ts';
import { namesOf } from './names.ts';
import { parse } from './parse.ts';
import { type Typed, typedFrom } from './typed.ts';

/** The day on which the examples of the forms play. */
export const exampleDay: LocalDate = '2026-11-24';

/** The answers of the invented person, as on `exampleDay`.
 * @throws Error when the form does not accept its own example */
export const exampleAnswers = (form: Form): Answers => {
  const parsed = parse(form, form.example, exampleDay);
  if (parsed.kind === 'rejected') {
    throw new Error(
      `The example of form ${form.id} is rejected at: ${parsed.problems.map(({ name }) => name).join(', ')}`,
    );
  }
  return parsed.answers;
};

/** The example as somebody would type it on another day: every date moves along. */
export const exampleTyped = (form: Form, today: LocalDate): Typed => {
  const typed = typedFrom(form, exampleAnswers(form));
  const text = (name: string): string => (typeof typed[name] === 'string' ? typed[name] : '');
  const moved = [...namesOf(form)]
    .filter((name) => name.endsWith('.day') && Object.hasOwn(typed, name))
    .flatMap((name) => {
      const date = name.slice(0, -'.day'.length);
      const day = `${text(`${date}.year`)}-${text(`${date}.month`)}-${text(name)}`;
      const [year = '', month = '', inMonth = ''] = plusDays(day, daysBetween(exampleDay, today)).split('-');
      return [
        [`${date}.day`, inMonth],
        [`${date}.month`, month],
        [`${date}.year`, year],
      ] as const;
    });
  return { ...typed, ...Object.fromEntries(moved) };
};
