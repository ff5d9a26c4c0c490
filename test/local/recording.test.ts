import { describe, expect, it } from 'vitest';
import { callsOf } from '../../infra/local/recording.ts';

const key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'META' } });

describe('the recording of calls', () => {
  it('counts a transaction as the actions of its items, and keeps only the kind of a key', () => {
    const request = {
      TransactItems: [
        { Put: { TableName: 't', Item: { ...key('CASE#geheim'), data: { S: 'verhaal' } } } },
        { Update: { TableName: 't', Key: key('CASE#geheim') } },
        { ConditionCheck: { TableName: 't', Key: key('SCHOOL#x') } },
        { Delete: { TableName: 'u', Key: key('zonder') } },
      ],
    };
    const calls = callsOf('admit', 'TransactWriteItems', request);
    expect(calls.map((call) => [call.action, call.table, call.leadingKeys])).toEqual([
      ['dynamodb:PutItem', 't', ['CASE#']],
      ['dynamodb:UpdateItem', 't', ['CASE#']],
      ['dynamodb:ConditionCheckItem', 't', ['SCHOOL#']],
      ['dynamodb:DeleteItem', 'u', ['?']],
    ]);
    expect(JSON.stringify(calls)).not.toMatch(/geheim|verhaal/);
  });

  it('names the index of a query and the kind of its hash key', () => {
    const request = {
      TableName: 't',
      IndexName: 'work',
      KeyConditionExpression: '#k = :k AND workDue < :d',
      ExpressionAttributeValues: { ':k': { S: 'ROLE#teacher#5a' }, ':d': { S: 'x' } },
    };
    expect(callsOf('staff-web', 'Query', request)).toEqual([
      { function: 'staff-web', action: 'dynamodb:Query', table: 't', index: 'work', leadingKeys: ['ROLE#'] },
    ]);
  });
});
