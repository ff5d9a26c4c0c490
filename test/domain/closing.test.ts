import { describe, expect, it } from 'vitest';
import { closeWhenDone } from '../../workflows/domain/closing.ts';
import { sampleContext, sampleHead, sampleNow, sampleTask } from '../samples/case.ts';

const done = sampleTask({ status: 'done', alarm: null });

describe('a case in which nothing is open any more', () => {
  it('closes: it is no longer woken, the timeline and the receipt say so, and nobody is mailed', () => {
    const change = closeWhenDone(sampleContext(), {
      head: sampleHead({ version: 4, step: null, receipts: ['hash'] }),
      tasks: [done],
    });
    expect(change?.expects).toBe(4);
    expect(change?.head).toMatchObject({
      version: 5,
      status: 'closed',
      step: null,
      wakeAt: null,
      closedAt: sampleNow,
    });
    expect(change?.events).toMatchObject([{ kind: 'closed', actor: { kind: 'system' }, version: 5 }]);
    expect(change?.outs).toEqual([]);
    expect(change?.receipts).toMatchObject([{ codeHash: 'hash', view: { status: 'closed', next: null } }]);
  });
});

describe('a case', () => {
  it('stays open while one step is open', () => {
    expect(
      closeWhenDone(sampleContext(), { head: sampleHead(), tasks: [done, sampleTask({ step: 'talk' })] }),
    ).toBeNull();
  });

  it('closes once', () => {
    const head = sampleHead({ status: 'closed', step: null, wakeAt: null });
    expect(closeWhenDone(sampleContext(), { head, tasks: [done] })).toBeNull();
  });
});
