import type { Form } from '../form.ts';
import { withdrawnFields, withdrawnOption } from './withdrawn.ts';

/** The answer from outside, or a call when there is none (Beleidsplan 6). */
export const helpAnswerForm = {
  id: 'helpAnswer',
  version: 1,
  title: 'Is er antwoord?',
  audience: 'staff',
  rule: 'Niets gehoord? Bel zelf. Vertel de ouders wat u hoorde.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat is het antwoord?',
      required: true,
      options: [
        { value: 'helps', label: 'De hulp begint, of is er al' },
        { value: 'advised', label: 'Er is raad; meer hulp is niet nodig' },
        { value: 'waiting', label: 'Nog geen antwoord, of een wachtlijst' },
        { value: 'other', label: 'Deze hulp kan niet: samen iets anders kiezen' },
        withdrawnOption,
      ],
    },
    {
      id: 'what',
      kind: 'long',
      label: 'Wat is gezegd, en door wie?',
      required: true,
      only: { field: 'next', is: ['helps', 'advised', 'waiting', 'other'] },
      max: 4000,
    },
    {
      id: 'answerBy',
      kind: 'date',
      label: 'Wanneer vraagt u het opnieuw?',
      required: true,
      only: { field: 'next', is: ['waiting'] },
      limit: 'future',
    },
    {
      id: 'meanwhile',
      kind: 'long',
      label: 'Wat doet de school zolang?',
      required: true,
      only: { field: 'next', is: ['waiting'] },
      max: 2000,
    },
    {
      id: 'evaluateOn',
      kind: 'date',
      label: 'Wanneer kijken wij of de hulp helpt?',
      required: true,
      only: { field: 'next', is: ['helps'] },
      limit: 'future',
    },
    ...withdrawnFields,
  ],
  example: {
    next: 'helps',
    what: 'Verzonnen voorbeeld: een gezinscoach komt elke dinsdag.',
    'evaluateOn.day': '19',
    'evaluateOn.month': '1',
    'evaluateOn.year': '2027',
  },
} as const satisfies Form;
