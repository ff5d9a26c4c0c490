import { type Received, receive } from '../../workflows/cases/receive.ts';
import type { Answers } from '../../workflows/domain/case.ts';
import { fill } from '../../workflows/domain/fill.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { type Problem, parse } from '../../workflows/forms/parse.ts';
import { texts } from '../../workflows/forms/texts.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { type DoorRequest, html, type Page } from '../_kit/http/page.ts';
import { errorFields } from '../_kit/log.ts';
import { withBlock } from '../_kit/pages/blocks.ts';
import { noticePage } from '../_kit/pages/message-page.tsx';
import { concernCheckPage, concernFormPage } from './concern-pages.tsx';
import { maybeDanger } from './danger-box.tsx';
import { frameOf, type ParentPorts, todayOf } from './parent-ports.ts';
import { receiptPage } from './receipt-page.tsx';
import { type Submission, submissionIn } from './submission.ts';

type Handle = (ports: ParentPorts, request: DoorRequest) => Page | Promise<Page>;

/** The form again with everything that was typed; a lost id is replaced, so that it can be sent after all. */
const formAgain = (ports: ParentPorts, { typed, id }: Submission, status: number, problems: readonly Problem[]): Page =>
  html(status, concernFormPage({ frame: frameOf(ports), typed, problems, submission: id ?? ports.ids.secret() }));

const addedTo = (typed: Typed, action: string): Typed => {
  const field = (concernForm satisfies Form).fields.find(({ id }) => action === `add:${id}`);
  return field?.kind === 'repeated' ? withBlock(field, typed) : typed;
};

export const showConcern: Handle = (ports) => formAgain(ports, { typed: {}, action: '', id: null }, 200, []);

/** Shows what will be sent, or what is still missing; stores nothing. */
export const checkConcern: Handle = (ports, request) => {
  const posted = submissionIn(request);
  if (posted.action === 'change') return formAgain(ports, posted, 200, []);
  if (posted.action.startsWith('add:')) {
    return formAgain(ports, { ...posted, typed: addedTo(posted.typed, posted.action) }, 200, []);
  }
  const today = todayOf(ports);
  const parsed = parse(concernForm, posted.typed, today);
  if (parsed.kind === 'rejected') return formAgain(ports, posted, 422, parsed.problems);
  const submission = posted.id ?? ports.ids.secret();
  const { answers } = parsed;
  return html(200, concernCheckPage({ frame: frameOf(ports), typed: posted.typed, answers, submission, today }));
};

const stored = (ports: ParentPorts, requestId: string, typed: Typed, answers: Answers, received: Received): Page => {
  const frame = frameOf(ports);
  const today = todayOf(ports);
  switch (received.kind) {
    case 'received':
      ports.log('submissionReceived', { requestId });
      return html(
        200,
        receiptPage({ frame, code: received.code, view: received.view, danger: maybeDanger(typed), today }),
      );
    case 'already':
      ports.log('submissionReplayed', { requestId });
      return html(200, noticePage(frame, { title: 'Al ontvangen', lines: [texts['error.already']] }));
    case 'different': {
      ports.log('submissionDiffers', { requestId });
      const submission = ports.ids.secret();
      return html(409, concernCheckPage({ frame, typed, answers, submission, today, asNew: true }));
    }
  }
};

/** Judges the answers again and hands them in. Only what is stored is promised; a failure keeps the text and the id,
 * so that sending once more can make no second case. */
export const sendConcern: Handle = async (ports, request) => {
  const posted = submissionIn(request);
  const parsed = parse(concernForm, posted.typed, todayOf(ports));
  if (parsed.kind === 'rejected') return formAgain(ports, posted, 422, parsed.problems);
  if (posted.id === null) {
    const message =
      'Deze pagina klopt niet meer. Uw tekst staat er nog. Controleer uw antwoorden en verstuur ze opnieuw.';
    return formAgain(ports, posted, 422, [{ name: '', message }]);
  }
  const { requestId } = request;
  try {
    const received = await receive(ports, concernForm, posted.id, parsed.answers);
    return stored(ports, requestId, posted.typed, parsed.answers, received);
  } catch (error) {
    ports.log('submissionFailed', { requestId, ...errorFields(error) });
    const message = fill(texts['error.notSent'], { phone: ports.school.contact.phone });
    return formAgain(ports, posted, 503, [{ name: '', message }]);
  }
};
