import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, millisecondsOf } from '../../workflows/domain/instant.ts';
import {
  closedNext,
  longestWaitSeconds,
  machineState,
  secondsToWait,
  supersededNext,
} from '../../workflows/domain/pace.ts';
import { sampleHead, sampleNow, sampleTask } from '../samples/case.ts';

const alarmIn = (milliseconds: number, step = 'acknowledge') =>
  sampleTask({ step, alarm: { at: instantOf(millisecondsOf(sampleNow) + milliseconds), kind: 'overdue', rung: 0 } });

describe('how long the machine waits', () => {
  it('is until the earliest alarm of any open step', () => {
    expect(secondsToWait(sampleHead(), [alarmIn(90_000), alarmIn(60_000, 'triage')], sampleNow)).toBe(60);
    expect(secondsToWait(sampleHead(), [alarmIn(90_000), { ...alarmIn(60_000), status: 'done' }], sampleNow)).toBe(90);
  });

  it('is whole seconds, rounded up, so that no alarm comes early; at least one, and well within a year', () => {
    expect(secondsToWait(sampleHead(), [alarmIn(1)], sampleNow)).toBe(1);
    expect(secondsToWait(sampleHead(), [alarmIn(1001)], sampleNow)).toBe(2);
    expect(secondsToWait(sampleHead(), [alarmIn(-5000)], sampleNow)).toBe(1);
    expect(secondsToWait(sampleHead(), [], sampleNow)).toBe(longestWaitSeconds);
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 400 * 24 * 3_600_000 }), (milliseconds) => {
        const seconds = secondsToWait(sampleHead(), [alarmIn(milliseconds)], sampleNow);
        expect(Number.isInteger(seconds)).toBe(true);
        expect(seconds).toBeGreaterThanOrEqual(1);
        expect(seconds).toBeLessThanOrEqual(longestWaitSeconds);
        if (seconds < longestWaitSeconds) expect(seconds * 1000).toBeGreaterThanOrEqual(milliseconds);
      }),
    );
  });
});

describe('what the machine is told', () => {
  const next = (head: Parameters<typeof sampleHead>[0], epoch = 1) =>
    machineState(sampleHead(head), [alarmIn(60_000)], epoch, sampleNow).next;

  it('is the step of the case, that it is done, or that another execution speaks for it', () => {
    expect(next({ step: 'talk' })).toBe('talk');
    expect(next({ step: null })).toBe(closedNext);
    expect(next({ step: 'talk', epoch: 2 })).toBe(supersededNext);
    expect(next({ step: 'talk' }, 2)).toBe(supersededNext);
  });

  it('holds ids and dates only', () => {
    const state = machineState(sampleHead({ version: 7 }), [alarmIn(60_000)], 1, sampleNow);
    expect(state).toEqual({
      schoolId: 'voorbeeldschool',
      caseId: 'a'.repeat(26),
      epoch: 1,
      version: 7,
      seconds: 60,
      next: 'acknowledge',
    });
  });
});
