import { type Received, receive } from '../../workflows/cases/receive.ts';
import type { Answers } from '../../workflows/domain/case.ts';
import { fill } from '../../workflows/domain/fill.ts';
import { isAboutExecutive } from '../../workflows/domain/subjects.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { parentFormAt } from '../../workflows/forms/parent-forms.ts';
import { type Problem, parse } from '../../workflows/forms/parse.ts';
import { textsOf } from '../../workflows/forms/texts-of.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { type DoorRequest, html, type Page, redirect } from '../_kit/http/page.ts';
import { errorFields } from '../_kit/log.ts';
import { withBlock } from '../_kit/pages/blocks.ts';
import { messagePage, noticePage } from '../_kit/pages/message-page.tsx';
import { maybeDanger } from './danger-box.tsx';
import { draftOf, dropDraft, keepDraft } from './draft.ts';
import { addressesOf, handInCheckPage, handInFormPage } from './hand-in-pages.tsx';
import { wordsOf } from './hand-in-words.ts';
import { slowReason } from './lane.ts';
import { frameOf, type ParentPorts, todayOf } from './parent-ports.ts';
import { pupilReceiptPage, receiptPage } from './receipt-page.tsx';
import { type Submission, submissionIn } from './submission.ts';
import { newTicket } from './ticket.ts';

type Handle = (ports: ParentPorts, form: Form, request: DoorRequest) => Page | Promise<Page>;

type Typing = Pick<Submission, 'typed' | 'id' | 'ticket'>;

interface Carried {
  readonly submission: string;
  readonly ticket: string;
}

/** A lost id is replaced, so that it can be sent after all. */
const carriedBy = async (ports: ParentPorts, { id, ticket }: Typing): Promise<Carried> => {
  const submission = id ?? ports.ids.secret();
  return { submission, ticket: id === null || ticket === '' ? await newTicket(ports, submission) : ticket };
};

/** The form again with everything that was typed, which also waits for who goes back or reloads. */
const formAgain = async (
  ports: ParentPorts,
  form: Form,
  request: DoorRequest,
  posted: Typing,
  status: number,
  problems: readonly Problem[],
): Promise<Page> => {
  const carried = await carriedBy(ports, posted);
  const { typed } = posted;
  const cookies = await keepDraft(ports, form, request, { typed, id: carried.submission, ticket: carried.ticket });
  return html(status, handInFormPage({ frame: frameOf(ports), form, typed, problems, carried }), cookies);
};

const addedTo = (form: Form, typed: Typed, action: string): Typed => {
  const field = form.fields.find(({ id }) => action === `add:${id}`);
  return field?.kind === 'repeated' ? withBlock(field, typed) : typed;
};

/** @param asNew other answers came under an id that was sent before: these become a message of their own */
const checkAgain = async (
  ports: ParentPorts,
  form: Form,
  request: DoorRequest,
  posted: Typing,
  answers: Answers,
  asNew: boolean,
): Promise<Page> => {
  const carried = await carriedBy(ports, asNew ? { ...posted, id: null } : posted);
  const { typed } = posted;
  const cookies = await keepDraft(ports, form, request, { typed, id: carried.submission, ticket: carried.ticket });
  const now = ports.clock.policyNow();
  const page = handInCheckPage({ frame: frameOf(ports), form, typed, answers, carried, now, asNew });
  return html(asNew ? 409 : 200, page, cookies);
};

export const showForm: Handle = async (ports, form, request) => {
  const draft = (await draftOf(ports, form, request)) ?? { typed: {}, id: null, ticket: '' };
  const carried = await carriedBy(ports, draft);
  return html(200, handInFormPage({ frame: frameOf(ports), form, typed: draft.typed, carried }));
};

/** Shows what will be sent, or what is still missing; hands in nothing. */
export const checkForm: Handle = async (ports, form, request) => {
  const posted = submissionIn(request);
  if (posted.action === 'wipe') return redirect(addressesOf(form).check, await dropDraft(ports, form, request));
  if (posted.action === 'change') return formAgain(ports, form, request, posted, 200, []);
  if (posted.action.startsWith('add:')) {
    const added = { ...posted, typed: addedTo(form, posted.typed, posted.action) };
    return formAgain(ports, form, request, added, 200, []);
  }
  const parsed = parse(form, posted.typed, todayOf(ports));
  if (parsed.kind === 'rejected') return formAgain(ports, form, request, posted, 422, parsed.problems);
  return checkAgain(ports, form, request, posted, parsed.answers, false);
};

interface Sent {
  readonly form: Form;
  readonly posted: Submission;
  readonly answers: Answers;
}

const stored = async (
  ports: ParentPorts,
  request: DoorRequest,
  { form, posted, answers }: Sent,
  received: Received,
): Promise<Page> => {
  const { requestId } = request;
  const frame = frameOf(ports);
  switch (received.kind) {
    case 'received':
      ports.log('submissionReceived', { requestId });
      if (form.audience === 'pupil') {
        const page = pupilReceiptPage({ frame, code: received.code, by: received.view.next?.by ?? null });
        return html(200, page, await dropDraft(ports, form, request));
      }
      return html(
        200,
        receiptPage({
          frame,
          code: received.code,
          says: form.receipt,
          view: received.view,
          danger: maybeDanger(posted.typed),
          aboutExecutive: isAboutExecutive(answers),
          today: todayOf(ports),
        }),
        await dropDraft(ports, form, request),
      );
    case 'already':
      ports.log('submissionReplayed', { requestId });
      return html(
        200,
        noticePage(frame, { title: 'Al ontvangen', lines: [textsOf(ports.school)[wordsOf(form).already]] }),
        await dropDraft(ports, form, request),
      );
    case 'different':
      ports.log('submissionDiffers', { requestId });
      return checkAgain(ports, form, request, posted, answers, true);
  }
};

/** Judges the answers again and hands them in. Only what is stored is promised; a failure keeps the text and the id,
 * so that sending once more can make no second case. */
export const sendForm: Handle = async (ports, form, request) => {
  const posted = submissionIn(request);
  const parsed = parse(form, posted.typed, todayOf(ports));
  if (parsed.kind === 'rejected') return formAgain(ports, form, request, posted, 422, parsed.problems);
  if (posted.id === null) {
    const message = textsOf(ports.school)[wordsOf(form).again];
    return formAgain(ports, form, request, posted, 422, [{ name: '', message }]);
  }
  const { requestId } = request;
  try {
    const reason = await slowReason(ports, request.source, { ...posted, id: posted.id });
    if (reason !== null) ports.log('submissionSlowed', { requestId, kind: reason });
    const received = await receive(ports, form, posted.id, parsed.answers, reason === null ? undefined : 'slow');
    return await stored(ports, request, { form, posted, answers: parsed.answers }, received);
  } catch (error) {
    ports.log('submissionFailed', { requestId, ...errorFields(error) });
    const message = fill(textsOf(ports.school)[wordsOf(form).notSent], { phone: ports.school.contact.phone });
    return formAgain(ports, form, request, posted, 503, [{ name: '', message }]);
  }
};

/** A form of the parent door by the last part of its address. */
export const atPath =
  (handle: Handle) =>
  (ports: ParentPorts, request: DoorRequest): Page | Promise<Page> => {
    const form = parentFormAt(request.params['name'] ?? '');
    return form === null ? html(404, messagePage(frameOf(ports), 'notFound')) : handle(ports, form, request);
  };
