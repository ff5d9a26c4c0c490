import {
  type DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Intake, Submission } from '../../../workflows/ports.ts';
import { answersSk, metaSk, receiptPk, receiptSk, shardOf, submissionPk } from './case-keys.ts';
import { before } from './case-lists.ts';
import {
  dynamoClient,
  failedConditions,
  getItem,
  type Item,
  key,
  n,
  numberOf,
  refusedBy,
  s,
  type Table,
  textOf,
} from './dynamo.ts';
import { type Patience, patienceOf, persist } from './patience.ts';
import { receiptItem, receiptOf } from './receipt-items.ts';
import { open, seal } from './seal.ts';
import { count, instant } from './shapes.ts';

const v = n(1);

const submissionShape: z.ZodType<Omit<Submission, 'answers'>> = z.object({
  caseId: z.string(),
  formId: z.string(),
  formVersion: count,
  answersHash: z.string(),
  codeHash: z.string(),
  receivedAt: instant,
});

/** `admitShard` stands there until a case was made of it. */
const submissionItem = (submission: string, given: Submission): Item => ({
  ...key(submissionPk(submission), metaSk),
  v,
  caseId: s(given.caseId),
  answersHash: s(given.answersHash),
  formId: s(given.formId),
  formVersion: n(given.formVersion),
  codeHash: s(given.codeHash),
  receivedAt: s(given.receivedAt),
  admitShard: s(shardOf('ADMIT', submission)),
});

const submissionOf = (item: Item): Omit<Submission, 'answers'> =>
  submissionShape.parse({
    caseId: textOf(item, 'caseId'),
    answersHash: textOf(item, 'answersHash'),
    formId: textOf(item, 'formId'),
    formVersion: numberOf(item, 'formVersion'),
    codeHash: textOf(item, 'codeHash'),
    receivedAt: textOf(item, 'receivedAt'),
  });

/** The submission that was there already, which is all that a failed condition tells the public door. */
const storedFirst = (error: unknown): Omit<Submission, 'answers'> | null => {
  if (!(error instanceof TransactionCanceledException) || !failedConditions(error).includes(0)) return null;
  const item = error.CancellationReasons?.[0]?.Item;
  return item === undefined ? null : submissionOf(item);
};

/** The public door's table, with the rights PutItem and GetItem only. */
export const intakeOf = (
  options: { readonly table: string; readonly client?: DynamoDBClient } & Partial<Patience>,
): Intake => {
  const table: Table = { client: options.client ?? dynamoClient(), name: options.table, patience: patienceOf(options) };
  const TableName = table.name;
  const ConditionExpression = 'attribute_not_exists(pk)';
  return {
    receive: async (submission, given, view) => {
      const content = s(await seal(given.answers));
      const TransactItems = [
        {
          Put: {
            TableName,
            Item: submissionItem(submission, given),
            ConditionExpression,
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          },
        },
        { Put: { TableName, Item: { ...key(submissionPk(submission), answersSk), v, content } } },
        { Put: { TableName, Item: receiptItem(given.codeHash, view), ConditionExpression } },
      ] as const;
      return persist(table.patience, async () => {
        try {
          await table.client.send(new TransactWriteItemsCommand({ TransactItems: [...TransactItems] }));
          return { kind: 'stored' };
        } catch (error) {
          const first = storedFirst(error);
          if (first === null) throw error;
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
      const [meta, answers] = await Promise.all([
        getItem(table, submissionPk(submission), metaSk),
        getItem(table, submissionPk(submission), answersSk),
      ]);
      if (meta === null || answers === null) return null;
      return { ...submissionOf(meta), answers: await open(textOf(answers, 'content')) };
    },
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
