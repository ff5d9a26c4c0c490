import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import {
  closedUntil,
  dayOnOrAfter,
  holidayAt,
  isDayOf,
  isSchoolDay,
  isWorkingDay,
  nextDayOf,
} from '../../workflows/domain/calendar.ts';
import { plusDays } from '../../workflows/domain/instant.ts';
import { isPublicHoliday, publicHolidays } from '../../workflows/domain/public-holidays.ts';
import { sampleSchool } from '../samples/school.ts';

const { calendar } = sampleSchool();

/** The oracle calls Good Friday and 5 May `school` days, so its rules are named one by one. */
const oracleRules = [
  '01-01',
  'easter -2',
  'easter',
  'easter 1',
  '04-27 if sunday then previous saturday since 2014',
  '05-05',
  'easter 39',
  'easter 49',
  'easter 50',
  '12-25',
  '12-26',
];

describe('public holidays (Algemene termijnenwet 3)', () => {
  it('are those that an independent calendar gives, on every day of 2024 up to 2040', () => {
    const oracle = new Holidays('NL');
    const expected = new Set<string>();
    let told = 0;
    for (let year = 2024; year <= 2040; year += 1) {
      for (const holiday of oracle.getHolidays(year)) {
        if (!oracleRules.includes(holiday.rule)) continue;
        expected.add(holiday.date.slice(0, 10));
        told += 1;
      }
    }
    expect(told).toBe(17 * 11);
    expect(publicHolidays).toHaveLength(11);
    let days = 0;
    const found = new Set<string>();
    for (let date = '2024-01-01'; date <= '2040-12-31'; date = plusDays(date, 1)) {
      if (isPublicHoliday(date)) found.add(date);
      days += 1;
    }
    expect(days).toBe(6210);
    expect(found).toEqual(expected);
  });

  it.each([
    ['Koningsdag on the 26th when the 27th is a Sunday', '2025-04-26', '2025-04-27'],
    ['Koningsdag on the 27th in other years', '2026-04-27', '2026-04-26'],
    ['5 May every year, not 4 May', '2026-05-05', '2026-05-04'],
    ['Goede Vrijdag', '2027-03-26', '2027-03-25'],
  ])('hold %s', (_rule, free, ordinary) => {
    expect(isPublicHoliday(free)).toBe(true);
    expect(isPublicHoliday(ordinary)).toBe(false);
  });
});

describe('working days', () => {
  it('go on in school holidays and stop at weekends and public holidays', () => {
    expect(isWorkingDay('2026-12-22')).toBe(true);
    expect(isWorkingDay('2026-12-25')).toBe(false);
    expect(isWorkingDay('2026-12-19')).toBe(false);
  });
});

describe('school days', () => {
  it('are the days on which this school is open', () => {
    expect(isSchoolDay('2026-12-18', calendar)).toBe(true);
    expect(isSchoolDay('2026-12-22', calendar)).toBe(false);
    expect(isSchoolDay('2026-12-04', calendar)).toBe(false);
    expect(isSchoolDay('2027-03-29', calendar)).toBe(false);
    expect(isSchoolDay('2026-12-19', calendar)).toBe(false);
  });

  it('leave out a day that is not in the school week', () => {
    const four = { ...calendar, schoolWeek: ['mon' as const, 'tue' as const, 'thu' as const, 'fri' as const] };
    expect(isSchoolDay('2026-11-25', four)).toBe(false);
    expect(isSchoolDay('2026-11-26', four)).toBe(true);
  });

  it('name the holiday they are lost to', () => {
    expect(holidayAt('2026-12-21', calendar)?.name).toBe('Kerstvakantie');
    expect(holidayAt('2027-01-01', calendar)?.name).toBe('Kerstvakantie');
    expect(holidayAt('2027-01-02', calendar)).toBeNull();
  });

  it('begin again on the day a closed school names', () => {
    expect(closedUntil('2026-12-22', calendar)).toBe('2027-01-04');
    expect(closedUntil('2026-12-19', calendar)).toBe('2027-01-04');
    expect(closedUntil('2026-12-04', calendar)).toBe('2026-12-07');
    expect(closedUntil('2026-12-18', calendar)).toBeNull();
    expect(closedUntil('2026-11-28', calendar)).toBeNull();
  });
});

describe('the next day of a clock', () => {
  it('is tomorrow when hours count, else the next day on which the clock runs', () => {
    expect(nextDayOf('hours', '2026-12-18', calendar)).toBe('2026-12-19');
    expect(nextDayOf('workingDays', '2026-12-18', calendar)).toBe('2026-12-21');
    expect(nextDayOf('schoolDays', '2026-12-18', calendar)).toBe('2027-01-04');
    expect(dayOnOrAfter('schoolDays', '2026-12-18', calendar)).toBe('2026-12-18');
  });

  it('is a working day when a calendar has no school days ahead', () => {
    const shut = { ...calendar, holidays: [{ name: 'Gesloten', from: '2026-01-01', until: '2036-12-31' }] };
    expect(nextDayOf('schoolDays', '2026-12-24', shut)).toBe('2026-12-28');
    expect(isDayOf('schoolDays', '2026-12-28', shut)).toBe(false);
  });
});
