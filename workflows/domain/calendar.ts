import { dayOfWeek, type LocalDate, plusDays } from './instant.ts';
import type { Clock } from './processes/step.ts';
import { isPublicHoliday } from './public-holidays.ts';
import type { Calendar } from './school/school.ts';
import { type Weekday, weekdays } from './weekday.ts';

/** How far a search for a school day looks ahead, in days. */
const horizon = 400;

/** Null on Saturday and Sunday. */
export const weekdayOf = (date: LocalDate): Weekday | null => weekdays[dayOfWeek(date) - 1] ?? null;

/** Monday to Friday without public holidays, also in school holidays (Algemene termijnenwet). */
export const isWorkingDay = (date: LocalDate): boolean => weekdayOf(date) !== null && !isPublicHoliday(date);

/** The school holiday that this day falls in. */
export const holidayAt = (date: LocalDate, calendar: Calendar): Calendar['holidays'][number] | null =>
  calendar.holidays.find((holiday) => holiday.from <= date && date <= holiday.until) ?? null;

/** Whether the day of the week is one on which this clock can run at all. */
export const isWeekdayOf = (clock: Clock, date: LocalDate, calendar: Calendar): boolean => {
  const weekday = weekdayOf(date);
  switch (clock) {
    case 'hours':
      return true;
    case 'workingDays':
      return weekday !== null;
    case 'schoolDays':
      return weekday !== null && calendar.schoolWeek.includes(weekday);
  }
};

/** Whether this school is open: a day of its school week, outside its holidays, free days and public holidays. */
export const isSchoolDay = (date: LocalDate, calendar: Calendar): boolean =>
  isWeekdayOf('schoolDays', date, calendar) &&
  holidayAt(date, calendar) === null &&
  !calendar.freeDays.some((free) => free.date === date) &&
  !isPublicHoliday(date);

/** Whether the clock runs on this day. */
export const isDayOf = (clock: Clock, date: LocalDate, calendar: Calendar): boolean => {
  switch (clock) {
    case 'hours':
      return true;
    case 'workingDays':
      return isWorkingDay(date);
    case 'schoolDays':
      return isSchoolDay(date, calendar);
  }
};

const search = (clock: Clock, from: LocalDate, calendar: Calendar): LocalDate | null => {
  let date = from;
  for (let looked = 0; looked < horizon; looked += 1) {
    if (isDayOf(clock, date, calendar)) return date;
    date = plusDays(date, 1);
  }
  return null;
};

/** The day itself when the clock runs on it, else the next one on which it does. A calendar without any school day in
 * the next 400 days is answered with a working day, so that no term waits for ever. */
export const dayOnOrAfter = (clock: Clock, date: LocalDate, calendar: Calendar): LocalDate =>
  search(clock, date, calendar) ?? search('workingDays', date, calendar) ?? date;

/** The first day after `from` on which the clock runs; see `dayOnOrAfter`. */
export const nextDayOf = (clock: Clock, from: LocalDate, calendar: Calendar): LocalDate =>
  dayOnOrAfter(clock, plusDays(from, 1), calendar);

/** The first day on which the school is open again, on a day in a holiday, a free day or a public holiday and on the
 * weekend before it; null on a school day and in an ordinary weekend. */
export const closedUntil = (date: LocalDate, calendar: Calendar): LocalDate | null => {
  const opens = dayOnOrAfter('schoolDays', date, calendar);
  for (let day = date; day < opens; day = plusDays(day, 1)) {
    if (isWeekdayOf('schoolDays', day, calendar)) return opens;
  }
  return null;
};
