import type { Form } from '../form.ts';

const together = { field: 'together', is: ['yes'] } as const;

/** Several messages on one group within a day (default-process-texts section 2). */
export const waveChooseForm = {
  id: 'waveChoose',
  version: 1,
  title: 'Samen behandelen?',
  audience: 'staff',
  rule: 'In 24 uur kwamen er drie of meer berichten over dezelfde groep. U kunt ze samen behandelen: één collega heeft de leiding en geeft één antwoord aan alle schrijvers. Niemand hoort van het bericht van een ander. Gevaar, de Meldcode en wat alleen het bestuur leest, gaan altijd apart verder.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'together',
      kind: 'choice',
      label: 'Behandelt de school deze berichten samen?',
      required: true,
      options: [
        { value: 'yes', label: 'Ja, samen' },
        { value: 'no', label: 'Nee, elk bericht apart' },
      ],
    },
    {
      id: 'lead',
      kind: 'colleague',
      label: 'Wie heeft de leiding?',
      help: 'Die collega leest de berichten die samen gaan, en antwoordt.',
      required: true,
      only: together,
      others: [{ value: 'self', label: 'Ik zelf' }],
    },
    { id: 'why', kind: 'long', label: 'Waarom kiest u dit?', help: 'Kort. Geen namen van ouders.', max: 1000 },
  ],
  example: { together: 'yes', lead: 'self', why: 'Verzonnen voorbeeld: alle berichten gaan over het schoolplein.' },
} as const satisfies Form;
