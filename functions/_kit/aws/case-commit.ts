import { randomUUID } from 'node:crypto';
import { type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { CaseChange } from '../../../workflows/domain/case.ts';
import { eventItem, formItem, headAttributes, outItem, releasedKeys, seatItems, taskItem } from './case-items.ts';
import { casePk, metaSk } from './case-keys.ts';
import { failedConditions, getItem, type Item, key, n, optionalText, s, type Table, textOf } from './dynamo.ts';
import { persist } from './patience.ts';
import { receiptWrites } from './receipt-items.ts';

/** More rows than one transaction can hold (100). */
export class ChangeTooLarge extends Error {
  override readonly name = 'ChangeTooLarge';
}

interface Writes {
  readonly change: CaseChange;
  /** META first. */
  readonly items: readonly TransactWriteItem[];
  /** A row that nothing but this very commit writes; META where it writes no such row. */
  readonly proof: Item;
}

const metaWrite = (table: string, { head, expects, tasks }: CaseChange, mark: Item): TransactWriteItem => {
  const Key = key(casePk(head.caseId), metaSk);
  const attributes = { ...headAttributes(head, tasks), ...mark };
  if (expects === null) {
    const token = head.token === null ? {} : { token: s(head.token) };
    const Item = { ...Key, ...attributes, epoch: n(head.epoch), ...token };
    return { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
  }
  const names = Object.keys(attributes);
  const asleep = head.wakeAt === null ? ' REMOVE #wakeAt, #wakeShard' : '';
  return {
    Update: {
      TableName: table,
      Key,
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}${asleep}`,
      ConditionExpression: '#version = :expected',
      ExpressionAttributeNames: Object.fromEntries(
        [...names, ...(head.wakeAt === null ? ['wakeAt', 'wakeShard'] : [])].map((name) => [`#${name}`, name]),
      ),
      ExpressionAttributeValues: {
        ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`:${name}`, value])),
        ':expected': n(expects),
      },
    },
  };
};

const writesOf = async (table: string, intakeTable: string, change: CaseChange, mark: Item): Promise<Writes> => {
  const { head, tasks } = change;
  const put = (Item: Item): TransactWriteItem => ({ Put: { TableName: table, Item } });
  const putNew = (Item: Item): TransactWriteItem => ({
    Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' },
  });
  const remove = (Key: Item): TransactWriteItem => ({ Delete: { TableName: table, Key } });
  const seats = tasks.flatMap((task) => [
    ...seatItems(head, task).map(
      (Item): TransactWriteItem =>
        task.status === 'open' ? put(Item) : remove(key(textOf(Item, 'pk'), textOf(Item, 'sk'))),
    ),
    ...releasedKeys(head, task).map(remove),
  ]);
  const events = change.events.map((event, at) =>
    eventItem(head, event, change.events.slice(0, at).filter((each) => each.version === event.version).length),
  );
  const forms = await Promise.all(
    change.forms.map((form, at) =>
      formItem(head, form, change.forms.slice(0, at).filter((each) => each.version === form.version).length),
    ),
  );
  const rows = [...events, ...forms, ...change.outs.map((out) => outItem(head, out))].map((row) => ({
    ...row,
    ...mark,
  }));
  const receipts = await Promise.all(change.receipts.map((copy) => receiptWrites(intakeTable, head.caseId, copy)));
  return {
    change,
    items: [
      metaWrite(table, change, mark),
      ...tasks.map((task) => put(taskItem(head, task))),
      ...seats,
      ...rows.map(putNew),
      ...receipts.flat(),
    ],
    proof: rows[0] ?? key(casePk(head.caseId), metaSk),
  };
};

/** Whether an earlier attempt succeeded and its answer was lost. One row proves all: a transaction is whole or nothing. */
const isOurs = async (table: Table, proof: Item, mark: string): Promise<boolean> => {
  const stored = await getItem(table, textOf(proof, 'pk'), textOf(proof, 'sk'));
  return stored !== null && optionalText(stored, 'mark') === mark;
};

/** A new head that exists counts only when no other condition failed: after `stale` one reads again anyway. */
const outcomeOf = (writes: readonly Writes[], failed: readonly number[]): 'stale' | 'exists' => {
  const heads = writes.map((each, at) => ({
    isNew: each.change.expects === null,
    failed: failed.includes(writes.slice(0, at).reduce((sum, { items }) => sum + items.length, 0)),
  }));
  const failedHeads = heads.filter((head) => head.failed);
  return failedHeads.length > 0 && failedHeads.every((head) => head.isNew) ? 'exists' : 'stale';
};

/** @throws ChangeTooLarge, StoreUnavailable */
export const commit = async (
  table: Table,
  intakeTable: string,
  changes: readonly CaseChange[],
): Promise<'committed' | 'stale' | 'exists'> => {
  // Tells this commit from an equal one of somebody else.
  const mark = randomUUID();
  const writes = await Promise.all(
    changes.map((change) => writesOf(table.name, intakeTable, change, { mark: s(mark) })),
  );
  const [first] = writes;
  if (first === undefined) return 'committed';
  const TransactItems = writes.flatMap((each) => each.items);
  if (TransactItems.length > 100) throw new ChangeTooLarge(String(TransactItems.length));
  return persist(table.patience, async (unsure) => {
    try {
      await table.client.send(new TransactWriteItemsCommand({ TransactItems }));
      return 'committed';
    } catch (error) {
      const failed = failedConditions(error);
      if (failed.length === 0) throw error;
      return unsure && (await isOurs(table, first.proof, mark)) ? 'committed' : outcomeOf(writes, failed);
    }
  });
};
