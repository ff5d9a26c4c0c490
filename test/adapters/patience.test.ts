import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  InternalServerError,
  ThrottlingException,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { outItem } from '../../functions/_kit/aws/case-items.ts';
import { caseStoreOf } from '../../functions/_kit/aws/case-store.ts';
import { intakeOf } from '../../functions/_kit/aws/intake.ts';
import { patienceOf, persist, StoreUnavailable } from '../../functions/_kit/aws/patience.ts';
import {
  answering,
  caseIdAt,
  opening,
  sampleHead,
  sampleOut,
  sampleSubmission,
  sampleView,
  t0,
  t1,
} from './samples.ts';

const meta = { message: 'Kind Bedacht', $metadata: {} } as const;
const cancelled = (...codes: readonly string[]) =>
  new TransactionCanceledException({ ...meta, CancellationReasons: codes.map((Code) => ({ Code })) });

describe('patience with DynamoDB', () => {
  const pauses: number[] = [];
  const patience = patienceOf({ random: () => 1, pause: async (ms) => void pauses.push(ms) });
  beforeEach(() => {
    pauses.length = 0;
  });

  it('ends after eight attempts and less than four seconds of waiting', async () => {
    let attempts = 0;
    const work = async () => {
      attempts += 1;
      throw new ThrottlingException(meta);
    };
    await expect(persist(patience, work)).rejects.toThrow(StoreUnavailable);
    expect(attempts).toBe(8);
    expect(pauses).toEqual([50, 100, 200, 400, 800, 800, 800]);
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(4000);
  });

  it('ends while a web function still has time for its page, though every attempt waits for its timeout', async () => {
    let passed = 0;
    const pause = async (ms: number) => {
      passed += ms;
    };
    const slow = patienceOf({ random: () => 1, pause, elapsed: () => passed });
    let attempts = 0;
    const work = async () => {
      attempts += 1;
      passed += 1500;
      throw Object.assign(new Error('x'), { name: 'TimeoutError' });
    };
    await expect(persist(slow, work)).rejects.toThrow(StoreUnavailable);
    expect([attempts, passed]).toEqual([3, 3 * 1500 + 50 + 100]);
  });

  it('names what failed and nothing else', async () => {
    const error: unknown = await persist(patience, async () => {
      throw new ThrottlingException(meta);
    }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'StoreUnavailable', message: 'ThrottlingException' });
    expect(JSON.stringify(error)).not.toContain('Bedacht');
  });

  it.each([
    ['a conflict', cancelled('None', 'TransactionConflict'), false],
    ['throttling', cancelled('ThrottlingError', 'None'), false],
    ['throughput', cancelled('ProvisionedThroughputExceeded'), false],
    ['an inner error', new InternalServerError(meta), true],
    ['a timeout', Object.assign(new Error('x'), { name: 'TimeoutError' }), true],
    ['a dropped connection', Object.assign(new Error('x'), { code: 'ECONNRESET' }), true],
  ])('tries again after %s and knows whether it may have been done', async (_, error, unsure) => {
    const seen: boolean[] = [];
    const work = async (perhapsDone: boolean) => {
      seen.push(perhapsDone);
      if (seen.length === 1) throw error;
      return 'done';
    };
    expect(await persist(patience, work)).toBe('done');
    expect(seen).toEqual([false, unsure]);
  });

  it.each([
    ['a bug', new TypeError('x')],
    ['a malformed request', cancelled('ValidationError', 'None')],
    ['a condition', cancelled('ConditionalCheckFailed', 'TransactionConflict')],
    ['a missing right', Object.assign(new Error('x'), { name: 'AccessDeniedException' })],
  ])('does not try again after %s', async (_, error) => {
    let attempts = 0;
    const work = async () => {
      attempts += 1;
      throw error;
    };
    await expect(persist(patience, work)).rejects.toBe(error);
    expect(attempts).toBe(1);
  });
});

describe('a failed condition beside a conflict', () => {
  const dynamo = mockClient(DynamoDBClient);
  afterAll(() => dynamo.restore());
  const options = { client: new DynamoDBClient({ region: 'eu-west-1' }), pause: async () => {} };
  const cases = caseStoreOf({ table: 'cases', intakeTable: 'intake', schoolId: 'demo-groot', ...options });
  beforeEach(() => {
    dynamo.reset();
  });

  it('is an outcome at once', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled('ConditionalCheckFailed', 'TransactionConflict'));
    expect(await cases.commit(answering())).toBe('stale');
    expect(await cases.commit(opening())).toBe('exists');
    expect(dynamo.calls()).toHaveLength(2);
  });

  it('never makes a receipt of a submission that was not stored', async () => {
    const intake = intakeOf({ table: 'intake', ...options });
    dynamo.on(TransactWriteItemsCommand).rejects(new InternalServerError(meta));
    await expect(intake.receive('s1', sampleSubmission(), sampleView())).rejects.toThrow(StoreUnavailable);
    expect(dynamo.calls()).toHaveLength(8);
  });

  it('makes a claim whose answer was lost ours only by its own mark', async () => {
    const row = {
      ...outItem(sampleHead(), sampleOut({ status: 'sending', attempts: 1, nextTry: t1 })),
      claim: { S: 'other' },
    };
    const claimed = () =>
      dynamo.commandCalls(UpdateItemCommand).at(-1)?.args[0].input.ExpressionAttributeValues?.[':claim'];
    for (const [mine, expected] of [
      [true, 'sending'],
      [false, undefined],
    ] as const) {
      dynamo.reset();
      dynamo
        .on(UpdateItemCommand)
        .rejectsOnce(Object.assign(new Error('x'), { name: 'TimeoutError' }))
        .callsFake(async () => {
          throw new ConditionalCheckFailedException({
            ...meta,
            Item: { ...row, claim: (mine && claimed()) || { S: 'other' } },
          });
        });
      expect((await cases.claimOut(caseIdAt(1), 'OUT#1#1', t0, t1))?.status).toBe(expected);
    }
  });
});
