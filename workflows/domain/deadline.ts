import { dayOnOrAfter, isDayOf, isWeekdayOf, nextDayOf } from './calendar.ts';
import { longDate } from './dutch-date.ts';
import { at, dateOf, type Instant, type LocalDate, plusDays, plusMinutes, plusMonths, timeOf } from './instant.ts';
import type { Clock, Term } from './processes/step.ts';
import type { School } from './school/school.ts';

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

const unitName = { weeks: ['week', 'weken'], months: ['maand', 'maanden'] } as const;

type Unit = keyof typeof unitName;

const plusUnits = { weeks: (date: LocalDate, n: number) => plusDays(date, 7 * n), months: plusMonths } as const;

/** An end on a day on which the clock stands still moves to the next day (Algemene termijnenwet 1). School holidays do not
 * stop a term in weeks or months. */
const inUnits = (
  n: number,
  unit: Unit,
  clock: DayClock,
  from: Instant,
  school: School,
): { date: LocalDate; text: string } => {
  const start = dateOf(from);
  const end = plusUnits[unit](start, n);
  const date = dayOnOrAfter(clock, end, school.calendar);
  const text = `${count(n, unitName[unit])} vanaf ${longDate(start)}`;
  return {
    date,
    text: date === end ? text : `${text}, verschoven van ${longDate(end)} naar de eerste ${dayName[clock][0]}`,
  };
};

const inHours = ({ n, unit }: Length, from: Instant): { dueAt: Instant; length: string } =>
  unit === undefined
    ? { dueAt: plusMinutes(from, n * 60), length: `${n} uur` }
    : { dueAt: at(plusUnits[unit](dateOf(from), n), timeOf(from)), length: count(n, unitName[unit]) };

/** When a term that starts now ends, and why then. Hours run always. Days, weeks and months end at `mailTimes.termEnds` of a day of
 * the clock, and the day on which the term starts does not count; a term of 0 days ends the same day, or the next day of the
 * clock when that is over. Total: a school calendar without school days ahead is counted in working days, and says so. */
export const deadline = (term: Length, from: Instant, school: School): Deadline => {
  const { n, clock } = term;
  if (clock === 'hours') {
    const start = `${longDate(dateOf(from))} ${timeOf(from)} uur`;
    const { dueAt, length } = inHours(term, from);
    return { dueAt, because: n === 0 ? `direct, ${start}` : `${length} vanaf ${start}` };
  }
  const { unit } = term;
  const end = unit === undefined ? inDays(n, clock, from, school) : inUnits(n, unit, clock, from, school);
  const free = unit !== undefined ? 0 : freeDaysBetween(clock, dateOf(from), end.date, school);
  const parts = [
    end.text,
    ...(free > 0 ? [`${count(free, ['vrije dag', 'vrije dagen'])} overgeslagen`] : []),
    ...(isDayOf(clock, end.date, school.calendar)
      ? []
      : ['in werkdagen, want de schoolkalender noemt geen schooldagen meer']),
  ];
  return { dueAt: at(end.date, school.mailTimes.termEnds), because: parts.join(', ') };
};
