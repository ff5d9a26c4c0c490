import { describe, expect, it } from 'vitest';
import type { CaseHead, Task } from '../../workflows/domain/case.ts';
import { type Opening, openTask, openTasks } from '../../workflows/domain/opening.ts';
import { concern } from '../../workflows/domain/processes/concern.ts';
import type { ProcessId } from '../../workflows/domain/processes/process-id.ts';
import { processById, stepOf } from '../../workflows/domain/processes/processes.ts';
import { reportingCode } from '../../workflows/domain/processes/reporting-code.ts';
import type { Step } from '../../workflows/domain/processes/step.ts';
import { sampleContext, sampleHead, sampleTask } from '../samples/case.ts';
import { sampleSchool } from '../samples/school.ts';

const stepIn = (process: ProcessId, id: string): Step => {
  const step = stepOf(processById(process), id);
  if (step === null) throw new Error(`no step ${id}`);
  return step;
};

const opening = (process: ProcessId, id: string, changed: Partial<Opening> = {}): Opening => ({
  step: stepIn(process, id),
  previous: { role: 'teacher', group: '3a' },
  answers: {},
  ...changed,
});

const opened = (
  process: ProcessId,
  id: string,
  changed: Partial<Opening> = {},
  head: Partial<CaseHead> = {},
  tasks: readonly Task[] = [],
  context = sampleContext(),
) => openTask(context, processById(process), sampleHead({ process, ...head }), tasks, opening(process, id, changed));

describe('a step that opens', () => {
  it('is asked of its owner, with a due date that explains itself and a letter', () => {
    const { task, sendings } = opened('reporting-code', 'consultation');
    expect(task).toMatchObject({
      step: 'consultation',
      n: 1,
      status: 'open',
      seat: { role: 'careCoordinator', group: null },
      dueAt: '2027-01-14T16:00:00.000Z',
      dueBecause: '3 werkdagen vanaf maandag 11 januari 2027',
      asked: ['ineke'],
      revision: 1,
    });
    expect(sendings).toMatchObject([{ kind: 'letter', letter: 'assigned', to: { kind: 'seat' } }]);
  });

  it('is numbered anew each time', () => {
    const before = [sampleTask({ step: 'talk', status: 'done' }), sampleTask({ step: 'talk', n: 2, status: 'done' })];
    expect(opened('concern', 'talk', {}, {}, before).task.n).toBe(3);
  });

  it('follows the first reader, the step before, or the role that the school names for final decisions', () => {
    expect(opened('concern', 'acknowledge').task.seat).toEqual({ role: 'teacher', group: '3a' });
    const previous = { role: 'internalConfidant', group: null } as const;
    expect(opened('concern', 'talk', { previous }).task.seat).toEqual(previous);
    const school = sampleSchool({ finalDecisionRole: 'boardContact' });
    const context = sampleContext({ school });
    expect(opened('reporting-code', 'decision', {}, {}, [], context).task.seat.role).toBe('boardContact');
  });

  it('stays with the board in a case that only the board may know, whatever step it is', () => {
    for (const { id } of concern.steps) {
      const { task } = opened('concern', id, {}, { boardOnly: true });
      expect(task.seat).toEqual({ role: 'boardContact', group: null });
      expect(task.asked).toEqual(['berend', 'beatrix']);
    }
  });

  it('asks whoever reported for the signals, and nobody in conflict', () => {
    const { task, sendings } = opened('reporting-code', 'signals', {}, { reporter: 'ivo' });
    expect([task.asked, task.named]).toEqual([['ivo'], 'ivo']);
    expect(sendings).toMatchObject([{ letter: 'assigned', to: { kind: 'person', id: 'ivo' } }]);
    const stepped = opened('reporting-code', 'signals', {}, { reporter: 'ivo', conflicts: ['ivo'] }).task;
    expect([stepped.asked, stepped.named]).toEqual([['ivo', 'anna'], undefined]);
    expect(opened('concern', 'careCoordinator', {}, { conflicts: ['ineke'] }).task.asked).toEqual(['ivo']);
  });
});

describe('the date of a step', () => {
  const due = (checkOn?: string) =>
    opened('concern', 'check', { answers: checkOn === undefined ? {} : { checkOn } }).task;

  it('is the one that was agreed, when it lies within the term', () => {
    expect(due('2027-01-20')).toMatchObject({
      dueAt: '2027-01-20T16:00:00.000Z',
      dueBecause: 'de datum die is afgesproken',
    });
  });

  it.each([
    ['no date was agreed', undefined],
    ['the date lies beyond the term', '2027-06-01'],
    ['the date is past', '2027-01-08'],
  ])('is the whole term when %s', (_why, checkOn) => {
    expect(due(checkOn).dueAt).toBe('2027-02-08T16:00:00.000Z');
  });

  it('counts the term of the route that opened it, when that names one', () => {
    const term = { n: 10, clock: 'workingDays', unit: 'weeks', placeholder: false } as const;
    expect(opened('reporting-code', 'vtFeedback', { term }).task.dueAt).toBe('2027-03-22T16:00:00.000Z');
  });

  it('is the school’s own term where it set one', () => {
    const steps = { 'concern.acknowledge': { term: { n: 1, clock: 'schoolDays', placeholder: false } } } as const;
    const context = sampleContext({ school: sampleSchool({ steps }) });
    expect(opened('concern', 'acknowledge', {}, {}, [], context).task.dueAt).toBe('2027-01-12T16:00:00.000Z');
  });
});

describe('direct danger', () => {
  it('is told to the whole circle in person, with the hour of the next round, and all may answer', () => {
    const { task, sendings } = opened('reporting-code', 'danger');
    expect(task.alarm).toEqual({ at: '2027-01-11T09:30:00.000Z', kind: 'danger', rung: 0 });
    expect(task.asked).toEqual(['ineke', 'ivo', 'pien', 'adam']);
    expect(sendings).toHaveLength(4);
    expect(sendings).toMatchObject(
      task.asked.map((id) => ({ letter: 'danger', to: { kind: 'person', id }, notice: task.alarm?.at })),
    );
  });
});

describe('several steps that open', () => {
  const open = (ids: readonly string[], before: readonly Task[]) =>
    openTasks(
      sampleContext(),
      reportingCode,
      sampleHead({ process: 'reporting-code' }),
      before,
      ids.map((id) => opening('reporting-code', id)),
    ).tasks.map((task) => task.step);

  it('all open, each with its own letter', () => {
    expect(open(['vtFeedback', 'helpPlan'], [])).toEqual(['vtFeedback', 'helpPlan']);
  });

  it('leave out a step that is open already', () => {
    expect(open(['vtFeedback', 'helpPlan'], [sampleTask({ step: 'helpPlan' })])).toEqual(['vtFeedback']);
    expect(open(['helpPlan'], [sampleTask({ step: 'helpPlan', status: 'done' })])).toEqual(['helpPlan']);
  });

  it.each(['vtFeedback', 'helpPlan'])('leave aftercare closed while %s is open', (step) => {
    expect(open(['aftercare'], [sampleTask({ step })])).toEqual([]);
    expect(open(['aftercare'], [sampleTask({ step, status: 'done' })])).toEqual(['aftercare']);
  });
});
