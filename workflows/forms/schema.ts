import * as z from 'zod/mini';
import type { LocalDate } from '../domain/instant.ts';
import type { ColleagueField, DateField, Field, Form, SimpleField, TextField } from './form.ts';
import { messages } from './messages.ts';

/** What a form accepts, as zod: kinds, lengths, options and dates. Which fields must be filled depends on the other
 * answers and stands in counts.ts. */

/** 8 to 15 digits (E.164), written with blanks, hyphens, dots, brackets and a leading plus. */
const phone = /^\+?(?:[\s().\-/]*\d){8,15}[\s)]*$/;
const email = /^[^\s@,;:<>()"\\]+@[^\s@,;:<>()"\\.]+(?:\.[^\s@,;:<>()"\\.]+)+$/;

/** Hour and minutes, as people write them: 9.05, 15:30. */
const time = /^(?:[01]?\d|2[0-3])[.:][0-5]\d$/;

/** Longer text is not looked at any further, so that no pattern ever meets it. */
const text = (label: string, max: number) =>
  z.string({ error: messages.once(label) }).check(
    z.maxLength(max, {
      abort: true,
      error: (issue) => messages.tooLong(label, typeof issue.input === 'string' ? issue.input.length - max : 0),
    }),
  );

const textSchema = (field: TextField, label: string) => {
  switch (field.format) {
    case 'phone':
      return text(label, field.max).check(z.regex(phone, messages.phone));
    case 'email':
      return text(label, field.max).check(z.regex(email, messages.email));
    case 'time':
      return text(label, field.max).check(z.regex(time, messages.time));
    default:
      return text(label, field.max);
  }
};

/** Dates are text of one width: text order is calendar order. */
const dateSchema = (field: DateField, label: string, today: LocalDate) => {
  const date = z.iso.date({ abort: true, error: messages.date(label) }).check(
    z.refine<string>((day) => day >= '1900-01-01' && day <= '2199-12-31', {
      abort: true,
      error: messages.date(label),
    }),
  );
  switch (field.limit) {
    case 'past':
      return date.check(z.refine<string>((day) => day <= today, messages.future(label)));
    case 'future':
      return date.check(z.refine<string>((day) => day >= today, messages.past(label)));
    default:
      return date;
  }
};

/** Whether such a colleague exists, and may be named, is decided where the answer counts. */
const colleagueSchema = (field: ColleagueField, label: string) =>
  z
    .string({ error: messages.once(label) })
    .check(
      z.refine<string>(
        (value) => /^[a-z0-9-]{2,40}$/.test(value) || field.others?.some((other) => other.value === value) === true,
        messages.choice(label),
      ),
    );

const simpleSchema = (field: SimpleField, label: string, today: LocalDate): z.ZodMiniType<string | string[]> => {
  switch (field.kind) {
    case 'text':
      return textSchema(field, label);
    case 'long':
      return text(label, field.max);
    case 'date':
      return dateSchema(field, label, today);
    case 'choice':
      return z.enum(
        field.options.map((option) => option.value),
        { error: messages.choice(label) },
      );
    case 'colleague':
      return colleagueSchema(field, label);
    case 'many':
      return z.array(
        z.enum(
          field.options.map((option) => option.value),
          { error: messages.choice(label) },
        ),
        {
          error: messages.choice(label),
        },
      );
  }
};

/** The fields of one block, or of a form without its repeated fields. Nothing is required here.
 * @param named what an error calls a field
 * @param today the school's own day, for dates that must be past or future */
export const schemaOf = (fields: readonly SimpleField[], named: (field: SimpleField) => string, today: LocalDate) =>
  z.strictObject(
    Object.fromEntries(
      fields.map((field) => [field.id, z.exactOptional(simpleSchema(field, named(field), today))] as const),
    ),
  );

export const isSimple = (field: Field): field is SimpleField => field.kind !== 'repeated';

export const simpleFields = (form: Form): readonly SimpleField[] => form.fields.filter(isSimple);
