import type { Form } from '../form.ts';

/** One answer under the codes of all who wrote. */
export const waveAnswerForm = {
  id: 'waveAnswer',
  version: 1,
  title: 'Eén antwoord aan alle schrijvers',
  audience: 'staff',
  rule: 'Alle schrijvers van deze berichten lezen dezelfde tekst, ieder met de eigen code. Noem geen namen, en niet hoeveel berichten er zijn. Wil iemand meer? Dan kan die met de code antwoorden.',
  submit: 'Stuur aan alle schrijvers',
  fields: [
    {
      id: 'told',
      kind: 'long',
      label: 'Wat vertelt u de schrijvers?',
      help: 'Zij lezen dit met de code. Wat heeft de school gedaan, en hoe gaat het verder?',
      required: true,
      max: 4000,
      forSubmitter: true,
    },
  ],
  example: { told: 'Verzonnen voorbeeld: er staat vanaf morgen een collega meer op het plein.' },
} as const satisfies Form;
