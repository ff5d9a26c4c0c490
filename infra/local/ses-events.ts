import type { Json } from './json.ts';
import type { StoredMail } from './mail-store.ts';
import { place } from './place.ts';

const bounces = (address: string): boolean => /^bounce(\+[^@]*)?@/i.test(address);

/** What SES tells EventBridge about a mail a moment after it was accepted. An address `bounce@…` bounces. */
export const sesEventOf = (mail: StoredMail): { readonly bounced: boolean; readonly event: Json } => {
  const bounced = mail.to.some(bounces);
  const tags = Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]]));
  const about = {
    timestamp: mail.at,
    messageId: mail.id,
    source: mail.from,
    sendingAccountId: place.account,
    destination: [...mail.to],
    headersTruncated: false,
    commonHeaders: { from: [mail.from], to: [...mail.to], messageId: mail.id, subject: mail.subject },
    tags: {
      'ses:configuration-set': [mail.configurationSet],
      'ses:from-domain': [mail.from.split('@')[1] ?? ''],
      ...tags,
    },
  };
  const outcome = bounced
    ? {
        eventType: 'Bounce',
        bounce: {
          bounceType: 'Permanent',
          bounceSubType: 'General',
          bouncedRecipients: mail.to
            .filter(bounces)
            .map((emailAddress) => ({ emailAddress, action: 'failed', status: '5.1.1' })),
          timestamp: mail.at,
          feedbackId: mail.id,
        },
      }
    : {
        eventType: 'Delivery',
        delivery: { timestamp: mail.at, processingTimeMillis: 500, recipients: [...mail.to], smtpResponse: '250 ok' },
      };
  return {
    bounced,
    event: {
      version: '0',
      id: mail.id,
      'detail-type': bounced ? 'Email Bounced' : 'Email Delivered',
      source: 'aws.ses',
      account: place.account,
      time: mail.at,
      region: place.region,
      resources: [`arn:aws:ses:${place.region}:${place.account}:configuration-set/${mail.configurationSet}`],
      detail: { ...outcome, mail: about },
    },
  };
};
