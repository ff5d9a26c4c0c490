import { fill } from '../../../workflows/domain/fill.ts';
import type { School } from '../../../workflows/domain/school/school.ts';
import { schoolWords } from '../../../workflows/domain/school/school-words.ts';
import type { Form } from '../../../workflows/forms/form.ts';
import { dangerFirst } from '../../../workflows/forms/reporting-code/head.ts';
import { ruleOf } from '../../../workflows/forms/rule-of.ts';

interface RuleProps {
  readonly form: Form;
  readonly school: School;
}

/** The rule that a form serves, in its paragraphs. Whom to call in danger stands out. */
export const Rule = ({ form, school }: RuleProps) => {
  const rule = ruleOf(form, school);
  return rule === undefined ? null : (
    <div class="rule">
      {fill(rule, schoolWords(school))
        .split(/\n\n+/)
        .map((paragraph) => (
          <p key={paragraph} class={paragraph === dangerFirst ? 'first' : undefined}>
            {paragraph}
          </p>
        ))}
    </div>
  );
};
