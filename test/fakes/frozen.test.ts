import { describe, expect, it } from 'vitest';
import { frozen, stored } from './frozen.ts';

describe('what a fake holds', () => {
  it('stays as it was when whoever gave it writes on', () => {
    const given = { tasks: [{ step: 'talk' }] };
    const kept = stored(given);
    given.tasks[0] = { step: 'close' };
    given.tasks.push({ step: 'triage' });
    expect(kept).toEqual({ tasks: [{ step: 'talk' }] });
  });

  it('cannot be changed by whoever reads it, however deep, also where part of it was held before', () => {
    const old = stored({ step: 'talk', asked: ['evi'] });
    const row = frozen({ tasks: [old, { step: 'close', asked: ['ineke'] }] });
    expect(() => row.tasks.pop()).toThrow(TypeError);
    for (const { asked } of row.tasks) expect(() => asked.push('iemand')).toThrow(TypeError);
    expect(row.tasks.map(({ asked }) => asked)).toEqual([['evi'], ['ineke']]);
  });
});
