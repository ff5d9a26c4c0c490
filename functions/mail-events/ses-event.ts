import * as z from 'zod/mini';
import type { MailEvent } from '../../workflows/cases/mail-event.ts';
import { outOfTag } from '../_kit/aws/mailer.ts';

/** What SES tells over EventBridge; of all that, only the kind and our own tags are read. */
export const sesEvent = z.object({
  detail: z.object({
    eventType: z.string(),
    mail: z.object({ tags: z.record(z.string(), z.array(z.string())) }),
  }),
});

const became: Readonly<Record<string, MailEvent['became']>> = {
  Delivery: 'delivered',
  Bounce: 'bounced',
  Complaint: 'bounced',
  Reject: 'bounced',
  'Rendering Failure': 'bounced',
  DeliveryDelay: 'delayed',
};

/** A morning mail that did not arrive; it belongs to no case. */
export const isLostDigest = ({ detail }: z.output<typeof sesEvent>): boolean =>
  became[detail.eventType] === 'bounced' && detail.mail.tags['kind']?.[0] === 'digest';

/** Null for a mail that is not ours or an event that says nothing about it. */
export const mailEventOf = ({ detail }: z.output<typeof sesEvent>): MailEvent | null => {
  const caseId = detail.mail.tags['case']?.[0];
  const out = outOfTag(detail.mail.tags['out']?.[0] ?? '');
  const outcome = became[detail.eventType];
  return caseId === undefined || out === null || outcome === undefined ? null : { caseId, out, became: outcome };
};
