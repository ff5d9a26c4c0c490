import { isWorkingDay, nextDayOf } from '../../workflows/domain/calendar.ts';
import { at, dateOf, instantOf, millisecondsOf, timeOf } from '../../workflows/domain/instant.ts';
import type { Calendar } from '../../workflows/domain/school/school.ts';

/** Working days ask nothing of a school's own calendar. */
const noCalendar: Calendar = { schoolWeek: [], holidays: [], freeDays: [] };

/** Where the policy's clock begins in a new folder: now, or at 09:00 of the next working day when it is early, late or
 * weekend. At such hours the school mails nobody but in danger, and whoever tries it out would wait for the morning.
 * @param real milliseconds since the epoch */
export const firstMoment = (real: number): number => {
  const now = instantOf(real);
  const date = dateOf(now);
  const time = timeOf(now);
  if (isWorkingDay(date) && time >= '08:00' && time < '16:00') return real;
  const day = isWorkingDay(date) && time < '08:00' ? date : nextDayOf('workingDays', date, noCalendar);
  return millisecondsOf(at(day, '09:00'));
};
