import * as z from 'zod/mini';
import type { Answers } from '../domain/case.ts';
import { longDate } from '../domain/dutch-date.ts';
import type { Form, Option, SimpleField } from './form.ts';
import { blocksOf, type Raw, simpleOf } from './typed.ts';

export interface SummaryEntry {
  readonly label: string;
  readonly lines: readonly string[];
}

/** `2026-11-03` as `dinsdag 3 november 2026`; what is no date as it is. */
const dateInWords = (value: string): string => (z.iso.date().safeParse(value).success ? longDate(value) : value);

/** An option that is gone from the form is shown by its value: an answer is never hidden. */
const labelOf = (field: { readonly options: readonly Option[] }, value: string): string =>
  field.options.find((option) => option.value === value)?.label ?? value;

const linesOf = (field: SimpleField, value: Raw): readonly string[] => {
  const values = typeof value === 'string' ? [value] : (value ?? []);
  switch (field.kind) {
    case 'choice':
    case 'many':
      return values.map((one) => labelOf(field, one));
    case 'colleague':
      return values.map((one) => labelOf({ options: [...(field.people ?? []), ...(field.others ?? [])] }, one));
    case 'date':
      return values.map(dateInWords);
    case 'text':
    case 'long':
      return values.flatMap((one) => one.split('\n'));
  }
};

const inBlock = (field: SimpleField, value: Raw): readonly string[] => {
  const [first, ...rest] = linesOf(field, value);
  if (first === undefined) return [];
  return [/[?!.:]$/.test(field.label) ? `${field.label} ${first}` : `${field.label}: ${first}`, ...rest];
};

/** The answers in the words and order of the form, without the fields left empty; one entry per block of a repeated
 * field. Answers to fields that the form no longer has come last, under their id. */
export const summary = (form: Form, answers: Answers): readonly SummaryEntry[] => {
  const asked = form.fields.flatMap((field): readonly SummaryEntry[] => {
    const answer = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined;
    if (answer === undefined) return [];
    if (field.kind !== 'repeated') return [{ label: field.label, lines: linesOf(field, simpleOf(answer)) }];
    return blocksOf(answer).map((block, index) => ({
      label: `${field.item} ${index + 1}`,
      lines: field.fields.flatMap((inner) => inBlock(inner, block[inner.id])),
    }));
  });
  const ids = new Set(form.fields.map((field) => field.id));
  const gone = Object.entries(answers)
    .filter(([id]) => !ids.has(id))
    .map(([id, value]): SummaryEntry => {
      const plain = simpleOf(value);
      const blocks = blocksOf(value).flatMap((block) => Object.values(block).flat());
      return { label: id, lines: [...(typeof plain === 'string' ? [plain] : (plain ?? [])), ...blocks] };
    });
  return [...asked, ...gone].filter((entry) => entry.lines.length > 0);
};
