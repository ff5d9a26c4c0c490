import { describe, expect, it } from 'vitest';
import { resolve } from '../../infra/local/resolve.ts';

const values = { ref: (id: string) => `<${id}>`, att: (id: string, name: string) => `<${id}:${name}>` };

describe('the template resolver', () => {
  it.each([
    [{ Ref: 'Table' }, '<Table>'],
    [{ 'Fn::GetAtt': ['Table', 'Arn'] }, '<Table:Arn>'],
    [{ 'Fn::GetAtt': 'Table.Arn' }, '<Table:Arn>'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'B' }, 3]] }, 'a-<B>-3'],
    [{ 'Fn::Sub': 'x/${A}/${B.Arn}/${!Literal}' }, 'x/<A>/<B:Arn>/${Literal}'],
    [{ 'Fn::Sub': ['${Own}', { Own: { Ref: 'A' } }] }, '<A>'],
    [{ deep: [{ Ref: 'A' }, true, null, 4] }, { deep: ['<A>', true, null, 4] }],
  ])('fills in %j', (value, expected) => {
    expect(resolve(value, values)).toEqual(expected);
  });

  it.each([
    [{ 'Fn::ImportValue': 'other' }],
    [{ 'Fn::If': ['a', 'b', 'c'] }],
    [{ 'Fn::Select': [0, ['a']] }],
    [{ 'Fn::Join': ['-', { Ref: 'List' }] }],
    [{ 'Fn::GetAtt': 'Table' }],
  ])('fails on anything else: %j', (value) => {
    expect(() => resolve(value, values)).toThrow('cannot resolve');
  });
});
