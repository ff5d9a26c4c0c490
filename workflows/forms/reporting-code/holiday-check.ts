import type { Form } from '../form.ts';
import { yesNo } from '../options.ts';
import { dangerFirst } from './head.ts';

/** A holiday of a week or more is near: no step may quietly stand still (default-process-texts section 5). */
export const holidayCheckForm = {
  id: 'holidayCheck',
  version: 1,
  title: 'Vakantie in zicht',
  audience: 'staff',
  rule: `${dangerFirst}

De school gaat dicht. Kijk of dit kind zo lang kan wachten. Twijfelt u? Bel Veilig Thuis.`,
  submit: 'Leg het besluit vast',
  fields: [
    {
      id: 'canWait',
      kind: 'choice',
      label: 'Kan dit wachten tot na de vakantie?',
      help: 'Nee: de vakantiedienst neemt het over en alle termijnen lopen door op werkdagen.',
      required: true,
      options: yesNo,
    },
    { id: 'why', kind: 'long', label: 'Waarom wel of niet?', required: true, max: 2000 },
    { id: 'who', kind: 'text', label: 'Wie is in de vakantie aan zet?', required: true, max: 100 },
    { id: 'vtCalled', kind: 'choice', label: 'Is met Veilig Thuis gebeld?', required: true, options: yesNo },
    {
      id: 'vtAdvice',
      kind: 'long',
      label: 'Wat was de raad van Veilig Thuis?',
      required: true,
      only: { field: 'vtCalled', is: ['yes'] },
      max: 2000,
    },
  ],
  example: {
    canWait: 'yes',
    why: 'Verzonnen voorbeeld: het kind is de hele vakantie bij opa en oma.',
    who: 'Ineke Verzinsel',
    vtCalled: 'no',
  },
} as const satisfies Form;
