import type { LongField } from '../form.ts';

/** What whoever asked reads with the code; it never says what the talk is about. */
export const told = {
  id: 'told',
  kind: 'long',
  label: 'Wat vertelt u degene die het gesprek vroeg?',
  help: 'Wie vroeg, leest dit met de code. Geen namen van anderen. Bij een vertrouwelijk gesprek: niets over de inhoud.',
  required: true,
  max: 2000,
  forSubmitter: true,
} as const satisfies LongField;
