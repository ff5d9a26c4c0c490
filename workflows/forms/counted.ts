import type { Answers, FormRecord } from '../domain/case.ts';
import { counting } from './counts.ts';
import type { Form } from './form.ts';
import { formById } from './registry.ts';
import { simplesOf } from './typed.ts';

/** Fields of the form that count, given these answers. */
export const countsIn = (form: Form, answers: Answers): ReadonlySet<string> =>
  counting(form.fields, simplesOf(answers));

/** The answers that count. What was typed before another answer hid its question is kept for people to read, and decides
 * nothing: not who gets a talk, nor who is asked, nor by when. */
export const countedIn = (form: Form, answers: Answers): Answers => {
  const counts = countsIn(form, answers);
  const asked = new Set(form.fields.map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => counts.has(id) || !asked.has(id)));
};

/** What was answered before, as far as it counts; of a form that is gone all of it. */
export const countedRecords = (records: readonly FormRecord[]): readonly FormRecord[] =>
  records.map((record) => {
    const form = formById(record.formId);
    return form === null ? record : { ...record, answers: countedIn(form, record.answers) };
  });
