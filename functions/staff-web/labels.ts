import { processes, stepOf } from '../../workflows/domain/processes.ts';
import type { Form } from '../../workflows/forms/form.ts';
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

/** What a form calls the input with this HTML name; the name itself when the form does not know it. */
const labelOf = (form: Form | null, name: string): string => {
  const [first, index, inner] = name.split('.');
  const field = form?.fields.find(({ id }) => id === first);
  if (field === undefined) return name;
  if (field.kind !== 'repeated') return field.label;
  const part = field.fields.find(({ id }) => id === inner);
  return `${field.item} ${Number(index) + 1}${part === undefined ? '' : `: ${part.label}`}`;
};

/** What was typed, as it was typed: also when it would not be accepted. */
export const typedLines = (form: Form | null, typed: Typed): readonly SummaryEntry[] =>
  Object.entries(without(typed, technicalNames)).flatMap(([name, value]) => {
    const lines = [value].flat().filter((line) => line !== '');
    return lines.length === 0 ? [] : [{ label: labelOf(form, name), lines }];
  });
