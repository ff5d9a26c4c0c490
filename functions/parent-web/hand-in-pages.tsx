import { admissionOf } from '../../workflows/domain/admission.ts';
import type { Answers } from '../../workflows/domain/case.ts';
import { fill } from '../../workflows/domain/fill.ts';
import type { Instant } from '../../workflows/domain/instant.ts';
import { roles } from '../../workflows/domain/roles.ts';
import { isAboutExecutive } from '../../workflows/domain/subjects.ts';
import type { Form } from '../../workflows/forms/form.ts';
import type { Problem } from '../../workflows/forms/parse.ts';
import { summary } from '../../workflows/forms/summary.ts';
import { textsOf } from '../../workflows/forms/texts-of.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { href } from '../_kit/http/links.ts';
import { checkPage } from '../_kit/pages/check-page.tsx';
import { formPage } from '../_kit/pages/form-page.tsx';
import type { Frame } from '../_kit/pages/shell.tsx';
import { PastTheBoard } from './about-executive.tsx';
import { DangerBox, DangerNow, maybeDanger } from './danger-box.tsx';
import { wordsOf } from './hand-in-words.ts';
import { trapName } from './submission.ts';

/** Where a form is shown, judged and handed in. */
export const addressesOf = (form: Form) =>
  form.path === undefined
    ? { check: href('concernCheck'), send: href('concernSend') }
    : { check: href('parentCheck', { name: form.path }), send: href('parentSend', { name: form.path }) };

const asks = (form: Form, field: string): boolean => form.fields.some(({ id }) => id === field);

/** Nobody sees it and nothing reads it aloud; what is filled in there was filled in by a program, and is kept all the same. */
const Trap = () => (
  <input
    class="visually-hidden"
    type="text"
    name={trapName}
    value=""
    tabIndex={-1}
    autocomplete="off"
    aria-hidden="true"
  />
);

/** Posts nothing of what was typed. */
const Wipe = ({ form }: { readonly form: Form }) => (
  <form class="no-print" method="post" action={addressesOf(form).check}>
    <button class="quiet" type="submit" name="action" value="wipe">
      Wis mijn tekst
    </button>
    <p class="help">{wordsOf(form).wipe}</p>
  </form>
);

interface HandInFormProps {
  readonly frame: Frame;
  readonly form: Form;
  readonly typed: Typed;
  readonly problems?: readonly Problem[];
  readonly carried: Readonly<Record<'submission' | 'ticket', string>>;
}

/** The form, empty or with what was typed before. */
export const handInFormPage = ({ frame, form, typed, problems = [], carried }: HandInFormProps): string => {
  const { button, below } = wordsOf(form);
  return formPage({
    frame,
    title: 'Formulier',
    form,
    action: addressesOf(form).check,
    typed,
    problems,
    hidden: carried,
    ...(button === undefined ? {} : { button }),
    ...(asks(form, 'danger')
      ? { below: { field: 'danger', content: <DangerNow school={frame.school} to={form.audience} /> } }
      : {}),
    extra: <Trap />,
    after: (
      <>
        {below.map((key) => (
          <p class="help" key={key}>
            {textsOf(frame.school)[key]}
          </p>
        ))}
        <Wipe form={form} />
      </>
    ),
  });
};

interface HandInCheckProps {
  readonly frame: Frame;
  readonly form: Form;
  readonly typed: Typed;
  readonly answers: Answers;
  readonly carried: Readonly<Record<'submission' | 'ticket', string>>;
  readonly now: Instant;
  /** The same page was sent before with other answers: nothing is overwritten, this becomes a message of its own. */
  readonly asNew?: boolean;
}

const WhoReads = ({ frame, form, answers, now }: Pick<HandInCheckProps, 'frame' | 'form' | 'answers' | 'now'>) => {
  const { reader } = admissionOf(frame.school, form.id, answers, now);
  return (
    <p class="notice">
      {fill(textsOf(frame.school)[wordsOf(form).whoReads], { firstRole: `de ${roles[reader.seat.role].label}` })}
    </p>
  );
};

/** Everything once more, with who will read it, before it is sent. */
export const handInCheckPage = ({
  frame,
  form,
  typed,
  answers,
  carried,
  now,
  asNew = false,
}: HandInCheckProps): string =>
  checkPage({
    frame,
    title: 'Controleren',
    heading: asNew ? wordsOf(form).anew.heading : textsOf(frame.school)[wordsOf(form).check],
    form,
    lines: summary(form, answers),
    typed,
    hidden: carried,
    action: addressesOf(form).send,
    changeAction: addressesOf(form).check,
    keepsText: true,
    ...(asNew ? { button: 'Verstuur dit als nieuw bericht' } : {}),
    before: (
      <>
        {maybeDanger(typed) ? <DangerBox school={frame.school} /> : null}
        {asNew ? <p class="notice">{wordsOf(form).anew.line}</p> : null}
        <WhoReads frame={frame} form={form} answers={answers} now={now} />
        {isAboutExecutive(answers) ? <PastTheBoard school={frame.school} /> : null}
      </>
    ),
  });
