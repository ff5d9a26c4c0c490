import type { Form } from '../form.ts';

/** Whether the talk was held (Beleidsplan 4.2). It asks nothing of what was said. */
export const conversationHoldForm = {
  id: 'conversationHold',
  version: 1,
  title: 'Is het gesprek gevoerd?',
  audience: 'staff',
  rule: 'Kwam iemand niet, of moest het gesprek verzet worden? Neem dan opnieuw contact op. Iemand die niet komt, heeft daar soms een reden voor.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'outcome',
      kind: 'choice',
      label: 'Is het gesprek gevoerd?',
      required: true,
      options: [
        { value: 'held', label: 'Ja' },
        { value: 'notCome', label: 'Nee, degene die vroeg kwam niet' },
        { value: 'moved', label: 'Nee, het is verzet' },
        { value: 'cancelled', label: 'Nee, en het hoeft niet meer' },
      ],
    },
    {
      id: 'heldOn',
      kind: 'date',
      label: 'Op welke dag?',
      required: true,
      only: { field: 'outcome', is: ['held'] },
      limit: 'past',
    },
  ],
  example: { outcome: 'held', 'heldOn.day': '23', 'heldOn.month': '11', 'heldOn.year': '2026' },
} as const satisfies Form;
