import type { Form } from '../form.ts';

/** A concern closes with a reason, and the parent knows (Beleidsplan 7). */
export const closeForm = {
  id: 'close',
  version: 1,
  title: 'Afronden',
  audience: 'staff',
  rule: 'Een zaak gaat dicht met een reden, en de ouder weet het. Bij pesten en bij herhaling leest de intern begeleider mee.',
  submit: 'Rond af',
  fields: [
    { id: 'reason', kind: 'long', label: 'Waarom kan dit dicht?', required: true, max: 4000 },
    {
      id: 'told',
      kind: 'long',
      label: 'Wat is tegen de ouder gezegd?',
      help: 'Schrijf ook wanneer en hoe.',
      required: true,
      max: 4000,
    },
  ],
  example: {
    reason: 'Verzonnen voorbeeld: de afspraak werkt al drie weken.',
    told: 'Vandaag gebeld: wij ronden af, u kunt altijd terugkomen.',
  },
} as const satisfies Form;
