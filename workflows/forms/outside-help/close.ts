import type { Form } from '../form.ts';
import { parnassysAtEnd } from '../parnassys.ts';

/** What was agreed stands, and everybody concerned knows that the help ends or stopped (Beleidsplan 6, 7). */
export const helpCloseForm = {
  id: 'helpClose',
  version: 1,
  title: 'Afronden',
  audience: 'staff',
  rule: 'Is de toestemming niet gegeven of ingetrokken? Dan deelt de school niets meer. Schrijf op wat u met de ouders afsprak over wat nu gebeurt.',
  submit: 'Rond af',
  fields: [
    { id: 'agreed', kind: 'long', label: 'Wat is afgesproken, en wie doet het?', required: true, max: 4000 },
    {
      id: 'told',
      kind: 'long',
      label: 'Wat is tegen ouders of leerkracht gezegd, wanneer en hoe?',
      required: true,
      max: 2000,
    },
    ...parnassysAtEnd,
  ],
  example: {
    agreed: 'Verzonnen voorbeeld: de leerkracht vraagt elke vrijdag hoe het gaat.',
    told: 'Vandaag met beide ouders besproken.',
    parnassys: 'yes',
    parnassysBy: 'Ineke Verzinsel',
    'parnassysOn.day': '23',
    'parnassysOn.month': '11',
    'parnassysOn.year': '2026',
  },
} as const satisfies Form;
