import {
  ConfigurationSetSendingPausedException,
  MessageRejected,
  SESClient,
  SendEmailCommand,
} from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { mailerOf, outOfTag, tagOfOut } from '../../functions/_kit/aws/mailer.ts';
import { caseIdAt } from './samples.ts';

const ses = mockClient(SESClient);
afterAll(() => ses.restore());
const mailer = mailerOf({
  from: 'meldingen@verzonnen-bestuur.example',
  configurationSet: 'set',
  client: new SESClient({ region: 'eu-west-1' }),
});
const mail = {
  to: 'anna@verzonnen-bestuur.example',
  subject: 'Er wacht iets op u',
  text: 'tekst',
  html: '<p>tekst</p>',
  caseId: caseIdAt(1),
  out: 'OUT#12#1',
};
const meta = { message: 'anna@verzonnen-bestuur.example', $metadata: {} } as const;

beforeEach(() => {
  ses.reset();
  ses.on(SendEmailCommand).resolves({ MessageId: 'message-1' });
});

describe('a letter on its way to SES', () => {
  it('goes to one explicit address, with tags that lead back to its row', async () => {
    expect(await mailer.send(mail)).toEqual({ kind: 'sent', messageId: 'message-1' });
    const [call] = ses.commandCalls(SendEmailCommand);
    const input = call?.args[0].input;
    expect(input?.Destination).toEqual({ ToAddresses: [mail.to] });
    expect(input?.Source).toBe('meldingen@verzonnen-bestuur.example');
    expect(input?.ConfigurationSetName).toBe('set');
    expect(input?.Tags).toEqual([
      { Name: 'case', Value: caseIdAt(1) },
      { Name: 'out', Value: 'OUT-12-1' },
    ]);
    expect((input?.Tags ?? []).every(({ Value }) => /^[A-Za-z0-9_-]{1,256}$/.test(Value ?? ''))).toBe(true);
    expect(input?.Message?.Body?.Text?.Data).toBe('tekst');
  });

  it('has a tag of its kind when it is a digest, which belongs to no case', async () => {
    await mailer.send({ ...mail, caseId: null, out: null });
    const [call] = ses.commandCalls(SendEmailCommand);
    expect(call?.args[0].input.Tags).toEqual([{ Name: 'kind', Value: 'digest' }]);
  });

  it('has a tag that reads back as the key of its row', () => {
    expect(outOfTag(tagOfOut('OUT#12#1'))).toBe('OUT#12#1');
    expect(['', 'OUT#1#1', 'META', 'OUT-1', 'OUT-1-2-3', 'OUT-x-1'].map(outOfTag)).toEqual(Array(6).fill(null));
  });

  it.each([
    ['rejected for good', new MessageRejected(meta), false],
    ['an impossible address', Object.assign(new Error('x'), { name: 'InvalidParameterValue' }), false],
    [
      'a domain that is not verified',
      new MessageRejected({
        ...meta,
        message:
          'Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: meldingen@verzonnen-bestuur.example',
      }),
      true,
    ],
    ['sending is paused', new ConfigurationSetSendingPausedException(meta), true],
    ['throttling', Object.assign(new Error('Maximum sending rate exceeded.'), { name: 'Throttling' }), true],
    ['throttling, other spelling', Object.assign(new Error('x'), { name: 'ThrottlingException' }), true],
    ['no answer', Object.assign(new Error('x'), { name: 'TimeoutError' }), true],
    ['a fault at SES', Object.assign(new Error('x'), { name: 'InternalFailure' }), true],
  ])('is refused as a value: %s', async (_, error, again) => {
    ses.on(SendEmailCommand).rejects(error);
    const outcome = await mailer.send(mail);
    expect(outcome).toEqual({ kind: 'refused', again, code: error.name });
    expect(JSON.stringify(outcome)).not.toContain('@');
  });

  it('hides an error that is no plain name', async () => {
    ses.on(SendEmailCommand).rejects(Object.assign(new Error('x'), { name: 'anna@verzonnen-bestuur.example' }));
    expect(await mailer.send(mail)).toEqual({ kind: 'refused', again: true, code: 'Unknown' });
  });
});
