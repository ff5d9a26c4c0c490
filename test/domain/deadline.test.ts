import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDayOf } from '../../workflows/domain/calendar.ts';
import { deadline } from '../../workflows/domain/deadline.ts';
import { at, dateOf, instantOf, millisecondsOf, timeOf } from '../../workflows/domain/instant.ts';
import { clocks } from '../../workflows/domain/processes/step.ts';
import { sampleSchool } from '../samples/school.ts';

const school = sampleSchool();
const friday = at('2026-12-18', '16:45');

describe('a term', () => {
  it.each([
    [5, 'workingDays', friday, '2026-12-28', '5 werkdagen vanaf vrijdag 18 december 2026, 1 vrije dag overgeslagen'],
    [
      5,
      'schoolDays',
      friday,
      '2027-01-08',
      '5 schooldagen vanaf vrijdag 18 december 2026, 10 vrije dagen overgeslagen',
    ],
    [1, 'workingDays', friday, '2026-12-21', '1 werkdag vanaf vrijdag 18 december 2026'],
    [
      1,
      'schoolDays',
      at('2026-12-03', '09:00'),
      '2026-12-07',
      '1 schooldag vanaf donderdag 3 december 2026, 1 vrije dag overgeslagen',
    ],
    [
      2,
      'workingDays',
      at('2027-03-25', '09:00'),
      '2027-03-31',
      '2 werkdagen vanaf donderdag 25 maart 2027, 2 vrije dagen overgeslagen',
    ],
    [0, 'schoolDays', friday, '2026-12-18', 'dezelfde schooldag, vrijdag 18 december 2026'],
    [0, 'workingDays', at('2026-12-18', '17:00'), '2026-12-21', 'de eerste werkdag na vrijdag 18 december 2026'],
    [
      0,
      'schoolDays',
      at('2026-12-18', '18:00'),
      '2027-01-04',
      'de eerste schooldag na vrijdag 18 december 2026, 10 vrije dagen overgeslagen',
    ],
  ] as const)('of %i %s from %s ends on %s at 17:00', (n, clock, from, ends, because) => {
    expect(deadline({ n, clock }, from, school)).toEqual({ dueAt: at(ends, '17:00'), because });
  });

  it('in hours runs on over the weekend: 72 hours from Friday 16:45 is Monday 16:45', () => {
    expect(deadline({ n: 72, clock: 'hours' }, friday, school)).toEqual({
      dueAt: at('2026-12-21', '16:45'),
      because: '72 uur vanaf vrijdag 18 december 2026 16:45 uur',
    });
    expect(deadline({ n: 0, clock: 'hours' }, friday, school).dueAt).toBe(friday);
  });

  it('in hours counts real hours over a clock change', () => {
    expect(timeOf(deadline({ n: 24, clock: 'hours' }, at('2027-03-27', '12:00'), school).dueAt)).toBe('13:00');
  });

  it('in days keeps the local hour over a clock change', () => {
    const due = deadline({ n: 2, clock: 'workingDays' }, at('2027-03-25', '09:00'), school).dueAt;
    expect(due).toBe('2027-03-31T15:00:00.000Z');
    expect(deadline({ n: 1, clock: 'workingDays' }, at('2027-03-23', '09:00'), school).dueAt).toBe(
      '2027-03-24T16:00:00.000Z',
    );
  });

  it('of ten weeks after 28 December ends on Monday 8 March', () => {
    const due = deadline({ n: 10, clock: 'workingDays', unit: 'weeks' }, at('2026-12-28', '10:00'), school);
    expect(due).toEqual({ dueAt: at('2027-03-08', '17:00'), because: '10 weken vanaf maandag 28 december 2026' });
  });

  it.each([
    ['2027-01-11', 1, '2027-02-11', '1 maand vanaf maandag 11 januari 2027'],
    [
      '2027-01-11',
      3,
      '2027-04-12',
      '3 maanden vanaf maandag 11 januari 2027, verschoven van zondag 11 april 2027 naar de eerste werkdag',
    ],
    // No 31 February, in a leap year and in another one.
    ['2028-01-31', 1, '2028-02-29', '1 maand vanaf maandag 31 januari 2028'],
    ['2029-01-31', 1, '2029-02-28', '1 maand vanaf woensdag 31 januari 2029'],
    [
      '2026-11-25',
      1,
      '2026-12-28',
      '1 maand vanaf woensdag 25 november 2026, verschoven van vrijdag 25 december 2026 naar de eerste werkdag',
    ],
    // A school holiday stops no term of the law.
    ['2026-11-23', 1, '2026-12-23', '1 maand vanaf maandag 23 november 2026'],
  ] as const)('in months from %s: %i months end on %s (AVG 12 lid 3)', (from, n, ends, because) => {
    const due = deadline({ n, clock: 'workingDays', unit: 'months' }, at(from, '10:00'), school);
    expect(due).toEqual({ dueAt: at(ends, '17:00'), because });
  });

  it('in hours, of a week or a month, ends at the same time of the day', () => {
    const from = at('2027-03-20', '16:45');
    expect(deadline({ n: 2, clock: 'hours', unit: 'weeks' }, from, school).dueAt).toBe(at('2027-04-03', '16:45'));
    expect(deadline({ n: 1, clock: 'hours', unit: 'months' }, from, school)).toEqual({
      dueAt: at('2027-04-20', '16:45'),
      because: '1 maand vanaf zaterdag 20 maart 2027 16:45 uur',
    });
  });

  it('in weeks that ends on a public holiday moves to the next working day (Algemene termijnenwet 1)', () => {
    const due = deadline({ n: 1, clock: 'workingDays', unit: 'weeks' }, at('2027-03-22', '10:00'), school);
    expect(dateOf(due.dueAt)).toBe('2027-03-30');
    expect(due.because).toBe(
      '1 week vanaf maandag 22 maart 2027, verschoven van maandag 29 maart 2027 naar de eerste werkdag',
    );
  });

  it('in school days is counted in working days, and says so, when the calendar has none ahead', () => {
    const shut = sampleSchool({
      calendar: { ...school.calendar, holidays: [{ name: 'Gesloten', from: '2026-01-01', until: '2036-12-31' }] },
    });
    const due = deadline({ n: 5, clock: 'schoolDays' }, friday, shut);
    expect(dateOf(due.dueAt)).toBe('2026-12-28');
    expect(due.because).toContain('in werkdagen, want de schoolkalender noemt geen schooldagen meer');
  });

  it('never ends before it starts, and in days always at 17:00 on a day of its clock', () => {
    let seen = 0;
    fc.assert(
      fc.property(
        fc.integer({
          min: millisecondsOf('2026-08-01T00:00:00.000Z'),
          max: millisecondsOf('2027-08-01T00:00:00.000Z'),
        }),
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom(...clocks),
        (start, n, clock) => {
          seen += 1;
          const from = instantOf(start);
          const { dueAt } = deadline({ n, clock }, from, school);
          const longer = deadline({ n: n + 1, clock }, from, school).dueAt;
          expect(dueAt >= from).toBe(true);
          expect(longer >= dueAt).toBe(true);
          if (clock === 'hours') return;
          expect(timeOf(dueAt)).toBe('17:00');
          expect(isDayOf(clock, dateOf(dueAt), school.calendar)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
    expect(seen).toBeGreaterThanOrEqual(150);
  });
});
