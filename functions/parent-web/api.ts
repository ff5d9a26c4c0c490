import { type Received, receive } from '../../workflows/cases/receive.ts';
import { fill } from '../../workflows/domain/fill.ts';
import { groupedCode } from '../../workflows/domain/receipt.ts';
import { answersIn } from '../../workflows/forms/json-answers.ts';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import type { Problem } from '../../workflows/forms/parse.ts';
import { texts } from '../../workflows/forms/texts.ts';
import type { DoorRequest, Page } from '../_kit/http/page.ts';
import { type ProblemAt, problem } from '../_kit/http/problem.ts';
import { errorFields } from '../_kit/log.ts';
import { slowReason } from './lane.ts';
import { openApi } from './openapi.ts';
import { type ParentPorts, todayOf } from './parent-ports.ts';

/** A UUID; its 128 bits are the id of the submission. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** `children.0.group` → `/children/0/group`; the parts of a date point to the date. */
const pointerOf = ({ name }: Problem): string =>
  name === '' ? '' : `/${name.replace(/\.(day|month|year)$/, '').replaceAll('.', '/')}`;

const wrong = (status: number, detail: string, errors: readonly ProblemAt[] = []): Page =>
  problem(status, texts['error.title'], detail, errors);

const created = (received: Received): Page => {
  switch (received.kind) {
    case 'received': {
      const { code, view } = received;
      return {
        kind: 'json',
        status: 201,
        type: 'json',
        value: {
          receipt: groupedCode(code),
          status: view.status,
          receivedAt: view.receivedAt,
          next: view.next,
        },
      };
    }
    case 'already':
      return wrong(409, texts['error.already']);
    case 'different':
      return wrong(409, 'Onder deze Idempotency-Key is al iets anders verstuurd. Kies een nieuwe UUID.');
  }
};

/** The description of everything that can be handed in (OpenAPI 3.1). */
export const showOpenApi = (ports: ParentPorts): Page => ({
  kind: 'json',
  status: 200,
  type: 'json',
  value: openApi(ports.school, parentForms),
});

/** A form handed in by a program: the website or portal of the school. The same rules as on the page, the same receipt. */
export const handInByProgram = async (ports: ParentPorts, request: DoorRequest): Promise<Page> => {
  const form = parentForms.find(({ id }) => id === request.params['formId']);
  if (form === undefined) return wrong(404, 'Dit formulier bestaat niet. Zie /openapi.json.');
  if (!uuid.test(request.idempotencyKey)) {
    return wrong(400, 'Stuur een UUID in de header Idempotency-Key. Gebruik dezelfde als u opnieuw probeert.');
  }
  const parsed = answersIn(form, request.json, todayOf(ports));
  if (parsed.kind === 'rejected') {
    const errors = parsed.problems.map((one) => ({ pointer: pointerOf(one), detail: one.message }));
    return wrong(422, 'Er is niets opgeslagen. Verbeter wat hieronder staat.', errors);
  }
  const { requestId } = request;
  try {
    const submission = request.idempotencyKey.replaceAll('-', '').toLowerCase();
    const reason = await slowReason(ports, request.source);
    if (reason !== null) ports.log('submissionSlowed', { requestId, kind: reason });
    const received = await receive(ports, form, submission, parsed.answers, reason === null ? undefined : 'slow');
    ports.log(received.kind === 'received' ? 'submissionReceived' : 'submissionReplayed', { requestId });
    return created(received);
  } catch (error) {
    ports.log('submissionFailed', { requestId, ...errorFields(error) });
    return wrong(503, fill(texts['error.notSent'], { phone: ports.school.contact.phone }));
  }
};
