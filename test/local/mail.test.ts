import { join } from 'node:path';
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { afterEach, describe, expect, it } from 'vitest';
import { clientOptions } from '../../infra/local/dynamodb.ts';
import { open } from '../../infra/local/http.ts';
import { inbox } from '../../infra/local/inbox.ts';
import { dig, type Json } from '../../infra/local/json.ts';
import { mailService } from '../../infra/local/mail.ts';
import { mailStore } from '../../infra/local/mail-store.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folderOf = temporaryFolders();
let ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.toReversed()) end();
  ends = [];
});

const world = async (folder = folderOf()) => {
  const store = mailStore(join(folder, 'mails.jsonl'));
  const told: Json[] = [];
  const service = await mailService({
    store,
    policyNow: () => Date.UTC(2026, 10, 23, 8),
    configurationSets: new Set(['Letters']),
    tell: async (event) => void told.push(event),
    record: () => {},
  });
  const ses = await open('127.0.0.1', 0);
  ses.serve(service.listener);
  const box = await open('127.0.0.1', 0);
  box.serve(inbox(store));
  const client = new SESClient(clientOptions(`http://127.0.0.1:${ses.port}`, 'courier'));
  ends.push(service.close, ses.close, box.close, () => client.destroy());
  const send = (to: string, tag = 'OUT-1-0', set = 'Letters') =>
    client.send(
      new SendEmailCommand({
        Source: 'meldingen@verzonnen.example',
        Destination: { ToAddresses: [to] },
        Message: {
          Subject: { Data: 'Actie <AB12>' },
          Body: { Text: { Data: 'Log in: http://localhost:1/zaak/x.\n<script>' }, Html: { Data: '<p>dag</p>' } },
        },
        ConfigurationSetName: set,
        Tags: [
          { Name: 'case', Value: 'zaak1' },
          { Name: 'out', Value: tag },
        ],
      }),
    );
  const page = async (path: string) => (await fetch(`http://127.0.0.1:${box.port}${path}`)).text();
  return { send, told, page, store, folder };
};

describe('the mail of the local machine', () => {
  it('arrives in the inbox, can be read, and its link can be followed', async () => {
    const { send, page } = await world();
    const { MessageId } = await send('anna@verzonnen.example');
    await send('bram@verzonnen.example');
    const mails: readonly unknown[] = JSON.parse(await page('/mails?aan=anna@verzonnen.example'));
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      id: MessageId,
      to: ['anna@verzonnen.example'],
      tags: { case: 'zaak1', out: 'OUT-1-0' },
    });
    expect(await page('/')).toContain('Actie &lt;AB12&gt;');
    const mail = await page(`/mail/${MessageId}`);
    expect(mail).toContain('<a href="http://localhost:1/zaak/x">http://localhost:1/zaak/x</a>.');
    expect(mail).not.toContain('<script>');
    expect(await page('/mail/bestaat-niet')).toContain('Deze mail is er niet');
  });

  it('is told of as delivered, and an address bounce@ as bounced', async () => {
    const { send, told } = await world();
    await send('anna@verzonnen.example');
    await send('bounce@verzonnen.example');
    await expect.poll(() => told.length, { timeout: 4000 }).toBe(2);
    expect(told.map((event) => dig(event, 'detail', 'eventType'))).toEqual(['Delivery', 'Bounce']);
    expect(told[1]).toMatchObject({
      source: 'aws.ses',
      'detail-type': 'Email Bounced',
      detail: { mail: { tags: { case: ['zaak1'], out: ['OUT-1-0'], 'ses:configuration-set': ['Letters'] } } },
    });
  });

  it('is kept over a restart, and what was not told yet is told then', async () => {
    const first = await world();
    await first.send('anna@verzonnen.example');
    for (const end of ends.splice(0).toReversed()) end();
    const second = await world(first.folder);
    expect(second.store.all(null)).toHaveLength(1);
    await expect.poll(() => second.told.length, { timeout: 4000 }).toBe(1);
  });

  it.each([
    ['a tag with another sign', 'anna@verzonnen.example', 'OUT#1#0', 'Letters', 'InvalidParameterValue'],
    [
      'a second recipient in the address',
      'a@verzonnen.example, b@verzonnen.example',
      'x',
      'Letters',
      'InvalidParameterValue',
    ],
    [
      'an address with a line break',
      'a@verzonnen.example\r\nBcc: b@c.example',
      'x',
      'Letters',
      'InvalidParameterValue',
    ],
    ['an unknown configuration set', 'anna@verzonnen.example', 'x', 'Other', 'ConfigurationSetDoesNotExist'],
  ])('is refused for %s', async (_, to, tag, set, name) => {
    const { send, store } = await world();
    await expect(send(to, tag, set)).rejects.toSatisfy(
      (error) => error instanceof Error && error.name.startsWith(name),
    );
    expect(store.all(null)).toHaveLength(0);
  });
});
