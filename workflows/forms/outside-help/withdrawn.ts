import type { Option, SimpleField } from '../form.ts';

const whenWithdrawn = { field: 'next', is: ['withdrawn'] } as const;

/** An answer of every step: consent ends at any moment (AVG art. 7 lid 3). */
export const withdrawnOption = {
  value: 'withdrawn',
  label: 'De ouders trekken hun toestemming in: wij stoppen met delen',
} as const satisfies Option;

export const withdrawnFields = [
  {
    id: 'withdrawnOn',
    kind: 'date',
    label: 'Wanneer is de toestemming ingetrokken?',
    required: true,
    only: whenWithdrawn,
    limit: 'past',
  },
  {
    id: 'withdrawnBy',
    kind: 'text',
    label: 'Wie trok de toestemming in?',
    required: true,
    only: whenWithdrawn,
    max: 100,
  },
  {
    id: 'withdrawnTold',
    kind: 'long',
    label: 'Wie van buiten weet nu dat wij stoppen, en wat gebeurt er met wat al gedeeld is?',
    required: true,
    only: whenWithdrawn,
    max: 2000,
  },
] as const satisfies readonly SimpleField[];
