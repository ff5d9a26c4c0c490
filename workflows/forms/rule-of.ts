import type { School } from '../domain/school/school.ts';
import type { Form } from './form.ts';
import { textsOf } from './texts-of.ts';

/** What stands above a form at this school, places still open. */
export const ruleOf = ({ rule, ruleTexts }: Form, school: Pick<School, 'texts'>): string | undefined =>
  ruleTexts === undefined ? rule : ruleTexts.map((key) => textsOf(school)[key]).join('\n\n');
