import type { PolicyClock } from './clock.ts';

const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Milliseconds of `rate(5 minutes)`.
 * @throws Error for any other expression */
export const rateOf = (expression: string): number => {
  const found = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  const unit = units[found?.[2] ?? ''];
  if (found === null || unit === undefined)
    throw new Error(`The local machine does not know the schedule ${expression}.`);
  return Number(found[1]) * unit;
};

/** Once at the start and then by the policy's clock, but never more often than once a real second. */
export const onSchedule = (expression: string, clock: PolicyClock, run: () => Promise<unknown>) => {
  const every = Math.max(rateOf(expression), 1000 * clock.factor);
  let stopped = false;
  let cancel = () => {};
  const again = () => {
    if (!stopped) cancel = clock.at(clock.now() + every, () => void round());
  };
  // A round that fails is made up for by the next one.
  const round = (): Promise<void> => run().then(again, again);
  return {
    /** Resolves after the first round, also when it failed. */
    first: round(),
    stop: () => {
      stopped = true;
      cancel();
    },
  };
};
