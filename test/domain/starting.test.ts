import { describe, expect, it } from 'vitest';
import { concern } from '../../workflows/domain/processes/concern.ts';
import { stepOf } from '../../workflows/domain/processes/processes.ts';
import { type Start, startCase } from '../../workflows/domain/starting.ts';
import { sampleContext, sampleNow } from '../samples/case.ts';

const seat = { role: 'teacher', group: '3a' } as const;

const openings = (...ids: readonly string[]): Start['openings'] =>
  ids.flatMap((id) => {
    const step = stepOf(concern, id);
    return step === null ? [] : [{ step, previous: seat, answers: {} }];
  });

const started = (changed: Partial<Start> = {}) =>
  startCase(sampleContext(), {
    process: concern,
    caseId: 'a'.repeat(26),
    origin: 'parent',
    actor: { kind: 'submitter' },
    group: '3a',
    firstRole: seat,
    reporter: null,
    boardOnly: false,
    conflicts: [],
    receipts: ['hash'],
    linkedFrom: null,
    openings: openings('acknowledge'),
    ...changed,
  });

describe('a new case', () => {
  it('begins at version 1, epoch 1, at its first step, and is watched from the first moment', () => {
    const change = started();
    expect(change.expects).toBeNull();
    expect(change.head).toMatchObject({
      version: 1,
      epoch: 1,
      token: null,
      status: 'open',
      step: 'acknowledge',
      processVersion: 1,
      openedAt: sampleNow,
      wakeAt: '2027-01-11T09:05:00.000Z',
    });
    expect(change.events).toMatchObject([{ version: 1, kind: 'received', actor: { kind: 'submitter' } }]);
  });

  it('starts its machine after its letters, each row numbered', () => {
    const { outs } = started({ openings: openings('acknowledge', 'triage') });
    expect(outs.map((out) => [out.version, out.n, out.content.kind, out.status])).toEqual([
      [1, 0, 'letter', 'pending'],
      [1, 1, 'letter', 'pending'],
      [1, 2, 'start', 'pending'],
    ]);
  });

  it('shows on every receipt of the case, and on none when it has none', () => {
    expect(started({ receipts: ['one', 'two'] }).receipts).toMatchObject([
      { codeHash: 'one', view: { status: 'received' } },
      { codeHash: 'two', view: { status: 'received' } },
    ]);
    expect(started({ receipts: [] }).receipts).toEqual([]);
  });

  it('stands at the first open step of the table, whatever order its steps were opened in', () => {
    expect(started({ openings: openings('triage', 'acknowledge') }).head.step).toBe('acknowledge');
  });

  it('keeps the answers it began with, and none when there were none', () => {
    expect(started().forms).toEqual([]);
    const form = { formId: 'concern', formVersion: 1, answers: { story: 'Verzonnen.' } };
    expect(started({ form }).forms).toMatchObject([{ ...form, version: 1, step: null, actor: { kind: 'submitter' } }]);
  });
});

describe('a new case with danger', () => {
  it('warns the circle in person instead of assigning', () => {
    const { outs, tasks } = started({ openings: openings('danger', 'acknowledge', 'triage') });
    const letters = outs.flatMap(({ content }) =>
      content.kind === 'letter' ? [`${content.letter} ${content.step}`] : [],
    );
    expect(letters).toEqual(Array(4).fill('danger danger'));
    expect(tasks.map((task) => [task.step, task.asked])).toEqual([
      ['danger', ['ineke', 'ivo', 'pien', 'adam']],
      ['acknowledge', ['anna']],
      ['triage', ['ineke']],
    ]);
  });
});
