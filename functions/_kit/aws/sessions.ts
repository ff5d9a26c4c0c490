import { DeleteItemCommand, type DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type Instant, millisecondsOf } from '../../../workflows/domain/instant.ts';
import { loginEnds, type Sessions, sessionEnds } from '../http/session.ts';
import { schoolPk } from './case-keys.ts';
import { dynamoClient, getItem, type Item, key, n, refusedBy, s } from './dynamo.ts';
import { ids } from './ids.ts';
import { type Patience, patienceOf, persist } from './patience.ts';

const loginRow = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  createdAt: z.string(),
});

const sessionRow = z.object({
  personId: z.string(),
  subject: z.string(),
  csrf: z.string(),
  createdAt: z.string(),
  lastSeen: z.string(),
});

const texts = (row: Readonly<Record<string, string>>): Item =>
  Object.fromEntries(Object.entries(row).map(([name, text]) => [name, s(text)]));

/** The text attributes of a row, which are all that it has besides `v` and `ttl`. */
const textsOf = (item: Item | null): Record<string, string> =>
  Object.fromEntries(Object.entries(item ?? {}).flatMap(([name, { S }]) => (S === undefined ? [] : [[name, S]])));

/** DynamoDB removes rows within days of this moment (epoch seconds); until then readers treat them as absent. */
const ttl = (ends: Instant) => n(Math.ceil(millisecondsOf(ends) / 1000));

const loginKey = (hash: string): Item => key(`LOGIN#${hash}`, 'LOGIN');
const sessionPk = (hash: string): string => `SESS#${hash}`;
const sessionKey = (hash: string): Item => key(sessionPk(hash), 'SESSION');
const subjectKey = (schoolId: string, person: string): Item => key(schoolPk(schoolId), `SUBJECT#${person}`);

/** Null when the condition of the write failed. */
const unlessRefused = async <T extends object>(write: Promise<T>): Promise<T | null> => {
  try {
    return await write;
  } catch (error) {
    if (refusedBy(error) === null) throw error;
    return null;
  }
};

/** Rows of sign-in in the case table: `LOGIN#`, `SESS#` and one `SUBJECT#` per person. */
export const sessionsOf = (
  options: { readonly table: string; readonly schoolId: string; readonly client?: DynamoDBClient } & Partial<Patience>,
): Sessions => {
  const client = options.client ?? dynamoClient();
  const patience = patienceOf(options);
  const TableName = options.table;
  const put = (item: Item) =>
    persist(patience, () => client.send(new PutItemCommand({ TableName, Item: { ...item, v: n(1) } })));

  return {
    putLogin: async (hash, login) => {
      await put({ ...loginKey(hash), ...texts({ ...login }), ttl: ttl(loginEnds(login)) });
    },
    takeLogin: async (hash, now) => {
      // A mark of this one request, not a removal: tried again after a lost answer, it knows its own.
      const take = new UpdateItemCommand({
        TableName,
        Key: loginKey(hash),
        UpdateExpression: 'SET takenBy = :mark',
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(takenBy) OR takenBy = :mark)',
        ExpressionAttributeValues: { ':mark': s(ids.secret()) },
        ReturnValues: 'ALL_NEW',
      });
      const row = await unlessRefused(persist(patience, () => client.send(take)));
      const login = loginRow.safeParse(textsOf(row?.Attributes ?? null));
      return login.success && now < loginEnds(login.data) ? login.data : null;
    },
    putSession: async (hash, session) => {
      await put({ ...sessionKey(hash), ...texts({ ...session }), ttl: ttl(sessionEnds(session)) });
    },
    session: async (hash, now) => {
      const item = await getItem({ client, name: TableName, patience }, sessionPk(hash), 'SESSION');
      const session = sessionRow.safeParse(textsOf(item));
      return session.success && now < sessionEnds(session.data) ? session.data : null;
    },
    touch: async (hash, session) => {
      const update = new UpdateItemCommand({
        TableName,
        Key: sessionKey(hash),
        UpdateExpression: 'SET lastSeen = :lastSeen, #ttl = :ttl',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':lastSeen': s(session.lastSeen), ':ttl': ttl(sessionEnds(session)) },
      });
      await unlessRefused(persist(patience, () => client.send(update)));
    },
    endSession: async (hash) => {
      const end = new DeleteItemCommand({ TableName, Key: sessionKey(hash) });
      await persist(patience, () => client.send(end));
    },
    bindSubject: async (person, subject, now) => {
      const bind = new PutItemCommand({
        TableName,
        Item: { ...subjectKey(options.schoolId, person), ...texts({ subject, seenAt: now }), v: n(1) },
        ConditionExpression: 'attribute_not_exists(pk) OR subject = :subject',
        ExpressionAttributeValues: { ':subject': s(subject) },
      });
      return (await unlessRefused(persist(patience, () => client.send(bind)))) === null ? 'other' : 'bound';
    },
  };
};
