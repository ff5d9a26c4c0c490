import type { Answers } from '../domain/case.ts';
import type { Field, Form } from './form.ts';
import { type SummaryEntry, summary } from './summary.ts';

const factsIn = (field: Field): readonly Field[] => {
  if (field.kind !== 'repeated') return field.fact === true ? [field] : [];
  const fields = field.fields.filter((one) => one.fact === true);
  return fields.length === 0 ? [] : [{ ...field, fields }];
};

/** What may be copied into the pupil's file: what was seen, done and agreed; no quotation, no idea, no view (Beleidsplan 4.5:
 * zo feitelijk mogelijk). */
export const facts = (form: Form, answers: Answers): readonly SummaryEntry[] => {
  const fields = form.fields.flatMap(factsIn);
  const ids = new Set(fields.map(({ id }) => id));
  const kept = Object.entries(answers).filter(([id]) => ids.has(id));
  return summary({ ...form, fields }, Object.fromEntries(kept));
};
