import { handInFollowUp } from '../../workflows/cases/follow-up.ts';
import type { Receipt } from '../../workflows/cases/look-up-receipt.ts';
import type { Answers, ReceiptView } from '../../workflows/domain/case.ts';
import { fill } from '../../workflows/domain/fill.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { type Problem, parse } from '../../workflows/forms/parse.ts';
import { parentReachForm } from '../../workflows/forms/receipt/parent-reach.ts';
import type { TextKey } from '../../workflows/forms/texts.ts';
import { textsOf } from '../../workflows/forms/texts-of.ts';
import { href } from '../_kit/http/links.ts';
import { type DoorRequest, html, type Page, without } from '../_kit/http/page.ts';
import { errorFields } from '../_kit/log.ts';
import { formPage } from '../_kit/pages/form-page.tsx';
import { toBeReached, withReceipt } from './code.ts';
import { DangerNow, maybeDanger } from './danger-box.tsx';
import { padded } from './padded.ts';
import { frameOf, type ParentPorts, todayOf } from './parent-ports.ts';
import { statusPage } from './status-page.tsx';
import { wordsFor } from './status-words.ts';
import { type Submission, submissionIn } from './submission.ts';

/** One thing that somebody can do with a code. */
interface Act {
  readonly form: (view: Pick<ReceiptView, 'pupil'>) => Form;
  readonly action: string;
  readonly notice: (answers: Answers, receipt: Receipt, text: (key: TextKey) => string) => readonly string[];
  /** The receipt as it will be once the case knows; that takes a few seconds.
   * @param before whether the same came in before, so that the case may know it by now */
  readonly after: (ports: ParentPorts, receipt: Receipt, answers: Answers, before: boolean) => Receipt;
}

const textOf = (answers: Answers, id: string): string => {
  const value = answers[id];
  return typeof value === 'string' ? value : '';
};

const knows = ({ said }: Receipt, words: string): boolean =>
  said.findLast(({ by }) => by === 'submitter')?.text === words;

const acts = {
  message: {
    form: (view) => wordsFor(view).message,
    action: href('codeMessage'),
    notice: (_answers, { view }, text) => [text(wordsFor(view).sent)],
    after: (ports, receipt, answers, before) => {
      const text = textOf(answers, 'text');
      if (before && knows(receipt, text)) return receipt;
      return { ...receipt, said: [...receipt.said, { at: ports.clock.policyNow(), by: 'submitter', text }] };
    },
  },
  reach: {
    form: () => parentReachForm,
    action: href('codeReach'),
    notice: (answers) =>
      answers['safeContact'] === 'yes'
        ? ['Uw keuze is bewaard.']
        : ['Uw keuze is bewaard.', 'Een mail dat er een bericht is, sturen wij u niet meer.'],
    after: (_ports, receipt, answers) => ({ ...receipt, ping: receipt.ping && answers['safeContact'] === 'yes' }),
  },
  withdraw: {
    form: (view) => wordsFor(view).takeBack,
    action: href('codeWithdraw'),
    notice: (_answers, { view }, text) => wordsFor(view).withdrawn.map(text),
    after: (ports, { view, ...receipt }) => ({
      ...receipt,
      view: { ...view, withdrawn: view.withdrawn ?? ports.clock.policyNow() },
    }),
  },
} as const satisfies Record<string, Act>;

const formAgain = (
  ports: ParentPorts,
  act: Act,
  { code, view }: { readonly code: string; readonly view: Pick<ReceiptView, 'pupil'> },
  { typed, id }: Submission,
  status: number,
  problems: readonly Problem[],
): Page => {
  const form = act.form(view);
  return html(
    status,
    padded(
      formPage({
        frame: frameOf(ports),
        title: 'Code',
        form,
        action: act.action,
        typed: without(typed, ['code']),
        problems,
        hidden: { code, submission: id ?? ports.ids.secret() },
        button: form.submit,
        ...(form.fields.some(({ id: field }) => field === 'danger')
          ? { below: { field: 'danger', content: <DangerNow school={ports.school} to={form.audience} /> } }
          : {}),
      }),
    ),
  );
};

const pageProblem = (message: string): readonly Problem[] => [{ name: '', message }];

const notSent = ({ school }: ParentPorts, view: Pick<ReceiptView, 'pupil'>): readonly Problem[] => {
  const message: string = textsOf(school)[wordsFor(view).notSent];
  return pageProblem(fill(message, { phone: school.contact.phone }));
};

const store = async (
  ports: ParentPorts,
  act: Act,
  requestId: string,
  receipt: Receipt,
  given: Submission & { readonly id: string },
  answers: Answers,
): Promise<Page> => {
  const form = act.form(receipt.view);
  const words = wordsFor(receipt.view);
  const text = (key: TextKey): string => textsOf(ports.school)[key];
  const received = await handInFollowUp(ports, receipt.codeHash, form, given.id, answers).catch((error: unknown) => {
    ports.log('followUpFailed', { requestId, ...errorFields(error) });
    return null;
  });
  if (received === null) return formAgain(ports, act, receipt, given, 503, notSent(ports, receipt.view));
  if (received.kind === 'different') {
    return formAgain(ports, act, receipt, { ...given, id: null }, 409, pageProblem(text(words.different)));
  }
  ports.log('followUpReceived', { requestId, kind: form.id });
  const page = statusPage({
    frame: frameOf(ports),
    receipt: act.after(ports, receipt, answers, received.before),
    submission: ports.ids.secret(),
    notice: act.notice(answers, receipt, text),
    danger: maybeDanger(given.typed),
  });
  return html(200, padded(page));
};

/** Shows the form when asked to; else judges what was typed and hands it in. Who cannot be looked up, for the store is away,
 * gets back what was typed, in the words for a parent. */
const acting = (act: Act, open: typeof withReceipt) => (ports: ParentPorts, request: DoorRequest) => {
  const given = submissionIn(request);
  const { id } = given;
  const away = (code: string): Page => formAgain(ports, act, { code, view: {} }, given, 503, notSent(ports, {}));
  return open(
    ports,
    request,
    (receipt) => {
      if (given.action === 'show') return formAgain(ports, act, receipt, { ...given, typed: {}, id: null }, 200, []);
      const parsed = parse(act.form(receipt.view), without(given.typed, ['code']), todayOf(ports));
      if (parsed.kind === 'rejected') return formAgain(ports, act, receipt, given, 422, parsed.problems);
      if (id === null) {
        const message = textsOf(ports.school)[wordsFor(receipt.view).again];
        return formAgain(ports, act, receipt, given, 422, pageProblem(message));
      }
      return store(ports, act, request.requestId, receipt, { ...given, id }, parsed.answers);
    },
    given.action === 'show' ? undefined : away,
  );
};

export const sendMessage = acting(acts.message, withReceipt);
export const changeReach = acting(acts.reach, toBeReached);
export const withdraw = acting(acts.withdraw, withReceipt);
