import { type ComponentChildren, Fragment } from 'preact';
import type { Form } from '../../../workflows/forms/form.ts';
import type { Problem } from '../../../workflows/forms/parse.ts';
import type { Typed } from '../../../workflows/forms/typed.ts';
import { htmlDocument } from './document.ts';
import { FieldView } from './field-view.tsx';
import { Hidden } from './hidden.tsx';
import { Problems } from './problems.tsx';
import { Rule } from './rule.tsx';
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
  /** Stands below one field; the stylesheet may hold it back until an answer asks for it. */
  readonly below?: { readonly field: string; readonly content: ComponentChildren };
  /** Inside the form, behind its fields. */
  readonly extra?: ComponentChildren;
}

/** Enter in a text field presses the first button of a form, so the first one must be the one that goes on. */
const EnterButton = () => (
  <button class="visually-hidden" type="submit" name="action" value="check" tabIndex={-1} aria-hidden="true">
    Verder
  </button>
);

export const FormBlock = ({ form, action, typed, problems, hidden, button, below, extra }: FormBlockProps) => (
  <form class="form" method="post" action={action} novalidate data-form={form.id}>
    <EnterButton />
    <Hidden values={hidden} />
    <div class="fields">
      {form.fields.map((field) => (
        <Fragment key={field.id}>
          <FieldView form={form} field={field} typed={typed} problems={problems} action={action} />
          {below?.field === field.id ? below.content : null}
        </Fragment>
      ))}
    </div>
    {extra}
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
      <Rule form={block.form} school={frame.school} />
      {before}
      <FormBlock {...block} button={button} />
      {after}
    </Shell>,
  );
