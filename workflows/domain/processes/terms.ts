import type { Term } from './step.ts';

/** Terms as the step tables write them. What no law sets is a placeholder, which a school makes its own. */

export const schoolDays = (n: number) => ({ n, clock: 'schoolDays', placeholder: true }) as const satisfies Term;

export const workingDays = (n: number) => ({ n, clock: 'workingDays', placeholder: true }) as const satisfies Term;

/** At once, at any hour. */
export const atOnce = { n: 0, clock: 'hours', placeholder: false } as const satisfies Term;

/** A term of the law in whole weeks; an end on a Saturday, Sunday or public holiday moves on (Algemene termijnenwet 1). */
export const weeksByLaw = (n: number) =>
  ({ n, clock: 'workingDays', unit: 'weeks', placeholder: false }) as const satisfies Term;

/** The same in months. */
export const monthsByLaw = (n: number) =>
  ({ n, clock: 'workingDays', unit: 'months', placeholder: false }) as const satisfies Term;
