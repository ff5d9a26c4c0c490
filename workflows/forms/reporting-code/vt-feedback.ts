import type { Form } from '../form.ts';
import { dangerFirst } from './head.ts';

/** What Veilig Thuis lets the reporter know (WMO 2015 art. 4.1.1 lid 2 onder g). */
export const vtFeedbackForm = {
  id: 'vtFeedback',
  version: 1,
  title: 'Wat doet Veilig Thuis?',
  audience: 'staff',
  rule: `${dangerFirst}

Veilig Thuis laat de melder weten wat er gebeurt. Niets gehoord? Bel 0800-2000.`,
  submit: 'Leg vast',
  fields: [
    {
      id: 'result',
      kind: 'choice',
      label: 'Wat liet Veilig Thuis weten?',
      marks: ['T'],
      required: true,
      options: [
        { value: 'takenUp', label: 'Opgepakt door een ander' },
        { value: 'investigating', label: 'In onderzoek' },
        { value: 'advice', label: 'Advies' },
        { value: 'closed', label: 'Gesloten' },
        { value: 'nothing', label: 'Nog niets' },
      ],
    },
    { id: 'on', kind: 'date', label: 'Wanneer hoorde u dit, of belde u?', required: true, limit: 'past' },
    {
      id: 'note',
      kind: 'long',
      label: 'Wat is precies gezegd?',
      help: 'Wie pakt het op, wat vraagt Veilig Thuis van de school, met wie sprak u.',
      required: true,
      max: 4000,
    },
  ],
  example: {
    result: 'takenUp',
    'on.day': '23',
    'on.month': '11',
    'on.year': '2026',
    note: 'Verzonnen voorbeeld: het wijkteam gaat met de ouders praten. Wij letten op de ochtenden.',
  },
} as const satisfies Form;
