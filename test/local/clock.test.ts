import { describe, expect, it } from 'vitest';
import { originAfter, policyClock } from '../../infra/local/clock.ts';
import { firstMoment } from '../../infra/local/first-moment.ts';
import { rateOf } from '../../infra/local/schedules.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folderOf = temporaryFolders();
const hour = 3_600_000;

describe('the clock of the policy', () => {
  it('is real time in a new folder', () => {
    expect(originAfter(null, 5000, 1)).toEqual({ real: 5000, policy: 5000, factor: 1 });
  });

  it('begins in a new folder when the school mails: now, or at nine on the next working day', () => {
    const first = (moment: string) => new Date(firstMoment(Date.parse(moment))).toISOString();
    expect(first('2026-11-23T08:00:00.000Z')).toBe('2026-11-23T08:00:00.000Z');
    expect(first('2026-11-23T05:00:00.000Z')).toBe('2026-11-23T08:00:00.000Z');
    expect(first('2026-11-23T15:30:00.000Z')).toBe('2026-11-24T08:00:00.000Z');
    expect(first('2026-11-27T20:00:00.000Z')).toBe('2026-11-30T08:00:00.000Z');
    expect(first('2027-03-28T10:00:00.000Z')).toBe('2027-03-30T07:00:00.000Z');
    const folder = folderOf();
    const late = policyClock(folder, 1, (real) => real + hour);
    expect(late.setting).toMatch(/^\d+,\d+,1$/);
    const shown = late.now();
    late.close();
    const next = policyClock(folder, 1, () => 0);
    expect(next.now()).toBeGreaterThanOrEqual(shown);
    next.close();
  });

  it('never runs backwards, whatever the speed was and however the server died', () => {
    const before = { real: 0, policy: 0, factor: 1000, seen: hour };
    const shown = hour * 1000;
    for (const down of [-hour, 0, 1, 5000, 10_000, hour, 24 * hour]) {
      for (const factor of [1, 50, 5000]) {
        const next = originAfter(before, hour + down, factor);
        expect(next.policy).toBeGreaterThanOrEqual(shown + Math.min(Math.max(down, 0), 10_000) * 1000);
      }
    }
  });

  it('runs at the pace of real time while the machine is off', () => {
    const before = { real: 0, policy: 0, factor: 1000, seen: 0 };
    expect(originAfter(before, 24 * hour, 1).policy).toBe(10_000 * 1000 + 24 * hour - 10_000);
  });

  it('keeps real time when it never ran fast', () => {
    expect(originAfter({ real: 0, policy: 0, factor: 1, seen: 10 }, hour, 1)).toEqual({
      real: hour,
      policy: hour,
      factor: 1,
    });
  });

  it('goes on in the same folder where it was, and tells functions only when it is not real time', async () => {
    const folder = folderOf();
    const real = policyClock(folder, 1);
    expect(real.setting).toBeNull();
    real.close();
    const fast = policyClock(folder, 10_000);
    const begun = fast.now();
    while (fast.now() === begun) await new Promise((resolve) => setTimeout(resolve, 1));
    const started = fast.now();
    fast.close();
    const next = policyClock(folder, 1);
    expect(next.now()).toBeGreaterThanOrEqual(started);
    expect(next.setting).toMatch(/^\d+,\d+,1$/);
    next.close();
  });

  it('rings at the moment, not before', async () => {
    const clock = policyClock(folderOf(), 1000);
    const at = clock.now() + 60_000;
    const rung = await new Promise<number>((resolve) => clock.at(at, () => resolve(clock.now())));
    expect(rung).toBeGreaterThanOrEqual(at);
    const silent = clock.at(clock.now() + 1000, () => expect.fail('cancelled'));
    silent();
    clock.close();
  });
});

describe('a schedule', () => {
  it('knows rates', () => {
    expect(['rate(5 minutes)', 'rate(1 hour)', 'rate(2 days)'].map(rateOf)).toEqual([300_000, hour, 48 * hour]);
    expect(() => rateOf('cron(0 8 * * ? *)')).toThrow('cron');
  });
});
