import * as z from 'zod/mini';
import type { Form } from '../../workflows/forms/form.ts';
import type { DoorRequest } from '../_kit/http/page.ts';
import { errorFields } from '../_kit/log.ts';
import type { ParentPorts } from './parent-ports.ts';
import type { Submission } from './submission.ts';

/** What was typed and not sent yet lies sealed on the server for an hour. The only key is a cookie that ends with the
 * browser: taking it away makes the text unreadable for good. The parent door sets no other. */

const draftCookie = '__Host-concept';
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';
export const forgetDraft = `${draftCookie}=; Max-Age=0; ${attributes}`;

/** Bytes; far more than a form takes, and what a row may hold. */
const largest = 200_000;

const secretIn = ({ cookies }: DoorRequest): string | null => {
  const value = cookies[draftCookie] ?? '';
  return /^[0-9a-f]{64}$/.test(value) ? value : null;
};

type Draft = Pick<Submission, 'typed' | 'id' | 'ticket'>;

const shape: z.ZodMiniType<Draft> = z.object({
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  id: z.nullable(z.string()),
  ticket: z.string(),
});

/** Keeps what was typed. A draft is a help: what goes wrong here stops nobody.
 * @returns the cookies of the answer */
export const keepDraft = async (
  ports: ParentPorts,
  form: Form,
  request: DoorRequest,
  { typed, id, ticket }: Draft,
): Promise<readonly string[]> => {
  const content = JSON.stringify({ typed, id, ticket });
  if (Buffer.byteLength(content) > largest) return [];
  const secret = secretIn(request) ?? `${ports.ids.secret()}${ports.ids.secret()}`;
  try {
    await ports.doorBook.putDraft(secret, form.id, content, ports.clock.systemNow());
    return [`${draftCookie}=${secret}; ${attributes}`];
  } catch (error) {
    ports.log('draftFailed', { requestId: request.requestId, ...errorFields(error) });
    return [];
  }
};

/** What this browser typed on this form within the hour; null when there is nothing. */
export const draftOf = async (ports: ParentPorts, form: Form, request: DoorRequest): Promise<Draft | null> => {
  const secret = secretIn(request);
  if (secret === null) return null;
  try {
    const content = await ports.doorBook.draft(secret, form.id, ports.clock.systemNow());
    const read = content === null ? null : shape.safeParse(JSON.parse(content));
    return read?.success ? read.data : null;
  } catch (error) {
    ports.log('draftFailed', { requestId: request.requestId, ...errorFields(error) });
    return null;
  }
};

/** @returns the cookies of the answer */
export const dropDraft = async (ports: ParentPorts, form: Form, request: DoorRequest): Promise<readonly string[]> => {
  const secret = secretIn(request);
  if (secret === null) return [];
  try {
    await ports.doorBook.putDraft(secret, form.id, null, ports.clock.systemNow());
  } catch (error) {
    ports.log('draftFailed', { requestId: request.requestId, ...errorFields(error) });
  }
  return [forgetDraft];
};
