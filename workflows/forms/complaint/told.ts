import type { LongField } from '../form.ts';

const help = 'Wie klaagt, leest dit met de code. Geen namen van anderen.';

/** What whoever complained reads of a step. */
export const told = {
  id: 'told',
  kind: 'long',
  label: 'Wat vertelt u degene die klaagt?',
  help,
  required: true,
  max: 4000,
  forSubmitter: true,
} as const satisfies LongField;
