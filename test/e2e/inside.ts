import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AttributeValue, DynamoDBClient, ScanCommand, type ScanCommandInput } from '@aws-sdk/client-dynamodb';
import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { caseStoreOf } from '../../functions/_kit/aws/case-store.ts';
import { clientOptions } from '../../infra/local/dynamodb.ts';
import { place } from '../../infra/local/place.ts';
import { type Plan, planOf } from '../../infra/local/plan.ts';
import { schoolBeside } from '../../infra/local/staff.ts';
import { readTemplate, type Template } from '../../infra/local/template.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import type { CaseStore } from '../../workflows/ports.ts';
import type { LocalMachine } from './machine.ts';

/** What only a test may see of a running machine: its tables, its executions and the template it runs. */

export type Row = Record<string, AttributeValue>;

export interface Execution {
  readonly name: string;
  readonly status: string;
  readonly input: string;
  readonly output: string;
  readonly error: string;
}

export interface Inside {
  readonly template: Template;
  readonly plan: Plan;
  readonly school: School;
  readonly cases: CaseStore;
  readonly rows: (table: 'case' | 'intake') => Promise<readonly Row[]>;
  /** Ids of all cases that there are. */
  readonly caseIds: () => Promise<readonly string[]>;
  readonly executions: (caseIds: readonly string[]) => Promise<readonly Execution[]>;
  readonly close: () => void;
}

/** Who calls, in the recording of the machine. */
const caller = 'test';

const stackOf = (school: string) => `Meldwijzer-${school}`;

const scan = async (
  client: DynamoDBClient,
  table: string,
  only: Pick<ScanCommandInput, 'FilterExpression' | 'ProjectionExpression' | 'ExpressionAttributeValues'> = {},
): Promise<readonly Row[]> => {
  const found: Row[] = [];
  let from: Row | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        ...only,
        TableName: table,
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    found.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return found;
};

/** What a scan looks for to find each case once. */
const heads = {
  FilterExpression: 'sk = :meta AND begins_with(pk, :case)',
  ProjectionExpression: 'pk',
  ExpressionAttributeValues: { ':meta': { S: 'META' }, ':case': { S: 'CASE#' } },
};

/** The template that runs on the machine, and what it makes of it. */
export const placedOn = (
  machine: LocalMachine,
  school = 'demo-groot',
): { readonly template: Template; readonly plan: Plan } => {
  const template = readTemplate(join(machine.data, 'cdk.out'), stackOf(school));
  return { template, plan: planOf(template, { ...machine, signIn: 'http://127.0.0.1:1' }) };
};

export const inside = async (machine: LocalMachine): Promise<Inside> => {
  const services: { readonly dynamodb: string; readonly states: string } = JSON.parse(
    await readFile(join(machine.data, 'services.json'), 'utf8'),
  );
  const { template, plan } = placedOn(machine);
  const web = plan.functions.find(({ name }) => name === 'admit');
  const tables = { case: web?.environment['CASE_TABLE'] ?? '', intake: web?.environment['INTAKE_TABLE'] ?? '' };
  const school = schoolBeside(web?.folder ?? '');
  const client = new DynamoDBClient(clientOptions(services.dynamodb, caller));
  // As the product's own client: no copy of every call and answer for a log that nobody keeps.
  client.middlewareStack.remove('loggerMiddleware');
  const states = new SFNClient(clientOptions(services.states, caller));

  const describe = async (machineId: string, name: string): Promise<readonly Execution[]> => {
    const arn = `arn:aws:states:${place.region}:${place.account}:execution:${machineId}:${name}`;
    try {
      const found = await states.send(new DescribeExecutionCommand({ executionArn: arn }));
      const { status = '', input = '', output = '', error = '', cause = '' } = found;
      return [{ name, status, input, output, error: `${error} ${cause}` }];
    } catch (error) {
      if (error instanceof Error && error.name === 'ExecutionDoesNotExist') return [];
      throw error;
    }
  };

  const cases = caseStoreOf({ table: tables.case, intakeTable: tables.intake, schoolId: school.id, client });
  return {
    template,
    plan,
    school,
    cases,
    rows: (table) => scan(client, tables[table]),
    caseIds: async () => (await scan(client, tables.case, heads)).map(({ pk }) => pk?.S?.slice('CASE#'.length) ?? ''),
    executions: async (caseIds) => {
      const found: Execution[] = [];
      for (const caseId of caseIds) {
        const head = (await cases.state(caseId))?.head;
        for (let epoch = 1; epoch <= (head?.epoch ?? 0); epoch += 1) {
          for (const id of plan.machines.keys()) found.push(...(await describe(id, `${caseId}-${epoch}`)));
        }
      }
      return found;
    },
    close: () => {
      client.destroy();
      states.destroy();
    },
  };
};
