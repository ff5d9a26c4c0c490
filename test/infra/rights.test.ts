import { describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/function-names.ts';
import type { Right } from '../../infra/right.ts';
import { rights } from '../../infra/rights.ts';
import { processIds } from '../../workflows/domain/processes/process-id.ts';
import { at, type Json, listOf, ofType, sampleTemplate, statementsOf } from './stacks.ts';

const template = sampleTemplate();
const everyStatement = functionNames.flatMap((name) => statementsOf(template, name));

const actionsOf = (statement: Json): readonly string[] => listOf(at(statement, 'Action')).map(String);
const tableOf = (statement: Json): string => JSON.stringify(at(statement, 'Resource'));

const allowed = (name: (typeof functionNames)[number], prefix: string): readonly string[] =>
  statementsOf(template, name)
    .flatMap(actionsOf)
    .filter((action) => action.startsWith(prefix));

describe('the rights of a function', () => {
  it('are those of the list with reasons, the own log and the key; nothing else', () => {
    let seen = 0;
    for (const name of functionNames) {
      const listed: readonly Right[] = rights[name];
      const expected = new Set([
        ...listed.flatMap(({ may }) => Object.keys(may)),
        ...['CreateLogStream', 'PutLogEvents'].map((action) => `logs:${action}`),
        ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'].map(
          (action) => `kms:${action}`,
        ),
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
      ]);
      const found = new Set(statementsOf(template, name).flatMap(actionsOf));
      expect([...found].toSorted()).toEqual([...expected].toSorted());
      seen += found.size;
    }
    expect(seen).toBeGreaterThan(100);
  });

  it('have a reason each', () => {
    const reasons = functionNames.flatMap((name) => {
      const listed: readonly Right[] = rights[name];
      return listed.flatMap(({ may }) => Object.values(may));
    });
    expect(reasons.length).toBeGreaterThan(50);
    for (const reason of reasons) expect(reason.length).toBeGreaterThan(15);
  });

  it('name no action by wildcard, and no resource but the streams of one table', () => {
    expect(everyStatement.length).toBeGreaterThan(50);
    const wide = everyStatement.filter(
      (statement) => /\*"/.test(tableOf(statement)) || /\*/.test(actionsOf(statement).join()),
    );
    expect(wide.map(actionsOf)).toEqual([['dynamodb:ListStreams'], ['dynamodb:ListStreams']]);
    expect(everyStatement.every((statement) => at(statement, 'Effect') === 'Allow')).toBe(true);
  });

  it('come from no managed policy', () => {
    const roles = Object.values(ofType(template, 'AWS::IAM::Role'));
    expect(roles.length).toBe(functionNames.length + processIds.length);
    for (const role of roles) expect(at(role, 'Properties', 'ManagedPolicyArns')).toBeUndefined();
  });

  it('open the key through DynamoDB only', () => {
    const onKey = everyStatement.filter((statement) =>
      actionsOf(statement).some((action) => action.startsWith('kms:')),
    );
    expect(onKey).toHaveLength(functionNames.length);
    for (const statement of onKey) {
      expect(JSON.stringify(at(statement, 'Condition', 'StringEquals', 'kms:ViaService'))).toContain('dynamodb.');
    }
  });

  it('let the parent door put submissions and read receipts, in the intake table and nowhere else', () => {
    const [intake] =
      Object.entries(ofType(template, 'AWS::DynamoDB::Table')).find(([id]) => id.startsWith('Intake')) ?? [];
    const onTables = statementsOf(template, 'parent-web').filter((statement) =>
      actionsOf(statement).some((action) => action.startsWith('dynamodb:')),
    );
    expect(onTables).toEqual([
      {
        Effect: 'Allow',
        Action: 'dynamodb:PutItem',
        Resource: { 'Fn::GetAtt': [intake, 'Arn'] },
        Condition: {
          'ForAllValues:StringLike': {
            'dynamodb:LeadingKeys': ['SUB#*', 'RCPT#*', 'CODE#*', 'PING#*', 'DRAFT#*', 'DOOR#*'],
          },
        },
      },
      {
        Effect: 'Allow',
        Action: 'dynamodb:GetItem',
        Resource: { 'Fn::GetAtt': [intake, 'Arn'] },
        Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['RCPT#*', 'PING#*', 'DRAFT#*', 'DOOR#*'] } },
      },
      {
        Effect: 'Allow',
        Action: 'dynamodb:UpdateItem',
        Resource: { 'Fn::GetAtt': [intake, 'Arn'] },
        Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['RATE#*'] } },
      },
    ]);
    const others = statementsOf(template, 'parent-web').flatMap(actionsOf);
    expect(others.every((action) => /^(dynamodb|kms|logs):/.test(action))).toBe(true);
  });

  it('let no web function send mail or speak to a machine', () => {
    for (const name of ['parent-web', 'staff-web'] as const) {
      expect([...allowed(name, 'ses:'), ...allowed(name, 'states:')]).toEqual([]);
    }
  });

  it('let the staff door write receipts, and read nothing of the public door', () => {
    const onIntake = statementsOf(template, 'staff-web').filter((statement) =>
      tableOf(statement).includes('IntakeTable'),
    );
    expect(
      onIntake.map((statement) => [
        actionsOf(statement),
        at(statement, 'Condition', 'ForAllValues:StringLike', 'dynamodb:LeadingKeys'),
      ]),
    ).toEqual([
      [['dynamodb:PutItem'], ['RCPT#*', 'CODE#*']],
      [['dynamodb:UpdateItem'], ['RCPT#*']],
    ]);
  });

  it('show sessions to the staff door only', () => {
    let seen = 0;
    for (const name of functionNames.filter((each) => each !== 'staff-web')) {
      const onRows = statementsOf(template, name).filter(
        (statement) =>
          /CaseTable[^"]*","Arn"\]\}$/.test(tableOf(statement)) &&
          actionsOf(statement).some((action) => /Item|Query/.test(action)),
      );
      for (const statement of onRows) {
        const keys = listOf(at(statement, 'Condition', 'ForAllValues:StringLike', 'dynamodb:LeadingKeys')).map(String);
        expect(keys.length).toBeGreaterThan(0);
        expect(keys.filter((key) => !['CASE#*', 'SCHOOL#*', 'MAILS#*', 'DIGEST#*', 'WAVE#*'].includes(key))).toEqual(
          [],
        );
      }
      seen += onRows.length;
    }
    expect(seen).toBeGreaterThanOrEqual(14);
  });

  it('let arm-step change nothing but the head of a case', () => {
    expect(allowed('arm-step', 'dynamodb:')).toEqual(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem']);
  });

  it('let mail leave from one address of the school only', () => {
    const mail = everyStatement.filter((statement) => actionsOf(statement).includes('ses:SendEmail'));
    expect(mail).toHaveLength(2);
    for (const statement of mail) {
      expect(at(statement, 'Condition')).toEqual({
        StringEquals: { 'ses:FromAddress': 'meldingen@verzonnen-bestuur.example' },
      });
      expect(listOf(at(statement, 'Resource'))).toHaveLength(2);
    }
  });

  it('reach the machines from courier, sweeper and arm-step alone', () => {
    const machines = Object.keys(ofType(template, 'AWS::StepFunctions::StateMachine'));
    const reaching = functionNames.filter((name) => allowed(name, 'states:').length > 0);
    expect(reaching).toEqual(['arm-step', 'courier', 'sweeper']);
    expect(allowed('arm-step', 'states:')).toEqual(['states:SendTaskSuccess']);
    for (const statement of everyStatement.filter((each) =>
      actionsOf(each).some((action) => action.startsWith('states:')),
    )) {
      expect(at(statement, 'Resource')).toEqual(expect.arrayContaining(machines.map((Ref) => ({ Ref }))));
      expect(listOf(at(statement, 'Resource'))).toHaveLength(processIds.length);
    }
  });
});
