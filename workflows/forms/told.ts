import type { Answers } from '../domain/case.ts';
import { answeredWith, counting } from './counts.ts';
import type { Form } from './form.ts';
import { summary } from './summary.ts';
import { simplesOf } from './typed.ts';

/** What the submitter gets to read of these answers, in words: the fields that the form marks for it, as far as they count,
 * without their questions, and what the form says besides (`tells`); undefined when there is nothing to read. */
export const toldIn = (form: Form, answers: Answers): string | undefined => {
  const values = simplesOf(answers);
  const counts = counting(form.fields, values);
  const fields = form.fields.filter((field) => field.forSubmitter === true && counts.has(field.id));
  const marked = new Set(fields.map(({ id }) => id));
  const own = Object.fromEntries(Object.entries(answers).filter(([id]) => marked.has(id)));
  const told = [
    ...summary({ ...form, fields }, own).map(({ lines }) => lines.join('\n')),
    ...(form.tells ?? []).filter(({ when }) => answeredWith(when, values, counts)).map(({ text }) => text),
  ];
  return told.length === 0 ? undefined : told.join('\n\n');
};
