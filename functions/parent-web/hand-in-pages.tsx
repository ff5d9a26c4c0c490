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
    <p class="help">
      {form.audience === 'pupil'
        ? 'Je tekst blijft hooguit een uur bewaard tot je verstuurt. Alleen deze browser kan hem lezen. Ben je niet alleen met dit apparaat? Wis dan je tekst.'
        : 'Uw tekst blijft hooguit een uur bewaard tot u verstuurt. Alleen deze browser kan hem lezen. Bent u niet alleen met dit apparaat? Wis dan uw tekst.'}
    </p>
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
export const handInFormPage = ({ frame, form, typed, problems = [], carried }: HandInFormProps): string =>
  formPage({
    frame,
    title: 'Formulier',
    form,
    action: addressesOf(form).check,
    typed,
    problems,
    hidden: carried,
    ...(form.audience === 'pupil' ? { button: 'Kijk na wat je schreef' } : {}),
    ...(asks(form, 'danger')
      ? { below: { field: 'danger', content: <DangerNow school={frame.school} to={form.audience} /> } }
      : {}),
    extra: <Trap />,
    after: (
      <>
        {form.audience === 'pupil' ? null : <p class="help">{textsOf(frame.school)['files.none']}</p>}
        <Wipe form={form} />
      </>
    ),
  });

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
  const words = textsOf(frame.school);
  return (
    <p class="notice">
      {fill(form.audience === 'pupil' ? words['pupil.whoReads'] : words['start.whoReads'], {
        firstRole: `de ${roles[reader.seat.role].label}`,
      })}
    </p>
  );
};

/** A child is addressed with "je". */
const asNewText = {
  parent: {
    heading: 'U hebt al een bericht verstuurd',
    lines:
      'Uw eerste bericht hebben wij. Hieronder staan andere antwoorden. Die zijn nog niet verstuurd. U kunt ze versturen als nieuw bericht.',
  },
  pupil: {
    heading: 'Je stuurde al een bericht',
    lines:
      'Je eerste bericht hebben wij. Hieronder staat iets anders. Dat is nog niet verstuurd. Je kunt het versturen als nieuw bericht.',
  },
} as const;

const anew = ({ audience }: Form) => asNewText[audience === 'pupil' ? 'pupil' : 'parent'];

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
    heading: asNew
      ? anew(form).heading
      : textsOf(frame.school)[form.audience === 'pupil' ? 'pupil.check' : 'check.title'],
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
        {asNew ? <p class="notice">{anew(form).lines}</p> : null}
        <WhoReads frame={frame} form={form} answers={answers} now={now} />
        {isAboutExecutive(answers) ? <PastTheBoard school={frame.school} /> : null}
      </>
    ),
  });
