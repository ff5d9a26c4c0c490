import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, describe, expect, it } from 'vitest';
import { caseStoreOf } from '../../functions/_kit/aws/case-store.ts';
import { functionNames } from '../../infra/function-names.ts';
import type { Right } from '../../infra/right.ts';
import { rights } from '../../infra/rights.ts';
import type { CaseChange } from '../../workflows/domain/case.ts';
import { sampleHead, sampleTask } from '../samples/case.ts';

/** AWS asks for the right to each single write of a transaction, and one that is missing refuses them all; the emulator asks
 * for none. What a commit may hold is therefore held beside the rights of everybody who commits. */

const dynamo = mockClient(DynamoDBClient);
afterAll(() => dynamo.restore());

const actionOf: Readonly<Record<string, string>> = {
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
};

/** A task that stays open with one person and was taken from another, and one that is done. */
const change: CaseChange = {
  head: sampleHead(),
  expects: 1,
  tasks: [sampleTask({ asked: ['anna'], released: ['bram'] }), sampleTask({ n: 2, status: 'done', asked: ['anna'] })],
  events: [],
  forms: [],
  outs: [],
  receipts: [],
};

const written = async (): Promise<ReadonlySet<string>> => {
  dynamo.on(TransactWriteItemsCommand).resolves({});
  const client = new DynamoDBClient({ region: 'eu-central-1' });
  await caseStoreOf({ table: 'cases', intakeTable: 'intake', schoolId: 'school', client }).commit(change);
  const items = dynamo.commandCalls(TransactWriteItemsCommand).flatMap(({ args }) => args[0].input.TransactItems ?? []);
  return new Set(items.flatMap((item) => Object.keys(item).map((kind) => actionOf[kind] ?? kind)));
};

const onCases = (name: (typeof functionNames)[number]): ReadonlySet<string> => {
  const own: readonly Right[] = rights[name];
  const rows = own.filter(({ on, leadingKeys }) => on === 'case' && (leadingKeys?.includes('CASE#*') ?? true));
  return new Set(rows.flatMap(({ may }) => Object.keys(may)));
};

describe('whoever writes events of a case', () => {
  const writers = functionNames.filter((name) => onCases(name).has('dynamodb:PutItem'));

  it('is one of those that change cases', () => {
    expect(writers.toSorted()).toEqual(['admit', 'close-case', 'mail-events', 'on-alarm', 'staff-web', 'sweeper']);
  });

  it.each(writers)('may do all that a change can hold: %s', async (name) => {
    const needed = await written();
    expect(needed).toEqual(new Set(Object.values(actionOf)));
    expect([...needed].filter((action) => !onCases(name).has(action))).toEqual([]);
  });
});
