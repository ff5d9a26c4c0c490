import type { ComponentChildren } from 'preact';
import type { Form } from '../../../workflows/forms/form.ts';
import type { Problem } from '../../../workflows/forms/parse.ts';
import type { Typed } from '../../../workflows/forms/typed.ts';
import { htmlDocument } from './document.ts';
import { FieldView } from './field-view.tsx';
import { Hidden } from './hidden.tsx';
import { Problems } from './problems.tsx';
import { type Frame, Shell } from './shell.tsx';

export interface FormBlockProps {
  readonly form: Form;
  /** Where the check page is asked; posts `action=check` or `action=add:<field>`. */
  readonly action: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** What the page itself carries: `submission`, `revision`, `csrf`. */
  readonly hidden: Typed;
  readonly button: string;
}

/** Enter in a text field presses the first button of a form, so the first one must be the one that goes on. */
const EnterButton = () => (
  <button class="visually-hidden" type="submit" name="action" value="check" tabIndex={-1} aria-hidden="true">
    Verder
  </button>
);

export const FormBlock = ({ form, action, typed, problems, hidden, button }: FormBlockProps) => (
  <form class="form" method="post" action={action} novalidate data-form={form.id}>
    <EnterButton />
    <Hidden values={hidden} />
    <div class="fields">
      {form.fields.map((field) => (
        <FieldView key={field.id} form={form} field={field} typed={typed} problems={problems} action={action} />
      ))}
    </div>
    <button type="submit" name="action" value="check">
      {button}
    </button>
  </form>
);

export interface FormPageProps extends Omit<FormBlockProps, 'button'> {
  readonly frame: Frame;
  /** Title of the tab; on the parent side neutral. */
  readonly title: string;
  readonly heading?: string;
  readonly button?: string;
  /** Between heading and form. */
  readonly before?: ComponentChildren;
  /** Behind the form. */
  readonly after?: ComponentChildren;
}

/** Any form of the registry as a page; works without script. Nothing that was typed is lost when something is wrong. */
export const formPage = ({
  frame,
  title,
  heading,
  button = 'Controleer uw antwoorden',
  before,
  after,
  ...block
}: FormPageProps): string =>
  htmlDocument(
    <Shell frame={frame} title={title} problem={block.problems.length > 0}>
      <Problems problems={block.problems} />
      <h1>{heading ?? block.form.title}</h1>
      {block.form.rule === undefined ? null : <p class="rule">{block.form.rule}</p>}
      {before}
      <FormBlock {...block} button={button} />
      {after}
    </Shell>,
  );
