import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionNames } from '../../infra/function-names.ts';
import { dig, list, parseLines, text } from '../../infra/local/json.ts';
import { place } from '../../infra/local/place.ts';
import type { RecordedCall } from '../../infra/local/recording.ts';
import { resolve, type Values } from '../../infra/local/resolve.ts';
import { ofType, type Template } from '../../infra/local/template.ts';

/** IAM in small: may the role of a function make this call? Knows what our roles use and refuses to guess about the rest. */

export interface Statement {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Patterns for the partition keys; null: any. */
  readonly leadingKeys: readonly string[] | null;
  /** The one sender; null: any. */
  readonly from: string | null;
}

const texts = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : list(value).map(text));

const condition = { keys: 'ForAllValues:StringLike', equals: 'StringEquals' } as const;
const known = new Set(['dynamodb:LeadingKeys', 'ses:FromAddress', 'kms:ViaService']);

/** @throws Error for anything that this small IAM does not know */
export const statementOf = (statement: unknown): Statement => {
  const keys = Object.keys(typeof statement === 'object' && statement !== null ? statement : {});
  const conditions = dig(statement, 'Condition');
  const operators = Object.entries(typeof conditions === 'object' && conditions !== null ? conditions : {});
  const about = operators.flatMap(([, one]) => Object.keys(typeof one === 'object' && one !== null ? one : {}));
  if (
    dig(statement, 'Effect') !== 'Allow' ||
    keys.some((key) => !['Effect', 'Action', 'Resource', 'Condition', 'Sid'].includes(key)) ||
    operators.some(([operator]) => operator !== condition.keys && operator !== condition.equals) ||
    about.some((key) => !known.has(key))
  ) {
    throw new Error(`Not a statement that the test understands: ${JSON.stringify(statement)}`);
  }
  const patterns = dig(conditions, condition.keys, 'dynamodb:LeadingKeys');
  const from = dig(conditions, condition.equals, 'ses:FromAddress');
  return {
    actions: texts(dig(statement, 'Action')),
    resources: texts(dig(statement, 'Resource')),
    leadingKeys: patterns === undefined ? null : texts(patterns),
    from: typeof from === 'string' ? from : null,
  };
};

const statementsIn = (document: unknown, values: Values): readonly Statement[] =>
  list(dig(document, 'Statement')).map((one) => statementOf(resolve(one, values)));

/** All that a function's role allows, in the role and in the policies attached to it. */
const statementsFor = (template: Template, values: Values, name: string): readonly Statement[] => {
  const [fn] = ofType(template, 'AWS::Lambda::Function').filter(({ properties }) => properties['Description'] === name);
  const role = text(list(dig(fn?.properties['Role'], 'Fn::GetAtt'))[0]);
  const own = template.resources.find(({ id }) => id === role);
  if (own === undefined) throw new Error(`${name} has no role.`);
  const attached = ofType(template, 'AWS::IAM::Policy').filter(({ properties }) =>
    list(properties['Roles']).some((each) => dig(each, 'Ref') === role),
  );
  return [
    ...list(own.properties['Policies']).map((policy) => dig(policy, 'PolicyDocument')),
    ...attached.map(({ properties }) => properties['PolicyDocument']),
  ].flatMap((document) => statementsIn(document, values));
};

/** `*` stands for any text, as in resources and in StringLike. */
export const like = (pattern: string, value: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(value);

/** What a call is about, as IAM names it; several are all asked for. An execution is woken by a token, which names no
 * machine: then any machine will do. */
const resourcesOf = (call: RecordedCall): readonly RegExp[] => {
  const arn = (service: string, rest: string) =>
    new RegExp(`^arn:aws:${service}:${place.region}:${place.account}:${rest}$`);
  const [service = ''] = call.action.split(':');
  switch (service) {
    case 'dynamodb':
      return [arn('dynamodb', `table/${call.table ?? ''}${call.index ? `/index/${call.index}` : ''}`)];
    case 'states':
      return [arn('states', `stateMachine:${call.resource || '\\w+'}`)];
    case 'ses':
      return [arn('ses', `configuration-set/${call.resource ?? ''}`), arn('ses', 'identity/[a-z0-9.-]+')];
    default:
      return [];
  }
};

const matches = (resource: RegExp, allowed: string): boolean =>
  resource.test(allowed) || (allowed.includes('*') && like(allowed, resource.source.slice(1, -1)));

export const isAllowed = (statements: readonly Statement[], call: RecordedCall): boolean => {
  const asked = resourcesOf(call);
  return (
    asked.length > 0 &&
    asked.every((resource) =>
      statements.some(
        ({ actions, resources, leadingKeys }) =>
          actions.includes(call.action) &&
          resources.some((allowed) => matches(resource, allowed)) &&
          (leadingKeys === null ||
            ((call.leadingKeys ?? []).length > 0 &&
              (call.leadingKeys ?? []).every((key) => leadingKeys.some((pattern) => like(pattern, key))))),
      ),
    )
  );
};

const callOf = (line: unknown): RecordedCall => ({
  function: text(dig(line, 'function')),
  action: text(dig(line, 'action')),
  table: text(dig(line, 'table')),
  index: text(dig(line, 'index')) || null,
  leadingKeys: texts(dig(line, 'leadingKeys')),
  resource: text(dig(line, 'resource')),
});

/** Different calls that the functions of a machine made; a last line that a power cut broke off is left out.
 * @throws Error when somebody else called than a function of the stack or this test */
export const callsOn = (data: string): readonly RecordedCall[] => {
  const names = new Set<string>(functionNames);
  const calls = new Map<string, RecordedCall>();
  for (const line of parseLines(readFileSync(join(data, 'calls.jsonl'), 'utf8'))) {
    const call = callOf(line);
    if (call.function === 'test') continue;
    if (!names.has(call.function)) throw new Error(`${call.function} is no function of the stack.`);
    calls.set(JSON.stringify(call), call);
  }
  return [...calls.values()];
};

/** Calls that AWS would refuse. */
export const refusedCalls = (
  template: Template,
  values: Values,
  calls: readonly RecordedCall[],
): readonly RecordedCall[] => {
  const statements = new Map(
    functionNames.map((name): [string, readonly Statement[]] => [name, statementsFor(template, values, name)]),
  );
  return calls.filter((call) => !isAllowed(statements.get(call.function) ?? [], call));
};
