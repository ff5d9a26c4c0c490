import type { ReceiptView } from '../../../workflows/domain/case.ts';
import { receiptPk, receiptSk } from './case-keys.ts';
import { dataOf, type Item, key, n, s } from './dynamo.ts';
import { receiptShape } from './receipt-shape.ts';

/** What a receipt code shows; written by the public door at first, later by the transactions that change the case. */
export const receiptItem = (codeHash: string, view: ReceiptView): Item => ({
  ...key(receiptPk(codeHash), receiptSk),
  v: n(1),
  data: s(JSON.stringify(view)),
});

export const receiptOf = (item: Item): ReceiptView => receiptShape.parse(dataOf(item));
