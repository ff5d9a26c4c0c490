import type { Form } from '../form.ts';
import { parnassysAtEnd } from '../parnassys.ts';

/** A concern closes with a reason, and whoever wrote knows (Beleidsplan 7). */
export const closeForm = {
  id: 'close',
  version: 2,
  title: 'Afronden',
  audience: 'staff',
  rule: 'Een zaak gaat dicht met een reden, en wie iets stuurde weet het. Bij pesten en bij herhaling leest de intern begeleider mee.',
  submit: 'Rond af',
  fields: [
    { id: 'reason', kind: 'long', label: 'Waarom kan dit dicht?', required: true, max: 4000 },
    {
      id: 'told',
      kind: 'long',
      label: 'Wat vertelt u degene die dit stuurde?',
      help: 'Die leest dit met de code. Schrijf wat de school deed, en wat u al hebt gezegd, wanneer en hoe.',
      required: true,
      max: 4000,
      forSubmitter: true,
    },
    ...parnassysAtEnd,
  ],
  example: {
    reason: 'Verzonnen voorbeeld: de afspraak werkt al drie weken.',
    told: 'Vandaag gebeld: wij ronden af, u kunt altijd terugkomen.',
    parnassys: 'yes',
    parnassysBy: 'Anna Voorbeeld',
    'parnassysOn.day': '23',
    'parnassysOn.month': '11',
    'parnassysOn.year': '2026',
  },
} as const satisfies Form;
