import { handInFollowUp } from '../../workflows/cases/follow-up.ts';
import type { Receipt } from '../../workflows/cases/look-up-receipt.ts';
import type { Answers } from '../../workflows/domain/case.ts';
import { fill } from '../../workflows/domain/fill.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { type Problem, parse } from '../../workflows/forms/parse.ts';
import { parentMessageForm } from '../../workflows/forms/receipt/parent-message.ts';
import { parentReachForm } from '../../workflows/forms/receipt/parent-reach.ts';
import { parentWithdrawForm } from '../../workflows/forms/receipt/parent-withdraw.ts';
import type { texts } from '../../workflows/forms/texts.ts';
import { textsOf } from '../../workflows/forms/texts-of.ts';
import { href } from '../_kit/http/links.ts';
import { type DoorRequest, html, type Page, without } from '../_kit/http/page.ts';
import { errorFields } from '../_kit/log.ts';
import { formPage } from '../_kit/pages/form-page.tsx';
import { withReceipt } from './code.ts';
import { DangerNow, maybeDanger } from './danger-box.tsx';
import { padded } from './padded.ts';
import { frameOf, type ParentPorts, todayOf } from './parent-ports.ts';
import { statusPage } from './status-page.tsx';
import { type Submission, submissionIn } from './submission.ts';

/** One thing that somebody can do with a code. */
interface Act {
  readonly form: Form;
  readonly action: string;
  readonly notice: (answers: Answers, words: typeof texts) => readonly string[];
  /** The receipt as it will be once the case knows; that takes a few seconds. */
  readonly after: (ports: ParentPorts, receipt: Receipt, answers: Answers) => Receipt;
}

const textOf = (answers: Answers, id: string): string => {
  const value = answers[id];
  return typeof value === 'string' ? value : '';
};

const acts = {
  message: {
    form: parentMessageForm,
    action: href('codeMessage'),
    notice: (_answers, words) => [words['msg.sent']],
    after: (ports, receipt, answers) => ({
      ...receipt,
      said: [...receipt.said, { at: ports.clock.policyNow(), by: 'submitter', text: textOf(answers, 'text') }],
    }),
  },
  reach: {
    form: parentReachForm,
    action: href('codeReach'),
    notice: (answers) =>
      answers['safeContact'] === 'yes'
        ? ['Uw keuze is bewaard.']
        : ['Uw keuze is bewaard.', 'Een mail dat er een bericht is, sturen wij u niet meer.'],
    after: (_ports, receipt, answers) => ({ ...receipt, ping: receipt.ping && answers['safeContact'] === 'yes' }),
  },
  withdraw: {
    form: parentWithdrawForm,
    action: href('codeWithdraw'),
    notice: (_answers, words) => [words['withdraw.done'], words['withdraw.after']],
    after: (ports, receipt) => ({ ...receipt, view: { ...receipt.view, withdrawn: ports.clock.policyNow() } }),
  },
} as const satisfies Record<string, Act>;

const formAgain = (
  ports: ParentPorts,
  { form, action }: Act,
  code: string,
  { typed, id }: Submission,
  status: number,
  problems: readonly Problem[],
): Page =>
  html(
    status,
    padded(
      formPage({
        frame: frameOf(ports),
        title: 'Code',
        form,
        action,
        typed: without(typed, ['code']),
        problems,
        hidden: { code, submission: id ?? ports.ids.secret() },
        button: form.submit,
        ...(form.fields.some(({ id: field }) => field === 'danger')
          ? { below: { field: 'danger', content: <DangerNow school={ports.school} /> } }
          : {}),
      }),
    ),
  );

const pageProblem = (message: string): readonly Problem[] => [{ name: '', message }];

const store = async (
  ports: ParentPorts,
  act: Act,
  requestId: string,
  receipt: Receipt,
  given: Submission & { readonly id: string },
  answers: Answers,
): Promise<Page> => {
  try {
    const received = await handInFollowUp(ports, receipt.codeHash, act.form, given.id, answers);
    if (received.kind === 'different') {
      const anew = { ...given, id: null };
      return formAgain(ports, act, receipt.code, anew, 409, pageProblem(textsOf(ports.school)['msg.different']));
    }
  } catch (error) {
    ports.log('followUpFailed', { requestId, ...errorFields(error) });
    const message = fill(textsOf(ports.school)['error.notSent'], { phone: ports.school.contact.phone });
    return formAgain(ports, act, receipt.code, given, 503, pageProblem(message));
  }
  ports.log('followUpReceived', { requestId, kind: act.form.id });
  const page = statusPage({
    frame: frameOf(ports),
    receipt: act.after(ports, receipt, answers),
    submission: ports.ids.secret(),
    notice: act.notice(answers, textsOf(ports.school)),
    danger: maybeDanger(given.typed),
  });
  return html(200, padded(page));
};

/** Shows the form when asked to; else judges what was typed and hands it in. */
const acting = (act: Act) => (ports: ParentPorts, request: DoorRequest) =>
  withReceipt(ports, request, (receipt) => {
    const given = submissionIn(request);
    const { id } = given;
    if (given.action === 'show') return formAgain(ports, act, receipt.code, { ...given, typed: {}, id: null }, 200, []);
    const parsed = parse(act.form, without(given.typed, ['code']), todayOf(ports));
    if (parsed.kind === 'rejected') return formAgain(ports, act, receipt.code, given, 422, parsed.problems);
    if (id === null)
      return formAgain(ports, act, receipt.code, given, 422, pageProblem(textsOf(ports.school)['msg.again']));
    return store(ports, act, request.requestId, receipt, { ...given, id }, parsed.answers);
  });

export const sendMessage = acting(acts.message);
export const changeReach = acting(acts.reach);
export const withdraw = acting(acts.withdraw);
