import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../workflows/forms/clean.ts';
import { exampleAnswers, exampleDay } from '../../workflows/forms/example.ts';
import type { Form, SimpleField } from '../../workflows/forms/form.ts';
import { dateParts, namesOf } from '../../workflows/forms/names.ts';
import { parse, type Typed } from '../../workflows/forms/parse.ts';
import { forms } from '../../workflows/forms/registry.ts';
import { summary } from '../../workflows/forms/summary.ts';
import { typedFrom } from '../../workflows/forms/typed.ts';
import { anyText } from '../samples/any-text.ts';

const words = fc.oneof(anyText({ maxLength: 60 }), fc.constantFrom('', ' ', '<script>', 'a\r\nb', '\u0000', '\ud800'));
const anyValue = fc.oneof(words, fc.array(words, { maxLength: 3 }));

const simple = (field: SimpleField, prefix: string): fc.Arbitrary<Typed> => {
  const name = `${prefix}${field.id}`;
  if (field.kind === 'date') {
    return fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map((day) =>
      Object.fromEntries(
        day
          .toISOString()
          .slice(0, 10)
          .split('-')
          .toReversed()
          .map((part, index) => [`${name}.${dateParts[index]}`, part]),
      ),
    );
  }
  if (field.kind === 'choice')
    return fc.constantFrom(...field.options.map((option) => option.value)).map((value) => ({ [name]: value }));
  if (field.kind === 'many')
    return fc.subarray(field.options.map((option) => option.value)).map((values) => ({ [name]: values }));
  if (field.kind === 'colleague')
    return fc
      .constantFrom('', 'ivo-verzinsel', ...(field.others ?? []).map((option) => option.value))
      .map((value) => ({ [name]: value }));
  if (field.kind === 'long' || field.format === undefined) return words.map((value) => ({ [name]: value }));
  return fc.constantFrom('', '06 12345678', 'a@b.example').map((value) => ({ [name]: value }));
};

/** Mostly what a person could send: known names, often valid values. */
const filled = (form: Form): fc.Arbitrary<Typed> =>
  fc
    .tuple(
      ...form.fields.flatMap((field) =>
        field.kind === 'repeated'
          ? [0, 1].flatMap((index) => field.fields.map((inner) => simple(inner, `${field.id}.${index}.`)))
          : [simple(field, '')],
      ),
    )
    .chain((parts) => fc.subarray(parts))
    .map((parts) => ({ ...form.example, ...Object.assign({}, ...parts) }));

const anything = (form: Form): fc.Arbitrary<Typed> =>
  fc.dictionary(fc.oneof(fc.constantFrom(...namesOf(form)), fc.string(), fc.constant('__proto__')), anyValue, {
    maxKeys: 60,
  });

describe.each(forms.map((form) => [form.id, form] as const))('form %s', (_, form) => {
  it('answers anything at all with an outcome', () => {
    fc.assert(
      fc.property(anything(form), (typed) => {
        const parsed = parse(form, typed, exampleDay);
        if (parsed.kind === 'rejected') expect(parsed.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('gives accepted answers back into its inputs and reads the same again', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(fc.constant(form.example), filled(form)), (typed) => {
        const parsed = parse(form, typed, exampleDay);
        if (parsed.kind === 'rejected') return;
        accepted += 1;
        expect(parse(form, typedFrom(form, parsed.answers), exampleDay)).toEqual(parsed);
        for (const entry of summary(form, parsed.answers)) expect(entry.lines.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
    expect(accepted).toBeGreaterThan(5);
  });

  it('loses nothing that was answered on the way to the summary', () => {
    const answers = exampleAnswers(form);
    const shown = JSON.stringify(summary(form, answers));
    const labels = form.fields
      .filter((field) => Object.hasOwn(answers, field.id))
      .map((field) => (field.kind === 'repeated' ? field.item : field.label));
    expect(labels.length).toBe(Object.keys(answers).length);
    for (const label of labels) expect(shown).toContain(JSON.stringify(label).slice(1, -1));
  });
});

it('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(clean(clean(text))).toBe(clean(text));
    }),
  );
});
