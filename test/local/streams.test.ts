import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DynamoDBClient as Client,
  DescribeTableCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOptions, type Emulator, engineHere, startDynamo } from '../../infra/local/dynamodb.ts';
import { type Fault, type FaultRates, seeded } from '../../infra/local/faults.ts';
import { type Listening, open } from '../../infra/local/http.ts';
import { dig, type Json, list, text } from '../../infra/local/json.ts';
import { dynamoProxy } from '../../infra/local/proxy.ts';
import { sleep } from '../../infra/local/real.ts';
import type { RecordedCall } from '../../infra/local/recording.ts';
import { followStream } from '../../infra/local/streams.ts';
import { createTable } from '../../infra/local/tables.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folderOf = temporaryFolders();
const values = { ref: (id: string) => id, att: (id: string) => id };
const table = (id: string) => ({
  id,
  type: 'AWS::DynamoDB::Table',
  properties: {
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: ['pk', 'sk', 'workKey'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'work',
        KeySchema: [{ AttributeName: 'workKey', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
    TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    SSESpecification: { SSEEnabled: true },
  },
});

let data = '';
let emulator: Emulator;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'meldwijzer-test-'));
  emulator = await startDynamo(engineHere() ?? 'java', data, () => {});
});
afterAll(async () => {
  await emulator.stop();
  rmSync(data, { recursive: true, force: true });
});

const put = (client: DynamoDBClient, TableName: string, pk: string, sk: string) =>
  client.send(new PutItemCommand({ TableName, Item: { pk: { S: pk }, sk: { S: sk }, workKey: { S: 'ROLE#x' } } }));

const streamOf = async (id: string) => {
  await createTable(emulator.client, table(id), values);
  const { Table } = await emulator.client.send(new DescribeTableCommand({ TableName: id }));
  return Table?.LatestStreamArn ?? '';
};

const keysIn = (event: Json): readonly string[] =>
  list(dig(event, 'Records')).map((record) => text(dig(record, 'dynamodb', 'Keys', 'sk', 'S')));

const mapping = (streamArn: string, id: string) => ({
  id,
  function: 'courier',
  streamArn,
  patterns: [{ eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'OUT#' }] } } } }],
  batchSize: 10,
  reportsItems: true,
  bisects: true,
  retries: 2,
});

const rates: FaultRates = { conflict: 0, throttle: 0, lost: 0, staleIndex: 0, repeated: 0.4, recut: 0.5, late: 0.02 };

describe('a stream of a table', () => {
  it('brings every new row once to its function, and goes on there after a restart', async () => {
    const streamArn = await streamOf('stream-one');
    const folder = folderOf();
    const seen: string[] = [];
    const ports = {
      endpoint: emulator.endpoint,
      data: folder,
      invoke: async (_: string, event: Json) => void seen.push(...keysIn(event)),
      bury: () => expect.fail('nothing to bury'),
      faults: null,
    };
    const first = followStream(mapping(streamArn, 'm'), ports);
    for (let n = 0; n < 25; n++) await put(emulator.client, 'stream-one', `CASE#${n}`, `OUT#${n}`);
    await put(emulator.client, 'stream-one', 'CASE#0', 'META');
    await expect.poll(() => seen.length, { timeout: 5000 }).toBe(25);
    await first.stop();
    await put(emulator.client, 'stream-one', 'CASE#x', 'OUT#25');
    const second = followStream(mapping(streamArn, 'm'), ports);
    await expect.poll(() => seen.length, { timeout: 5000 }).toBe(26);
    await sleep(200);
    await second.stop();
    expect(seen).toEqual(Array.from({ length: 26 }, (_, n) => `OUT#${n}`));
  });

  it('tries again from the record that failed, and buries it after the last try', async () => {
    const streamArn = await streamOf('stream-two');
    const handled: string[] = [];
    const buried: string[] = [];
    let tries = 0;
    const stream = followStream(mapping(streamArn, 'm'), {
      endpoint: emulator.endpoint,
      data: folderOf(),
      invoke: async (_, event) => {
        const bad = list(dig(event, 'Records')).find(
          (record) => text(dig(record, 'dynamodb', 'Keys', 'sk', 'S')) === 'OUT#2',
        );
        const keys = keysIn(event);
        handled.push(...keys.slice(0, bad === undefined ? keys.length : keys.indexOf('OUT#2')));
        if (bad !== undefined) tries += 1;
        return {
          batchItemFailures:
            bad === undefined ? [] : [{ itemIdentifier: text(dig(bad, 'dynamodb', 'SequenceNumber')) }],
        };
      },
      bury: (_, records) => buried.push(...keysIn({ Records: JSON.parse(JSON.stringify(records)) })),
      faults: null,
    });
    for (let n = 0; n < 5; n++) await put(emulator.client, 'stream-two', `CASE#${n}`, `OUT#${n}`);
    await expect.poll(() => new Set(handled).size, { timeout: 8000 }).toBe(4);
    await stream.stop();
    expect(handled).toEqual(['OUT#0', 'OUT#1', 'OUT#3', 'OUT#4']);
    expect(buried).toEqual(['OUT#2']);
    expect(tries).toBe(3);
  });

  it('loses nothing when it stutters and the function throws now and then', async () => {
    const streamArn = await streamOf('stream-three');
    const seen = new Set<string>();
    const random = seeded(11);
    const stream = followStream(
      { ...mapping(streamArn, 'm'), retries: -1 },
      {
        endpoint: emulator.endpoint,
        data: folderOf(),
        invoke: async (_, event) => {
          if (random() < 0.1) throw new Error('now and then');
          for (const key of keysIn(event)) seen.add(key);
          return { batchItemFailures: [] };
        },
        bury: () => expect.fail('nothing to bury'),
        faults: { rates, random },
      },
    );
    for (let n = 0; n < 60; n++) await put(emulator.client, 'stream-three', `CASE#${n}`, `OUT#${n}`);
    await expect.poll(() => seen.size, { timeout: 20_000 }).toBe(60);
    await stream.stop();
  }, 30_000);
});

