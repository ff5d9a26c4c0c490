import * as Calendar from 'temporal-polyfill/fns/Calendar';
import * as Moment from 'temporal-polyfill/fns/Instant';
import * as Day from 'temporal-polyfill/fns/PlainDate';
import * as Time from 'temporal-polyfill/fns/PlainTime';
import * as Zoned from 'temporal-polyfill/fns/ZonedDateTime';
import { once } from './once.ts';

/** The only file that computes with time: Temporal's functions by themselves, for its classes bring along all that they can
 * do, twice as much to load. */

/** A moment: fixed-width UTC with milliseconds, so that text order is time order. `2026-11-23T17:00:00.000Z` */
export type Instant = string;
/** A calendar day in the school's zone. `2026-11-23` */
export type LocalDate = string;
/** A wall-clock time in the school's zone. `07:30` */
export type LocalTime = string;

/** Every school of this system lives in one zone. */
const zone = 'Europe/Amsterdam';

const fixedWidth = (moment: Moment.Record): Instant =>
  Moment.toString(Moment.roundToMillisecond(moment, 'floor'), { fractionalSecondDigits: 3 });

const dayOf = (date: LocalDate): Day.Record => Day.fromString(date, Calendar.getISO);

const onOurClock = (instant: Instant): Zoned.Record => Moment.toZonedDateTimeISO(Moment.fromString(instant), zone);

/** @throws RangeError when `epochMilliseconds` is no valid moment */
export const instantOf = once(
  (epochMilliseconds: number): Instant => fixedWidth(Moment.fromEpochMilliseconds(Math.floor(epochMilliseconds))),
);

export const millisecondsOf = once((instant: Instant): number => Moment.fromString(instant).epochMilliseconds);

/** The wall-clock moment in the school's zone; a time inside the spring gap moves one hour later, as clocks do. */
export const at = once(
  (date: LocalDate, time: LocalTime): Instant =>
    fixedWidth(Zoned.toInstant(Day.toZonedDateTime(dayOf(date), { timeZone: zone, plainTime: Time.fromString(time) }))),
);

export const dateOf = once((instant: Instant): LocalDate => Day.toString(Zoned.toPlainDate(onOurClock(instant))));

/** `HH:MM` on the school's clock. */
export const timeOf = once(
  (instant: Instant): LocalTime => Time.toString(Zoned.toPlainTime(onOurClock(instant)), { smallestUnit: 'minute' }),
);

/** @param minutes real minutes, also over a clock change */
export const plusMinutes = (instant: Instant, minutes: number): Instant =>
  instantOf(millisecondsOf(instant) + Math.round(minutes * 60_000));

/** Whole seconds from one moment to another, rounded up. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.ceil((millisecondsOf(to) - millisecondsOf(from)) / 1000);

export const plusDays = once(
  (date: LocalDate, days: number): LocalDate => Day.toString(Day.addDays(dayOf(date), days)),
);

/** The same day of a later month, or the last one of that month: a month after 31 January is 28 or 29 February. */
export const plusMonths = (date: LocalDate, months: number): LocalDate =>
  Day.toString(Day.addMonths(dayOf(date), months));

/** Calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = once((from: LocalDate, to: LocalDate): number => Day.diffDays(dayOf(from), dayOf(to)));

/** 1 = Monday … 7 = Sunday. */
export const dayOfWeek = once((date: LocalDate): number => Day.dayOfWeek(dayOf(date)));
