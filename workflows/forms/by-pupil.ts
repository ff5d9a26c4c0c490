import type { Answers } from '../domain/case.ts';
import type { Form } from './form.ts';

/** A pupil wrote it, on the page for pupils or as `submitter` says: nothing goes home, and what stands behind the code speaks
 * to a child (default-process-texts section 3). */
export const isByPupil = ({ audience }: Pick<Form, 'audience'>, answers: Answers): boolean =>
  audience === 'pupil' || answers['submitter'] === 'pupil';
