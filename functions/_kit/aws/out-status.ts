import type { OutStatus } from '../../../workflows/domain/case.ts';

/** What may follow what: SES may report on a mail before the courier has noted that it was sent, and a bounce stays. */
export const settles = {
  pending: ['pending', 'sending'],
  sending: ['pending', 'sending'],
  sent: ['pending', 'sending', 'sent'],
  dropped: ['pending', 'sending', 'dropped'],
  digested: ['pending', 'sending', 'digested'],
  delivered: ['pending', 'sending', 'sent', 'delivered'],
  bounced: ['pending', 'sending', 'sent', 'delivered', 'bounced', 'dropped'],
} as const satisfies Record<OutStatus, readonly OutStatus[]>;

export const maySettle = (from: OutStatus, to: OutStatus): boolean => settles[to].some((each) => each === from);
