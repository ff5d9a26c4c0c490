import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countedCodes } from '../../infra/constructs/alarms.ts';
import { type FunctionName, functionNames } from '../../infra/function-names.ts';
import { processIds } from '../../workflows/domain/processes/process-id.ts';
import { at, listOf, ofType, sampleTemplate, textAt } from './stacks.ts';

const template = sampleTemplate();
const alarms = Object.values(ofType(template, 'AWS::CloudWatch::Alarm'));
const metrics = alarms.map((alarm) => textAt(alarm, 'Properties', 'MetricName'));
const count = (name: string) => metrics.filter((metric) => metric === name).length;

describe('the alarms of a school', () => {
  it('rise when a function, a machine, a door or a queue needs somebody', () => {
    expect(count('Errors')).toBe(functionNames.length);
    expect(count('Throttles')).toBe(functionNames.length);
    expect(count('IteratorAge')).toBe(2);
    expect(['ExecutionsFailed', 'ExecutionsAborted', 'ExecutionsTimedOut'].map(count)).toEqual(
      [1, 1, 1].map((each) => each * processIds.length),
    );
    expect([count('5xx'), count('4xx')]).toEqual([2, 2]);
    expect(count('ApproximateNumberOfMessagesVisible')).toBe(2);
    expect(count('Invocations')).toBe(1);
  });

  it('rise when the sweeper falls silent', () => {
    expect(() =>
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        MetricName: 'Invocations',
        ComparisonOperator: 'LessThanThreshold',
        TreatMissingData: 'breaching',
      }),
    ).not.toThrow();
  });

  it('go to the one topic and say in Dutch what is the matter', () => {
    const [topic] = Object.keys(ofType(template, 'AWS::SNS::Topic'));
    expect(alarms.length).toBeGreaterThan(35);
    for (const alarm of alarms) {
      expect(at(alarm, 'Properties', 'AlarmActions')).toEqual([{ Ref: topic }]);
      expect(textAt(alarm, 'Properties', 'AlarmDescription')).toMatch(/\.$/);
    }
  });

  it('may be told to that topic by CloudWatch of the own account, and by nobody else', () => {
    const [policy] = Object.values(ofType(template, 'AWS::SNS::TopicPolicy'));
    const statements = listOf(at(policy, 'Properties', 'PolicyDocument', 'Statement'));
    expect(statements.filter((statement) => at(statement, 'Effect') === 'Allow')).toEqual([
      {
        Sid: 'AlarmsOfThisAccount',
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: 'sns:Publish',
        Resource: { Ref: Object.keys(ofType(template, 'AWS::SNS::Topic'))[0] },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
  });

  it('have names that end in their entry on the page for operating', () => {
    const names = alarms.map((alarm) => textAt(alarm, 'Properties', 'AlarmName'));
    expect(new Set(names).size).toBe(alarms.length);
    expect(names.filter((name) => name.endsWith('-parent-web-errors'))).toHaveLength(1);
  });

  it('count the log codes of trouble where they are written', () => {
    const filters = Object.values(ofType(template, 'AWS::Logs::MetricFilter'));
    expect(filters).toHaveLength(countedCodes.flatMap(({ by }) => [...by]).length);
    for (const { code, by } of countedCodes) {
      expect(count(code)).toBe(1);
      const patterns = filters.filter(
        (filter) => at(filter, 'Properties', 'FilterPattern') === `{ $.message = "${code}" }`,
      );
      expect(patterns).toHaveLength(by.length);
    }
  });

  it.each(countedCodes.flatMap(({ code, by }) => by.map((name: FunctionName) => ({ code, name }))))(
    'hear $code from $name, which does write it',
    ({ code, name }) => {
      expect(readFileSync(`functions/${name}/handler.ts`, 'utf8')).toContain(`'${code}'`);
    },
  );

  it.each(functionNames.filter((name) => !name.endsWith('-web')))('miss no code of trouble that %s writes', (name) => {
    const source = readFileSync(`functions/${name}/handler.ts`, 'utf8');
    const written = countedCodes.filter(({ code }) => source.includes(`'${code}'`)).map(({ code }) => code);
    const heard = countedCodes
      .filter(({ by }) => by.some((each: FunctionName) => each === name))
      .map(({ code }) => code);
    expect(heard).toEqual(written);
  });
});
