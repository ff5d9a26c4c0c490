import { fill } from '../../../workflows/domain/fill.ts';
import type { School } from '../../../workflows/domain/school.ts';
import type { Form } from '../../../workflows/forms/form.ts';

interface RuleProps {
  readonly form: Form;
  readonly school: School;
}

/** The rule that a form serves. Of several paragraphs the first says what to do in danger, so it stands out. */
export const Rule = ({ form: { rule }, school }: RuleProps) => {
  if (rule === undefined) return null;
  const paragraphs = fill(rule, { boardPhone: school.contact.boardPhone }).split(/\n\n+/);
  const [first, ...rest] = paragraphs;
  if (rest.length === 0) return <p class="rule">{first}</p>;
  return (
    <div class="rule">
      <p class="first">{first}</p>
      {rest.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
};
