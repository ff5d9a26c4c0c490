import type { Form } from '../form.ts';
import { yesNo } from '../options.ts';

/** Somebody took back what was handed in: it is seen, and what must go on goes on (domain-and-law section 9, scenario 17). */
export const withdrawalForm = {
  id: 'withdrawal',
  version: 1,
  title: 'Het bericht is ingetrokken',
  audience: 'staff',
  rule: 'Wie een bericht stuurde, mag het intrekken. Er wordt niets gewist. Gaat het om de veiligheid van een kind, dan gaat de school door. Een Meldcode of een zaak van het bestuur loopt altijd door. Een klacht mag stoppen.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'goesOn',
      kind: 'choice',
      label: 'Moet de school toch verder met deze zaak?',
      help: 'Twijfelt u? Kies "Ja" en vraag de intern begeleider.',
      required: true,
      options: yesNo,
    },
    {
      id: 'why',
      kind: 'long',
      label: 'Waarom moet de school verder?',
      required: true,
      only: { field: 'goesOn', is: ['yes'] },
      max: 2000,
    },
    {
      id: 'told',
      kind: 'long',
      label: 'Wat vertelt u degene die dit stuurde?',
      help: 'Die leest dit met de code. Leg uit wat u mag uitleggen. Noem geen andere zaak en geen andere mensen.',
      required: true,
      max: 4000,
      forSubmitter: true,
    },
  ],
  example: {
    goesOn: 'no',
    told: 'Verzonnen voorbeeld: u hebt uw bericht ingetrokken. Wij ronden het af. U kunt altijd terugkomen.',
  },
} as const satisfies Form;
