import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseHead, Task, Taught } from '../../workflows/domain/case.ts';
import { mustBeAsked } from '../../workflows/domain/conflict.ts';
import { mayAnswer, reading } from '../../workflows/domain/permission.ts';
import type { Roster } from '../../workflows/domain/person.ts';
import { sampleHead, sampleTask } from '../samples/case.ts';
import { samplePeople, sampleRoster } from '../samples/school.ts';

/** Anna has 3a, Bram and Cato 4a; Bram is Anna's deputy. */
const january = '2027-01-11';
const august = '2027-08-02';
const everybody = samplePeople.map(({ id }) => id);
const firstYear: Taught = { until: '2027-07-31', reads: 'all' };
const handedOver: Taught = { until: '2028-07-31', reads: 'words', since: '2027-08-30T06:00:00.000Z' };

const classHead = (taught: Taught, changed: Partial<CaseHead> = {}) => sampleHead({ taught, ...changed });

const readers = (
  head: CaseHead,
  tasks: readonly Task[],
  date: string,
  among: Roster = sampleRoster(),
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    everybody.map((id) => [id, reading(among, head, tasks, id, date)] as const).filter(([, what]) => what !== 'none'),
  );

const done = sampleTask({ status: 'done', asked: ['anna', 'bram', 'pien'] });

describe('a class teacher', () => {
  it('reads a case until the school year is over, and not a day longer; who was asked for the school still does', () => {
    const head = classHead(firstYear);
    expect(readers(head, [done], '2027-07-31')).toEqual({ anna: 'all', bram: 'all', pien: 'all' });
    expect(readers(head, [done], '2027-08-01')).toEqual({ pien: 'all' });
  });

  it('has no step any more on the first day of the next: the care coordinator keeps it', () => {
    const head = classHead(firstYear);
    const mayOn = (date: string) => everybody.filter((id) => mayAnswer(sampleRoster(), head, sampleTask(), id, date));
    expect(mayOn('2027-07-31')).toEqual(['anna']);
    expect(mayOn('2027-08-02')).toEqual(['ineke']);
  });

  it('who left the class during the year no longer reads what was asked then', () => {
    const moved = sampleRoster(samplePeople.map((one) => (one.id === 'anna' ? { ...one, roles: [] } : one)));
    expect(readers(classHead(firstYear), [sampleTask({ status: 'done' })], january, moved)).toEqual({});
  });

  it.each([
    ['words', 'chosen'],
    ['task', 'chosen'],
    ['all', 'all'],
  ] as const)('who was given “%s” reads %s, and whoever had the case before reads nothing', (reads, what) => {
    const head = classHead({ ...handedOver, reads }, { group: '4a' });
    const handed = sampleTask({ seat: { role: 'teacher', group: '4a' }, asked: ['bram'] });
    expect(readers(head, [sampleTask({ status: 'done' }), handed], '2027-09-01')).toEqual({ bram: what, cato: what });
  });

  it('who has a class of the same name gets nothing of a case that was not handed over', () => {
    const head = classHead({ ...handedOver, reads: 'none' });
    expect(readers(head, [done, sampleTask()], '2027-09-01')).toEqual({ ineke: 'all', pien: 'all' });
  });

  it('is asked first whether the case is about him or her', () => {
    expect(mustBeAsked(classHead(handedOver), 'chosen', 'anna')).toBe(true);
    expect(mustBeAsked(classHead(handedOver, { cleared: ['anna'] }), 'chosen', 'anna')).toBe(false);
  });
});

describe('in a Meldcode case', () => {
  const words = { step: 'decision', n: 1 };
  const meldcode = (changed: Partial<CaseHead> = {}) =>
    classHead({ until: '2027-07-31', reads: 'words', words }, { process: 'reporting-code', ...changed });

  it('the class teacher reads the words of the decision; before it nothing', () => {
    expect(readers(meldcode(), [], january)).toEqual({ anna: 'chosen' });
    expect(readers(meldcode({ taught: { until: '2027-07-31', reads: 'words' } }), [], january)).toEqual({});
    expect(readers(meldcode(), [], august)).toEqual({});
  });

  it('a teacher in conflict, or of a case of the board, reads nothing', () => {
    expect(readers(meldcode({ conflicts: ['anna'] }), [], january)).toEqual({ bram: 'chosen' });
    expect(readers(meldcode({ boardOnly: true }), [], january)).toEqual({ berend: 'all', beatrix: 'all' });
  });

  it('a teacher who recorded the signals has more than the own words, and after the summer those again', () => {
    const signals = sampleTask({ step: 'signals', status: 'done' });
    expect(readers(meldcode({ reporter: 'anna' }), [signals], january)).toEqual({ anna: 'chosen' });
    expect(readers(meldcode({ reporter: 'anna' }), [signals], august)).toEqual({ anna: 'own' });
  });
});

const anyTaught = fc.record({
  until: fc.constantFrom('2027-07-31', '2028-07-31'),
  reads: fc.constantFrom('all', 'words', 'task', 'none'),
  handed: fc.boolean(),
  words: fc.boolean(),
});

describe('whatever was handed over', () => {
  it('somebody with no other role than a class reads the whole case only by choice, and never after the year', () => {
    const seen = { all: 0, chosen: 0, none: 0 };
    fc.assert(
      fc.property(
        anyTaught,
        fc.constantFrom('3a', '4a'),
        fc.constantFrom('open', 'done'),
        fc.subarray(['anna', 'bram', 'cato', 'ineke']),
        fc.constantFrom(january, august),
        ({ until, reads, handed, words }, group, status, asked, date) => {
          const taught: Taught = {
            until,
            reads,
            ...(handed ? { since: '2026-08-31T06:00:00.000Z' } : {}),
            ...(words ? { words: { step: 'handover', n: 1 } } : {}),
          };
          const task = sampleTask({ seat: { role: 'teacher', group }, status, asked });
          const head = classHead(taught, { group });
          for (const id of ['anna', 'bram', 'cato']) {
            const what = reading(sampleRoster(), head, [task], id, date);
            if (reads !== 'all') expect(what).not.toBe('all');
            if (reads === 'none' || date > until) expect(what).toBe('none');
            if (mayAnswer(sampleRoster(), head, task, id, date)) expect(what).not.toBe('none');
            seen[what === 'own' || what === 'waiting' ? 'none' : what] += 1;
          }
        },
      ),
      { numRuns: 400, seed: 20270801 },
    );
    expect(seen.all).toBeGreaterThan(30);
    expect(seen.chosen).toBeGreaterThan(60);
    expect(seen.none).toBeGreaterThan(200);
  });
});
