import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import type { Mail, Mailer } from '../../../workflows/ports.ts';

const sesClient = (): SESClient =>
  new SESClient({
    // The outbox tries again: an attempt whose answer was lost may have sent the mail.
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 5000, throwOnRequestTimeout: true },
  });

/** SES tags hold [A-Za-z0-9_-] only: `OUT#12#1` travels as `OUT-12-1`. */
export const tagOfOut = (out: string): string => out.replaceAll('#', '-');

/** Null for a tag that is none of ours. */
export const outOfTag = (tag: string): string | null => {
  const [, version, n] = /^OUT-(\d{1,9})-(\d{1,9})$/.exec(tag) ?? [];
  return version === undefined || n === undefined ? null : `OUT#${version}#${n}`;
};

const tagsOf = ({ caseId, out }: Mail) =>
  caseId === null || out === null
    ? [{ Name: 'kind', Value: 'digest' }]
    : [
        { Name: 'case', Value: caseId },
        { Name: 'out', Value: tagOfOut(out) },
      ];

/** SES says no to this very mail. Everything else (quota, paused sending, a domain whose records are gone, a fault at
 * AWS) passes, and the mail stays in the outbox until then. */
const forGood = new Set(['MessageRejected', 'InvalidParameterValue', 'InvalidParameterValueException']);

/** "Email address is not verified. The following identities failed the check": an error of the same name, about the
 * sender. It passes when the records of the domain are back. */
const isUnverified = (error: unknown): boolean => error instanceof Error && /not verified/i.test(error.message);

/** The code is the name of the error: its message may repeat an address. */
const refusal = (error: unknown) => {
  const name = error instanceof Error ? error.name : '';
  const code = /^[A-Za-z]{1,60}$/.test(name) ? name : 'Unknown';
  return { kind: 'refused', again: isUnverified(error) || !forGood.has(code), code } as const;
};

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

export const mailerOf = (options: {
  readonly from: string;
  readonly configurationSet: string;
  readonly client?: SESClient;
}): Mailer => {
  const client = options.client ?? sesClient();
  return {
    send: async (mail) => {
      try {
        const { MessageId } = await client.send(
          new SendEmailCommand({
            Source: options.from,
            Destination: { ToAddresses: [mail.to] },
            Message: { Subject: utf8(mail.subject), Body: { Text: utf8(mail.text), Html: utf8(mail.html) } },
            ConfigurationSetName: options.configurationSet,
            Tags: tagsOf(mail),
          }),
        );
        return { kind: 'sent', messageId: MessageId ?? '' };
      } catch (error) {
        return refusal(error);
      }
    },
  };
};
