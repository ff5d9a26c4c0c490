import type { Form } from '../form.ts';
import { suspicion } from '../ways.ts';

/** Whether the agreement works, asked of parent and child (Beleidsplan 4.1, 7). */
export const checkForm = {
  id: 'check',
  version: 1,
  title: 'Werkt de afspraak?',
  audience: 'staff',
  rule: 'Vraag het aan de ouder en aan het kind. Werkt het niet of maar deels? Praat dan opnieuw, of vraag hulp.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'works',
      fact: true,
      kind: 'choice',
      label: 'Werkt de afspraak volgens ouder en kind?',
      required: true,
      options: [
        { value: 'yes', label: 'Ja' },
        { value: 'partly', label: 'Deels' },
        { value: 'no', label: 'Nee' },
      ],
    },
    { id: 'parentSays', kind: 'long', label: 'Wat zegt de ouder?', required: true, max: 4000 },
    {
      id: 'childSays',
      kind: 'long',
      label: 'Wat zegt het kind?',
      help: 'Niet gesproken? Schrijf waarom niet.',
      required: true,
      max: 4000,
    },
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat gaat er nu gebeuren?',
      required: true,
      options: [
        { value: 'close', label: 'Afronden' },
        { value: 'talk', label: 'Opnieuw een gesprek met de ouder' },
        { value: 'careCoordinator', label: 'Naar de intern begeleider' },
        { value: 'principal', label: 'Naar de directeur' },
        suspicion,
      ],
    },
  ],
  example: {
    works: 'yes',
    parentSays: 'Verzonnen voorbeeld: het gaat beter op het plein.',
    childSays: 'Vera speelt weer mee.',
    next: 'close',
  },
} as const satisfies Form;
