import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type emulatorPackage from 'aws-ses-v2-local';
import { callerOf, readBody, reply } from './http.ts';
import type { Json } from './json.ts';
import type { MailStore, StoredMail } from './mail-store.ts';
import { pausing, randomId, realInstant, realNow } from './real.ts';
import type { RecordedCall } from './recording.ts';
import { sesEventOf } from './ses-events.ts';

export interface MailPorts {
  readonly store: MailStore;
  readonly policyNow: () => number;
  readonly configurationSets: ReadonlySet<string>;
  /** Rejects when nobody took the event. */
  readonly tell: (event: Json) => Promise<unknown>;
  readonly record: (call: RecordedCall) => void;
}

/** A CommonJS package whose default export test runners and Node unwrap differently. */
const emulator: typeof emulatorPackage = createRequire(import.meta.url)('aws-ses-v2-local');

const eventAfter = 1000;

const members = (form: URLSearchParams, prefix: string): readonly string[] => {
  const found: string[] = [];
  for (let n = 1; form.has(`${prefix}.member.${n}`); n++) found.push(form.get(`${prefix}.member.${n}`) ?? '');
  return found;
};

const tagsOf = (form: URLSearchParams): Readonly<Record<string, string>> => {
  const tags: Record<string, string> = {};
  for (let n = 1; form.has(`Tags.member.${n}.Name`); n++) {
    tags[form.get(`Tags.member.${n}.Name`) ?? ''] = form.get(`Tags.member.${n}.Value`) ?? '';
  }
  return tags;
};

const address = /^[^\s@,;:<>()]+@[^\s@,;:<>()]+\.[^\s@,;:<>()]+$/;
const word = /^[A-Za-z0-9_-]{1,256}$/;

/** What SES would say no to; null when it takes the mail. */
const refusalOf = (form: URLSearchParams, configurationSets: ReadonlySet<string>): string | null => {
  if (form.get('Action') !== 'SendEmail') return 'InvalidAction';
  const to = ['To', 'Cc', 'Bcc'].flatMap((kind) => members(form, `Destination.${kind}Addresses`));
  if (to.length === 0 || to.length > 50 || !to.every((one) => address.test(one))) return 'InvalidParameterValue';
  const tags = Object.entries(tagsOf(form));
  if (!tags.every(([name, value]) => word.test(name) && word.test(value))) return 'InvalidParameterValue';
  if (/[\r\n]/.test(form.get('Message.Subject.Data') ?? '')) return 'InvalidParameterValue';
  if (!configurationSets.has(form.get('ConfigurationSetName') ?? '')) return 'ConfigurationSetDoesNotExist';
  return null;
};

const refusal = (code: string): string =>
  `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code>` +
  `<Message>refused by the local machine</Message></Error><RequestId>local</RequestId></ErrorResponse>`;

/** SES before an emulator that takes the mail: checks what SES checks, keeps the mail, and tells what became of it. */
export const mailService = async (ports: MailPorts) => {
  const inner = await emulator.default({ host: '127.0.0.1', port: 0 });
  const bound = inner.address();
  const endpoint = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}/`;
  const pauses = pausing();
  let stopped = false;

  const tell = async (mail: StoredMail): Promise<void> => {
    const { event } = sesEventOf(mail);
    for (let tries = 0; tries < 10; tries++) {
      await pauses.pause(eventAfter * (1 + tries));
      if (stopped) return;
      try {
        await ports.tell(event);
        break;
      } catch {
        // EventBridge tries again for a while, and so do we.
      }
    }
    if (!stopped) ports.store.markTold(mail.id);
  };

  const accept = async (form: URLSearchParams, authorization: string): Promise<{ status: number; body: string }> => {
    const answer = await fetch(endpoint, { method: 'POST', body: form, headers: { authorization } });
    const body = await answer.text();
    if (!/<MessageId>[^<]+</.test(body)) return { status: 400, body: refusal('MessageRejected') };
    // The emulator's own numbers may repeat.
    const id = randomId();
    const mail: StoredMail = {
      id,
      at: realInstant(realNow()),
      policyAt: realInstant(ports.policyNow()),
      from: form.get('Source') ?? '',
      to: members(form, 'Destination.ToAddresses'),
      subject: form.get('Message.Subject.Data') ?? '',
      text: form.get('Message.Body.Text.Data') ?? '',
      html: form.get('Message.Body.Html.Data') ?? '',
      tags: tagsOf(form),
      configurationSet: form.get('ConfigurationSetName') ?? '',
    };
    ports.store.add(mail);
    void tell(mail);
    return { status: 200, body: body.replace(/<MessageId>[^<]+</, `<MessageId>${id}<`) };
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request, 10_000_000);
    const form = new URLSearchParams(body?.toString('utf8') ?? '');
    const resource = form.get('ConfigurationSetName') ?? '';
    ports.record({ function: callerOf(request), action: `ses:${form.get('Action') ?? ''}`, resource });
    const refused = refusalOf(form, ports.configurationSets);
    const answer =
      refused === null
        ? await accept(form, request.headers.authorization ?? '')
        : { status: 400, body: refusal(refused) };
    reply(response, answer.status, 'text/xml', answer.body);
  };

  for (const mail of ports.store.untold()) void tell(mail);
  return {
    listener: (request: IncomingMessage, response: ServerResponse) => {
      handle(request, response).catch(() => response.destroy());
    },
    close: () => {
      stopped = true;
      pauses.end();
      inner.close();
      inner.closeAllConnections();
    },
  };
};
