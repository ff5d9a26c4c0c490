import type { CreateTableCommandInput, GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb';

/** The two tables with their keys and indexes, as infra makes them. */

const index = (IndexName: string, hash: string, range: string, extra: string[] = []): GlobalSecondaryIndex => ({
  IndexName,
  KeySchema: [
    { AttributeName: hash, KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ],
  Projection:
    extra.length === 0 ? { ProjectionType: 'KEYS_ONLY' } : { ProjectionType: 'INCLUDE', NonKeyAttributes: extra },
});

const table = (TableName: string, indexes: GlobalSecondaryIndex[]): CreateTableCommandInput => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    'pk',
    'sk',
    ...indexes.flatMap(({ KeySchema }) => (KeySchema ?? []).flatMap(({ AttributeName }) => AttributeName ?? [])),
  ].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  GlobalSecondaryIndexes: indexes,
});

/** What a work list shows; without personal data. */
const workProjection = ['caseId', 'process', 'step', 'n', 'openedAt', 'openedFirst'];

export const caseTable = (name: string): CreateTableCommandInput =>
  table(name, [
    index('work', 'workKey', 'workDue', workProjection),
    index('wake', 'wakeShard', 'wakeAt'),
    index('outbox', 'outShard', 'nextTry'),
    index('retention', 'retainKey', 'deleteAfter'),
  ]);

export const intakeTable = (name: string): CreateTableCommandInput =>
  table(name, [index('admission', 'admitShard', 'receivedAt')]);
