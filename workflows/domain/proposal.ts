import type { Answers, FormRecord } from './case.ts';
import { holds } from './when.ts';

/** What the weighing points to. People decide; deviating takes a written reason. */
export type Proposal = 'close' | 'report' | 'helpPlan';

/** From the questions of the Afwegingskader Meldcode, asked one after the other.
 * @param answers of the weighing (`w1` … `w4`) and, where a help plan was tried, of its follow-up (`w5`)
 * @returns null as long as the questions do not lead anywhere
 * Source: Afwegingskader Meldcode; default-process-texts section 12, step 4 */
export const proposalOf = (answers: Answers): Proposal | null => {
  const is = (field: string, ...values: readonly string[]): boolean => holds({ field, is: values }, answers);
  if (is('w1', 'no')) return 'close';
  if (!is('w1', 'yes')) return null;
  if (is('w2', 'yes', 'doubt')) return 'report';
  if (!is('w2', 'no')) return null;
  if (is('w3', 'no') || is('w4', 'no') || is('w5', 'no')) return 'report';
  return is('w3', 'yes') && is('w4', 'yes') ? 'helpPlan' : null;
};

/** The last weighing of a case, and what came of the help plan since.
 * @param records of the case, oldest first */
export const weighedIn = (records: readonly FormRecord[]): Answers => {
  const at = records.findLastIndex(({ formId }) => formId === 'weighing');
  if (at < 0) return {};
  const since = records.slice(at).filter(({ formId }) => formId === 'weighing' || formId === 'helpPlan');
  return Object.fromEntries(since.flatMap(({ answers }) => Object.entries(answers)));
};
