import type { Form } from '../form.ts';
import { parnassysAtEnd } from '../parnassys.ts';

/** The question was answered; what was given or refused can be found again (AVG 5 lid 2). */
export const accessCloseForm = {
  id: 'accessClose',
  version: 1,
  title: 'Afronden',
  audience: 'staff',
  rule: 'De vraag is beantwoord. Bewaar hier wat is gegeven of geweigerd, niet het dossier zelf.',
  submit: 'Rond af',
  fields: [
    { id: 'done', kind: 'long', label: 'Wat is er gegeven of geweigerd?', required: true, max: 4000 },
    ...parnassysAtEnd,
  ],
  example: {
    done: 'Verzonnen voorbeeld: het hele dossier, zonder namen van anderen.',
    parnassys: 'no',
  },
} as const satisfies Form;
