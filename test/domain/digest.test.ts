import { describe, expect, it } from 'vitest';
import { digestFor, digestReaders, isDigestTime, type OpenWork } from '../../workflows/domain/digest.ts';
import { at } from '../../workflows/domain/instant.ts';
import { sampleContext, sampleHead } from '../samples/case.ts';
import { samplePeople, sampleSchool } from '../samples/school.ts';

const contextAt = (date: string, time = '07:31') => sampleContext({ now: at(date, time) });

const anna = samplePeople.find((person) => person.id === 'anna') ?? samplePeople[0];
if (anna === undefined) throw new Error('no anna');

const work = (changed: Partial<OpenWork> = {}): OpenWork => ({
  head: sampleHead(),
  step: 'acknowledge',
  openedAt: at('2027-01-11', '10:00'),
  dueAt: at('2027-01-13', '17:00'),
  ...changed,
});

describe('the digest', () => {
  it.each([
    ['07:30', false],
    ['07:31', true],
    ['11:59', true],
    ['12:00', false],
  ])('goes from just after half past seven until noon: %s %s', (time, expected) => {
    expect(isDigestTime({ now: at('2027-01-12', time), school: sampleSchool() })).toBe(expected);
  });

  it('is for whoever works that day', () => {
    const readers = (date: string) => digestReaders(contextAt(date)).map((person) => person.id);
    expect(readers('2027-01-12')).toContain('ineke');
    expect(readers('2027-01-12')).not.toContain('cato');
    expect(readers('2027-01-15')).not.toContain('ineke');
    expect(readers('2027-01-16')).toEqual([]);
    expect(readers('2027-03-29')).toEqual([]);
  });

  it('is not sent when nothing is open', () => {
    expect(digestFor(contextAt('2027-01-12'), anna, [])).toBeNull();
  });

  it('says what is late and what must be done today, late first', () => {
    const late = work({ dueAt: at('2027-01-11', '17:00') });
    const today = work({ dueAt: at('2027-01-12', '17:00') });
    const found = digestFor(contextAt('2027-01-12'), anna, [work(), today, late]);
    expect(found).toMatchObject({ late: 1, today: 1 });
    expect(found?.items).toEqual([late, today, work()]);
  });

  it('holds nothing of a case that the reader may not know of', () => {
    const context = contextAt('2027-01-12');
    expect(digestFor(context, anna, [work({ head: sampleHead({ conflicts: ['anna'] }) })])).toBeNull();
    expect(digestFor(context, anna, [work({ head: sampleHead({ boardOnly: true }) })])).toBeNull();
  });

  it('holds a moment to come back to something from its day on', () => {
    const check = work({ step: 'check', dueAt: at('2027-01-20', '17:00') });
    expect(digestFor(contextAt('2027-01-19'), anna, [check])).toBeNull();
    expect(digestFor(contextAt('2027-01-20'), anna, [check])).toMatchObject({ today: 1 });
    expect(digestFor(contextAt('2027-01-21'), anna, [check])).toMatchObject({ late: 1 });
  });

  it('in a school holiday holds what is new, and what goes on in working days, and not the same list each morning', () => {
    const old = work({ openedAt: at('2027-02-18', '10:00'), dueAt: at('2027-03-01', '17:00') });
    const fresh = { ...old, openedAt: at('2027-02-22', '20:00') };
    const meldcode = { ...old, head: sampleHead({ process: 'reporting-code' }), step: 'consultation' };
    const items = (date: string) => digestFor(contextAt(date), anna, [old, fresh, meldcode])?.items;
    expect(items('2027-02-23')).toEqual([fresh, meldcode]);
    expect(items('2027-02-24')).toEqual([meldcode]);
    expect(items('2027-03-01')).toHaveLength(3);
  });
});
