import type { Answers } from '../domain/case.ts';
import { clean } from './clean.ts';
import type { DateField, Form, RepeatedField, SimpleField } from './form.ts';
import { blockIndices, blockPrefix, dateParts, namesOfBlock } from './names.ts';

/** What a browser sends: HTML names with one value or several. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** What was typed in one field, before any judgement; undefined when nothing was. */
export type Raw = string | readonly string[] | undefined;
export type RawValues = Readonly<Record<string, Raw>>;

/** One block that holds something, under the number it had on the page. */
export interface RawBlock {
  readonly index: number;
  readonly values: RawValues;
}

const own = (typed: Typed, name: string): Raw => (Object.hasOwn(typed, name) ? typed[name] : undefined);

const given = (value: Raw): value is string | readonly string[] => value !== undefined && value.length > 0;

const cleaned = (value: Raw): Raw =>
  typeof value === 'string' ? clean(value) : value?.map(clean).filter((one) => one !== '');

/** Three parts make a date; parts that make none give text that is none. */
const rawDate = (field: DateField, typed: Typed, prefix: string): Raw => {
  const [day, month, year] = dateParts.map((part) => cleaned(own(typed, `${prefix}${field.id}.${part}`)) ?? '');
  if (!given(day) && !given(month) && !given(year)) return undefined;
  if (typeof day !== 'string' || typeof month !== 'string' || typeof year !== 'string') return 'none';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const rawSimple = (field: SimpleField, typed: Typed, prefix: string): Raw => {
  if (field.kind === 'date') return rawDate(field, typed, prefix);
  const value = cleaned(own(typed, `${prefix}${field.id}`));
  if (!given(value)) return undefined;
  if (field.kind !== 'many') return value;
  return typeof value === 'string' ? [value] : [...new Set(value)];
};

/** What was typed in these fields, by field id, without those left empty. */
export const rawValues = (fields: readonly SimpleField[], typed: Typed, prefix: string): RawValues =>
  Object.fromEntries(
    fields
      .map((field) => [field.id, rawSimple(field, typed, prefix)] as const)
      .filter(([, value]) => value !== undefined),
  );

/** The blocks that hold something. */
export const rawBlocks = (field: RepeatedField, typed: Typed): readonly RawBlock[] =>
  blockIndices(field)
    .map((index) => ({ index, values: rawValues(field.fields, typed, blockPrefix(field, index)) }))
    .filter((block) => Object.keys(block.values).length > 0);

/** How many blocks a page must show: up to the last one that was sent, at least one, at most the field's maximum. */
export const blockCount = (field: RepeatedField, typed: Typed): number =>
  blockIndices(field).reduce(
    (count, index) => (namesOfBlock(field, index).some((name) => Object.hasOwn(typed, name)) ? index + 1 : count),
    1,
  );

const typedSimple = (
  field: SimpleField,
  value: Raw,
  prefix: string,
): readonly (readonly [string, string | readonly string[]])[] => {
  if (value === undefined) return [];
  if (field.kind !== 'date' || typeof value !== 'string') return [[`${prefix}${field.id}`, value]];
  const [year = '', month = '', day = ''] = value.split('-');
  return [
    [`${prefix}${field.id}.day`, day],
    [`${prefix}${field.id}.month`, month],
    [`${prefix}${field.id}.year`, year],
  ];
};

type Block = Readonly<Record<string, string | readonly string[]>>;

const isBlock = (value: string | Block): value is Block => typeof value !== 'string';

/** Blocks of a repeated answer; none when the answer is of another shape. */
export const blocksOf = (value: Answers[string] | undefined): readonly Block[] =>
  value === undefined || typeof value === 'string' ? [] : [...value].filter(isBlock);

/** A simple answer; undefined when the answer is of another shape. */
export const simpleOf = (value: Answers[string] | undefined): Raw => {
  if (value === undefined || typeof value === 'string') return value;
  return [...value].filter((one) => typeof one === 'string');
};

/** Of all answers at once. */
export const simplesOf = (answers: Answers): Readonly<Record<string, Raw>> =>
  Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, simpleOf(value)]));

/** Answers back into the inputs of their form. */
export const typedFrom = (form: Form, answers: Answers): Typed =>
  Object.fromEntries(
    form.fields.flatMap((field) => {
      const answer = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined;
      if (field.kind !== 'repeated') return typedSimple(field, simpleOf(answer), '');
      return blocksOf(answer).flatMap((block, index) =>
        field.fields.flatMap((inner) => typedSimple(inner, block[inner.id], blockPrefix(field, index))),
      );
    }),
  );
