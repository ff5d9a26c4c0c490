import type { Form } from '../form.ts';
import { withdrawnFields, withdrawnOption } from './withdrawn.ts';

const evaluated = { field: 'next', is: ['done', 'goesOn', 'other'] } as const;

/** Whether the help helps, in the eyes of parents, child and teacher (Beleidsplan 6, 7). */
export const helpEvaluateForm = {
  id: 'helpEvaluate',
  version: 1,
  title: 'Helpt de hulp?',
  audience: 'staff',
  rule: 'Vraag het de ouders, het kind en de leerkracht.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'next',
      kind: 'choice',
      label: 'Hoe gaat het verder?',
      required: true,
      options: [
        { value: 'done', label: 'Het gaat goed genoeg: afronden' },
        { value: 'goesOn', label: 'De hulp gaat door' },
        { value: 'other', label: 'Het helpt niet genoeg: samen andere hulp kiezen' },
        withdrawnOption,
      ],
    },
    {
      id: 'views',
      kind: 'long',
      label: 'Wat vinden ouders, kind en leerkracht ervan?',
      required: true,
      only: evaluated,
      max: 4000,
    },
    {
      id: 'evaluateOn',
      kind: 'date',
      label: 'Wanneer kijken wij opnieuw?',
      required: true,
      only: { field: 'next', is: ['goesOn'] },
      limit: 'future',
    },
    ...withdrawnFields,
  ],
  example: { next: 'done', views: 'Verzonnen voorbeeld: Vera slaapt beter. Ouders en leerkracht zijn tevreden.' },
} as const satisfies Form;
