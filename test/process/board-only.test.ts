import { describe, expect, it } from 'vitest';
import { readCase, today } from '../../workflows/cases/staff.ts';
import { startFromCase } from '../../workflows/cases/start-from-case.ts';
import { sayInvolved } from '../../workflows/cases/step-aside.ts';
import { tellBoard } from '../../workflows/cases/tell-board.ts';
import { notExecutive } from '../samples/case.ts';
import { world } from './world.ts';

const child = { children: [{ name: 'Verzonnen Kind', group: '3a' }], danger: 'no', home: 'divorce' } as const;
const board = ['berend', 'beatrix'];

const readers = async (at: ReturnType<typeof world>, caseId: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { id } of at.staff.school.people)
    if ((await readCase(at.staff, id, caseId)).kind === 'found') found.push(id);
  return found;
};

describe('what may be sexual behaviour by an adult of the school', () => {
  it('goes from a parent to the board at once; nobody else is told or can read it', async () => {
    const at = world('2027-01-16T22:00:00.000Z');
    const { caseId } = await at.concern({
      ...child,
      topic: 'adultAtSchool',
      adultWho: 'teacher',
      adultSexual: 'unsure',
    });
    expect(at.sent.map((mail) => mail.to).toSorted()).toEqual(board.toSorted());
    expect(await readers(at, caseId)).toEqual(board);
    await at.until('2027-01-27T12:00:00.000Z');
    expect(new Set(at.sent.map((mail) => mail.to))).toEqual(new Set(board));
  });

  it('closes the case to everybody but the board as soon as a colleague says so', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern({ ...child, topic: 'notWell' });
    expect(await readers(at, caseId)).toContain('anna');
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'toBoard' });
    expect(await readers(at, caseId)).toEqual(board);
    expect((await today(at.staff, 'ineke')).map((line) => line.caseId)).not.toContain(caseId);
    const before = at.sent.length;
    await at.until('2027-01-25T12:00:00.000Z');
    expect(new Set(at.sent.slice(before).map((mail) => mail.to))).toEqual(new Set(board));
  });
});

describe('somebody in conflict with a case', () => {
  it('does not find it on any list, nor by its address', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern({ ...child, topic: 'notWell' });
    const found = async () => (await today(at.staff, 'anna')).map((line) => line.caseId);
    expect(await found()).toEqual([caseId]);
    const file = await at.file(caseId);
    const head = { ...file.head, version: file.head.version + 1, conflicts: ['anna'] };
    await at.cases.commit({
      expects: file.head.version,
      head,
      tasks: [],
      events: [],
      forms: [],
      outs: [],
      receipts: [],
    });
    expect(await found()).toEqual([]);
    expect(await readers(at, caseId)).not.toContain('anna');
  });
});

describe('a letter that still waits when a case goes to the board', () => {
  it('is not sent to a colleague any more', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern({ ...child, topic: 'notWell' });
    const { head } = await at.file(caseId);
    const task = (await at.file(caseId)).tasks.find((one) => one.step === 'acknowledge');
    if (task === undefined) throw new Error('not open');
    const version = head.version + 1;
    const waiting = {
      v: 1,
      version,
      n: 0,
      content: {
        kind: 'letter',
        letter: 'danger',
        to: { kind: 'person', id: 'anna' },
        role: 'teacher',
        step: task.step,
        taskN: 1,
        dueAt: task.dueAt,
        notice: null,
      },
      status: 'pending',
      attempts: 0,
      nextTry: at.now(),
      createdAt: at.now(),
    } as const;
    const before = at.sent.length;
    await at.cases.commit({
      expects: head.version,
      head: { ...head, version, boardOnly: true },
      tasks: [],
      events: [],
      forms: [],
      outs: [waiting],
      receipts: [],
    });
    await at.until('2027-01-11T09:10:00.000Z');
    expect(at.sent.slice(before).map((mail) => mail.to)).not.toContain('anna');
  });
});

describe('a Meldcode case beside a concern that goes to the board', () => {
  const both = async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern({ ...child, topic: 'notWell' });
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'careCoordinator' });
    const signals = { urgency: 'no', child: 'Verzonnen Kind', group: '3a', disclosure: 'no', otherChildren: 'no' };
    await startFromCase(at.staff, 'ineke', caseId, 'een-inzending', signals);
    await at.settle();
    const meldcode = (await at.file(caseId)).head.linkedTo[0] ?? '';
    return { at, caseId, meldcode };
  };
  const seen = async ({ at }: Awaited<ReturnType<typeof both>>, id: string, by: string) => {
    const found = await readCase(at.staff, by, id);
    return found.kind === 'found' ? found.file : null;
  };

  it('goes on for the child, and nobody there can see where it came from', async () => {
    const run = await both();
    const { at, caseId, meldcode } = run;
    expect((await seen(run, meldcode, 'ineke'))?.head.linkedFrom).toBe(caseId);
    await tellBoard(at.staff, 'ineke', caseId, notExecutive);
    await at.settle();
    const file = await seen(run, meldcode, 'ineke');
    expect(file?.head).toMatchObject({ status: 'open', step: 'consultation', boardOnly: false, linkedFrom: null });
    expect(JSON.stringify(file)).not.toContain(caseId);
    await at.answer(meldcode, 'consultation', 'ineke', { next: 'talk' });
    expect((await at.file(meldcode)).head.step).toBe('talk');
  });

  it('stays known to the board, which reads where it began', async () => {
    const run = await both();
    await tellBoard(run.at.staff, 'ineke', run.caseId, notExecutive);
    const linked = (await seen(run, run.caseId, 'berend'))?.head.linkedTo ?? [];
    expect(linked).toHaveLength(2);
    expect(linked).toContain(run.meldcode);
  });

  it('that itself goes to the board leaves no trace in the concern', async () => {
    const run = await both();
    const { at, caseId, meldcode } = run;
    const before = await seen(run, caseId, 'ineke');
    expect(before?.head.linkedTo).toEqual([meldcode]);
    expect(before?.events.map(({ kind }) => kind)).toContain('linked');
    await tellBoard(at.staff, 'ineke', meldcode, notExecutive);
    const file = await seen(run, caseId, 'ineke');
    expect(file?.head).toMatchObject({ status: 'open', boardOnly: false, linkedTo: [] });
    expect(JSON.stringify(file)).not.toContain(meldcode);
    expect(file?.events.map(({ kind }) => kind)).not.toContain('linked');
  });

  it('does not tell that somebody of the board stepped aside, and still keeps that person out', async () => {
    const run = await both();
    const { at, caseId, meldcode } = run;
    await tellBoard(at.staff, 'ineke', caseId, notExecutive);
    const before = (await at.file(meldcode)).events.length;
    await sayInvolved(at.staff, 'beatrix', caseId, true);
    const { head, events } = await at.file(meldcode);
    expect(head.conflicts).toContain('beatrix');
    expect(events).toHaveLength(before);
    expect((await at.file(caseId)).events.at(-1)).toMatchObject({ kind: 'steppedAside', actor: { id: 'beatrix' } });
  });

  it('tells that a colleague with a task of its own stepped aside', async () => {
    const run = await both();
    const { at, caseId, meldcode } = run;
    await sayInvolved(at.staff, 'ineke', caseId, true);
    const { head, events } = await at.file(meldcode);
    expect(head.conflicts).toContain('ineke');
    expect(events.at(-1)).toMatchObject({ kind: 'steppedAside', actor: { id: 'ineke' } });
  });
});
