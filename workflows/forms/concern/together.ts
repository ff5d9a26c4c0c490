import type { Form } from '../form.ts';

/** A message that is handled with others on the same group, answered by itself after all. */
export const togetherForm = {
  id: 'together',
  version: 1,
  title: 'Samen met andere berichten',
  audience: 'staff',
  rule: 'Dit bericht gaat samen met andere over dezelfde groep. Het antwoord aan allemaal geeft u in de zaak “Meer berichten over één groep”. Vraagt dit bericht een eigen antwoord? Geef dat dan hier.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'next',
      kind: 'choice',
      label: 'Hoe gaat dit bericht verder?',
      required: true,
      options: [
        { value: 'careCoordinator', label: 'Naar de intern begeleider' },
        { value: 'principal', label: 'Naar de directeur' },
        { value: 'close', label: 'Afronden' },
      ],
    },
    {
      id: 'told',
      kind: 'long',
      label: 'Wat vertelt u degene die dit stuurde?',
      help: 'Die leest dit met de code. Schrijf niets over andere berichten.',
      required: true,
      max: 4000,
      forSubmitter: true,
    },
  ],
  example: { next: 'close', told: 'Verzonnen voorbeeld: wij hebben u vandaag gebeld.' },
} as const satisfies Form;
