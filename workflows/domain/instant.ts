import { Temporal } from 'temporal-polyfill';

/** A moment: fixed-width UTC with milliseconds, so that text order is time order. `2026-11-23T17:00:00.000Z` */
export type Instant = string;
/** A calendar day in the school's zone. `2026-11-23` */
export type LocalDate = string;
/** A wall-clock time in the school's zone. `07:30` */
export type LocalTime = string;

/** Every school of this system lives in one zone. */
const zone = 'Europe/Amsterdam';

const fixedWidth = (instant: Temporal.Instant): Instant =>
  instant.round({ smallestUnit: 'millisecond', roundingMode: 'floor' }).toString({ fractionalSecondDigits: 3 });

/** @throws RangeError when `epochMilliseconds` is no valid moment */
export const instantOf = (epochMilliseconds: number): Instant =>
  fixedWidth(Temporal.Instant.fromEpochMilliseconds(Math.floor(epochMilliseconds)));

export const millisecondsOf = (instant: Instant): number => Temporal.Instant.from(instant).epochMilliseconds;

/** The wall-clock moment in the school's zone; a time inside the spring gap moves one hour later, as clocks do. */
export const at = (date: LocalDate, time: LocalTime): Instant =>
  fixedWidth(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant());

export const dateOf = (instant: Instant): LocalDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

/** `HH:MM` on the school's clock. */
export const timeOf = (instant: Instant): LocalTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

/** @param minutes real minutes, also over a clock change */
export const plusMinutes = (instant: Instant, minutes: number): Instant =>
  instantOf(millisecondsOf(instant) + Math.round(minutes * 60_000));

/** Whole seconds from one moment to another, rounded up. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.ceil((millisecondsOf(to) - millisecondsOf(from)) / 1000);

export const plusDays = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** 1 = Monday … 7 = Sunday. */
export const dayOfWeek = (date: LocalDate): number => Temporal.PlainDate.from(date).dayOfWeek;
