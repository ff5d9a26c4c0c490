import { type Instant, plusMinutes } from '../../workflows/domain/instant.ts';
import type { Clock } from '../../workflows/ports.ts';

export interface FakeClock extends Clock {
  readonly advance: (minutes: number) => void;
  readonly set: (now: Instant) => void;
}

/** Policy and system time run as one. */
export const fakeClock = (start: Instant): FakeClock => {
  let now = start;
  return {
    policyNow: () => now,
    systemNow: () => now,
    advance: (minutes) => {
      now = plusMinutes(now, minutes);
    },
    set: (moment) => {
      now = moment;
    },
  };
};
