import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { sessionsOf } from '../../functions/_kit/aws/sessions.ts';
import { millisecondsOf } from '../../workflows/domain/instant.ts';

const now = '2026-11-24T09:00:00.000Z';
const login = { state: 's', nonce: 'n', verifier: 'v', returnTo: '/zaak/a', createdAt: now };
const session = { personId: 'anna', subject: 'x', csrf: 'c', createdAt: now, lastSeen: now };
const sent = {
  sk: { S: 'SESSION' },
  personId: { S: 'anna' },
  subject: { S: 'x' },
  csrf: { S: 'c' },
  createdAt: { S: now },
};

const rows = () => {
  const client = new DynamoDBClient({ region: 'eu-central-1' });
  const aws = mockClient(client);
  const sessions = sessionsOf({ table: 'case-table', schoolId: 'school', client, pause: async () => {} });
  return { aws, sessions };
};

/** One login row, as DynamoDB keeps it: a write counts only when its condition holds. */
const loginTable = (aws: ReturnType<typeof rows>['aws'], stored: typeof login | null = login) => {
  let takenBy: string | undefined;
  let lost = 0;
  aws.on(UpdateItemCommand).callsFake(async (input: UpdateItemCommandInput) => {
    expect(input).toMatchObject({ Key: { pk: { S: 'LOGIN#hash' }, sk: { S: 'LOGIN' } }, ReturnValues: 'ALL_NEW' });
    expect(input.ConditionExpression).toBe(
      'attribute_exists(pk) AND (attribute_not_exists(takenBy) OR takenBy = :mark)',
    );
    const mark = input.ExpressionAttributeValues?.[':mark']?.S;
    if (stored === null || (takenBy !== undefined && takenBy !== mark)) throw failed();
    takenBy = mark;
    lost -= 1;
    if (lost >= 0) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    return { Attributes: texts({ ...stored, takenBy }) };
  });
  return {
    loseAnswers: (count: number) => {
      lost = count;
    },
  };
};

const texts = (row: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(row).flatMap(([name, S]) => (S === undefined ? [] : [[name, { S }]])));

const failed = () => new ConditionalCheckFailedException({ message: 'failed', $metadata: {} });
const seconds = (instant: string): string => String(millisecondsOf(instant) / 1000);

describe('rows of sign-in', () => {
  it('expire in DynamoDB when the rule says so: a login after ten minutes, a session after an hour', async () => {
    const { aws, sessions } = rows();
    await sessions.putLogin('hash', login);
    await sessions.putSession('hash', session);
    const items = aws.commandCalls(PutItemCommand).map(({ args }) => args[0].input.Item);
    expect(items[0]).toMatchObject({
      pk: { S: 'LOGIN#hash' },
      sk: { S: 'LOGIN' },
      ttl: { N: seconds('2026-11-24T09:10:00.000Z') },
    });
    expect(items[1]).toMatchObject({
      pk: { S: 'SESS#hash' },
      sk: { S: 'SESSION' },
      ttl: { N: seconds('2026-11-24T10:00:00.000Z') },
    });
  });

  it('are read consistently', async () => {
    const { aws, sessions } = rows();
    aws.on(GetItemCommand).resolves({ Item: { ...sent, lastSeen: { S: now } } });
    expect(await sessions.session('hash', now)).toEqual(session);
    expect(aws.commandCalls(GetItemCommand)[0]?.args[0].input.ConsistentRead).toBe(true);
  });

  it.each([
    ['silent for an hour', now, '2026-11-24T10:00:00.000Z'],
    ['twelve hours old', '2026-11-24T20:59:00.000Z', '2026-11-24T21:00:00.000Z'],
  ])('are absent though DynamoDB still has them: a session that is %s', async (_, lastSeen, at) => {
    const { aws, sessions } = rows();
    aws.on(GetItemCommand).resolves({ Item: { ...sent, lastSeen: { S: lastSeen } } });
    expect(await sessions.session('hash', at)).toBeNull();
  });

  it('are absent when they are not there or not readable', async () => {
    const { aws, sessions } = rows();
    aws
      .on(GetItemCommand)
      .resolvesOnce({})
      .resolvesOnce({ Item: { sk: { S: 'SESSION' } } });
    expect([await sessions.session('hash', now), await sessions.session('hash', now)]).toEqual([null, null]);
  });

  it('give a login once, and never when it is late', async () => {
    const { aws, sessions } = rows();
    loginTable(aws);
    expect(await sessions.takeLogin('hash', now)).toEqual(login);
    expect(await sessions.takeLogin('hash', now)).toBeNull();
    loginTable(aws);
    expect(await sessions.takeLogin('hash', '2026-11-24T09:10:00.000Z')).toBeNull();
    loginTable(aws, null);
    expect(await sessions.takeLogin('hash', now)).toBeNull();
  });

  it('give a login to the request that spent it, though the answer was lost on the way, and to no other', async () => {
    const { aws, sessions } = rows();
    const { loseAnswers } = loginTable(aws);
    loseAnswers(2);
    expect(await sessions.takeLogin('hash', now)).toEqual(login);
    expect(aws.commandCalls(UpdateItemCommand)).toHaveLength(3);
    expect(await sessions.takeLogin('hash', now)).toBeNull();
  });

  it('never come back by a visit after signing out', async () => {
    const { aws, sessions } = rows();
    aws.on(UpdateItemCommand).rejects(failed());
    await sessions.touch('hash', session);
    expect(aws.commandCalls(UpdateItemCommand)[0]?.args[0].input.ConditionExpression).toBe('attribute_exists(pk)');
  });

  it('bind a person to the first subject', async () => {
    const { aws, sessions } = rows();
    aws.on(PutItemCommand).resolvesOnce({}).rejects(failed());
    expect(await sessions.bindSubject('anna', 'x', now)).toBe('bound');
    expect(await sessions.bindSubject('anna', 'y', now)).toBe('other');
    const input = aws.commandCalls(PutItemCommand)[0]?.args[0].input;
    expect(input?.Item).toMatchObject({ pk: { S: 'SCHOOL#school' }, sk: { S: 'SUBJECT#anna' }, subject: { S: 'x' } });
    expect(input?.ConditionExpression).toBe('attribute_not_exists(pk) OR subject = :subject');
  });

  it('report a table that cannot be reached', async () => {
    const { aws, sessions } = rows();
    aws.on(PutItemCommand).rejects(new Error('no rights'));
    await expect(sessions.bindSubject('anna', 'x', now)).rejects.toThrow('no rights');
  });
});
