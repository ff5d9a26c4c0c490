import type { Form } from '../form.ts';
import { yesNoDoubt } from '../options.ts';

/** Divorce, bereavement, moving house and bullying ask for a second look (Beleidsplan 4.5). */
export const triageForm = {
  id: 'triage',
  version: 1,
  title: 'Speelt er meer?',
  audience: 'staff',
  rule: 'Een scheiding, rouw, een verhuizing of pesten is geen bewijs van onveiligheid. Twijfelt u, of denkt u van wel? Dan start de Meldcode.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'safety',
      kind: 'choice',
      label: 'Is de veiligheid van het kind in het geding, ook emotioneel?',
      marks: ['B'],
      required: true,
      options: yesNoDoubt,
    },
    {
      id: 'why',
      kind: 'long',
      label: 'Waarom denkt u dat?',
      help: 'Schrijf op wat u weet en van wie.',
      required: true,
      max: 4000,
    },
  ],
  example: {
    safety: 'no',
    why: 'Verzonnen voorbeeld: de leerkracht en de ouder zien een vrolijk kind. Er is thuis steun.',
  },
} as const satisfies Form;
