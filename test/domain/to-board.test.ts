import { describe, expect, it } from 'vitest';
import type { CaseChange } from '../../workflows/domain/case.ts';
import { merged } from '../../workflows/domain/change.ts';
import { closeWhenDone } from '../../workflows/domain/closing.ts';
import { entryOf } from '../../workflows/domain/conflict.ts';
import { handToBoard } from '../../workflows/domain/to-board.ts';
import { sampleContext, sampleHead, sampleTask } from '../samples/case.ts';

const context = sampleContext({ now: '2027-01-16T22:00:00.000Z' });
const newId = 'b'.repeat(26);
const told = (change: CaseChange | undefined) =>
  change?.outs.flatMap(({ content }) =>
    content.kind === 'letter' ? [[content.letter, content.to.kind === 'person' ? content.to.id : 'seat']] : [],
  );
const open = (change: CaseChange | undefined) =>
  change?.tasks.filter((task) => task.status === 'open').map((task) => [task.step, task.seat.role]);
const board = [
  ['danger', 'boardContact'],
  ['received', 'boardContact'],
];
const warned = [
  ['danger', 'berend'],
  ['danger', 'beatrix'],
];

describe('what may be sexual behaviour of an adult of the school', () => {
  it('becomes a case of the board at once, at any hour; all that others had to do is theirs no more', () => {
    const tasks = [sampleTask(), sampleTask({ step: 'triage', asked: ['ineke'] })];
    const [change, started, ...more] = handToBoard(context, { head: sampleHead(), tasks }, 'anna', newId);
    expect(more).toEqual([]);
    expect(change?.head).toMatchObject({ boardOnly: true, linkedTo: [newId] });
    // The concern stays open for whoever handed it in, who goes on hearing from the board.
    expect(open(change)).toEqual([['board', 'boardContact']]);
    expect(told(change)).toEqual([]);
    expect(started?.head).toMatchObject({ process: 'staff-offence', boardOnly: true, reporter: null, receipts: [] });
    expect(open(started)).toEqual(board);
    expect(told(started)).toEqual(warned);
    expect(change?.events).toMatchObject([{ kind: 'toBoard', actor: { id: 'anna' } }]);
    if (change === undefined) throw new Error('nothing happened');
    const state = { head: change.head, tasks: merged(tasks, change.tasks) };
    const found = ['anna', 'ineke', 'pien', 'berend', 'beatrix'].filter(
      (id) => entryOf(context, state, id).kind !== 'hidden',
    );
    expect(found).toEqual(['berend', 'beatrix']);
  });

  it('stops a Meldcode case, which the board can read, and goes on as a case of the board', () => {
    const head = sampleHead({
      process: 'reporting-code',
      step: 'consultation',
      conflicts: ['pien'],
      cleared: ['ineke'],
    });
    const tasks = [
      sampleTask({ step: 'consultation', seat: { role: 'careCoordinator', group: null }, asked: ['ineke'] }),
    ];
    const [old, started] = handToBoard(context, { head, tasks }, 'ineke', newId);
    expect(old?.head).toMatchObject({ boardOnly: true, linkedTo: [newId] });
    expect(open(old)).toEqual([]);
    expect(told(old)).toEqual([]);
    expect(started?.head).toMatchObject({
      process: 'staff-offence',
      boardOnly: true,
      linkedFrom: head.caseId,
      conflicts: ['pien'],
      group: '3a',
    });
    expect(open(started)).toEqual(board);
    expect(told(started)).toEqual(warned);
    if (old === undefined) throw new Error('nothing happened');
    const state = { head: old.head, tasks: merged(tasks, old.tasks) };
    expect(closeWhenDone(context, state)?.head.status).toBe('closed');
    expect(entryOf(context, state, 'berend').kind).toBe('ask');
    expect(entryOf(context, state, 'ineke').kind).toBe('hidden');
  });

  it('found out after a concern was closed, is a new case of the board', () => {
    const head = sampleHead({ status: 'closed', step: null, wakeAt: null });
    const done = sampleTask({ status: 'done', alarm: null });
    const [old, started] = handToBoard(context, { head, tasks: [done] }, 'anna', newId);
    expect(old).toMatchObject({ head: { status: 'closed', boardOnly: true, wakeAt: null }, outs: [] });
    expect(open(started)).toEqual(board);
  });

  it('is not told twice', () => {
    expect(handToBoard(context, { head: sampleHead({ boardOnly: true }), tasks: [] }, 'berend', newId)).toEqual([]);
  });
});
