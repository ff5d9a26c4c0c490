import * as z from 'zod/mini';
import type { Addressee, LetterId, OutRow, OutStatus } from '../../../workflows/domain/case.ts';
import { count, instant, role, seat, type Words } from './shape-parts.ts';

const letterId = z.enum({
  assigned: 'assigned',
  reminder: 'reminder',
  overdue: 'overdue',
  escalated: 'escalated',
  stillOpen: 'stillOpen',
  danger: 'danger',
  digest: 'digest',
  takeover: 'takeover',
  followUp: 'followUp',
  submitterMessage: 'submitterMessage',
  parentPing: 'parentPing',
} satisfies Words<LetterId>);

const addressee: z.ZodMiniType<Addressee> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('seat'), seat }),
  z.object({ kind: z.literal('person'), id: z.string() }),
]);

const outStatus = z.enum({
  pending: 'pending',
  sending: 'sending',
  sent: 'sent',
  delivered: 'delivered',
  bounced: 'bounced',
  dropped: 'dropped',
  digested: 'digested',
} satisfies Words<OutStatus>);

export const outShape: z.ZodMiniType<OutRow> = z.object({
  v: z.literal(1),
  version: count,
  n: count,
  content: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('letter'),
      letter: letterId,
      to: addressee,
      role,
      step: z.string(),
      taskN: count,
      dueAt: instant,
      notice: z.nullable(z.string()),
    }),
    z.object({ kind: z.literal('start') }),
    z.object({ kind: z.literal('signal') }),
    z.object({ kind: z.literal('ping'), codeHash: z.string() }),
  ]),
  status: outStatus,
  attempts: count,
  nextTry: z.nullable(instant),
  createdAt: instant,
});
