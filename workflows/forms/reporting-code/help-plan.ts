import type { Form } from '../form.ts';
import { yesNo } from '../options.ts';
import { dangerFirst } from './head.ts';

/** Question 5 of the Afwegingskader Meldcode: no safety within the agreed time means (again) reporting. */
export const helpPlanForm = {
  id: 'helpPlan',
  version: 1,
  title: 'Helpt de hulp?',
  audience: 'staff',
  rule: `${dangerFirst}

Is het kind door de hulp niet veilig binnen de afgesproken tijd? Dan neemt u opnieuw de twee besluiten; het voorstel is dan melden. Is het kind wel veilig? Dan kan de hulp stoppen en blijven wij volgen.`,
  submit: 'Leg vast',
  fields: [
    {
      id: 'w5',
      kind: 'choice',
      label: 'Is het kind door de hulp veilig binnen de afgesproken tijd?',
      required: true,
      options: yesNo,
    },
    { id: 'why', kind: 'long', label: 'Waaraan ziet u dat?', required: true, max: 4000 },
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat gaat er nu gebeuren?',
      required: true,
      options: [
        { value: 'decision', label: 'Opnieuw beslissen, ook over melden' },
        { value: 'continue', label: 'De hulp gaat door' },
        { value: 'done', label: 'De hulp kan stoppen, wij blijven volgen' },
      ],
    },
    {
      id: 'planEnd',
      kind: 'date',
      label: 'Tot wanneer gaat de hulp door?',
      required: true,
      only: { field: 'next', is: ['continue'] },
      limit: 'future',
    },
  ],
  example: { w5: 'yes', why: 'Verzonnen voorbeeld: Vera is al vier weken op tijd en heeft eten mee.', next: 'done' },
} as const satisfies Form;
