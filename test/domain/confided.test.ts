import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admissionOf } from '../../workflows/domain/admission.ts';
import { blocked } from '../../workflows/domain/blocks.ts';
import type { Seat } from '../../workflows/domain/case.ts';
import { mayAnswer, reading } from '../../workflows/domain/permission.ts';
import { sampleHead, sampleTask } from '../samples/case.ts';
import { samplePeople, sampleRoster, sampleSchool } from '../samples/school.ts';

const monday = '2027-01-11';
const roster = sampleRoster(samplePeople.map((one) => (one.id === 'uma' ? { ...one, deputies: ['vera'] } : one)));
const people = roster.people.map(({ id }) => id);
const seat: Seat = { role: 'internalConfidant', group: null };
const head = sampleHead({ process: 'conversation', firstRole: seat, confided: [] });
const steps = ['plan', 'hold', 'report', 'close', 'message', 'update', 'withdrawal', 'translate'] as const;

describe('what was told to the internal confidant', () => {
  it('opens to her and her deputies and to nobody else, whomever a ladder asked', () => {
    let waited = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...steps),
        fc.constantFrom('open', 'done'),
        fc.subarray(people),
        (step, status, asked) => {
          const task = sampleTask({ step, seat, status, asked });
          for (const id of people) {
            const read = reading(roster, head, [task], id, monday);
            if (!['uma', 'vera'].includes(id)) expect(['waiting', 'none']).toContain(read);
            if (read === 'waiting') waited += 1;
            if (read === 'waiting' && mayAnswer(roster, head, task, id, monday))
              expect(['plan', 'hold']).toContain(step);
          }
          expect(reading(roster, head, [task], 'uma', monday)).toBe('all');
        },
      ),
      { numRuns: 200, seed: 54 },
    );
    expect(waited).toBeGreaterThan(300);
  });

  it('is open to the board once only the board may know of the case, and to her no more', () => {
    const board = { ...head, boardOnly: true };
    const task = sampleTask({ step: 'board', seat: { role: 'boardContact', group: null }, asked: ['berend'] });
    expect(reading(roster, board, [task], 'berend', monday)).toBe('all');
    expect(reading(roster, board, [task], 'uma', monday)).toBe('none');
  });
});

describe('who gets a talk first', () => {
  const school = sampleSchool();
  const now = '2027-01-11T09:00:00.000Z';
  const first = (formId: string, answers: Record<string, string>) =>
    admissionOf(school, formId, { ...answers, children: [{ name: 'Verzonnen Vera', group: '4a' }] }, now).reader;

  it.each(['teacher', 'careCoordinator', 'internalConfidant', 'principal'])(
    'is the %s whom the parent chose',
    (role) => {
      expect(first('conversation', { with: role }).seat.role).toBe(role);
    },
  );

  it('is told in confidence only with the internal confidant', () => {
    expect(first('conversation', { with: 'internalConfidant' }).confided).toEqual([]);
    expect(first('pupil', {}).confided).toEqual(['careCoordinator']);
    expect(first('staffConversation', {}).confided).toEqual([]);
    for (const role of ['teacher', 'careCoordinator', 'principal'])
      expect(first('conversation', { with: role }).confided).toBeUndefined();
  });

  it('is never somebody whom it is about', () => {
    const about = { with: 'principal', aboutColleague: 'yes' };
    expect(first('conversation', { ...about, adultWho: 'teacher' }).about).toEqual([{ role: 'teacher', group: '4a' }]);
    expect(first('conversation', { ...about, adultWho: 'careCoordinator' }).about).toEqual([
      { role: 'careCoordinator', group: null },
    ]);
    expect(first('conversation', { ...about, adultWho: 'internalConfidant' }).about).toEqual([
      { role: 'internalConfidant', group: null },
    ]);
  });
});

describe('the colleague concerned', () => {
  const told = { done: 'told', running: 'no', toldWho: 'Verzonnen', toldOn: monday };

  it.each(['reporting-code', 'staff-offence'] as const)('hears nothing while a linked %s case is open', (process) => {
    expect(blocked('colleagueTold', told, [], [], false, [{ process, status: 'open' }])).toHaveLength(1);
    expect(blocked('colleagueTold', told, [], [], false, [{ process, status: 'closed' }])).toEqual([]);
  });

  it('may hear when nothing of that kind is linked', () => {
    expect(blocked('colleagueTold', told, [], [], false, [{ process: 'concern', status: 'open' }])).toEqual([]);
  });
});
