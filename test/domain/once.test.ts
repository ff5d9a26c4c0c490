import { describe, expect, it } from 'vitest';
import { once } from '../../workflows/domain/once.ts';

const counted = () => {
  const asked: string[] = [];
  const find = once((date: string, days: number) => {
    asked.push(`${date} ${days}`);
    if (days < 0) throw new RangeError('no such day');
    return days;
  });
  return { asked, find };
};

describe('what is found once', () => {
  it('is told again without looking, and apart for each that is asked', () => {
    const { asked, find } = counted();
    expect([find('a', 0), find('a', 1), find('b', 1), find('a', 0), find('b', 1)]).toEqual([0, 1, 1, 0, 1]);
    expect(asked).toEqual(['a 0', 'a 1', 'b 1']);
  });

  it('throws each time when it throws', () => {
    const { asked, find } = counted();
    expect(() => find('a', -1)).toThrow(RangeError);
    expect(() => find('a', -1)).toThrow(RangeError);
    expect(asked).toHaveLength(2);
  });

  it('is forgotten when a thousand others were asked for', () => {
    const { asked, find } = counted();
    for (let n = 0; n <= 1000; n += 1) find('a', n);
    expect(find('a', 0)).toBe(0);
    expect(asked).toHaveLength(1002);
    expect(asked.at(-1)).toBe('a 0');
  });
});
