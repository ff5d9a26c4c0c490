import {
  type DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Intake } from '../../../workflows/ports.ts';
import { before } from './before.ts';
import { answersSk, caseOfCodeSk, codePk, metaSk, receiptPk, receiptSk, submissionPk, threadSk } from './case-keys.ts';
import {
  dynamoClient,
  failedConditions,
  getItem,
  type Item,
  key,
  n,
  refusedBy,
  s,
  type Table,
  textOf,
} from './dynamo.ts';
import { type Patience, patienceOf, persist } from './patience.ts';
import { pingAddress, putPingAddress } from './ping-rows.ts';
import { caseOfCodeItem, receiptItem, receiptOf, threadOf } from './receipt-items.ts';
import { open, seal } from './seal.ts';
import { followUpItem, followUpOf, startsCase, submissionItem, submissionOf } from './submission-items.ts';

const v = n(1);

/** The submission that was there already, which is all that a failed condition tells the public door. */
const storedFirst = (error: unknown): Item | null =>
  error instanceof TransactionCanceledException && failedConditions(error).includes(0)
    ? (error.CancellationReasons?.[0]?.Item ?? null)
    : null;

/** The public door's table; that door itself only puts and gets. */
export const intakeOf = (
  options: { readonly table: string; readonly client?: DynamoDBClient } & Partial<Patience>,
): Intake => {
  const table: Table = { client: options.client ?? dynamoClient(), name: options.table, patience: patienceOf(options) };
  const TableName = table.name;
  const ConditionExpression = 'attribute_not_exists(pk)';
  /** Row and answers of something that was handed in; of a second one under the same key only the first is known. */
  const handIn = (submission: string, Item: Item, content: string) => [
    { Put: { TableName, Item, ConditionExpression, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } } as const,
    { Put: { TableName, Item: { ...key(submissionPk(submission), answersSk), v, content: s(content) } } },
  ];
  /** Row and answers, as they were handed in. */
  const handedIn = async (submission: string): Promise<{ readonly meta: Item; readonly content: string } | null> => {
    const [meta, answers] = await Promise.all([
      getItem(table, submissionPk(submission), metaSk),
      getItem(table, submissionPk(submission), answersSk),
    ]);
    return meta === null || answers === null ? null : { meta, content: textOf(answers, 'content') };
  };
  return {
    receive: async (submission, given, view) => {
      const TransactItems = [
        ...handIn(submission, submissionItem(submission, given), await seal(given.answers)),
        { Put: { TableName, Item: receiptItem(given.codeHash, view), ConditionExpression } },
        { Put: { TableName, Item: caseOfCodeItem(given.codeHash, given.caseId) } },
      ];
      return persist(table.patience, async () => {
        try {
          await table.client.send(new TransactWriteItemsCommand({ TransactItems }));
          return { kind: 'stored' };
        } catch (error) {
          const row = storedFirst(error);
          if (row === null) throw error;
          const first = startsCase(row) ? submissionOf(row) : { ...followUpOf(row), caseId: null };
          // Case ids are random: the same one means that an earlier attempt of ours was stored and its answer lost.
          if (first.caseId === given.caseId) return { kind: 'stored' };
          return { kind: 'known', answersHash: first.answersHash, receivedAt: first.receivedAt };
        }
      });
    },
    receipt: async (codeHash) => {
      const item = await getItem(table, receiptPk(codeHash), receiptSk);
      return item === null ? null : receiptOf(item);
    },
    submission: async (submission) => {
      const found = await handedIn(submission);
      if (found === null || !startsCase(found.meta)) return null;
      return { ...submissionOf(found.meta), answers: await open(found.content) };
    },
    follow: async (submission, given) => {
      const TransactItems = handIn(submission, followUpItem(submission, given), await seal(given.answers));
      return persist(table.patience, async () => {
        try {
          await table.client.send(new TransactWriteItemsCommand({ TransactItems }));
          return { kind: 'stored' };
        } catch (error) {
          const row = storedFirst(error);
          if (row === null) throw error;
          return { kind: 'known', answersHash: textOf(row, 'answersHash') };
        }
      });
    },
    followUp: async (submission) => {
      const found = await handedIn(submission);
      if (found === null || startsCase(found.meta)) return null;
      return { ...followUpOf(found.meta), answers: await open(found.content) };
    },
    caseOf: async (codeHash) => {
      const item = await getItem(table, codePk(codeHash), caseOfCodeSk);
      return item === null ? null : textOf(item, 'caseId');
    },
    thread: async (codeHash) => {
      const item = await getItem(table, receiptPk(codeHash), threadSk);
      return item === null ? [] : threadOf(item);
    },
    pingAddress: (codeHash) => pingAddress(table, codeHash),
    putPingAddress: (codeHash, address) => putPingAddress(table, codeHash, address),
    unadmitted: async (moment, limit) => {
      const admission = { name: 'admission', shard: 'admitShard', prefix: 'ADMIT', time: 'receivedAt' } as const;
      const items = await before(table, admission, moment, limit);
      return items.map((item) => textOf(item, 'pk').slice(submissionPk('').length));
    },
    markAdmitted: async (submission) => {
      const command = new UpdateItemCommand({
        TableName,
        Key: key(submissionPk(submission), metaSk),
        UpdateExpression: 'REMOVE admitShard',
        ConditionExpression: 'attribute_exists(pk)',
      });
      await persist(table.patience, async () => {
        try {
          await table.client.send(command);
        } catch (error) {
          if (refusedBy(error) === null) throw error;
        }
      });
    },
  };
};
