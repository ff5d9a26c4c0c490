import type { Form } from '../form.ts';
import { dangerFirst } from './head.ts';

/** Immediate danger: the call comes first, the record after it (default-process-texts section 12, `call`). */
export const dangerForm = {
  id: 'danger',
  version: 1,
  title: 'Direct gevaar: eerst bellen',
  audience: 'staff',
  rule: dangerFirst,
  submit: 'Bevestig dat er is gebeld',
  fields: [
    { id: 'calledBy', kind: 'text', label: 'Wie belde?', required: true, max: 100 },
    {
      id: 'calledWhom',
      fact: true,
      kind: 'text',
      label: 'Met wie is gebeld?',
      help: '112 of Veilig Thuis, en de naam van wie u sprak.',
      required: true,
      max: 200,
    },
    { id: 'calledAt', kind: 'date', label: 'Op welke dag is gebeld?', required: true, limit: 'past', fact: true },
    {
      id: 'calledTime',
      fact: true,
      kind: 'text',
      label: 'Hoe laat is gebeld?',
      help: 'Bijvoorbeeld: 14.30 uur.',
      required: true,
      max: 40,
    },
    {
      id: 'agreed',
      fact: true,
      kind: 'long',
      label: 'Wat is afgesproken?',
      help: 'Wie doet wat, en wanneer. Ook: wie is nu bij het kind.',
      required: true,
      max: 4000,
    },
  ],
  example: {
    calledBy: 'Anna Voorbeeld',
    calledWhom: 'Veilig Thuis, medewerker Bram Bedacht',
    'calledAt.day': '23',
    'calledAt.month': '11',
    'calledAt.year': '2026',
    calledTime: '14.30 uur',
    agreed: 'Verzonnen voorbeeld: Veilig Thuis belt om 15.00 uur terug. Anna blijft bij het kind.',
  },
} as const satisfies Form;
