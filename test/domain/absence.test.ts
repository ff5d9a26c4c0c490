import { describe, expect, it } from 'vitest';
import { expectedOn, rosterOn, standIns } from '../../workflows/domain/absence.ts';
import { warnedOfDanger } from '../../workflows/domain/danger.ts';
import type { LocalDate } from '../../workflows/domain/instant.ts';
import { nextToAsk, ownersToAsk, seatsToday } from '../../workflows/domain/ladder.ts';
import { mayAnswer } from '../../workflows/domain/permission.ts';
import { personById } from '../../workflows/domain/roster.ts';
import { leftUnopened } from '../../workflows/domain/unopened.ts';
import { sampleContext, sampleHead, sampleNow, sampleTask } from '../samples/case.ts';
import { sampleRoster, sampleSchool } from '../samples/school.ts';

const monday = '2027-01-11';
const tuesday = '2027-01-12';
const wednesday = '2027-01-13';
const ids = (people: readonly { readonly id: string }[]): readonly string[] => people.map(({ id }) => id);
const without = (date: LocalDate, ...absent: readonly string[]) =>
  rosterOn(
    sampleRoster(),
    date,
    absent.map((person) => ({ person, by: 'uma', at: sampleNow })),
  );
const teacher3a = { role: 'teacher', group: '3a' } as const;
const teacher4a = { role: 'teacher', group: '4a' } as const;
const careCoordinator = { role: 'careCoordinator', group: null } as const;
const owners = (seat: Parameters<typeof ownersToAsk>[1], date: LocalDate, ...absent: readonly string[]) =>
  ids(ownersToAsk(without(date, ...absent), seat, date, []));

describe('somebody who is marked absent', () => {
  it('is replaced by the deputy, for that day only', () => {
    expect(owners(teacher3a, monday)).toEqual(['anna']);
    expect(owners(teacher3a, monday, 'anna')).toEqual(['bram']);
    expect(ids(ownersToAsk(without(monday, 'anna'), teacher3a, tuesday, []))).toEqual(['anna']);
  });

  it('of a pair is replaced by the partner who works, or else by a deputy', () => {
    expect(owners(teacher4a, wednesday, 'bram')).toEqual(['cato']);
    expect(owners(teacher4a, monday, 'bram')).toEqual(['cato']);
    expect(owners(careCoordinator, monday, 'ineke')).toEqual(['ivo']);
  });

  it('without anybody to stand in is replaced by the board; when nobody at all is left, is asked', () => {
    expect(owners(careCoordinator, monday, 'ineke', 'ivo')).toEqual(['berend', 'beatrix']);
    expect(owners(careCoordinator, monday, 'ineke', 'ivo', 'berend', 'beatrix')).toEqual(['ineke']);
  });

  it('is skipped by ladders', () => {
    const asked = nextToAsk(without(monday, 'ineke'), ['careCoordinator', 'principal'], 0, ['anna'], [], monday);
    expect(asked?.person.id).toBe('pien');
  });

  it('is not warned of danger, unless then only one would hear of it', () => {
    const warned = (...absent: readonly string[]) =>
      warnedOfDanger(sampleContext({ roster: without(monday, ...absent) }), sampleHead(), false).map(
        ({ person }) => person.id,
      );
    expect(warned()).toEqual(['ineke', 'ivo', 'pien', 'adam']);
    expect(warned('ineke')).toEqual(['ivo', 'pien', 'adam']);
    expect(warned('ineke', 'ivo', 'pien')).toEqual(['ineke', 'ivo', 'pien', 'adam']);
  });

  it('passes work on: the deputy sees it and may answer it that day, not the day after', () => {
    const roster = without(monday, 'anna');
    const bram = personById(roster, 'bram');
    expect(bram === null ? [] : seatsToday(roster, bram, monday)).toContainEqual(teacher3a);
    expect(mayAnswer(roster, sampleHead(), sampleTask(), 'bram', monday)).toBe(true);
    expect(mayAnswer(roster, sampleHead(), sampleTask(), 'bram', tuesday)).toBe(false);
    expect(mayAnswer(roster, sampleHead(), sampleTask(), 'anna', monday)).toBe(true);
  });

  it('is never replaced by somebody whom the case is about', () => {
    const head = sampleHead({ conflicts: ['bram'] });
    const context = sampleContext({ roster: without(monday, 'anna') });
    expect(ids(standIns(context, head, sampleTask(), 'anna'))).toEqual(['berend', 'beatrix']);
  });

  it('passes on what is the own seat’s and open, to whoever has not heard of it', () => {
    const context = sampleContext({ roster: without(monday, 'anna') });
    expect(ids(standIns(context, sampleHead(), sampleTask(), 'anna'))).toEqual(['bram']);
    expect(standIns(context, sampleHead(), sampleTask({ asked: ['anna', 'bram'] }), 'anna')).toEqual([]);
    expect(standIns(context, sampleHead(), sampleTask({ status: 'done' }), 'anna')).toEqual([]);
    expect(standIns(context, sampleHead(), sampleTask({ seat: teacher4a }), 'anna')).toEqual([]);
  });
});

describe('who can be marked absent', () => {
  it('is whoever works that day, nobody of the board or on holiday duty', () => {
    expect(ids(expectedOn(sampleRoster(), monday))).toEqual(['anna', 'bram', 'ineke', 'ivo', 'pien', 'adam', 'uma']);
    expect(ids(expectedOn(without(monday, 'anna'), monday))).toContain('anna');
    expect(expectedOn(sampleRoster(), '2027-01-16')).toEqual([]);
  });
});

describe('a step that nobody opened', () => {
  const school = sampleSchool();
  const friday = '2027-01-15T09:00:00.000Z';
  it.each([
    ['is left for a school day at the same time on the next one', sampleNow, '2027-01-12T09:00:00.000Z', true],
    ['is not before that', sampleNow, '2027-01-12T08:59:00.000Z', false],
    ['does not count the weekend', friday, '2027-01-18T08:59:00.000Z', false],
    ['is left when the weekend is over', friday, '2027-01-18T09:00:00.000Z', true],
    ['does not count a holiday', '2027-02-19T09:00:00.000Z', '2027-02-26T12:00:00.000Z', false],
  ])('%s', (_rule, openedAt, now, expected) => {
    expect(leftUnopened({ openedAt }, now, school)).toBe(expected);
    expect(leftUnopened({ openedAt, openedFirst: openedAt }, now, school)).toBe(false);
  });
});
