import type { LongField } from '../form.ts';

/** What whoever handed it in reads of a step. */
export const told = {
  id: 'told',
  kind: 'long',
  label: 'Wat vertelt u degene die dit meldde?',
  help: 'Die leest dit met de code. Geen namen van andere kinderen of ouders.',
  max: 4000,
  forSubmitter: true,
} as const satisfies LongField;
