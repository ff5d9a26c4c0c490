import type { FunctionPlan } from './functions.ts';
import { dig, isRecord, list, text } from './json.ts';
import { apiOf, functionName, lastOf, localAddresses, type Origins, valuesOf } from './place.ts';
import type { Values } from './resolve.ts';
import type { Route } from './routing.ts';
import type { Mapping } from './streams.ts';
import { ofType, property, type Resource, type Template } from './template.ts';

export interface DoorPlan {
  readonly api: string;
  readonly routes: readonly Route[];
  /** Function by route target. */
  readonly functions: ReadonlyMap<string, string>;
  readonly timeout: number;
}

interface SchedulePlan {
  readonly expression: string;
  readonly functions: readonly string[];
}

interface RulePlan {
  readonly pattern: unknown;
  readonly functions: readonly string[];
}

/** All that the local machine runs, as the template says it. */
export interface Plan {
  readonly values: Values;
  readonly tables: readonly Resource[];
  readonly functions: readonly FunctionPlan[];
  readonly doors: { readonly parent: DoorPlan; readonly staff: DoorPlan };
  /** Stream mappings; `streamArn` names the table by `…:table/<logical id>/stream/local`. */
  readonly mappings: readonly Mapping[];
  readonly schedules: readonly SchedulePlan[];
  readonly rules: readonly RulePlan[];
  /** Definitions by logical id. */
  readonly machines: ReadonlyMap<string, string>;
  readonly configurationSets: ReadonlySet<string>;
}

const functionIn = (uri: unknown): string => /function:([\w-]+)/.exec(text(uri))?.[1] ?? '';

const doorOf = (template: Template, values: Values, api: string): DoorPlan => {
  const own = (type: string) =>
    ofType(template, type).filter((resource) => property(resource, 'ApiId', values) === api);
  const integrations = own('AWS::ApiGatewayV2::Integration');
  const timeouts = integrations.map((one) => Number(property(one, 'TimeoutInMillis', values) ?? 30_000));
  return {
    api,
    routes: own('AWS::ApiGatewayV2::Route').map((route) => ({
      key: text(property(route, 'RouteKey', values)),
      target: text(property(route, 'Target', values)),
    })),
    functions: new Map(
      integrations.map((one) => [`integrations/${one.id}`, functionIn(property(one, 'IntegrationUri', values))]),
    ),
    timeout: Math.min(30_000, ...timeouts),
  };
};

const mappingOf = (resource: Resource, values: Values): Mapping => {
  const get = (name: string) => property(resource, name, values);
  const filters = list(dig(get('FilterCriteria'), 'Filters'));
  return {
    id: resource.id,
    function: lastOf(text(get('FunctionName'))),
    streamArn: text(get('EventSourceArn')),
    patterns: filters.map((filter): unknown => JSON.parse(text(dig(filter, 'Pattern')))),
    batchSize: Number(get('BatchSize') ?? 100),
    reportsItems: list(get('FunctionResponseTypes')).includes('ReportBatchItemFailures'),
    bisects: get('BisectBatchOnFunctionError') === true,
    retries: Number(get('MaximumRetryAttempts') ?? -1),
  };
};

const targetsOf = (rule: Resource, values: Values): readonly string[] =>
  list(property(rule, 'Targets', values)).map((target) => lastOf(text(dig(target, 'Arn'))));

const definitionOf = (machine: Resource, values: Values): string => {
  const substitutions = property(machine, 'DefinitionSubstitutions', values);
  const named = isRecord(substitutions) ? substitutions : {};
  return text(property(machine, 'DefinitionString', values)).replaceAll(/\$\{(\w+)\}/g, (_, name: string) =>
    text(named[name]),
  );
};

/** @throws Error for a resource that would have to run here but cannot */
const refuseUnknown = (template: Template): void => {
  for (const type of [
    'AWS::Scheduler::Schedule',
    'AWS::Lambda::Url',
    'AWS::ApiGatewayV2::Authorizer',
    'AWS::Pipes::Pipe',
  ]) {
    if (ofType(template, type).length > 0) throw new Error(`The local machine does not run ${type}.`);
  }
};

const environmentOf = (
  resource: Resource,
  values: Values,
  address: (value: string) => string,
): Readonly<Record<string, string>> => {
  const variables = dig(property(resource, 'Environment', values), 'Variables');
  return isRecord(variables)
    ? Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, address(text(value))]))
    : {};
};

export const planOf = (template: Template, origins: Origins): Plan => {
  refuseUnknown(template);
  const values = valuesOf(template, origins);
  const address = localAddresses(template, values, origins);
  const rules = ofType(template, 'AWS::Events::Rule');
  return {
    values,
    tables: ofType(template, 'AWS::DynamoDB::Table'),
    functions: ofType(template, 'AWS::Lambda::Function')
      .filter((resource) => functionName(resource) !== '')
      .map((resource) => ({
        name: functionName(resource),
        folder: template.assetFolder(text(dig(resource.properties['Code'], 'S3Key'))),
        timeoutSeconds: Number(property(resource, 'Timeout', values) ?? 3),
        environment: environmentOf(resource, values, address),
      })),
    doors: {
      parent: doorOf(template, values, apiOf(template, 'parent-web')),
      staff: doorOf(template, values, apiOf(template, 'staff-web')),
    },
    mappings: ofType(template, 'AWS::Lambda::EventSourceMapping').map((resource) => mappingOf(resource, values)),
    schedules: rules
      .filter((rule) => 'ScheduleExpression' in rule.properties)
      .map((rule) => ({
        expression: text(property(rule, 'ScheduleExpression', values)),
        functions: targetsOf(rule, values),
      })),
    rules: rules
      .filter((rule) => 'EventPattern' in rule.properties)
      .map((rule) => ({ pattern: property(rule, 'EventPattern', values), functions: targetsOf(rule, values) })),
    machines: new Map(
      ofType(template, 'AWS::StepFunctions::StateMachine').map((machine) => [
        machine.id,
        definitionOf(machine, values),
      ]),
    ),
    configurationSets: new Set(ofType(template, 'AWS::SES::ConfigurationSet').map(({ id }) => id)),
  };
};
