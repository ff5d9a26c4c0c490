import type { Form, SimpleField } from './form.ts';

/** ParnasSys stays the pupil's file; there is no link, so somebody copies the facts by hand and says so
 * (Beleidsplan 4.5; default-process-texts section 11, `parnassys`). */
const noted = {
  id: 'parnassys',
  kind: 'choice',
  label: 'Staat dit in ParnasSys?',
  help: 'Alleen feiten. Zet er niets in uit klacht, vertrouwelijk gesprek of bestuurszaak.',
  marks: ['J'],
  options: [
    { value: 'yes', label: 'Ja' },
    { value: 'notYet', label: 'Nog niet' },
    { value: 'no', label: 'Nee, dit hoort er niet in' },
  ],
} as const satisfies SimpleField;

const whenNoted = { field: 'parnassys', is: ['yes'] } as const;

const details = [
  { id: 'parnassysBy', kind: 'text', label: 'Wie zette het in ParnasSys?', required: true, only: whenNoted, max: 100 },
  {
    id: 'parnassysOn',
    kind: 'date',
    label: 'Wanneer is het in ParnasSys gezet?',
    required: true,
    only: whenNoted,
    limit: 'past',
  },
] as const satisfies readonly SimpleField[];

/** Where a case ends: it must be answered. */
export const parnassysAtEnd = [{ ...noted, required: true }, ...details] as const satisfies readonly SimpleField[];

/** On the way: nothing waits for it. */
export const parnassysOnTheWay = [noted, ...details] as const satisfies readonly SimpleField[];

const ids: ReadonlySet<string> = new Set(parnassysAtEnd.map(({ id }) => id));

/** Of what only the board may know, nothing goes into ParnasSys (WPO 4a). */
export const withoutParnassys = (form: Form): Form => ({
  ...form,
  fields: form.fields.filter(({ id }) => !ids.has(id)),
  ...(form.needs === undefined ? {} : { needs: form.needs.filter(({ field }) => !ids.has(field)) }),
});
