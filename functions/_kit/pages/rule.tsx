import { fill } from '../../../workflows/domain/fill.ts';
import type { School } from '../../../workflows/domain/school.ts';
import type { Form } from '../../../workflows/forms/form.ts';
import { dangerFirst } from '../../../workflows/forms/reporting-code/head.ts';

interface RuleProps {
  readonly form: Form;
  readonly school: School;
}

/** The rule that a form serves, in its paragraphs. Whom to call in danger stands out. */
export const Rule = ({ form: { rule }, school }: RuleProps) =>
  rule === undefined ? null : (
    <div class="rule">
      {fill(rule, { boardPhone: school.contact.boardPhone })
        .split(/\n\n+/)
        .map((paragraph) => (
          <p key={paragraph} class={paragraph === dangerFirst ? 'first' : undefined}>
            {paragraph}
          </p>
        ))}
    </div>
  );
