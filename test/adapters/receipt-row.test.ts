import { describe, expect, it } from 'vitest';
import { receiptItem, receiptOf } from '../../functions/_kit/aws/receipt-items.ts';
import type { ReceiptView } from '../../workflows/domain/case.ts';

const view: ReceiptView = {
  v: 1,
  status: 'received',
  receivedAt: '2026-11-24T09:00:00.000Z',
  next: { role: 'teacher', by: '2026-11-26' },
  updatedAt: '2026-11-24T09:00:00.000Z',
};

describe('the row of a receipt', () => {
  it.each([
    view,
    { ...view, translating: true } as const,
    { ...view, pupil: true } as const,
    { ...view, board: true } as const,
  ])('comes back as it was written: %j', (written) => {
    expect(receiptOf(receiptItem('a'.repeat(64), written))).toEqual(written);
  });
});