describe('the proxy before the database', () => {
  const through = async (fault: (operation: string) => Fault) => {
    const calls: RecordedCall[] = [];
    let writes = 0;
    const proxy = dynamoProxy({
      endpoint: emulator.endpoint,
      record: (call) => void calls.push(call),
      written: () => {
        writes += 1;
      },
      fault,
    });
    const listening: Listening = await open('127.0.0.1', 0);
    listening.serve(proxy.listener);
    const client = new Client({ ...clientOptions(`http://127.0.0.1:${listening.port}`, 'admit'), maxAttempts: 1 });
    const close = () => {
      client.destroy();
      listening.close();
      proxy.close();
    };
    return { client, calls, writes: () => writes, close };
  };

  it('passes calls on and records who called what', async () => {
    await streamOf('proxy-one');
    const { client, calls, writes, close } = await through(() => ({ kind: 'none' }));
    await put(client, 'proxy-one', 'CASE#1', 'META');
    const { Item } = await client.send(
      new GetItemCommand({ TableName: 'proxy-one', Key: { pk: { S: 'CASE#1' }, sk: { S: 'META' } } }),
    );
    close();
    expect(writes()).toBe(1);
    expect(Item?.['pk']).toEqual({ S: 'CASE#1' });
    expect(calls.map((call) => [call.function, call.action, call.table])).toEqual([
      ['admit', 'dynamodb:PutItem', 'proxy-one'],
      ['admit', 'dynamodb:GetItem', 'proxy-one'],
    ]);
  });

  it('does what was asked and loses the answer, or refuses and does nothing', async () => {
    await streamOf('proxy-two');
    const key = (pk: string) => ({ TableName: 'proxy-two', Key: { pk: { S: pk }, sk: { S: 'META' } } });
    const lost = await through(() => ({ kind: 'lost' }));
    await expect(put(lost.client, 'proxy-two', 'CASE#1', 'META')).rejects.toThrow();
    lost.close();
    const refusing = await through(() => ({
      kind: 'refuse',
      body: '{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException","message":"x"}',
    }));
    await expect(put(refusing.client, 'proxy-two', 'CASE#2', 'META')).rejects.toMatchObject({
      name: 'ThrottlingException',
    });
    refusing.close();
    expect([lost.writes(), refusing.writes()]).toEqual([1, 0]);
    expect((await emulator.client.send(new GetItemCommand(key('CASE#1')))).Item).toBeDefined();
    expect((await emulator.client.send(new GetItemCommand(key('CASE#2')))).Item).toBeUndefined();
  });

  it('answers an index as it was', async () => {
    await streamOf('proxy-three');
    let kind: 'none' | 'stale' = 'none';
    const { client, close } = await through(() => ({ kind }));
    const count = async () =>
      (
        await client.send(
          new QueryCommand({
            TableName: 'proxy-three',
            IndexName: 'work',
            KeyConditionExpression: 'workKey = :k',
            ExpressionAttributeValues: { ':k': { S: 'ROLE#x' } },
          }),
        )
      ).Count;
    await put(client, 'proxy-three', 'CASE#1', 'META');
    expect(await count()).toBe(1);
    await put(client, 'proxy-three', 'CASE#2', 'META');
    kind = 'stale';
    expect(await count()).toBe(1);
    kind = 'none';
    expect(await count()).toBe(2);
    close();
  });
});
