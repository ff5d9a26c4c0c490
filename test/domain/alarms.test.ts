import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAlarm, nextAlarm } from '../../workflows/domain/alarms.ts';
import { isDayOf, isWorkingDay } from '../../workflows/domain/calendar.ts';
import type { Alarm } from '../../workflows/domain/case.ts';
import { deadline } from '../../workflows/domain/deadline.ts';
import { at, dateOf, instantOf, millisecondsOf, plusMinutes, timeOf } from '../../workflows/domain/instant.ts';
import { clocks } from '../../workflows/domain/processes/step.ts';
import type { EffectiveSettings } from '../../workflows/domain/school/step-settings.ts';
import { sampleSchool } from '../samples/school.ts';

const school = sampleSchool();

const settings = (
  n: number,
  clock: (typeof clocks)[number],
  rest: Partial<EffectiveSettings> = {},
): EffectiveSettings => ({
  term: { n, clock, placeholder: true },
  reminder: 'halfway',
  announce: 'assigned',
  ladder: ['deputy', 'principal', 'boardContact'],
  ...rest,
});

const chain = (
  own: EffectiveSettings,
  openedAt: string,
  length: number,
  dueAt = deadline(own.term, openedAt, school).dueAt,
): Alarm[] => {
  const alarms = [firstAlarm(own, openedAt, dueAt, school)];
  for (let last = alarms[0]; last !== undefined && alarms.length < length; last = alarms.at(-1)) {
    alarms.push(nextAlarm(own, last, dueAt, own.ladder.length, school));
  }
  return alarms;
};

const told = (alarms: readonly Alarm[]): string[] =>
  alarms.map((alarm) => `${dateOf(alarm.at)} ${timeOf(alarm.at)} ${alarm.kind} ${alarm.rung}`);

describe('the alarms of a task', () => {
  it('remind halfway, climb one rung per school day after the term, then repeat each working day', () => {
    expect(told(chain(settings(5, 'schoolDays'), at('2026-12-09', '14:00'), 7))).toEqual([
      '2026-12-14 07:30 reminder 0',
      '2026-12-17 07:30 overdue 0',
      '2026-12-18 07:30 overdue 1',
      '2027-01-04 07:30 overdue 2',
      '2027-01-05 07:30 repeat 0',
      '2027-01-06 07:30 repeat 1',
      '2027-01-07 07:30 repeat 2',
    ]);
  });

  it('go on in school holidays when the clock counts working days', () => {
    expect(told(chain(settings(3, 'workingDays'), at('2026-12-18', '16:45'), 3))).toEqual([
      '2026-12-24 07:30 overdue 0',
      '2026-12-28 07:30 overdue 1',
      '2026-12-29 07:30 overdue 2',
    ]);
  });

  it('do not remind in a term of less than four days, nor where the step asks for no reminder', () => {
    expect(chain(settings(3, 'schoolDays'), at('2026-11-23', '09:00'), 1)[0]?.kind).toBe('overdue');
    expect(chain(settings(4, 'schoolDays'), at('2026-11-23', '09:00'), 1)[0]?.kind).toBe('reminder');
    expect(chain(settings(10, 'schoolDays', { reminder: 'none' }), at('2026-11-23', '09:00'), 1)[0]?.kind).toBe(
      'overdue',
    );
  });

  it('mail on the day itself, instead of a reminder, when the step follows up on something', () => {
    expect(told(chain(settings(5, 'workingDays', { announce: 'followUp' }), at('2026-12-18', '16:45'), 2))).toEqual([
      '2026-12-28 07:30 followUp 0',
      '2026-12-29 07:30 overdue 0',
    ]);
  });

  it('follow up on the next day of the clock when somebody chose a Saturday', () => {
    const own = settings(20, 'schoolDays', { announce: 'followUp' });
    expect(told(chain(own, at('2026-11-23', '09:00'), 2, at('2026-11-28', '17:00')))).toEqual([
      '2026-11-30 07:30 followUp 0',
      '2026-12-01 07:30 overdue 0',
    ]);
  });

  it('come at the due moment itself when hours count, and climb each morning, also at weekends', () => {
    expect(told(chain(settings(2, 'hours'), at('2026-12-18', '16:45'), 5))).toEqual([
      '2026-12-18 18:45 overdue 0',
      '2026-12-19 07:30 overdue 1',
      '2026-12-20 07:30 overdue 2',
      '2026-12-21 07:30 repeat 0',
      '2026-12-22 07:30 repeat 1',
    ]);
  });

  it('keep the local hour when the clock changes', () => {
    const [before, after] = chain(settings(1, 'workingDays'), at('2027-03-23', '09:00'), 2);
    expect(before?.at).toBe('2027-03-25T06:30:00.000Z');
    expect(after?.at).toBe('2027-03-30T05:30:00.000Z');
  });

  it('go on from the moment an outage ended', () => {
    const late: Alarm = { at: at('2026-11-27', '11:00'), kind: 'overdue', rung: 0 };
    expect(nextAlarm(settings(2, 'schoolDays'), late, at('2026-11-20', '17:00'), 3, school)).toEqual({
      at: at('2026-11-30', '07:30'),
      kind: 'overdue',
      rung: 1,
    });
  });
});

