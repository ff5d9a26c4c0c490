import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ChangeTooLarge } from '../../functions/_kit/aws/case-commit.ts';
import { headAttributes, taskItem } from '../../functions/_kit/aws/case-items.ts';
import { caseStoreOf } from '../../functions/_kit/aws/case-store.ts';
import { intakeOf } from '../../functions/_kit/aws/intake.ts';
import {
  answering,
  caseIdAt,
  opening,
  sampleHead,
  sampleSubmission,
  sampleTask,
  sampleView,
  t0,
  t1,
  t2,
} from './samples.ts';

const dynamo = mockClient(DynamoDBClient);
afterAll(() => dynamo.restore());
const options = { client: new DynamoDBClient({ region: 'eu-west-1' }), pause: async () => {}, random: () => 0 };
const cases = caseStoreOf({ table: 'cases', intakeTable: 'intake', schoolId: 'demo-groot', ...options });
const intake = intakeOf({ table: 'intake', ...options });

const written = (): readonly TransactWriteItem[] =>
  dynamo.commandCalls(TransactWriteItemsCommand).flatMap(({ args }) => args[0].input.TransactItems ?? []);

beforeEach(() => {
  dynamo.reset();
  dynamo.on(TransactWriteItemsCommand).resolves({}).on(UpdateItemCommand).resolves({});
  dynamo.on(PutItemCommand).resolves({});
  dynamo.on(GetItemCommand).resolves({}).on(QueryCommand).resolves({});
});

describe('what the case store asks of DynamoDB', () => {
  it('commits one transaction, conditional on the version, without a request token', async () => {
    await cases.commit(answering());
    const [call] = dynamo.commandCalls(TransactWriteItemsCommand);
    expect(dynamo.calls()).toHaveLength(1);
    expect(call?.args[0].input).not.toHaveProperty('ClientRequestToken');
    const [meta] = written();
    expect(meta?.Update?.ConditionExpression).toBe('#version = :expected');
    expect(meta?.Update?.ExpressionAttributeValues?.[':expected']).toEqual({ N: '1' });
    expect(meta?.Update?.UpdateExpression).not.toMatch(/token|epoch/);
    expect(Object.values(meta?.Update?.ExpressionAttributeNames ?? {})).not.toContain('token');
  });

  it('opens a case with puts only', async () => {
    await cases.commit(opening());
    expect(written().length).toBeGreaterThan(5);
    expect(written().every(({ Put }) => Put !== undefined)).toBe(true);
  });

  it('deletes only the work rows of a done task', async () => {
    await cases.commit(answering());
    const deleted = written().flatMap(({ Delete }) => Delete?.Key?.['sk']?.S ?? []);
    expect(deleted).toEqual(['SEAT#acknowledge#1#anna-voorbeeld']);
  });

  it('keeps answers in the sealed attribute and nowhere else', async () => {
    await cases.commit(opening());
    await intake.receive('s1', sampleSubmission(), sampleView());
    const holders = written().flatMap(({ Put }) =>
      Object.entries(Put?.Item ?? {}).flatMap(([name, value]) =>
        JSON.stringify(value).includes('Verzonnen verhaal') ? name : [],
      ),
    );
    expect(holders).toEqual(['content', 'content']);
  });

  it('writes to the public table only what a receipt code may show', async () => {
    await cases.commit(opening());
    const copies = written().filter(({ Put }) => Put?.TableName === 'intake');
    expect(copies.map(({ Put }) => Put?.Item?.['pk']?.S)).toEqual(['RCPT#a1', 'CODE#a1']);
    expect(Object.keys(copies[0]?.Put?.Item ?? {}).toSorted()).toEqual(['data', 'pk', 'sk', 'v']);
  });

  it('keeps what was said, and where a mail goes, sealed and in their own rows', async () => {
    const change = answering();
    const said = [{ at: t1, by: 'school', text: 'Verzonnen woorden' }] as const;
    await cases.commit({ ...change, receipts: change.receipts.map((copy) => ({ ...copy, said })) });
    const holders = written().filter((write) => JSON.stringify(write).includes('Verzonnen woorden'));
    expect(holders.map(({ Update }) => Update?.Key)).toEqual([{ pk: { S: 'RCPT#a1' }, sk: { S: 'THREAD' } }]);
    expect(holders[0]?.Update?.UpdateExpression).toContain('list_append');
    await intake.putPingAddress('a1', 'ouder@verzonnen.example');
    const [put] = dynamo.commandCalls(PutItemCommand).map(({ args }) => args[0].input.Item);
    expect(put?.['pk']).toEqual({ S: 'PING#a1' });
    expect(JSON.stringify(written())).not.toContain('ouder@');
  });

  it('refuses a change that no transaction can hold', async () => {
    const asked = Array.from({ length: 100 }, (_, n) => `persoon-${n}`);
    await expect(cases.commit(opening({}, { asked }))).rejects.toThrow(ChangeTooLarge);
    expect(dynamo.calls()).toHaveLength(0);
  });

  it('decides on consistent reads and lists from indexes', async () => {
    await cases.file(caseIdAt(1));
    await cases.state(caseIdAt(1));
    await cases.out(caseIdAt(1), 'OUT#1#1');
    await cases.roster();
    await intake.receipt('c');
    await intake.submission('s');
    const reads = [...dynamo.commandCalls(GetItemCommand), ...dynamo.commandCalls(QueryCommand)].map(
      ({ args }) => args[0].input,
    );
    expect(reads).toHaveLength(7);
    expect(reads.every(({ ConsistentRead }) => ConsistentRead === true)).toBe(true);
    dynamo.resetHistory();
    await cases.workOfPerson('anna-voorbeeld', 5);
    await cases.workOfSeat({ role: 'principal', group: null }, 5);
    await cases.asleep(t0, 5);
    await cases.undelivered(t0, 5);
    await intake.unadmitted(t0, 5);
    const lists = dynamo.commandCalls(QueryCommand).map(({ args }) => args[0].input);
    expect(lists).toHaveLength(32);
    expect(
      lists.every(({ IndexName, ConsistentRead, Limit }) => IndexName !== undefined && !ConsistentRead && Limit === 5),
    ).toBe(true);
    expect(dynamo.calls()).toHaveLength(32);
  });

  it('never asks for an id from outside that cannot be a key', async () => {
    for (const id of ['', 'x'.repeat(65), '../META', 'A B', 'é']) {
      expect(await cases.file(id)).toBeNull();
      expect(await cases.state(id)).toBeNull();
      expect(await cases.claimOut(id, 'OUT#1#1', t0, t1)).toBeNull();
    }
    expect(await cases.out(caseIdAt(1), 'SEAT#x')).toBeNull();
    expect(dynamo.calls()).toHaveLength(0);
  });
});

