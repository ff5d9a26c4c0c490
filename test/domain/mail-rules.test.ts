import { describe, expect, it } from 'vitest';
import type { LetterId } from '../../workflows/domain/case.ts';
import { at } from '../../workflows/domain/instant.ts';
import { cannotWait, inMailHours, isOwnDay, mailHours } from '../../workflows/domain/mail-rules.ts';
import { sampleContext } from '../samples/case.ts';
import { samplePeople } from '../samples/school.ts';

const personOf = (id: string) => {
  const found = samplePeople.find((person) => person.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

/** Works on Monday, Tuesday and Wednesday. */
const bram = personOf('bram');

const now = (date: string, time: string) => sampleContext({ now: at(date, time) });

describe('mail hours', () => {
  it.each([
    ['2027-01-11', '07:29', false],
    ['2027-01-11', '07:30', true],
    ['2027-01-11', '17:29', true],
    ['2027-01-11', '17:30', false],
    ['2027-07-20', '10:00', true],
    ['2027-01-14', '10:00', false],
    ['2027-01-16', '10:00', false],
    ['2027-03-29', '10:00', false],
  ])('of a new task on %s at %s: %s', (date, time, expected) => {
    expect(inMailHours(now(date, time), 'assigned', bram)).toBe(expected);
  });

  it('of a ladder are those of any working day, for who is next may be the last one left', () => {
    expect(inMailHours(now('2027-01-14', '10:00'), 'escalated', bram)).toBe(true);
    expect(inMailHours(now('2027-01-16', '10:00'), 'escalated', bram)).toBe(false);
  });

  it('no letter but that of danger, and none to a parent, leaves staff a mail at night', () => {
    const letters = Object.keys(mailHours).filter((id): id is LetterId => id in mailHours);
    const atNight = letters.filter((letter) => inMailHours(now('2027-01-11', '23:00'), letter, bram));
    expect(atNight.toSorted()).toEqual(['danger', 'parentPing']);
  });
});

describe('a working day', () => {
  it('is one of the person, and no public holiday', () => {
    expect(isOwnDay(bram, '2027-01-11')).toBe(true);
    expect(isOwnDay(bram, '2027-01-14')).toBe(false);
    expect(isOwnDay(bram, '2027-03-29')).toBe(false);
  });
});

describe('what cannot wait', () => {
  it('is danger, and a task that was due the moment it opened', () => {
    const openedAt = at('2027-01-11', '18:00');
    expect(cannotWait('danger', null)).toBe(true);
    expect(cannotWait('assigned', { openedAt, dueAt: openedAt })).toBe(true);
    expect(cannotWait('assigned', { openedAt, dueAt: at('2027-01-12', '17:00') })).toBe(false);
    expect(cannotWait('assigned', null)).toBe(false);
  });
});
