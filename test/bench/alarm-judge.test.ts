import { describe, expect, it } from 'vitest';
import type { CaseChange, CaseEvent, Task } from '../../workflows/domain/case.ts';
import type { Instant } from '../../workflows/domain/instant.ts';
import { answering, opening, sampleHead, sampleTask, t0, t1, t2, t3 } from '../adapters/samples.ts';
import { judge } from './alarm-judge.ts';

/** A case whose first alarm is at `t1`. */
const opened = opening();

const rings = (at: Instant, next: Instant, version = 2): CaseChange => {
  const event: CaseEvent = {
    v: 1,
    version,
    at,
    kind: 'escalated',
    actor: { kind: 'system' },
    step: 'acknowledge',
    n: 1,
    note: null,
  };
  const task: Task = sampleTask({ alarm: { at: next, kind: 'overdue', rung: 1 } });
  return {
    expects: version - 1,
    head: sampleHead({ version }),
    tasks: [task],
    events: [event],
    forms: [],
    outs: [],
    receipts: [],
  };
};

describe('the judge of the rehearsal', () => {
  it('finds nothing wrong with an alarm that fires once, at its moment', () => {
    expect(judge([opened, rings(t1, t3)], t2)).toEqual({
      fired: 1,
      early: 0,
      twice: 0,
      missed: 0,
      unasked: 0,
      slowest: 0,
    });
  });

  it('counts an alarm before its moment', () => {
    expect(judge([opened, rings(t0, t3)], t2).early).toBe(1);
  });

  it('counts an alarm that fires twice', () => {
    expect(judge([opened, rings(t1, t1), rings(t1, t3, 3)], t2).twice).toBe(1);
  });

  it('counts an alarm that never fires', () => {
    expect(judge([opened], t2).missed).toBe(1);
    expect(judge([opened], t0).missed).toBe(0);
  });

  it('counts an alarm after the step was answered', () => {
    expect(judge([opened, answering(), rings(t2, t3, 3)], t2).unasked).toBe(1);
  });

  it('tells how late the slowest was', () => {
    expect(judge([opened, rings(t2, t3)], t2).slowest).toBe(3600);
  });
});