describe('a transaction that is half visible', () => {
  const head = sampleHead({ version: 2, epoch: 1 });
  const meta = { ...headAttributes(head, [sampleTask()]), epoch: { N: '1' } };
  const old = taskItem(sampleHead({ version: 1 }), sampleTask());
  const whole = taskItem(head, sampleTask({ status: 'done' }));

  it('is read again until its tasks are as new as its head', async () => {
    dynamo.on(GetItemCommand).resolves({ Item: meta });
    dynamo
      .on(QueryCommand)
      .resolvesOnce({ Items: [] })
      .resolvesOnce({ Items: [old] })
      .resolves({ Items: [whole] });
    expect((await cases.state(caseIdAt(1)))?.tasks).toEqual([sampleTask({ status: 'done' })]);
    expect(dynamo.commandCalls(QueryCommand)).toHaveLength(3);
  });

  it('is never decided on', async () => {
    dynamo.on(GetItemCommand).resolves({ Item: meta });
    dynamo.on(QueryCommand).resolves({ Items: [old] });
    await expect(cases.state(caseIdAt(1))).rejects.toThrow('TornRead');
  });
});

describe('a work list of many pages', () => {
  it('stops at its limit', async () => {
    const row = { ...taskItem(sampleHead(), sampleTask({ dueAt: t2 })) };
    dynamo.on(QueryCommand).resolves({ Items: [row, row], LastEvaluatedKey: { pk: { S: 'x' } } });
    expect(await cases.workOfPerson('anna-voorbeeld', 6)).toHaveLength(6);
    expect(dynamo.commandCalls(QueryCommand).map(({ args }) => args[0].input.Limit)).toEqual([6, 4, 2]);
  });
});
