import { expect, it } from 'vitest';
import { isLostDigest, mailEventOf, sesEvent } from '../../functions/mail-events/ses-event.ts';

const caseId = 'zaak1'.padEnd(26, '0');
const told = (detail: object, tags: object = { case: [caseId], out: ['OUT-3-1'] }) =>
  sesEvent.parse({ detail: { mail: { tags }, ...detail } });
const bounce = (bounceType: string, bounceSubType: string) => ({
  eventType: 'Bounce',
  bounce: { bounceType, bounceSubType, bouncedRecipients: [] },
});

it.each([
  ['arrived', { eventType: 'Delivery', delivery: {} }, 'delivered'],
  ['an address that does not exist', bounce('Permanent', 'NoEmail'), 'bounced'],
  ['a full mailbox', bounce('Transient', 'MailboxFull'), 'bounced'],
  ['an automatic reply of somebody who is away', bounce('Transient', 'General'), 'delayed'],
  ['a complaint', { eventType: 'Complaint', complaint: {} }, 'bounced'],
  ['late', { eventType: 'DeliveryDelay' }, 'delayed'],
] as const)('what SES tells of a letter: %s', (_, detail, became) => {
  expect(mailEventOf(told(detail))).toEqual({ caseId, out: 'OUT#3#1', became });
});

it('nothing of a mail that is not ours, or of an event that says nothing about it', () => {
  expect(mailEventOf(told({ eventType: 'Delivery' }, {}))).toBeNull();
  expect(mailEventOf(told({ eventType: 'Open' }))).toBeNull();
});

it('a digest is lost by a bounce, not by an automatic reply', () => {
  const tags = { kind: ['digest'] };
  expect(isLostDigest(told(bounce('Permanent', 'General'), tags))).toBe(true);
  expect(isLostDigest(told(bounce('Transient', 'General'), tags))).toBe(false);
});
