import { dayOnOrAfter, isDayOf, isWeekdayOf, nextDayOf } from './calendar.ts';
import { longDate } from './dutch-date.ts';
import { at, dateOf, type Instant, type LocalDate, plusDays, plusMinutes, timeOf } from './instant.ts';
import type { School } from './school.ts';
import type { Clock, Term } from './step.ts';

export interface Deadline {
  readonly dueAt: Instant;
  /** The due date explained in Dutch. */
  readonly because: string;
}

type DayClock = Exclude<Clock, 'hours'>;
type Length = Pick<Term, 'n' | 'clock' | 'unit'>;

const dayName = {
  workingDays: ['werkdag', 'werkdagen'],
  schoolDays: ['schooldag', 'schooldagen'],
} as const satisfies Record<DayClock, readonly [string, string]>;

const count = (n: number, [one, many]: readonly [string, string]): string => `${n} ${n === 1 ? one : many}`;

/** Days between two dates (both exclusive) that would have counted, had they not been free. Weekends are not told. */
const freeDaysBetween = (clock: DayClock, from: LocalDate, until: LocalDate, school: School): number => {
  let free = 0;
  for (let date = plusDays(from, 1); date < until; date = plusDays(date, 1)) {
    if (isWeekdayOf(clock, date, school.calendar) && !isDayOf(clock, date, school.calendar)) free += 1;
  }
  return free;
};

const inDays = (n: number, clock: DayClock, from: Instant, school: School): { date: LocalDate; text: string } => {
  const start = dateOf(from);
  const name = dayName[clock];
  if (n === 0) {
    const today = isDayOf(clock, start, school.calendar) && timeOf(from) < school.mailTimes.termEnds;
    if (today) return { date: start, text: `dezelfde ${name[0]}, ${longDate(start)}` };
    return { date: nextDayOf(clock, start, school.calendar), text: `de eerste ${name[0]} na ${longDate(start)}` };
  }
  let date = start;
  for (let counted = 0; counted < n; counted += 1) date = nextDayOf(clock, date, school.calendar);
  return { date, text: `${count(n, name)} vanaf ${longDate(start)}` };
};

/** An end on a day on which the clock stands still moves to the next day (Algemene termijnenwet 1). School holidays do not
 * stop a term in weeks. */
const inWeeks = (n: number, clock: DayClock, from: Instant, school: School): { date: LocalDate; text: string } => {
  const start = dateOf(from);
  const end = plusDays(start, 7 * n);
  const date = dayOnOrAfter(clock, end, school.calendar);
  const text = `${count(n, ['week', 'weken'])} vanaf ${longDate(start)}`;
  return {
    date,
    text: date === end ? text : `${text}, verschoven van ${longDate(end)} naar de eerste ${dayName[clock][0]}`,
  };
};

/** When a term that starts now ends, and why then. Hours run always. Days and weeks end at `mailTimes.termEnds` of a day of
 * the clock, and the day on which the term starts does not count; a term of 0 days ends the same day, or the next day of the
 * clock when that is over. Total: a school calendar without school days ahead is counted in working days, and says so. */
export const deadline = (term: Length, from: Instant, school: School): Deadline => {
  const { n, clock } = term;
  if (clock === 'hours') {
    const hours = term.unit === 'weeks' ? n * 7 * 24 : n;
    const start = `${longDate(dateOf(from))} ${timeOf(from)} uur`;
    return {
      dueAt: plusMinutes(from, hours * 60),
      because: n === 0 ? `direct, ${start}` : `${hours} uur vanaf ${start}`,
    };
  }
  const end = term.unit === 'weeks' ? inWeeks(n, clock, from, school) : inDays(n, clock, from, school);
  const free = term.unit === 'weeks' ? 0 : freeDaysBetween(clock, dateOf(from), end.date, school);
  const parts = [
    end.text,
    ...(free > 0 ? [`${count(free, ['vrije dag', 'vrije dagen'])} overgeslagen`] : []),
    ...(isDayOf(clock, end.date, school.calendar)
      ? []
      : ['in werkdagen, want de schoolkalender noemt geen schooldagen meer']),
  ];
  return { dueAt: at(end.date, school.mailTimes.termEnds), because: parts.join(', ') };
};
