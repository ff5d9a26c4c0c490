import { describe, expect, it } from 'vitest';
import { type Answering, decideAnswer } from '../../workflows/domain/answering.ts';
import type { Answers, CaseHead, Task } from '../../workflows/domain/case.ts';
import { sampleContext, sampleHead, sampleNow, sampleTask } from '../samples/case.ts';

const newCaseId = 'n'.repeat(26);

const decided = (
  task: Task,
  answers: Answers,
  head: Partial<CaseHead> = {},
  others: readonly Task[] = [],
  person = 'anna',
  told?: string,
) => {
  const answering: Answering = {
    head: sampleHead({ version: 3, receipts: ['hash'], ...head }),
    tasks: [task, ...others],
    task,
    person,
    form: { id: 'acknowledge', version: 1 },
    answers,
    counted: answers,
    told,
    newCaseId,
  };
  const outcome = decideAnswer(sampleContext(), answering);
  if (outcome.kind === 'noRoute') throw new Error('no route');
  return outcome;
};

const care = (step: string, changed: Partial<Task> = {}) =>
  sampleTask({ step, seat: { role: 'careCoordinator', group: null }, asked: ['ineke'], ...changed });

describe('an answer', () => {
  it('ends its step, opens what the route names, and says so in one change', () => {
    const { route, changes } = decided(sampleTask(), { next: 'careCoordinator' });
    expect(route.label).toBe('Naar de intern begeleider');
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      expects: 3,
      head: { version: 4, step: 'careCoordinator', status: 'open' },
      tasks: [
        { step: 'acknowledge', status: 'done', alarm: null, revision: 2, doneAt: sampleNow, doneBy: { id: 'anna' } },
        { step: 'careCoordinator', status: 'open', n: 1 },
      ],
      events: [{ kind: 'answered', actor: { id: 'anna' }, step: 'acknowledge', n: 1 }],
      forms: [{ formId: 'acknowledge', step: 'acknowledge', n: 1, version: 4 }],
      receipts: [{ codeHash: 'hash', view: { status: 'working' } }],
    });
  });

  it('wakes the machine, after the letters', () => {
    const { changes } = decided(sampleTask(), { next: 'careCoordinator' });
    expect(changes[0]?.outs.map((out) => out.content.kind)).toEqual(['letter', 'signal']);
  });

  it('of a step that the process does not have fits no route', () => {
    const task = sampleTask({ step: 'consultation' });
    const answering = { head: sampleHead(), tasks: [task], task, person: 'anna', answers: {}, counted: {}, newCaseId };
    const form = { id: 'consultation', version: 1 };
    expect(decideAnswer(sampleContext(), { ...answering, form })).toEqual({ kind: 'noRoute' });
  });

  it('keeps the seat of the step before where the next step follows it', () => {
    const { changes } = decided(sampleTask(), { next: 'talk' });
    expect(changes[0]?.tasks[1]).toMatchObject({ step: 'talk', seat: { role: 'teacher', group: '3a' } });
  });

  it('leaves other open steps as they are', () => {
    const triage = care('triage');
    const { changes } = decided(sampleTask(), { next: 'answered' }, {}, [triage]);
    expect(changes[0]?.tasks.map((task) => task.step)).toEqual(['acknowledge', 'close']);
    expect(changes[0]?.head.step).toBe('triage');
  });
});

describe('a suspicion in a concern', () => {
  it('starts a linked Meldcode case in the same transaction, and the concern goes on', () => {
    const { changes } = decided(care('careCoordinator'), { next: 'suspicion' }, { conflicts: ['pien'] }, [], 'ineke');
    expect(changes).toHaveLength(2);
    expect(changes[0]?.head).toMatchObject({ linkedTo: [newCaseId], step: 'careCoordinator' });
    expect(changes[1]).toMatchObject({
      expects: null,
      head: {
        caseId: newCaseId,
        process: 'reporting-code',
        linkedFrom: 'a'.repeat(26),
        reporter: 'ineke',
        group: '3a',
        conflicts: ['pien'],
        receipts: [],
      },
      receipts: [],
      tasks: [{ step: 'signals', status: 'open' }],
    });
  });

  it('takes none of the parent’s words along', () => {
    const { changes } = decided(care('careCoordinator'), { next: 'suspicion', note: 'Merkteken' }, {}, [], 'ineke');
    expect(JSON.stringify(changes[0])).toContain('Merkteken');
    expect(JSON.stringify(changes[1])).not.toContain('Merkteken');
  });
});

