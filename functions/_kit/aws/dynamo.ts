import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { type Patience, persist } from './patience.ts';

export type Item = Record<string, AttributeValue>;

/** A row lacks what every shape ever shipped has. Names the attribute, never its value. */
export class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow';
}

/** One attempt per call: `persist` must know of every attempt whose answer was lost. */
export const dynamoClient = (
  where: Pick<DynamoDBClientConfig, 'endpoint' | 'region' | 'credentials'> = {},
): DynamoDBClient => {
  const client = new DynamoDBClient({
    ...where,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 500, requestTimeout: 1500, throwOnRequestTimeout: true },
  });
  // It copies every call and its answer for a log; what people write belongs in none, and nobody keeps this one.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};

export const s = (text: string): AttributeValue => ({ S: text });
export const n = (number: number): AttributeValue => ({ N: String(number) });
export const key = (pk: string, sk: string): Item => ({ pk: s(pk), sk: s(sk) });

export const optionalText = (item: Item, name: string): string | null => item[name]?.S ?? null;

/** @throws UnreadableRow */
export const textOf = (item: Item, name: string): string => {
  const text = optionalText(item, name);
  if (text === null) throw new UnreadableRow(name);
  return text;
};

/** @throws UnreadableRow */
export const numberOf = (item: Item, name: string): number => {
  const number = Number(item[name]?.N ?? Number.NaN);
  if (Number.isNaN(number)) throw new UnreadableRow(name);
  return number;
};

/** The `data` attribute, not yet checked. */
export const dataOf = (item: Item): unknown => JSON.parse(textOf(item, 'data'));

export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
  readonly patience: Patience;
}

export const getItem = async (table: Table, pk: string, sk: string): Promise<Item | null> => {
  const input = { TableName: table.name, Key: key(pk, sk), ConsistentRead: true };
  const { Item } = await persist(table.patience, () => table.client.send(new GetItemCommand(input)));
  return Item ?? null;
};

/** All pages, or as many as `limit` items need. */
export const queryItems = async (
  table: Table,
  query: Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey' | 'Limit'>,
  limit = Number.POSITIVE_INFINITY,
): Promise<readonly Item[]> => {
  const found: Item[] = [];
  let from: Item | undefined;
  do {
    const input: QueryCommandInput = {
      ...query,
      TableName: table.name,
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      ...(Number.isFinite(limit) ? { Limit: limit - found.length } : {}),
    };
    const page = await persist(table.patience, () => table.client.send(new QueryCommand(input)));
    found.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined && found.length < limit);
  return found;
};

/** Which writes of a transaction failed on their condition; empty for any other error. */
export const failedConditions = (error: unknown): readonly number[] =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).flatMap(({ Code }, index) => (Code === 'ConditionalCheckFailed' ? [index] : []))
    : [];

/** The row as it was when the condition failed, where the write asked for it; null for any other error. */
export const refusedBy = (error: unknown): { readonly row: Item | null } | null =>
  error instanceof ConditionalCheckFailedException ? { row: error.Item ?? null } : null;
