import { describe, expect, it } from 'vitest';
import type { RecordedCall } from '../../infra/local/recording.ts';
import { isAllowed, like, statementOf } from './role-check.ts';

/** The small IAM itself: it must refuse what AWS refuses, or its consent means nothing. */

const table = 'arn:aws:dynamodb:eu-central-1:000000000000:table/Cases';

const statements = [
  {
    Effect: 'Allow',
    Action: ['dynamodb:GetItem', 'dynamodb:Query'],
    Resource: table,
    Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CASE#*'] } },
  },
  { Effect: 'Allow', Action: 'dynamodb:Query', Resource: `${table}/index/work` },
  {
    Effect: 'Allow',
    Action: 'ses:SendEmail',
    Resource: [
      'arn:aws:ses:eu-central-1:000000000000:identity/school.example',
      'arn:aws:ses:eu-central-1:000000000000:configuration-set/Letters',
    ],
    Condition: { StringEquals: { 'ses:FromAddress': 'meldingen@school.example' } },
  },
  {
    Effect: 'Allow',
    Action: ['states:SendTaskSuccess'],
    Resource: ['arn:aws:states:eu-central-1:000000000000:stateMachine:Concern'],
  },
].map(statementOf);

const call = (action: string, about: Partial<RecordedCall> = {}): RecordedCall => ({
  function: 'courier',
  action,
  ...about,
});
const onCases = (action: string, about: Partial<RecordedCall> = {}) =>
  call(action, { table: 'Cases', index: null, leadingKeys: ['CASE#'], ...about });

describe('a role', () => {
  it.each([
    onCases('dynamodb:GetItem'),
    onCases('dynamodb:Query'),
    onCases('dynamodb:Query', { index: 'work', leadingKeys: ['ROLE#'] }),
    call('ses:SendEmail', { resource: 'Letters' }),
    call('states:SendTaskSuccess'),
  ])('allows what it names: $action on $index', (asked) => {
    expect(isAllowed(statements, asked)).toBe(true);
  });

  it.each([
    ['another action', onCases('dynamodb:PutItem')],
    ['another row', onCases('dynamodb:GetItem', { leadingKeys: ['SESS#'] })],
    ['one other row among its own', onCases('dynamodb:Query', { leadingKeys: ['CASE#', 'SESS#'] })],
    ['a call that names no row', onCases('dynamodb:Query', { leadingKeys: [] })],
    ['another table', onCases('dynamodb:GetItem', { table: 'Intake' })],
    ['a table whose name begins alike', onCases('dynamodb:GetItem', { table: 'CasesOld' })],
    ['another index', onCases('dynamodb:Query', { index: 'wake', leadingKeys: ['WAKE#'] })],
    ['another configuration set', call('ses:SendEmail', { resource: 'Other' })],
    ['starting what it may only wake', call('states:StartExecution', { resource: 'Concern' })],
    ['a service that it does not name', call('sqs:SendMessage')],
  ])('refuses %s', (_what, asked) => {
    expect(isAllowed(statements, asked)).toBe(false);
  });

  it.each([
    { Effect: 'Deny', Action: 'dynamodb:GetItem', Resource: table },
    { Effect: 'Allow', NotAction: 'dynamodb:GetItem', Resource: table },
    {
      Effect: 'Allow',
      Action: 'dynamodb:GetItem',
      Resource: table,
      Condition: { StringLike: { 'dynamodb:LeadingKeys': ['CASE#*'] } },
    },
    {
      Effect: 'Allow',
      Action: 'dynamodb:GetItem',
      Resource: table,
      Condition: { StringEquals: { 'aws:SourceIp': '192.0.2.1' } },
    },
  ])('is not judged on what the test does not understand (%#)', (statement) => {
    expect(() => statementOf(statement)).toThrow('Not a statement');
  });

  it('reads a star as any text and everything else as itself', () => {
    expect(like('CASE#*', 'CASE#')).toBe(true);
    expect(like('CASE#*', 'XCASE#1')).toBe(false);
    expect(like('a.c', 'abc')).toBe(false);
  });
});
