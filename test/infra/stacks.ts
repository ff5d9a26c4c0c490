import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { featureFlags } from '../../infra/feature-flags.ts';
import type { FunctionName } from '../../infra/function-names.ts';
import { addRulePacks, placeSchools } from '../../infra/meldwijzer-app.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import { sampleSchool } from '../samples/school.ts';

/** The app with functions that do nothing, so that nothing has to be built.
 * @param options.judged by both rule packs and by CloudFormation's own rules, at each synth */
export const placed = (only: readonly School[], { judged }: { readonly judged: boolean }) => {
  const app = new App({
    context: { ...featureFlags },
    analyticsReporting: false,
    builtinCloudFormationValidation: judged,
  });
  if (judged) addRulePacks(app);
  const stacks = placeSchools(app, only, () => () => Code.fromInline('export const handler = () => {};'));
  return { app, stacks };
};

/** A key that a board has already. */
export const sharedKey = 'arn:aws:kms:eu-central-1:111122223333:key/11111111-2222-3333-4444-555555555555';

const templateOf = (school: School): Template => {
  const [stack] = placed([school], { judged: false }).stacks;
  if (stack === undefined) throw new Error('no stack');
  return Template.fromStack(stack);
};

let usual: Template | undefined;

/** The template of the sample school. */
export const sampleTemplate = (change?: Partial<School>): Template => {
  if (change !== undefined) return templateOf(sampleSchool(change));
  usual ??= templateOf(sampleSchool());
  return usual;
};

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path, undefined where the path ends early. */
export const at = (value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined =>
  path.reduce<Json | undefined>((found, step) => {
    if (isList(found)) return typeof step === 'number' ? found[step] : undefined;
    return isObject(found) ? found[String(step)] : undefined;
  }, value);

/** The text at a path; empty where there is none. */
export const textAt = (value: Json | undefined, ...path: readonly (string | number)[]): string => {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : '';
};

export const listOf = (value: Json | undefined): readonly Json[] =>
  isList(value) ? value : value === undefined ? [] : [value];

/** Resources of a type by logical id. */
export const ofType = (template: Template, type: string): Readonly<Record<string, Json>> => {
  const found: Record<string, Record<string, Json>> = template.findResources(type);
  return found;
};

/** Logical id of a function of the stack. */
export const functionId = (template: Template, name: FunctionName): string => {
  const [id] = Object.keys(template.findResources('AWS::Lambda::Function', { Properties: { Description: name } }));
  if (id === undefined) throw new Error(`no function ${name}`);
  return id;
};

const statementsIn = (policy: Json | undefined): readonly Json[] => listOf(at(policy, 'PolicyDocument', 'Statement'));

/** All statements that a function's role has, in the role and in policies attached to it. */
export const statementsOf = (template: Template, name: FunctionName): readonly Json[] => {
  const lambdas = ofType(template, 'AWS::Lambda::Function');
  const role = at(lambdas[functionId(template, name)], 'Properties', 'Role', 'Fn::GetAtt', 0);
  if (typeof role !== 'string') throw new Error(`${name} has no role`);
  const inline = listOf(at(ofType(template, 'AWS::IAM::Role')[role], 'Properties', 'Policies'));
  const attached = Object.values(
    template.findResources('AWS::IAM::Policy', { Properties: { Roles: Match.arrayWith([{ Ref: role }]) } }),
  ).map((policy: Json) => at(policy, 'Properties'));
  return [...inline, ...attached].flatMap(statementsIn);
};
