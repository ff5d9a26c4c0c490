import type { ChoiceField, Form } from './form.ts';
import { yesNoUnsure } from './options.ts';

const executive = {
  id: 'aboutExecutive',
  kind: 'choice',
  label: 'Gaat het over de bestuurder?',
  help: 'Zo ja, dan krijgt de bestuurder geen mail en leest die niet mee.',
  required: true,
  options: yesNoUnsure,
} as const satisfies ChoiceField;

/** For every step that may hand its case to the board: the board's executive is kept out of a case about himself or herself
 * (domain-and-law section 9, scenario 9). */
export const aboutExecutive = {
  ...executive,
  only: { field: 'next', is: ['toBoard'] },
} as const satisfies ChoiceField;

/** The button that stands on every case: the case goes to the board (WPO 4a). */
export const toBoardForm = {
  id: 'toBoard',
  version: 1,
  title: 'Dit gaat misschien om seksueel gedrag van een volwassene van school',
  audience: 'staff',
  submit: 'Stuur de zaak naar het bestuur',
  fields: [executive],
  example: { aboutExecutive: 'no' },
} as const satisfies Form;
