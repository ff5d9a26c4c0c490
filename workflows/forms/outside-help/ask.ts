import type { Form } from '../form.ts';
import { withdrawnFields, withdrawnOption } from './withdrawn.ts';

const asked = { field: 'next', is: ['asked'] } as const;

/** What was asked, of whom, and by when an answer is expected (Beleidsplan 6). */
export const helpAskForm = {
  id: 'helpAsk',
  version: 1,
  title: 'De hulp vragen',
  audience: 'staff',
  rule: 'Deel alleen wat samen is afgesproken. Spreek af wanneer er antwoord komt.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'next',
      kind: 'choice',
      label: 'Is de hulp gevraagd?',
      required: true,
      options: [
        { value: 'asked', label: 'Ja' },
        { value: 'notNeeded', label: 'Nee, het is niet meer nodig' },
        withdrawnOption,
      ],
    },
    { id: 'askedOn', kind: 'date', label: 'Wanneer?', required: true, only: asked, limit: 'past' },
    {
      id: 'askedWhom',
      kind: 'text',
      label: 'Aan wie?',
      help: 'Organisatie en naam.',
      required: true,
      only: asked,
      max: 200,
    },
    { id: 'shared', kind: 'long', label: 'Wat is er gedeeld?', required: true, only: asked, max: 4000 },
    {
      id: 'answerBy',
      kind: 'date',
      label: 'Wanneer komt er antwoord?',
      help: 'Uiterlijk over vier schoolweken kijken wij opnieuw.',
      required: true,
      only: asked,
      limit: 'future',
    },
    ...withdrawnFields,
  ],
  example: {
    next: 'asked',
    'askedOn.day': '23',
    'askedOn.month': '11',
    'askedOn.year': '2026',
    askedWhom: 'CJG, Vincent Verzonnen',
    shared: 'Verzonnen voorbeeld: wat samen is afgesproken, en niet meer.',
    'answerBy.day': '8',
    'answerBy.month': '12',
    'answerBy.year': '2026',
  },
} as const satisfies Form;
