import type { MachineClock } from '../../infra/local/tokens.ts';

/** Time that moves only when a test says so. */
export const virtualClock = (start = 0) => {
  let now = start;
  let timers: { readonly at: number; readonly callback: () => void }[] = [];
  const clock: MachineClock = {
    now: () => now,
    at: (at, callback) => {
      const timer = { at, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  return {
    clock,
    pending: () => timers.length,
    /** Moment of the next timer; null when there is none. */
    due: (): number | null => timers.toSorted((a, b) => a.at - b.at)[0]?.at ?? null,
    /** Moves to the next timer and rings it; false when there is none. */
    next: (): boolean => {
      const first = timers.toSorted((a, b) => a.at - b.at)[0];
      if (first === undefined) return false;
      timers = timers.filter((other) => other !== first);
      now = Math.max(now, first.at);
      first.callback();
      return true;
    },
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
  };
};
