import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  type GlobalSecondaryIndexProps,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** An index; lists read it, no decision does. Without `shows` it holds keys only. */
interface Index {
  readonly name: string;
  readonly partition: string;
  readonly sort: string;
  readonly shows?: readonly string[];
}

/** CloudFormation adds one index per update, so all stand here from the first version. None holds personal data. */
export const caseIndexes = [
  {
    name: 'work',
    partition: 'workKey',
    sort: 'workDue',
    shows: ['caseId', 'process', 'step', 'n', 'dueAt', 'openedAt', 'openedFirst'],
  },
  { name: 'wake', partition: 'wakeShard', sort: 'wakeAt' },
  { name: 'outbox', partition: 'outShard', sort: 'nextTry' },
  { name: 'retention', partition: 'retainKey', sort: 'deleteAfter' },
] as const satisfies readonly Index[];

export const intakeIndexes = [
  { name: 'admission', partition: 'admitShard', sort: 'receivedAt' },
] as const satisfies readonly Index[];

const text = (name: string) => ({ name, type: AttributeType.STRING });

const indexProps = (index: Index): GlobalSecondaryIndexProps => ({
  indexName: index.name,
  partitionKey: text(index.partition),
  sortKey: text(index.sort),
  ...(index.shows === undefined
    ? { projectionType: ProjectionType.KEYS_ONLY }
    : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...index.shows] }),
});

const table = (scope: Construct, id: string, key: IKey, indexes: readonly Index[], ttl?: string): Table => {
  const made = new Table(scope, id, {
    partitionKey: text('pk'),
    sortKey: text('sk'),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    // Keys only: the row is the record, and a stream must not become a second copy of it.
    stream: StreamViewType.KEYS_ONLY,
    ...(ttl === undefined ? {} : { timeToLiveAttribute: ttl }),
  });
  for (const index of indexes) made.addGlobalSecondaryIndex(indexProps(index));
  return made;
};

export interface Tables {
  readonly case: Table;
  readonly intake: Table;
}

/** The case table, and the public door's own table. Only sessions, counts, marks of digests and drafts
 * expire; neither a case nor a submission is ever destroyed by TTL. */
export const schoolTables = (scope: Construct, key: IKey): Tables => ({
  case: table(scope, 'CaseTable', key, caseIndexes, 'ttl'),
  intake: table(scope, 'IntakeTable', key, intakeIndexes, 'ttl'),
});
