import type { Field, Form, RepeatedField, SimpleField } from './form.ts';

/** Names of the inputs in HTML: `story`, `since.day`, `signals.0.fact`. */

export const dateParts = ['day', 'month', 'year'] as const;

export const blockPrefix = (field: RepeatedField, index: number): string => `${field.id}.${index}.`;

/** Indices of the blocks that a form can hold: 0 … max - 1. */
export const blockIndices = (field: RepeatedField): readonly number[] =>
  Array.from({ length: field.max }, (_, index) => index);

const namesOfSimple = (field: SimpleField, prefix: string): readonly string[] =>
  field.kind === 'date' ? dateParts.map((part) => `${prefix}${field.id}.${part}`) : [`${prefix}${field.id}`];

export const namesOfBlock = (field: RepeatedField, index: number): readonly string[] =>
  field.fields.flatMap((inner) => namesOfSimple(inner, blockPrefix(field, index)));

const namesOfField = (field: Field): readonly string[] =>
  field.kind === 'repeated'
    ? blockIndices(field).flatMap((index) => namesOfBlock(field, index))
    : namesOfSimple(field, '');

/** Every name that this form can hand in. */
export const namesOf = (form: Form): ReadonlySet<string> => new Set(form.fields.flatMap(namesOfField));

/** The name an error links to: the first input of the field. */
export const linkName = (field: SimpleField, prefix = ''): string =>
  field.kind === 'date' ? `${prefix}${field.id}.day` : `${prefix}${field.id}`;
