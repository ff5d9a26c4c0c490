import type { Answers } from '../../workflows/domain/case.ts';
import { fill } from '../../workflows/domain/fill.ts';
import type { LocalDate } from '../../workflows/domain/instant.ts';
import { roles } from '../../workflows/domain/roles.ts';
import { firstReader, groupInAnswers } from '../../workflows/domain/routing.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import type { Problem } from '../../workflows/forms/parse.ts';
import { summary } from '../../workflows/forms/summary.ts';
import { texts } from '../../workflows/forms/texts.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { href } from '../_kit/http/links.ts';
import { checkPage } from '../_kit/pages/check-page.tsx';
import { formPage } from '../_kit/pages/form-page.tsx';
import type { Frame } from '../_kit/pages/shell.tsx';
import { DangerBox, DangerNow, maybeDanger } from './danger-box.tsx';

interface ConcernFormProps {
  readonly frame: Frame;
  readonly typed: Typed;
  readonly problems?: readonly Problem[];
  readonly submission: string;
}

/** The form, empty or with what was typed before. */
export const concernFormPage = ({ frame, typed, problems = [], submission }: ConcernFormProps): string =>
  formPage({
    frame,
    title: 'Formulier',
    form: concernForm,
    action: href('concernCheck'),
    typed,
    problems,
    hidden: { submission },
    below: { field: 'danger', content: <DangerNow school={frame.school} /> },
    after: <p class="help">{texts['files.none']}</p>,
  });

interface ConcernCheckProps {
  readonly frame: Frame;
  readonly typed: Typed;
  readonly answers: Answers;
  readonly submission: string;
  readonly today: LocalDate;
  /** The same page was sent before with other answers: nothing is overwritten, this becomes a message of its own. */
  readonly asNew?: boolean;
}

const WhoReads = ({ frame, answers, today }: Pick<ConcernCheckProps, 'frame' | 'answers' | 'today'>) => {
  const reader = firstReader(frame.school, answers, groupInAnswers(frame.school, answers, today));
  return <p class="notice">{fill(texts['start.whoReads'], { firstRole: `de ${roles[reader.seat.role].label}` })}</p>;
};

/** Everything once more, with who will read it, before it is sent. */
export const concernCheckPage = ({
  frame,
  typed,
  answers,
  submission,
  today,
  asNew = false,
}: ConcernCheckProps): string =>
  checkPage({
    frame,
    title: 'Controleren',
    heading: asNew ? 'U hebt al een bericht verstuurd' : texts['check.title'],
    form: concernForm,
    lines: summary(concernForm, answers),
    typed,
    hidden: { submission },
    action: href('concernSend'),
    changeAction: href('concernCheck'),
    ...(asNew ? { button: 'Verstuur dit als nieuw bericht' } : {}),
    before: (
      <>
        {maybeDanger(typed) ? <DangerBox school={frame.school} /> : null}
        {asNew ? (
          <p class="notice">
            Uw eerste bericht hebben wij. Hieronder staan andere antwoorden. Die zijn nog niet verstuurd. U kunt ze
            versturen als nieuw bericht.
          </p>
        ) : null}
        <WhoReads frame={frame} answers={answers} today={today} />
      </>
    ),
  });
