import type { School } from '../../workflows/domain/school/school.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import { textsOf } from '../../workflows/forms/texts-of.ts';
import { href } from '../_kit/http/links.ts';

const addressOf = ({ path }: Form): string =>
  path === undefined ? href('concernForm') : href('parentForm', { name: path });

const [first, ...others] = parentForms.filter(({ audience }) => audience === 'parent');
const forPupils = parentForms.filter(({ audience }) => audience === 'pupil');

interface LinksProps {
  readonly school: School;
}

/** What most people come for. */
export const FirstForm = ({ school }: LinksProps) =>
  first === undefined ? null : (
    <p>
      <a class="button" href={addressOf(first)}>
        {textsOf(school)['start.button']}
      </a>
    </p>
  );

/** All else that can be handed in, pupils last and apart. */
export const OtherForms = ({ school }: LinksProps) => {
  const words = textsOf(school);
  return (
    <nav aria-labelledby="meer">
      <h2 id="meer">{words['start.other']}</h2>
      <ul class="ways">
        {others.map((form) => (
          <li key={form.id}>
            <a href={addressOf(form)}>{form.title}</a>
          </li>
        ))}
        <li>
          <a href={href('codeForm')}>{words['start.code']}</a>
        </li>
        {forPupils.map((form) => (
          <li key={form.id}>
            <a href={addressOf(form)}>{words['start.pupil']}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
