import { describe, expect, it } from 'vitest';
import type { CaseHead, Task } from '../../workflows/domain/case.ts';
import { stepAside } from '../../workflows/domain/conflict.ts';
import { leftBefore, passedOn } from '../../workflows/domain/leaving.ts';
import { personById } from '../../workflows/domain/roster.ts';
import { sampleContext, sampleHead, sampleTask } from '../samples/case.ts';
import { samplePeople, sampleRoster } from '../samples/school.ts';

/** Somebody leaves the school: open tasks pass on (domain-and-law section 9, scenario 18). */

const monday = '2027-01-11';
const later = { now: '2027-01-14T09:00:00.000Z' } as const;

const rosterWithout = (id: string) =>
  sampleRoster(samplePeople.map((person) => (person.id === id ? { ...person, until: '2027-01-10' } : person)));

/** The change once one of the sample people is gone. */
const without = (
  id: string,
  tasks: readonly Task[],
  { head = sampleHead(), told = new Set<string>(), now = sampleContext().now } = {},
) => {
  const roster = rosterWithout(id);
  const left = personById(roster, id);
  if (left === null) throw new Error(`nobody is ${id}`);
  return passedOn(sampleContext({ roster, now }), { head, tasks }, left, told);
};

const lettersOf = (change: ReturnType<typeof without>) =>
  (change?.outs ?? []).flatMap(({ content }) =>
    content.kind === 'letter' && content.to.kind === 'person' ? [[content.letter, content.to.id]] : [],
  );

const ofPair = (changed: Partial<Task> = {}): Task =>
  sampleTask({ seat: { role: 'teacher', group: '4a' }, asked: ['bram'], ...changed });
const ofCareCoordinator = (changed: Partial<Task> = {}): Task =>
  sampleTask({ step: 'careCoordinator', seat: { role: 'careCoordinator', group: null }, asked: ['ineke'], ...changed });

describe('who left', () => {
  it('is whoever was there for the last time before today; the last day itself still counts', () => {
    const until = (date: string) =>
      leftBefore(
        sampleRoster(samplePeople.map((person) => (person.id === 'ivo' ? { ...person, until: date } : person))),
        monday,
      ).map(({ id }) => id);
    expect(until('2027-01-10')).toEqual(['ivo']);
    expect(until('2027-01-11')).toEqual([]);
    expect(until('2027-01-12')).toEqual([]);
  });
});

describe('an open task of whoever left', () => {
  it('is of whoever shares the seat, or else stands in, with its term; nobody has looked at it yet', () => {
    const task = ofPair({ openedFirst: '2027-01-11T09:30:00.000Z' });
    const change = without('bram', [task]);
    const { openedFirst: _openedFirst, ...unopened } = task;
    expect(change?.tasks).toEqual([{ ...unopened, asked: ['cato'], released: ['bram'], revision: 2 }]);
    expect(lettersOf(change)).toEqual([['takeover', 'cato']]);
    expect(lettersOf(without('ineke', [ofCareCoordinator()]))).toEqual([['takeover', 'ivo']]);
  });

  it('that was given by name is the seat’s again', () => {
    const [task] = without('ivo', [ofPair({ named: 'ivo', asked: ['ivo'] })])?.tasks ?? [];
    expect(task).toMatchObject({ asked: ['bram'], released: ['ivo'] });
    expect(task?.named).toBeUndefined();
  });

  it('asks nobody else while another who was asked is there', () => {
    const change = without('bram', [ofPair({ asked: ['bram', 'cato'] })]);
    expect(change?.tasks).toMatchObject([{ asked: ['cato'], released: ['bram'] }]);
    expect(lettersOf(change)).toEqual([]);
  });

  it('that is late asks the next of the ladder when the one whom that had reached is gone', () => {
    const task = sampleTask({ asked: ['anna', 'ineke'] });
    expect(lettersOf(without('ineke', [task], later))).toEqual([['escalated', 'ivo']]);
  });

  it('is left alone when it is done, or asks others', () => {
    expect(without('bram', [ofPair({ status: 'done' }), sampleTask()])).toBeNull();
  });
});

describe('several open tasks of whoever left', () => {
  const two = [
    ofCareCoordinator({ dueAt: '2027-01-20T16:00:00.000Z' }),
    ofCareCoordinator({ step: 'triage', dueAt: '2027-01-12T16:00:00.000Z' }),
  ];

  it('are one letter to whoever has them, about what is due first; none to who had one before', () => {
    const change = without('ineke', two);
    expect(change?.outs.flatMap(({ content }) => (content.kind === 'letter' ? [content.step] : []))).toEqual([
      'triage',
    ]);
    expect(lettersOf(without('ineke', two, { told: new Set(['ivo']) }))).toEqual([]);
  });

  it('are one line of the timeline that names no step; a single one is named, with who has it', () => {
    expect(without('ineke', two)?.events).toMatchObject([{ kind: 'passedOn', step: null, note: null }]);
    expect(without('ineke', two.slice(0, 1))?.events).toMatchObject([
      { kind: 'passedOn', step: 'careCoordinator', note: 'ivo' },
    ]);
  });
});

describe('whoever steps aside from what was given by name', () => {
  it('gives it back to the seat, on whose list it stands again', () => {
    const head: CaseHead = sampleHead({ group: '4a' });
    const change = stepAside(sampleContext(), { head, tasks: [ofPair({ named: 'ivo', asked: ['ivo'] })] }, 'ivo');
    expect(change.tasks.map(({ named }) => named)).toEqual([undefined]);
    expect(change.tasks[0]?.asked).toEqual(['ivo', 'bram']);
  });
});