describe('the alarms of direct danger', () => {
  const danger = settings(0, 'hours', { announce: 'danger', reminder: 'none' });

  it('ask all again after 30 minutes, the board after 60, then four times each hour, then the operator, and never fall silent', () => {
    const openedAt = at('2026-12-18', '16:45');
    const alarms = chain(danger, openedAt, 9);
    expect(alarms.slice(0, 7).map((alarm) => [alarm.kind, alarm.rung, alarm.at])).toEqual([
      ['danger', 0, plusMinutes(openedAt, 30)],
      ['danger', 1, plusMinutes(openedAt, 60)],
      ['danger', 2, plusMinutes(openedAt, 120)],
      ['danger', 3, plusMinutes(openedAt, 180)],
      ['danger', 4, plusMinutes(openedAt, 240)],
      ['danger', 5, plusMinutes(openedAt, 300)],
      ['operator', 0, plusMinutes(openedAt, 360)],
    ]);
    expect(told(alarms.slice(7))).toEqual(['2026-12-21 07:30 repeat 0', '2026-12-22 07:30 repeat 1']);
  });
});

describe('every chain of alarms', () => {
  it('strictly rises, never starts before the task and keeps to mornings of its clock', () => {
    let seen = 0;
    fc.assert(
      fc.property(
        fc.integer({
          min: millisecondsOf('2026-08-01T00:00:00.000Z'),
          max: millisecondsOf('2027-12-31T00:00:00.000Z'),
        }),
        fc.integer({ min: 0, max: 20 }),
        fc.constantFrom(...clocks),
        fc.constantFrom('assigned', 'followUp', 'danger', 'none'),
        fc.constantFrom('halfway', 'none'),
        fc.integer({ min: 1, max: 5 }),
        (start, n, clock, announce, reminder, rungs) => {
          const openedAt = instantOf(start);
          const own = settings(n, clock, {
            announce,
            reminder,
            ladder: Array.from({ length: rungs }, () => 'deputy' as const),
          });
          const dueAt = deadline(own.term, openedAt, school).dueAt;
          const alarms = chain(own, openedAt, 16);
          expect(alarms).toHaveLength(16);
          for (const [index, alarm] of alarms.entries()) {
            seen += 1;
            expect(alarm.at >= openedAt).toBe(true);
            expect(alarm.at > (alarms[index - 1]?.at ?? '')).toBe(true);
            if (alarm.kind === 'overdue') expect(alarm.at >= dueAt).toBe(true);
            if (alarm.kind === 'repeat') expect(isWorkingDay(dateOf(alarm.at))).toBe(true);
            if (alarm.kind === 'repeat' || (clock !== 'hours' && announce !== 'danger'))
              expect(timeOf(alarm.at)).toBe('07:30');
            if (alarm.kind !== 'repeat' && announce !== 'danger') {
              expect(isDayOf(clock, dateOf(alarm.at), school.calendar)).toBe(true);
            }
          }
          if (announce !== 'danger') expect(alarms.filter((alarm) => alarm.kind === 'overdue')).toHaveLength(rungs);
          expect(alarms.at(-1)?.kind).toBe('repeat');
        },
      ),
      { numRuns: 120 },
    );
    expect(seen).toBeGreaterThanOrEqual(120 * 16);
  });
});
