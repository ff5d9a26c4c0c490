import type { Standing, Step } from './step.ts';

/** Steps that mean the same in every process. */

/** Opens first where a child is or may be in danger: a mail is no telephone call. */
export const dangerStep = {
  id: 'danger',
  name: 'Direct gevaar: eerst bellen',
  owner: 'careCoordinator',
  form: 'danger',
  term: { n: 0, clock: 'hours', placeholder: false },
  reminder: 'none',
  announce: 'danger',
  ladder: ['deputy', 'principal', 'boardContact'],
  routes: [{ label: 'Er is gebeld' }],
  source: 'Beleidsplan 4.5',
} as const satisfies Step;

/** The submitter hears something at least every ten school days. */
export const silence = {
  id: 'silence',
  opens: 'update',
  after: { n: 9, clock: 'schoolDays', placeholder: true },
} as const satisfies Standing;

/** What a process needs whose submitter holds a receipt code. */
export const forSubmitter = [
  {
    id: 'update',
    name: 'De ouder laten weten hoe het staat',
    owner: 'firstRole',
    form: 'update',
    term: { n: 1, clock: 'schoolDays', placeholder: true },
    reminder: 'none',
    announce: 'assigned',
    ladder: ['deputy', 'careCoordinator', 'principal', 'boardContact'],
    heard: true,
    routes: [{ label: 'De ouder weet hoe het staat' }],
    source: 'Beleidsplan 7: altijd in gesprek blijven met u',
  },
] as const satisfies readonly Step[];
