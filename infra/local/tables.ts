import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { dig, list, text } from './json.ts';
import type { Values } from './resolve.ts';
import { property, type Resource } from './template.ts';

const keys = (value: unknown): KeySchemaElement[] =>
  list(value).map((key) => ({
    AttributeName: text(dig(key, 'AttributeName')),
    KeyType: dig(key, 'KeyType') === 'HASH' ? 'HASH' : 'RANGE',
  }));

const projectionTypes = { ALL: 'ALL', KEYS_ONLY: 'KEYS_ONLY', INCLUDE: 'INCLUDE' } as const;

const projection = (value: unknown): GlobalSecondaryIndex['Projection'] => {
  const type = text(dig(value, 'ProjectionType'));
  const attributes = list(dig(value, 'NonKeyAttributes')).map(text);
  return {
    ProjectionType: type === 'KEYS_ONLY' || type === 'INCLUDE' ? projectionTypes[type] : 'ALL',
    ...(attributes.length > 0 ? { NonKeyAttributes: attributes } : {}),
  };
};

const attributeType = (value: unknown) => (value === 'N' ? 'N' : value === 'B' ? 'B' : 'S');

/** Encryption and recovery of the template are AWS's; keys, indexes, streams and expiry are made here too. */
export const createTable = async (client: DynamoDBClient, table: Resource, values: Values): Promise<void> => {
  const get = (name: string) => property(table, name, values);
  const indexes = list(get('GlobalSecondaryIndexes'));
  const stream = text(dig(get('StreamSpecification'), 'StreamViewType'));
  try {
    await client.send(new DescribeTableCommand({ TableName: table.id }));
    return;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ResourceNotFoundException') throw error;
  }
  await client.send(
    new CreateTableCommand({
      TableName: table.id,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keys(get('KeySchema')),
      AttributeDefinitions: list(get('AttributeDefinitions')).map((attribute) => ({
        AttributeName: text(dig(attribute, 'AttributeName')),
        AttributeType: attributeType(dig(attribute, 'AttributeType')),
      })),
      ...(indexes.length > 0
        ? {
            GlobalSecondaryIndexes: indexes.map((index) => ({
              IndexName: text(dig(index, 'IndexName')),
              KeySchema: keys(dig(index, 'KeySchema')),
              Projection: projection(dig(index, 'Projection')),
            })),
          }
        : {}),
      ...(stream === 'KEYS_ONLY' || stream === 'NEW_IMAGE' || stream === 'OLD_IMAGE' || stream === 'NEW_AND_OLD_IMAGES'
        ? { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } }
        : {}),
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 1 }, { TableName: table.id });
  const ttl = text(dig(get('TimeToLiveSpecification'), 'AttributeName'));
  if (ttl !== '') {
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: table.id,
        TimeToLiveSpecification: { AttributeName: ttl, Enabled: true },
      }),
    );
  }
};
