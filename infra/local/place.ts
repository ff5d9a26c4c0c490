import { text } from './json.ts';
import { resolve, type Values } from './resolve.ts';
import { ofType, type Resource, type Template } from './template.ts';

/** Account and region of the machine at hand. */
const account = '000000000000';
const region = 'eu-central-1';
export const place = { account, region } as const;

const pseudo: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'meldwijzer-local',
  'AWS::NoValue': '',
};

export interface Origins {
  readonly parent: string;
  readonly staff: string;
  readonly signIn: string;
}

export const clientId = 'meldwijzer-staff';

/** The folder under functions/ that a function resource was built from. */
export const functionName = (resource: Resource): string => text(resource.properties['Description']);

export const functionArn = (name: string): string => `arn:aws:lambda:${region}:${account}:function:${name}`;

/** Last part of an ARN: `function:admit` gives `admit`. */
export const lastOf = (arn: string): string => arn.slice(arn.lastIndexOf(':') + 1);

const tableArn = (id: string) => `arn:aws:dynamodb:${region}:${account}:table/${id}`;
const machineArn = (id: string) => `arn:aws:states:${region}:${account}:stateMachine:${id}`;

const reference = (resource: Resource): string => {
  switch (resource.type) {
    case 'AWS::Lambda::Function':
      return functionName(resource);
    case 'AWS::StepFunctions::StateMachine':
      return machineArn(resource.id);
    case 'AWS::Cognito::UserPoolClient':
      return clientId;
    default:
      return resource.id;
  }
};

const attribute = (resource: Resource, name: string, door: (api: string) => string, signIn: string): string | null => {
  switch (`${resource.type} ${name}`) {
    case 'AWS::Lambda::Function Arn':
      return functionArn(functionName(resource));
    case 'AWS::DynamoDB::Table Arn':
      return tableArn(resource.id);
    case 'AWS::DynamoDB::Table StreamArn':
      return `${tableArn(resource.id)}/stream/local`;
    case 'AWS::StepFunctions::StateMachine Arn':
      return machineArn(resource.id);
    case 'AWS::StepFunctions::StateMachine Name':
      return resource.id;
    case 'AWS::ApiGatewayV2::Api ApiEndpoint':
      return door(resource.id);
    case 'AWS::Cognito::UserPool ProviderURL':
      return signIn;
    default:
      return name === 'Arn' ? `arn:aws:local:${region}:${account}:${resource.id}` : null;
  }
};

/** Names the API whose integration is that function. */
export const apiOf = (template: Template, web: string): string => {
  const fn = ofType(template, 'AWS::Lambda::Function').find((resource) => functionName(resource) === web)?.id;
  const integration = ofType(template, 'AWS::ApiGatewayV2::Integration').find(
    (resource) => fn !== undefined && JSON.stringify(resource.properties['IntegrationUri']).includes(`"${fn}"`),
  );
  const api = integration?.properties['ApiId'];
  const found = JSON.stringify(api ?? null).match(/"Ref":"([^"]+)"/)?.[1];
  if (found === undefined) throw new Error(`No API in the template leads to ${web}.`);
  return found;
};

/** What the template's ids stand for here: real names for tables, addresses of this machine for doors and sign-in. */
export const valuesOf = (template: Template, origins: Origins): Values => {
  const byId = new Map(template.resources.map((resource) => [resource.id, resource]));
  const doors = new Map([
    [apiOf(template, 'parent-web'), origins.parent],
    [apiOf(template, 'staff-web'), origins.staff],
  ]);
  const find = (id: string): Resource => {
    const resource = byId.get(id);
    if (resource === undefined) throw new Error(`The template has no ${id}.`);
    return resource;
  };
  return {
    ref: (id) => pseudo[id] ?? template.defaults.get(id) ?? reference(find(id)),
    att: (id, name) => {
      const door = (api: string) => doors.get(api) ?? '';
      const value = attribute(find(id), name, door, origins.signIn);
      if (value === null) throw new Error(`The local machine has no ${name} of ${find(id).type}.`);
      return value;
    },
  };
};

/** The sign-in pages of a user pool lie on a domain of AWS; here on the provider. */
export const localAddresses = (template: Template, values: Values, origins: Origins): ((value: string) => string) => {
  const prefixes = ofType(template, 'AWS::Cognito::UserPoolDomain').map((resource) =>
    text(resolve(resource.properties['Domain'], values)),
  );
  return (value) =>
    prefixes.reduce(
      (address, prefix) => address.replaceAll(`https://${prefix}.auth.${region}.amazoncognito.com`, origins.signIn),
      value,
    );
};
