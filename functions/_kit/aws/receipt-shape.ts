import * as z from 'zod';
import type { ParentStatus, ReceiptView } from '../../../workflows/domain/case.ts';
import { instant, role, type Words } from './shapes.ts';

const parentStatus = z.enum({
  received: 'received',
  read: 'read',
  working: 'working',
  talkPlanned: 'talkPlanned',
  closed: 'closed',
} satisfies Words<ParentStatus>);

export const receiptShape: z.ZodType<ReceiptView> = z.object({
  v: z.literal(1),
  status: parentStatus,
  receivedAt: instant,
  next: z.object({ role, by: z.string() }).nullable(),
  updatedAt: instant,
});
