import type { LongField } from '../form.ts';

/** What whoever asked reads of a step. */
export const told = {
  id: 'told',
  kind: 'long',
  label: 'Wat vertelt u degene die het vraagt?',
  help: 'Die leest dit met de code. Niet meer dan is besloten. Geen namen van anderen, en niet of er nog iets anders loopt.',
  required: true,
  max: 4000,
  forSubmitter: true,
} as const satisfies LongField;
