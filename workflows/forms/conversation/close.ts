import type { Form } from '../form.ts';
import { told } from './told.ts';

/** A talk is done when whoever asked knows what comes of it (Beleidsplan 7). */
export const conversationCloseForm = {
  id: 'conversationClose',
  version: 1,
  title: 'Afronden',
  audience: 'staff',
  rule: 'Een gesprek gaat dicht als de afspraken zijn uitgezet en degene die vroeg het weet. Zet niets uit een vertrouwelijk gesprek in ParnasSys.',
  submit: 'Rond af',
  fields: [
    {
      id: 'done',
      kind: 'choice',
      label: 'Zijn de afspraken uitgezet?',
      required: true,
      options: [
        { value: 'yes', label: 'Ja' },
        { value: 'none', label: 'Er zijn geen afspraken' },
        {
          value: 'colleague',
          label: 'De directeur vertelt eerst de betrokken collega van het gesprek',
          help: 'Zelf, in een gesprek. Niet via het systeem. Daarna rondt u af.',
        },
      ],
    },
    { ...told, only: { field: 'done', is: ['yes', 'none'] } },
  ],
  example: { done: 'yes', told: 'Verzonnen voorbeeld: wij ronden af. U kunt altijd opnieuw een gesprek vragen.' },
} as const satisfies Form;
