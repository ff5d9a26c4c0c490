import * as z from 'zod/mini';
import type { ParentStatus, ReceiptView } from '../../../workflows/domain/case.ts';
import { appointment, instant, role, type Words } from './shape-parts.ts';

const parentStatus = z.enum({
  received: 'received',
  read: 'read',
  working: 'working',
  talkPlanned: 'talkPlanned',
  closed: 'closed',
} satisfies Words<ParentStatus>);

export const receiptShape: z.ZodMiniType<ReceiptView> = z.object({
  v: z.literal(1),
  status: parentStatus,
  receivedAt: instant,
  next: z.nullable(z.object({ role, by: z.string() })),
  withdrawn: z.exactOptional(instant),
  translating: z.exactOptional(z.literal(true)),
  appointment: z.exactOptional(appointment),
  pupil: z.exactOptional(z.literal(true)),
  board: z.exactOptional(z.literal(true)),
  updatedAt: instant,
});
