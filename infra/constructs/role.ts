import { Aws, CfnElement, Stack, Validations } from 'aws-cdk-lib';
import { Effect, Policy, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Right } from '../right.ts';
import type { Failures } from './failures.ts';
import type { Mail } from './mail.ts';
import type { Tables } from './tables.ts';

/** All that a right may be about, except the machines, which are made after the functions. */
export interface Reach {
  readonly key: IKey;
  readonly tables: Tables;
  readonly failures: Failures;
  readonly mail: Mail;
}

const arnsOf = (on: Exclude<Right['on'], 'machines'>, action: string, reach: Reach): readonly string[] => {
  const { tables, failures, mail } = reach;
  const stream = (table: Tables['case']) =>
    // Listing is asked of all streams of the table, reading of the one.
    action === 'dynamodb:ListStreams' ? `${table.tableArn}/stream/*` : (table.tableStreamArn ?? '');
  switch (on) {
    case 'case':
      return [tables.case.tableArn];
    case 'case/work':
    case 'case/wake':
    case 'case/outbox':
      return [`${tables.case.tableArn}/index/${on.slice('case/'.length)}`];
    case 'case:stream':
      return [stream(tables.case)];
    case 'intake':
      return [tables.intake.tableArn];
    case 'intake/admission':
      return [`${tables.intake.tableArn}/index/admission`];
    case 'intake:stream':
      return [stream(tables.intake)];
    case 'mail':
      return mail.arns;
    case 'streamFailures':
      return [failures.stream.queueArn];
    case 'eventFailures':
      return [failures.event.queueArn];
  }
};

const conditionsOf = (right: Right, mail: Mail): Record<string, Record<string, unknown>> => ({
  ...(right.leadingKeys === undefined
    ? {}
    : { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...right.leadingKeys] } }),
  ...(right.on === 'mail' ? { StringEquals: { 'ses:FromAddress': mail.from } } : {}),
});

const allow = (
  actions: readonly string[],
  resources: readonly string[],
  conditions: Record<string, Record<string, unknown>> = {},
) => new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources], conditions });

const statementsOf = (right: Right, reach: Reach): readonly PolicyStatement[] => {
  const { on } = right;
  if (on === 'machines') return [];
  const actions: readonly string[] = Object.keys(right.may);
  const apart = actions.filter((action) => action === 'dynamodb:ListStreams');
  const rest = actions.filter((action) => action !== 'dynamodb:ListStreams');
  return [rest, apart]
    .filter((group) => group.length > 0)
    .map((group) => allow(group, arnsOf(on, group[0] ?? '', reach), conditionsOf(right, reach.mail)));
};

/** DynamoDB asks for the caller's right to the table's key; outside DynamoDB the key stays shut. */
const useKeyThroughTables = (key: IKey) =>
  allow(
    [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
    [key.keyArn],
    { StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.${Aws.URL_SUFFIX}` } },
  );

const writeOwnLog = (log: LogGroup) => allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [log.logGroupArn]);

const listed = (rights: readonly Right[], tables: Tables): readonly Tables['case'][] => [
  ...(rights.some(({ on }) => on === 'case:stream') ? [tables.case] : []),
  ...(rights.some(({ on }) => on === 'intake:stream') ? [tables.intake] : []),
];

const logicalIdOf = (table: Tables['case']): string => {
  const child = table.node.defaultChild;
  return CfnElement.isCfnElement(child) ? Stack.of(table).getLogicalId(child) : '';
};

/** A function's role, of the statements of rights.ts and nothing else: CDK's grant methods give far more. */
export const functionRole = (scope: Construct, rights: readonly Right[], log: LogGroup, reach: Reach): Role => {
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: {
      Rights: new PolicyDocument({
        statements: [
          ...rights.flatMap((right) => statementsOf(right, reach)),
          useKeyThroughTables(reach.key),
          writeOwnLog(log),
        ],
      }),
    },
  });
  for (const table of listed(rights, reach.tables)) {
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalIdOf(table)}.Arn>/stream/*]`,
      reason: 'The event source lists the streams of its one table, and IAM knows that right only as table/stream/*.',
    });
  }
  return role;
};

/** Rights on the machines in a policy of their own: machines name functions and functions wait for their role, so within
 * the role they would make a circle. */
export const machineRights = (
  scope: Construct,
  id: string,
  role: Role,
  rights: readonly Right[],
  arns: readonly string[],
): void => {
  const own = rights.filter((right) => right.on === 'machines');
  if (own.length === 0) return;
  new Policy(scope, id, { roles: [role], statements: own.map((right) => allow(Object.keys(right.may), arns)) });
};
