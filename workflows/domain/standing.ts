import { isSchoolDay, nextDayOf } from './calendar.ts';
import type { Answers, CaseHead, StandingAlarm } from './case.ts';
import { at, dateOf, daysBetween, type Instant, type LocalDate, plusDays } from './instant.ts';
import type { Process, Standing, Step } from './processes/step.ts';
import type { School } from './school/school.ts';
import { nextYear } from './taught.ts';
import { holds } from './when.ts';

/** What a process asks again and again: has the submitter heard anything, can this wait over the holiday, and
 * what may a new class teacher know. */

/** A holiday of a week or more keeps the school closed for at least five days of its week. */
const weekDays = 5;

type Holiday = School['calendar']['holidays'][number];

const longHolidays = (school: School): readonly Holiday[] =>
  school.calendar.holidays
    .filter((holiday) => daysBetween(holiday.from, holiday.until) + 1 >= weekDays)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));

/** The n-th school day before a day; total: it looks back a year at most. */
const schoolDaysBefore = (date: LocalDate, n: number, school: School): LocalDate => {
  let day = date;
  let left = n;
  for (let back = 0; back < 366 && left > 0; back += 1) {
    day = plusDays(day, -1);
    if (isSchoolDay(day, school.calendar)) left -= 1;
  }
  return day;
};

const schoolDaysAfter = (date: LocalDate, n: number, school: School): LocalDate =>
  Array.from({ length: n }).reduce<LocalDate>((day) => nextDayOf('schoolDays', day, school.calendar), date);

const silenceFrom = (
  standing: Extract<Standing, { id: 'silence' }>,
  heardAt: Instant,
  school: School,
): StandingAlarm => ({
  id: 'silence',
  at: at(schoolDaysAfter(dateOf(heardAt), standing.after.n, school), school.mailTimes.morning),
  about: null,
});

/** As long as the calendar names no next holiday it is looked at again, with nothing new to ask.
 * @param asked first day of the last holiday that was asked about */
const holidayFrom = (
  standing: Extract<Standing, { id: 'holiday' }>,
  now: Instant,
  asked: LocalDate | null,
  school: School,
): readonly StandingAlarm[] => {
  const today = dateOf(now);
  const next = longHolidays(school).find(
    (holiday) => holiday.until >= today && (asked === null || holiday.from > asked),
  );
  if (next === undefined) {
    const later = at(schoolDaysAfter(today, standing.before.n, school), school.mailTimes.morning);
    return [{ id: 'holiday', at: later, about: asked }];
  }
  const morning = at(schoolDaysBefore(next.from, standing.before.n, school), school.mailTimes.morning);
  return [{ id: 'holiday', at: morning > now ? morning : now, about: next.from }];
};

/** When something is asked for the first time, or next.
 * @param about what it was about when it was asked last */
const alarmsOf = (
  standing: Standing,
  now: Instant,
  about: LocalDate | null,
  school: School,
): readonly StandingAlarm[] => {
  switch (standing.id) {
    case 'silence':
      return [silenceFrom(standing, now, school)];
    case 'holiday':
      return holidayFrom(standing, now, about, school);
    case 'schoolYear':
      return [{ id: 'schoolYear', ...nextYear(school, dateOf(now)) }];
  }
};

/** The standing alarms of a new case.
 * @param heard whether somebody with a receipt code waits to hear from the school; else there is no silence to break */
export const standingAtStart = (
  process: Process,
  now: Instant,
  school: School,
  heard: boolean,
): readonly StandingAlarm[] =>
  process.standing
    .filter(({ id }) => id !== 'silence' || heard)
    .flatMap((standing) => alarmsOf(standing, now, null, school));

/** Whether the submitter heard from the school by this answer: there is something to read with the code, or they spoke
 * (Beleidsplan 7; default-process-texts section 4). A step that may be told and says nothing leaves the silence as it is.
 * @param told what of it the submitter gets to read */
export const hears = ({ heard }: Step, answers: Answers, told: string | undefined): boolean =>
  told !== undefined || heard === true || (heard !== undefined && holds(heard, answers));

/** Those that stay when the submitter has heard from the school: silence starts anew. */
export const standingWhenHeard = (
  head: CaseHead,
  process: Process,
  now: Instant,
  school: School,
): readonly StandingAlarm[] =>
  (head.standing ?? []).flatMap((alarm) =>
    alarm.id === 'silence'
      ? process.standing.flatMap((standing) => (standing.id === 'silence' ? [silenceFrom(standing, now, school)] : []))
      : [alarm],
  );

/** Those that stay when one of them was asked: it comes round again. */
export const standingAfter = (
  head: CaseHead,
  process: Process,
  fired: StandingAlarm,
  now: Instant,
  school: School,
): readonly StandingAlarm[] =>
  (head.standing ?? []).flatMap((alarm) => {
    const standing = process.standing.find((one) => one.id === alarm.id);
    if (alarm !== fired || standing === undefined) return [alarm];
    return alarmsOf(standing, now, fired.about, school);
  });

/** Whether the holiday that an alarm is about still lies ahead; not when it was only time to look for one. */
export const isHolidayAhead = ({ about }: StandingAlarm, now: Instant, school: School): boolean =>
  longHolidays(school).some(({ from, until }) => from === about && until >= dateOf(now));

/** The first standing alarm that is due; null when none is. */
export const standingDue = (head: CaseHead, now: Instant): StandingAlarm | null =>
  (head.standing ?? []).filter((alarm) => alarm.at <= now).toSorted((a, b) => (a.at < b.at ? -1 : 1))[0] ?? null;

/** The next long holiday from a day on. */
export const nextLongHoliday = (date: LocalDate, school: School): Holiday | null =>
  longHolidays(school).find((holiday) => holiday.until >= date) ?? null;
