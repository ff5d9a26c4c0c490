import type { Answers } from '../../workflows/domain/case.ts';
import type { Form } from '../../workflows/forms/form.ts';

const ofDemonstration = 'ivo-verzinsel';

/** The examples name somebody of the demonstration school; the same answers with a colleague of the sample school.
 * @param by who answers, and so is never the colleague */
export const withSampleColleague = (form: Form, answers: Answers, by: string): Answers => {
  const named = form.fields.filter(({ id, kind }) => kind === 'colleague' && answers[id] === ofDemonstration);
  return { ...answers, ...Object.fromEntries(named.map(({ id }) => [id, by === 'ivo' ? 'ineke' : 'ivo'])) };
};
