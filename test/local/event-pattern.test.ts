import { describe, expect, it } from 'vitest';
import { matches } from '../../infra/local/event-pattern.ts';

const pattern = { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'OUT#' }] } } } };
const record = (eventName: string, sk: string) => ({ eventName, dynamodb: { Keys: { sk: { S: sk } } } });

describe('a filter on events', () => {
  it('lets through what fits in every part', () => {
    expect(matches(pattern, record('INSERT', 'OUT#1#0'))).toBe(true);
    expect(matches(pattern, record('MODIFY', 'OUT#1#0'))).toBe(false);
    expect(matches(pattern, record('INSERT', 'META'))).toBe(false);
    expect(matches(pattern, { eventName: 'INSERT' })).toBe(false);
  });

  it('takes a list in the event as any of its values', () => {
    expect(matches({ tags: { set: ['a'] } }, { tags: { set: ['b', 'a'] } })).toBe(true);
    expect(matches({ tags: { set: [{ exists: false }] } }, { tags: {} })).toBe(true);
  });

  it('fails on an operator that is not known here', () => {
    expect(() => matches({ n: [{ numeric: ['>', 1] }] }, { n: 2 })).toThrow('numeric');
  });
});
