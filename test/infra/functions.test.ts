import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { environment, variables } from '../../infra/environment.ts';
import { functionNames } from '../../infra/function-names.ts';
import { processIds } from '../../workflows/domain/processes/process-id.ts';
import { at, functionId, isObject, listOf, ofType, sampleTemplate, textAt } from './stacks.ts';

const template = sampleTemplate();
const lambdas = ofType(template, 'AWS::Lambda::Function');
const variablesOf = (name: (typeof functionNames)[number]): readonly string[] => {
  const found = at(lambdas[functionId(template, name)], 'Properties', 'Environment', 'Variables');
  return isObject(found) ? Object.keys(found) : [];
};

describe('the functions of a school', () => {
  it('are the ten of the list, on Node 24 and ARM', () => {
    expect(Object.keys(lambdas)).toHaveLength(functionNames.length);
    for (const name of functionNames) {
      const made = at(lambdas[functionId(template, name)], 'Properties');
      expect(at(made, 'Runtime')).toBe('nodejs24.x');
      expect(at(made, 'Architectures')).toEqual(['arm64']);
      expect(at(made, 'MemorySize')).toBe(512);
      expect(at(made, 'Timeout')).toBe(name.endsWith('-web') ? 10 : 30);
      expect(at(made, 'FunctionName')).toBeUndefined();
      expect(at(made, 'ReservedConcurrentExecutions')).toBeUndefined();
    }
  });

  it('are told what the list says and nothing else, never a factor for the clock', () => {
    for (const name of functionNames) expect(variablesOf(name).toSorted()).toEqual([...environment[name]].toSorted());
    expect(variables).not.toContain('POLICY_CLOCK');
    expect(JSON.stringify(template.toJSON())).not.toMatch(/POLICY_CLOCK|factor/i);
  });

  it('know every variable that the code reads', () => {
    const source = readFileSync('functions/_kit/env.ts', 'utf8');
    const read = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name ?? '');
    expect(read.toSorted()).toEqual([...variables].toSorted());
  });

  it('log each to a group of its own, for 30 days', () => {
    const groups = functionNames.map((name) =>
      at(lambdas[functionId(template, name)], 'Properties', 'LoggingConfig', 'LogGroup', 'Ref'),
    );
    expect(new Set(groups).size).toBe(functionNames.length);
    const all = Object.values(ofType(template, 'AWS::Logs::LogGroup'));
    expect(all).toHaveLength(functionNames.length + processIds.length + 2);
    for (const group of all) expect(at(group, 'Properties', 'RetentionInDays')).toBe(30);
  });
});

describe('what calls them', () => {
  const queues = Object.keys(ofType(template, 'AWS::SQS::Queue'));
  const streamFailures = queues.find((id) => id.startsWith('StreamFailures'));
  const eventFailures = queues.find((id) => id.startsWith('EventFailures'));

  const mapped = Object.values(ofType(template, 'AWS::Lambda::EventSourceMapping')).map((mapping) => ({
    calls: at(mapping, 'Properties', 'FunctionName', 'Ref'),
    only: listOf(at(mapping, 'Properties', 'FilterCriteria', 'Filters')).map((filter): unknown =>
      JSON.parse(textAt(filter, 'Pattern')),
    ),
    properties: at(mapping, 'Properties'),
  }));

  it('is for admit a new submission, and for the courier a new row of the outbox', () => {
    expect(mapped.map(({ calls, only }) => [calls, only])).toEqual([
      [
        functionId(template, 'admit'),
        [{ eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'SUB#' }] }, sk: { S: ['META'] } } } }],
      ],
      [
        functionId(template, 'courier'),
        [{ eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'OUT#' }] } } } }],
      ],
    ]);
  });

  it('gives up on a row of a stream late, and leaves it where somebody looks', () => {
    for (const { properties } of mapped) {
      expect(properties).toMatchObject({
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 10,
        MaximumRecordAgeInSeconds: 43_200,
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [streamFailures, 'Arn'] } } },
      });
    }
  });

  it('is for the sweeper the clock, every five minutes', () => {
    expect(() =>
      template.hasResourceProperties('AWS::Events::Rule', {
        ScheduleExpression: 'rate(5 minutes)',
        State: 'ENABLED',
        Targets: [
          {
            Arn: { 'Fn::GetAtt': [functionId(template, 'sweeper'), 'Arn'] },
            DeadLetterConfig: { Arn: { 'Fn::GetAtt': [eventFailures, 'Arn'] } },
          },
        ],
      }),
    ).not.toThrow();
  });

  it('is for mail-events what SES says of mail of this school', () => {
    const [set] = Object.keys(ofType(template, 'AWS::SES::ConfigurationSet'));
    expect(() =>
      template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
        EventDestination: {
          Enabled: true,
          MatchingEventTypes: ['bounce', 'complaint', 'reject', 'delivery', 'deliveryDelay', 'renderingFailure'],
        },
      }),
    ).not.toThrow();
    expect(() =>
      template.hasResourceProperties('AWS::Events::Rule', {
        EventPattern: { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': [{ Ref: set }] } } } },
        Targets: [
          {
            Arn: { 'Fn::GetAtt': [functionId(template, 'mail-events'), 'Arn'] },
            DeadLetterConfig: { Arn: { 'Fn::GetAtt': [eventFailures, 'Arn'] } },
          },
        ],
      }),
    ).not.toThrow();
  });

  it('keeps what failed for two weeks, encrypted', () => {
    expect(queues).toHaveLength(2);
    expect(() =>
      template.allResourcesProperties('AWS::SQS::Queue', {
        SqsManagedSseEnabled: true,
        MessageRetentionPeriod: 1_209_600,
      }),
    ).not.toThrow();
    const asynchronous = Object.values(ofType(template, 'AWS::Lambda::EventInvokeConfig'));
    expect(asynchronous.map((config) => textAt(config, 'Properties', 'FunctionName', 'Ref')).toSorted()).toEqual(
      [functionId(template, 'mail-events'), functionId(template, 'sweeper')].toSorted(),
    );
  });
});
