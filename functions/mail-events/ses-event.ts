import * as z from 'zod/mini';
import type { MailEvent } from '../../workflows/cases/mail-event.ts';
import { outOfTag } from '../_kit/aws/mailer.ts';

/** What SES tells over EventBridge; of all that, only the kind and our own tags are read. */
export const sesEvent = z.object({
  detail: z.object({
    eventType: z.string(),
    bounce: z.optional(z.object({ bounceType: z.string(), bounceSubType: z.optional(z.string()) })),
    mail: z.object({ tags: z.record(z.string(), z.array(z.string())) }),
  }),
});

type Detail = z.output<typeof sesEvent>['detail'];

const became: Readonly<Record<string, MailEvent['became']>> = {
  Delivery: 'delivered',
  Bounce: 'bounced',
  Complaint: 'bounced',
  Reject: 'bounced',
  'Rendering Failure': 'bounced',
  DeliveryDelay: 'delayed',
};

/** "If you send an email to a recipient who has an active automatic response rule, you might receive this type of
 * notification" (SES, bounce types): such a mail did arrive, or SES tells of it as delivered when it does. */
const isAutomaticReply = ({ bounce }: Detail): boolean =>
  bounce?.bounceType === 'Transient' && bounce.bounceSubType === 'General';

const outcomeOf = (detail: Detail): MailEvent['became'] | undefined =>
  isAutomaticReply(detail) ? 'delayed' : became[detail.eventType];

/** A morning mail that did not arrive; it belongs to no case. */
export const isLostDigest = ({ detail }: z.output<typeof sesEvent>): boolean =>
  outcomeOf(detail) === 'bounced' && detail.mail.tags['kind']?.[0] === 'digest';

/** Null for a mail that is not ours or an event that says nothing about it. */
export const mailEventOf = ({ detail }: z.output<typeof sesEvent>): MailEvent | null => {
  const caseId = detail.mail.tags['case']?.[0];
  const out = outOfTag(detail.mail.tags['out']?.[0] ?? '');
  const outcome = outcomeOf(detail);
  return caseId === undefined || out === null || outcome === undefined ? null : { caseId, out, became: outcome };
};
