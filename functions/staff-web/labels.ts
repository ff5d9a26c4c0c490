import { processes, stepOf } from '../../workflows/domain/processes/processes.ts';
import type { Form, SimpleField } from '../../workflows/forms/form.ts';
import { dateParts, namesOf } from '../../workflows/forms/names.ts';
import type { Typed } from '../../workflows/forms/parse.ts';
import { formById } from '../../workflows/forms/registry.ts';
import type { SummaryEntry } from '../../workflows/forms/summary.ts';
import { without } from '../_kit/http/page.ts';
import { technicalNames } from './visit.ts';

/** The form of a step by its id alone, for a page that may not look into the case. */
export const formOfStep = (stepId: string): Form | null => {
  const step = processes.flatMap((process) => stepOf(process, stepId) ?? [])[0];
  return step === undefined ? null : formById(step.form);
};

const inOrder = (form: Form | null, names: readonly string[]): readonly string[] => {
  const place = new Map([...(form === null ? [] : namesOf(form))].map((name, at) => [name, at]));
  return names.toSorted((a, b) => (place.get(a) ?? place.size) - (place.get(b) ?? place.size));
};

interface Known {
  readonly label: string;
  readonly field: SimpleField;
}

/** The field that an input belongs to, and what the form calls it. */
const knownAs = (form: Form | null, name: string): Known | null => {
  const [first, index, inner] = name.split('.');
  const field = form?.fields.find(({ id }) => id === first);
  if (field === undefined) return null;
  if (field.kind !== 'repeated') return { label: field.label, field };
  const part = field.fields.find(({ id }) => id === inner);
  return part === undefined
    ? null
    : { label: `${field.item} ${Number(index) + 1}: ${part.label.toLowerCase()}`, field: part };
};

const wordsOf = ({ field }: Known, value: string): string =>
  (field.kind === 'choice' || field.kind === 'many'
    ? field.options
    : field.kind === 'colleague'
      ? [...(field.people ?? []), ...(field.others ?? [])]
      : []
  ).find((option) => option.value === value)?.label ?? value;

const entryOf = (form: Form | null, typed: Typed, name: string): SummaryEntry | null => {
  const values = [typed[name] ?? []].flat().filter((line) => line !== '');
  const known = knownAs(form, name);
  if (known === null) return values.length === 0 ? null : { label: name, lines: values };
  if (known.field.kind !== 'date') {
    return values.length === 0 ? null : { label: known.label, lines: values.map((value) => wordsOf(known, value)) };
  }
  // The three inputs of a date are one line, which stands at the first of them that was filled.
  const stem = name.slice(0, name.lastIndexOf('.'));
  const parts = dateParts.map((part) => [typed[`${stem}.${part}`] ?? ''].flat().join(' '));
  const filled = dateParts.find((_, at) => parts[at] !== '');
  return name === `${stem}.${filled}`
    ? { label: known.label, lines: [parts.map((part) => part || '?').join('-')] }
    : null;
};

/** What was typed, in the words of the form: also when it would not be accepted. */
export const typedLines = (form: Form | null, typed: Typed): readonly SummaryEntry[] => {
  const own = without(typed, technicalNames);
  return inOrder(form, Object.keys(own)).flatMap((name) => entryOf(form, own, name) ?? []);
};
