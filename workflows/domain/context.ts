import type { Instant } from './instant.ts';
import type { Roster } from './person.ts';
import type { School } from './school/school.ts';

/** What every decision is made in: this school, its people, and the moment. */
export interface Context {
  readonly school: School;
  readonly roster: Roster;
  /** Policy time: deadlines, alarms, events. */
  readonly now: Instant;
  /** Real time: when the courier may try. */
  readonly systemNow: Instant;
}
