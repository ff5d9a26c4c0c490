import { type Mark, type Point, pointsFor } from '../domain/mark.ts';
import type { Process } from '../domain/processes/step.ts';
import { domainPoints } from '../domain/school/domain-points.ts';
import type { School } from '../domain/school/school.ts';
import type { Field, Form, Option } from './form.ts';
import { forms } from './registry.ts';
import { textMarks } from './texts.ts';
import { textsOf } from './texts-of.ts';

const choices = (one: Field | Option): readonly string[] =>
  'options' in one ? [`Keuzes: ${one.options.map(({ label }) => label).join(' · ')}.`] : [];

const words = (one: Field | Option): string =>
  [one.label, ...(one.help === undefined ? [] : [one.help]), ...choices(one)].join(' ');

const asked = (id: string, where: string, one: Field | Option): readonly Point[] =>
  pointsFor(where, { id, says: words(one), marks: one.marks ?? [] });

const fieldPoints = (id: string, where: string, field: Field): readonly Point[] => {
  const inside = `${where}, vraag "${field.label}"`;
  const parts =
    field.kind === 'repeated'
      ? field.fields.flatMap((one) => fieldPoints(`${id}.${one.id}`, inside, one))
      : field.kind === 'choice' || field.kind === 'many'
        ? field.options.flatMap((one) => asked(`${id}.${one.value}`, inside, one))
        : [];
  return [...asked(id, where, field), ...parts];
};

export const formPoints = (form: Form): readonly Point[] => {
  const where = `formulier "${form.title}"`;
  return [
    ...(form.ruleMarks ?? []).flatMap((one) =>
      pointsFor(`${where}, uitleg`, { ...one, id: `forms.${form.id}.rule.${one.id}` }),
    ),
    ...form.fields.flatMap((field) => fieldPoints(`forms.${form.id}.${field.id}`, where, field)),
    ...(form.tells ?? []).flatMap(({ when, text, marks }) =>
      pointsFor(`${where}, wat de ouder leest`, {
        id: `forms.${form.id}.tells.${when.field}`,
        says: text,
        marks: marks ?? [],
      }),
    ),
  ];
};

const marksOf: Readonly<Record<string, readonly Mark[] | undefined>> = textMarks;

const textPoints = (school: School): readonly Point[] =>
  Object.entries(textsOf(school)).flatMap(([key, says]) =>
    pointsFor('bladzijde voor ouders', { id: `texts.${key}`, says, marks: marksOf[key] ?? [] }),
  );

/** Everything that somebody must confirm before this school goes live: all marks in the data, and all terms that are
 * still a placeholder. */
export const pointsOf = (school: School, processes: readonly Process[]): readonly Point[] => [
  ...domainPoints(school, processes),
  ...forms.flatMap(formPoints),
  ...textPoints(school),
];
