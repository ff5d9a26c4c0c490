import { nextDayOf } from './calendar.ts';
import { at, dateOf, type Instant, timeOf } from './instant.ts';
import type { School } from './school/school.ts';

/** Whether nobody who may answer a step has looked at it for one whole school day: who shares the seat and the care
 * coordinator see that (issue "People move").
 * @param step.openedFirst when somebody first looked */
export const leftUnopened = (
  step: { readonly openedAt: Instant; readonly openedFirst?: Instant },
  now: Instant,
  school: School,
): boolean => {
  if (step.openedFirst !== undefined) return false;
  const nextDay = nextDayOf('schoolDays', dateOf(step.openedAt), school.calendar);
  return at(nextDay, timeOf(step.openedAt)) <= now;
};
