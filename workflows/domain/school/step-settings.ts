import type { Process, Step, Term } from '../processes/step.ts';
import type { School } from './school.ts';

/** A step as it runs at one school. */
export interface EffectiveSettings extends Pick<Step, 'reminder' | 'ladder' | 'announce' | 'plans'> {
  readonly term: Term;
}

/** What the school file says about a step goes before the step table. A term that the school names is its own choice, so no
 * placeholder unless the file says so. */
export const settingsOf = (school: School, process: Process, step: Step): EffectiveSettings => {
  const own = school.steps[`${process.id}.${step.id}`];
  return {
    term: own?.term ?? step.term,
    reminder: own?.reminder ?? step.reminder,
    ladder: own?.ladder ?? step.ladder,
    announce: step.announce,
    ...(step.plans === undefined ? {} : { plans: step.plans }),
  };
};
