import type { ComponentChildren } from 'preact';
import type { Form } from '../../../workflows/forms/form.ts';
import type { SummaryEntry } from '../../../workflows/forms/summary.ts';
import type { Typed } from '../../../workflows/forms/typed.ts';
import { htmlDocument } from './document.ts';
import { Hidden } from './hidden.tsx';
import { type Frame, Shell } from './shell.tsx';
import { Summary } from './summary.tsx';

export interface CheckPageProps {
  readonly frame: Frame;
  readonly title: string;
  /** Says that nothing has been sent yet. */
  readonly heading: string;
  readonly form: Form;
  readonly lines: readonly SummaryEntry[];
  /** Exactly what was typed; goes along with both buttons. */
  readonly typed: Typed;
  readonly hidden: Typed;
  /** Where the answers are handed in. */
  readonly action: string;
  /** Where the form is shown again (`action=change`). */
  readonly changeAction: string;
  readonly button?: string;
  readonly before?: ComponentChildren;
  /** The form still shows the text to who goes back. */
  readonly keepsText?: boolean;
}

/** The answers once more, before they are handed in. */
export const checkPage = (props: CheckPageProps): string =>
  htmlDocument(
    <Shell frame={props.frame} title={props.title}>
      <h1>{props.heading}</h1>
      {props.before}
      <form class="form" method="post" action={props.action}>
        <Hidden values={props.hidden} />
        <Hidden values={props.typed} />
        <Summary lines={props.lines} />
        <div class="buttons">
          <button type="submit" name="action" value="send">
            {props.button ?? props.form.submit}
          </button>
          <button class="quiet" type="submit" name="action" value="change" formaction={props.changeAction}>
            Wijzig mijn antwoorden
          </button>
        </div>
        <p class="help">
          Iets veranderen? Gebruik de knop “Wijzig mijn antwoorden”.
          {props.keepsText === true ? null : ' Met de terugknop van uw browser raakt u uw tekst kwijt.'}
        </p>
      </form>
    </Shell>,
  );
