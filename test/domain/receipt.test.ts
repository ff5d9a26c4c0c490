import { describe, expect, it } from 'vitest';
import type { Task } from '../../workflows/domain/case.ts';
import { groupedCode, parentStatusText, receiptView } from '../../workflows/domain/receipt.ts';
import { sampleHead, sampleNow, sampleTask } from '../samples/case.ts';

const later = '2027-01-12T09:00:00.000Z';
const done = (step: string) => sampleTask({ step, status: 'done' });
const open = (step: string, dueAt = '2027-01-20T16:00:00.000Z') =>
  sampleTask({ step, dueAt, seat: { role: 'careCoordinator', group: null } });

const view = (tasks: readonly Task[], step: string | null = 'acknowledge') =>
  receiptView(sampleHead({ step }), tasks, later);

describe('what a receipt code shows', () => {
  it.each([
    ['received', [sampleTask()]],
    ['read', [done('acknowledge'), open('close')]],
    ['talkPlanned', [done('acknowledge'), { ...open('talk'), plannedFor: '2027-01-18' }]],
    ['talkPlanned', [done('acknowledge'), { ...open('careCoordinator'), plannedFor: '2027-01-13' }]],
    ['working', [done('acknowledge'), open('talk')]],
    ['working', [done('acknowledge'), { ...done('talk'), plannedFor: '2027-01-18' }, open('check')]],
    ['working', [done('acknowledge'), open('careCoordinator')]],
    ['working', [done('acknowledge'), done('talk'), open('check')]],
    ['working', [done('acknowledge'), open('board')]],
  ] as const)('%s', (status, tasks) => {
    expect(view(tasks).status).toBe(status);
  });

  it('is closed as soon as nothing is open', () => {
    expect(view([done('acknowledge'), done('close')], null)).toMatchObject({ status: 'closed', next: null });
  });

  it('never changes by the question whether the child’s safety is at stake', () => {
    const quiet = view([sampleTask()]);
    expect(view([sampleTask(), open('triage', '2027-01-12T16:00:00.000Z')])).toEqual(quiet);
    expect(view([sampleTask(), done('triage')])).toEqual(quiet);
  });

  it('names who acts first, and the day', () => {
    const tasks = [sampleTask({ dueAt: '2027-01-14T16:00:00.000Z' }), open('talk', '2027-01-13T16:00:00.000Z')];
    expect(view(tasks).next).toEqual({ role: 'careCoordinator', by: '2027-01-13' });
  });

  it('holds five facts and nothing that leads to the case', () => {
    const shown = view([sampleTask()]);
    expect(Object.keys(shown).toSorted()).toEqual(['next', 'receivedAt', 'status', 'updatedAt', 'v']);
    expect(shown).toMatchObject({ receivedAt: sampleNow, updatedAt: later });
    const all = JSON.stringify(shown);
    for (const hidden of [sampleHead().caseId, 'anna', '3a', 'acknowledge']) expect(all).not.toContain(hidden);
  });

  it('leads past the principal whoever is not satisfied with the board, or with the principal', () => {
    const heads = [
      sampleHead({ process: 'complaint' }),
      sampleHead({ boardOnly: true }),
      sampleHead({ boardFor: ['principal'] }),
      sampleHead({ process: 'incident' }),
    ];
    expect(heads.map((head) => receiptView(head, [], later).board)).toEqual([true, true, true, undefined]);
  });

  it('is said in five fixed words', () => {
    expect(Object.values(parentStatusText)).toEqual([
      'Ontvangen',
      'Gelezen',
      'Wij zijn bezig',
      'Gesprek gepland',
      'Afgerond',
    ]);
  });
});

describe('a code on paper', () => {
  it('stands in groups of four', () => {
    expect(groupedCode('ABCDEFGHJKMNPQRSTVWXYZ01')).toBe('ABCD-EFGH-JKMN-PQRS-TVWX-YZ01');
    expect(groupedCode('')).toBe('');
  });
});