describe('an answer that only the board may know', () => {
  it('takes every other step away and asks the board', () => {
    const { changes } = decided(sampleTask(), { next: 'toBoard' }, {}, [care('triage')]);
    const [change] = changes;
    expect(change?.head).toMatchObject({ boardOnly: true, step: 'board' });
    expect(change?.tasks.map((task) => [task.step, task.status])).toEqual([
      ['acknowledge', 'done'],
      ['triage', 'done'],
      ['board', 'open'],
    ]);
    expect(change?.tasks[1]).toMatchObject({ doneBy: { kind: 'system' }, alarm: null });
  });

  it('is never taken back by a later answer', () => {
    const board = sampleTask({ step: 'check', seat: { role: 'boardContact', group: null } });
    const { changes } = decided(board, { next: 'careCoordinator' }, { boardOnly: true }, [], 'berend');
    expect(changes[0]?.head.boardOnly).toBe(true);
    expect(changes[0]?.tasks[1]).toMatchObject({ step: 'careCoordinator', seat: { role: 'boardContact' } });
  });
});

describe('the silence towards whoever handed it in', () => {
  const standing = [{ id: 'silence', at: '2027-01-12T06:30:00.000Z', about: null }] as const;
  const update = sampleTask({ step: 'update' });
  const going = sampleTask({ step: 'translate' });
  const board = { seat: { role: 'boardContact', group: null }, asked: ['berend'] } as const;

  it.each([
    { step: 'acknowledge', answers: { contact: 'called', next: 'talk' }, broken: true },
    { step: 'acknowledge', answers: { contact: 'notYet', next: 'talk' }, broken: false },
    { step: 'talk', answers: { held: 'yes', next: 'check' }, broken: true },
    { step: 'talk', answers: { held: 'notCome', next: 'check' }, broken: false },
    { step: 'acknowledge', answers: { contact: 'byCode', next: 'talk' }, told: 'Verzonnen.', broken: true },
    { step: 'careCoordinator', answers: { held: 'yes', next: 'check' }, broken: true },
    { step: 'board', answers: { next: 'goesOn' }, broken: false, ...board },
    { step: 'board', answers: { next: 'goesOn' }, told: 'Verzonnen.', broken: true, ...board },
    { step: 'triage', answers: { safety: 'no' }, broken: false },
  ])('$step with $answers and $told: broken $broken', ({ step, answers, told, broken, ...task }) => {
    const { changes } = decided(sampleTask({ step, ...task }), answers, { standing }, [update, going], 'anna', told);
    const [change] = changes;
    expect(change?.head.standing?.[0]?.at).toBe(broken ? '2027-01-22T06:30:00.000Z' : standing[0].at);
    expect(change?.tasks.find((one) => one.step === 'update')?.status).toBe(broken ? 'done' : undefined);
  });
});

describe('the Meldcode', () => {
  const code = { process: 'reporting-code' } as const;

  it('opens the decision at once when the child is not safe', () => {
    const { changes } = decided(care('weighing'), { w2: 'doubt' }, code, [], 'ineke');
    expect(changes[0]?.tasks[1]).toMatchObject({ step: 'decision', dueAt: sampleNow });
  });

  it('follows both decisions: reporting and helping', () => {
    const principal = sampleTask({ step: 'decision', seat: { role: 'principal', group: null } });
    const opened = (d1: string, d2: string) =>
      decided(principal, { d1, d2 }, code, [], 'pien')
        .changes[0]?.tasks.slice(1)
        .map((task) => task.step);
    expect(opened('yes', 'yes')).toEqual(['vtFeedback', 'helpPlan']);
    expect(opened('yes', 'no')).toEqual(['vtFeedback']);
    expect(opened('no', 'yes')).toEqual(['helpPlan']);
    expect(opened('no', 'no')).toEqual(['aftercare']);
  });

  it('gives the term of a route to the step it opens again, not to one beside it', () => {
    const { changes } = decided(care('vtFeedback'), { result: 'investigating' }, code, [], 'ineke');
    expect(changes[0]?.tasks[1]).toMatchObject({ step: 'vtFeedback', n: 2, dueAt: '2027-03-22T16:00:00.000Z' });
  });
});

describe('step 1 of the Meldcode', () => {
  const signals = sampleTask({ step: 'signals', seat: { role: 'careCoordinator', group: null }, asked: ['ineke'] });
  const headAfter = (written: string, head: Partial<CaseHead>): CaseHead | undefined =>
    decided(signals, { urgency: 'no', group: written }, { process: 'reporting-code', ...head }).changes[0]?.head;
  const words = { until: '2027-07-31', reads: 'words' } as const;

  it('says in which class the child is when the case came from a message that did not', () => {
    expect(headAfter('Groep 4a', { group: null })).toMatchObject({ group: '4a', taught: words });
  });

  it('corrects a message that named another class: its teacher must not read of this child', () => {
    expect(headAfter('4A', { group: '3a', taught: words })).toMatchObject({ group: '4a', taught: words });
  });

  it('leaves the class as it is when it names the same one, or one that the school does not have', () => {
    const taught = { ...words, words: { step: 'decision', n: 1 } };
    for (const written of ['3a', 'de peuters'])
      expect(headAfter(written, { group: '3a', taught })).toMatchObject({ group: '3a', taught });
    expect(headAfter('de peuters', { group: null })).toMatchObject({ group: null });
  });
});
