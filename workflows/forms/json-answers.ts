import * as z from 'zod/mini';
import type { Answers } from '../domain/case.ts';
import type { LocalDate } from '../domain/instant.ts';
import type { Field, Form } from './form.ts';
import { messages } from './messages.ts';
import { type Parsed, type Problem, parse } from './parse.ts';
import { typedFrom } from './typed.ts';

const simple = z.union([z.string(), z.array(z.string())]);
const block = z.record(z.string(), simple);
const answersShape = z.record(z.string(), z.union([simple, z.array(block)]));

const fits = (field: Field, value: Answers[string]): boolean => {
  switch (field.kind) {
    case 'repeated':
      return typeof value !== 'string' && value.every((one) => typeof one !== 'string') && value.length <= field.max;
    case 'many':
      return typeof value !== 'string' && value.every((one) => typeof one === 'string');
    default:
      return typeof value === 'string';
  }
};

const innerOf = (field: Field, value: Answers[string]): readonly Problem[] =>
  field.kind !== 'repeated' || typeof value === 'string'
    ? []
    : value.flatMap((one, index) =>
        typeof one === 'string'
          ? []
          : Object.entries(one).flatMap(([id, inner]) => {
              const known = field.fields.find((each) => each.id === id);
              return known !== undefined && fits(known, inner)
                ? []
                : [{ name: `${field.id}.${index}.${id}`, message: messages.page }];
            }),
      );

/** What is not a field of the form, or not of its kind. Never silently left out. */
const strangers = (form: Form, answers: Answers): readonly Problem[] =>
  Object.entries(answers).flatMap(([id, value]) => {
    const field = form.fields.find((each) => each.id === id);
    return field === undefined || !fits(field, value)
      ? [{ name: field === undefined ? '' : id, message: messages.page }]
      : innerOf(field, value);
  });

/** From JSON to answers, by the same judgement as a page: an object of field ids; a date as YYYY-MM-DD, any of a few as a
 * list, a repeated field as a list of objects.
 * @param today the school's own day */
export const answersIn = (form: Form, json: unknown, today: LocalDate): Parsed => {
  const read = answersShape.safeParse(json);
  if (!read.success) return { kind: 'rejected', problems: [{ name: '', message: messages.page }] };
  const strange = strangers(form, read.data);
  return strange.length > 0 ? { kind: 'rejected', problems: strange } : parse(form, typedFrom(form, read.data), today);
};
