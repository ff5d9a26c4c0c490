import { describe, expect, it } from 'vitest';
import type { Answers, CaseChange } from '../../workflows/domain/case.ts';
import { merged } from '../../workflows/domain/change.ts';
import { closeWhenDone } from '../../workflows/domain/closing.ts';
import { entryOf } from '../../workflows/domain/conflict.ts';
import { mayAnswer, reading } from '../../workflows/domain/permission.ts';
import { handToBoard } from '../../workflows/domain/to-board.ts';
import { sampleContext, sampleHead, sampleTask } from '../samples/case.ts';
import { samplePeople, sampleRoster } from '../samples/school.ts';

const context = sampleContext({ now: '2027-01-16T22:00:00.000Z' });
const newId = 'b'.repeat(26);
const handedBy = (person: string, answers: Answers = { aboutExecutive: 'no' }) => ({
  person,
  answers,
  form: { formId: 'toBoard', formVersion: 1 },
  newCaseId: newId,
});
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
    const [change, started, ...more] = handToBoard(context, { head: sampleHead(), tasks }, handedBy('anna'));
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
    const [old, started] = handToBoard(context, { head, tasks }, handedBy('ineke'));
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
    const [old, started] = handToBoard(context, { head, tasks: [done] }, handedBy('anna'));
    expect(old).toMatchObject({ head: { status: 'closed', boardOnly: true, wakeAt: null }, outs: [] });
    expect(open(started)).toEqual(board);
  });

  it('is not told twice', () => {
    expect(handToBoard(context, { head: sampleHead({ boardOnly: true }), tasks: [] }, handedBy('berend'))).toEqual([]);
  });
});

describe('what whoever handed it in was promised', () => {
  const promised = ['translate', 'message', 'withdrawal', 'update'].map((step) =>
    sampleTask({ step, keptFor: { role: 'teacher', group: '3a' } }),
  );

  it('passes to the board with its day, and the board hears so once', () => {
    const head = sampleHead({ receipts: ['hash'] });
    const [change] = handToBoard(context, { head, tasks: [sampleTask(), ...promised] }, handedBy('anna'));
    expect(change?.tasks.filter(({ status }) => status === 'done').map(({ step }) => step)).toEqual(['acknowledge']);
    const kept = change?.tasks.filter(({ step, status }) => status === 'open' && step !== 'board');
    expect(kept?.map(({ step, n, seat, asked, dueAt }) => [step, n, seat.role, asked, dueAt])).toEqual(
      promised.map(({ step, dueAt }) => [step, 1, 'boardContact', ['berend', 'beatrix'], dueAt]),
    );
    expect(kept?.filter((task) => task.keptFor !== undefined)).toEqual([]);
    expect(told(change)).toEqual([['takeover', 'seat']]);
    expect(change?.receipts).toMatchObject([{ view: { translating: true, next: { role: 'boardContact' } } }]);
  });
});

describe('a case that has nothing to do with the adult', () => {
  const seat = { role: 'principal', group: null } as const;
  const tasks = [sampleTask({ step: 'accessDecision', seat, asked: ['pien'] })];
  const head = sampleHead({ process: 'access-request', firstRole: seat, receipts: ['hash'] });

  it.each(['access-request', 'outside-help', 'wave'] as const)(
    'goes on where it is (%s), and the board has its own case at once',
    (process) => {
      const [own, started, ...more] = handToBoard(context, { head: { ...head, process }, tasks }, handedBy('pien'));
      expect(more).toEqual([]);
      expect(own).toMatchObject({ tasks: [], outs: [], receipts: [], head: { status: 'open', boardOnly: false } });
      expect(own?.head.linkedTo).toEqual([newId]);
      expect(started?.head).toMatchObject({ process: 'staff-offence', boardOnly: true, linkedFrom: head.caseId });
      expect(open(started)).toEqual(board);
      expect(told(started)).toEqual(warned);
      expect(started?.forms).toMatchObject([{ formId: 'toBoard', actor: { id: 'pien' } }]);
    },
  );

  it('is read by the board besides, which answers nothing in it', () => {
    const [own] = handToBoard(context, { head, tasks }, handedBy('pien'));
    if (own === undefined) throw new Error('nothing happened');
    const reads = (id: string) => reading(context.roster, own.head, tasks, id, '2027-01-16');
    expect(['pien', 'berend', 'beatrix', 'anna', 'ineke'].map(reads)).toEqual(['all', 'all', 'all', 'none', 'none']);
    expect(tasks.map((task) => mayAnswer(context.roster, own.head, task, 'berend', '2027-01-16'))).toEqual([false]);
  });
});

describe('what is about the executive of the board', () => {
  const people = samplePeople.map((person) =>
    person.id === 'berend' ? { ...person, executive: true as const } : person,
  );
  const here = { ...context, roster: sampleRoster(people) };

  it.each([
    ['yes', ['berend'], [['danger', 'beatrix']]],
    ['unsure', [], warned],
    ['no', [], warned],
  ])('is kept from the executive when whoever tells it says so (%s)', (aboutExecutive, conflicts, letters) => {
    for (const process of ['concern', 'reporting-code', 'access-request'] as const) {
      const state = { head: sampleHead({ process }), tasks: [sampleTask()] };
      const [own, started] = handToBoard(here, state, handedBy('anna', { aboutExecutive }));
      expect([own?.head.conflicts, started?.head.conflicts]).toEqual([conflicts, conflicts]);
      expect(told(started)).toEqual(letters);
      const asked = [...(own?.tasks ?? []), ...(started?.tasks ?? [])].filter(({ status }) => status === 'open');
      expect(asked.filter((task) => conflicts.some((id) => task.asked.includes(id)))).toEqual([]);
      if (started === undefined) throw new Error('nothing happened');
      expect(entryOf(here, started, 'berend').kind).toBe(conflicts.length > 0 ? 'hidden' : 'ask');
    }
  });
});
