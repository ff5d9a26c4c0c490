import type { Form } from '../form.ts';
import { noInvestigation } from './parts.ts';

/** The board has read it, whatever the hour: first the child is safe (WPO 4a: onverwijld). */
export const offenceDangerForm = {
  id: 'offenceDanger',
  version: 1,
  title: 'Nu lezen: is het kind veilig?',
  audience: 'staff',
  rule: `Is een kind nu in gevaar? Bel 112. Zorg dat kind en volwassene elkaar niet alleen treffen. Zeg niet waarom.

${noInvestigation}`,
  submit: 'Leg vast',
  fields: [
    {
      id: 'acute',
      kind: 'choice',
      label: 'Was er nu gevaar voor een kind?',
      required: true,
      options: [
        { value: 'called', label: 'Ja, en er is gebeld' },
        { value: 'no', label: 'Nee' },
      ],
    },
    {
      id: 'calledWhom',
      kind: 'text',
      label: 'Wie belde, met wie, en hoe laat?',
      required: true,
      only: { field: 'acute', is: ['called'] },
      max: 400,
    },
    {
      id: 'safe',
      kind: 'long',
      label: 'Wie zorgt vandaag en morgen dat de leerling veilig is, en hoe?',
      required: true,
      max: 4000,
    },
  ],
  example: {
    acute: 'no',
    safe: 'Verzonnen voorbeeld: het is weekend, Vera is thuis. Maandag staat er een andere collega voor de groep.',
  },
} as const satisfies Form;
