import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { CaseId, ReceiptCopy, ReceiptView, Said } from '../../../workflows/domain/case.ts';
import { caseOfCodeSk, codePk, receiptPk, receiptSk, threadSk } from './case-keys.ts';
import { dataOf, type Item, key, n, s } from './dynamo.ts';
import { receiptShape } from './receipt-shape.ts';
import { open, seal } from './seal.ts';
import { instant } from './shape-parts.ts';

const v = n(1);

/** What a receipt code shows; written by the public door at first, later by the transactions that change the case. */
export const receiptItem = (codeHash: string, view: ReceiptView): Item => ({
  ...key(receiptPk(codeHash), receiptSk),
  v,
  data: s(JSON.stringify(view)),
});

export const receiptOf = (item: Item): ReceiptView => receiptShape.parse(dataOf(item));

/** Which case a code belongs to; the public door writes it and cannot read it. */
export const caseOfCodeItem = (codeHash: string, caseId: CaseId): Item => ({
  ...key(codePk(codeHash), caseOfCodeSk),
  v,
  caseId: s(caseId),
});

const saidShape: z.ZodMiniType<Said> = z.object({ at: instant, by: z.enum(['school', 'submitter']), text: z.string() });

/** Behind what was said before, whoever else wrote meanwhile. */
const saidWrite = async (TableName: string, codeHash: string, said: readonly Said[]): Promise<TransactWriteItem> => ({
  Update: {
    TableName,
    Key: key(receiptPk(codeHash), threadSk),
    UpdateExpression: 'SET v = :v, said = list_append(if_not_exists(said, :none), :said)',
    ExpressionAttributeValues: {
      ':v': v,
      ':none': { L: [] },
      ':said': { L: await Promise.all(said.map(async (one) => s(await seal({ ...one })))) },
    },
  },
});

export const threadOf = (item: Item): Promise<readonly Said[]> =>
  Promise.all((item['said']?.L ?? []).map(async ({ S = '' }) => saidShape.parse(await open(S))));

/** All that a change of a case writes to the public door's table. */
export const receiptWrites = async (
  TableName: string,
  caseId: CaseId,
  { codeHash, view, said = [] }: ReceiptCopy,
): Promise<readonly TransactWriteItem[]> => [
  { Put: { TableName, Item: receiptItem(codeHash, view) } },
  // Also for receipts that are older than this row.
  { Put: { TableName, Item: caseOfCodeItem(codeHash, caseId) } },
  ...(said.length === 0 ? [] : [await saidWrite(TableName, codeHash, said)]),
];
