import { dayOfWeek, type LocalDate, plusDays } from './instant.ts';
import { once } from './once.ts';

type Rule =
  | { readonly kind: 'fixed'; readonly monthDay: string }
  | { readonly kind: 'easter'; readonly days: number }
  | { readonly kind: 'kingsDay' };

/** The days on which a statutory term does not end (Algemene termijnenwet 3; Goede Vrijdag is equated with them).
 * 5 May counts every year, not only in lustrum years. */
export const publicHolidays = [
  { name: 'Nieuwjaarsdag', rule: { kind: 'fixed', monthDay: '01-01' } },
  { name: 'Goede Vrijdag', rule: { kind: 'easter', days: -2 } },
  { name: 'Eerste Paasdag', rule: { kind: 'easter', days: 0 } },
  { name: 'Tweede Paasdag', rule: { kind: 'easter', days: 1 } },
  { name: 'Koningsdag', rule: { kind: 'kingsDay' } },
  { name: 'Bevrijdingsdag', rule: { kind: 'fixed', monthDay: '05-05' } },
  { name: 'Hemelvaartsdag', rule: { kind: 'easter', days: 39 } },
  { name: 'Eerste Pinksterdag', rule: { kind: 'easter', days: 49 } },
  { name: 'Tweede Pinksterdag', rule: { kind: 'easter', days: 50 } },
  { name: 'Eerste Kerstdag', rule: { kind: 'fixed', monthDay: '12-25' } },
  { name: 'Tweede Kerstdag', rule: { kind: 'fixed', monthDay: '12-26' } },
] as const satisfies readonly { readonly name: string; readonly rule: Rule }[];

/** Western Easter by the anonymous Gregorian computus.
 * @param year from 1583, in four digits */
const easterSunday = (yearText: string): LocalDate => {
  const year = Number(yearText);
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const march = epact + toSunday - 7 * late + 22;
  return plusDays(`${yearText}-03-01`, march - 1);
};

/** 27 April; 26 April when the 27th is a Sunday. */
const kingsDay = (year: string): LocalDate => (dayOfWeek(`${year}-04-27`) === 7 ? `${year}-04-26` : `${year}-04-27`);

const dayIn = (year: string, rule: Rule): LocalDate => {
  switch (rule.kind) {
    case 'fixed':
      return `${year}-${rule.monthDay}`;
    case 'easter':
      return plusDays(easterSunday(year), rule.days);
    case 'kingsDay':
      return kingsDay(year);
  }
};

const holidaysIn = once(
  (year: string): ReadonlySet<LocalDate> => new Set(publicHolidays.map(({ rule }) => dayIn(year, rule))),
);

/** Whether the Algemene termijnenwet names this day a holiday. */
export const isPublicHoliday = (date: LocalDate): boolean => holidaysIn(date.slice(0, 4)).has(date);
