import { describe, expect, it } from 'vitest';
import { answerStep } from '../../workflows/cases/answer-step.ts';
import { readCase, stepToAnswer } from '../../workflows/cases/staff.ts';
import { TooBusy } from '../../workflows/cases/until-committed.ts';
import type { Answers, CaseId } from '../../workflows/domain/case.ts';
import { samplePeople } from '../samples/school.ts';
import { desk, exampleOf, interrupted, monday } from './desk.ts';

const acknowledged: Answers = { ...exampleOf('acknowledge'), next: 'careCoordinator', note: 'Verzonnen afspraak.' };
const other: Answers = { ...acknowledged, note: 'Een andere verzonnen afspraak.' };

const duo = { children: [{ name: 'Verzonnen Kind', group: '4a' }] };
const wednesday = '2027-01-13T09:00:00.000Z';

type Desk = ReturnType<typeof desk>;

const acknowledge = (at: Desk, by: string, caseId: CaseId, answers = acknowledged, ports = at.ports) =>
  answerStep(ports, by, caseId, 'acknowledge', 1, 1, answers);

const leaves = (at: Desk, id: string, until: string) =>
  at.cases.putRoster(
    { version: 2, people: samplePeople.map((person) => (person.id === id ? { ...person, until } : person)) },
    'two',
    monday,
  );

describe('an answer', () => {
  it('closes the step, opens the next one and leaves words and timeline in one transaction', async () => {
    const at = desk();
    const caseId = await at.concern();
    expect(await acknowledge(at, 'anna', caseId)).toEqual({ kind: 'answered', route: 'Naar de intern begeleider' });
    const file = await at.file(caseId);
    expect(at.cases.changes).toHaveLength(2);
    expect(file.head).toMatchObject({ version: 2, step: 'careCoordinator' });
    expect(file.tasks.map((task) => [task.step, task.status, task.revision])).toEqual([
      ['acknowledge', 'done', 2],
      ['careCoordinator', 'open', 1],
    ]);
    expect(file.forms.at(-1)).toMatchObject({ formId: 'acknowledge', actor: { id: 'anna' }, answers: acknowledged });
    expect(file.events.at(-1)).toMatchObject({ kind: 'answered', note: 'Naar de intern begeleider' });
    expect(file.outs.filter((out) => out.version === 2).map((out) => out.content.kind)).toEqual(['letter', 'signal']);
  });

  it('is kept once when the same person hands in the same twice', async () => {
    const at = desk();
    const caseId = await at.concern();
    await acknowledge(at, 'anna', caseId);
    expect(await acknowledge(at, 'anna', caseId)).toEqual({ kind: 'again', route: 'Naar de intern begeleider' });
    expect(at.cases.changes).toHaveLength(2);
  });

  it('cannot be changed afterwards: other words come back with what stands', async () => {
    const at = desk();
    const caseId = await at.concern();
    await acknowledge(at, 'anna', caseId);
    expect(await acknowledge(at, 'anna', caseId, other)).toMatchObject({
      kind: 'stale',
      record: { answers: acknowledged },
    });
    expect(at.cases.changes).toHaveLength(2);
  });

  it('is given up, loudly, when the case never holds still', async () => {
    const at = desk();
    const caseId = await at.concern();
    const restless = { ...at.ports, cases: { ...at.cases, commit: async () => 'stale' as const } };
    await expect(acknowledge(at, 'anna', caseId, acknowledged, restless)).rejects.toThrow(TooBusy);
    expect(at.cases.changes).toHaveLength(1);
  });
});

describe('of two who answer the same step at once', () => {
  it('the second sees the answer of the first, and nothing of the second is stored', async () => {
    const at = desk(wednesday);
    const caseId = await at.concern(duo);
    const late = interrupted(at.cases, () => acknowledge(at, 'bram', caseId));
    const outcome = await acknowledge(at, 'cato', caseId, other, { ...at.ports, cases: late });
    expect(outcome).toMatchObject({ kind: 'stale', record: { actor: { id: 'bram' }, answers: acknowledged } });
    const { forms } = await at.file(caseId);
    expect(forms.filter((form) => form.step === 'acknowledge')).toHaveLength(1);
    expect(JSON.stringify(forms)).not.toContain(other['note']);
  });

  it('exactly one is kept, however they interleave', async () => {
    const at = desk(wednesday);
    const caseId = await at.concern(duo);
    const outcomes = await Promise.all([
      acknowledge(at, 'bram', caseId),
      acknowledge(at, 'cato', caseId, other),
      acknowledge(at, 'bram', caseId),
    ]);
    expect(outcomes.map((one) => one.kind).toSorted()).toEqual(['again', 'answered', 'stale']);
    expect((await at.file(caseId)).tasks.filter((task) => task.step === 'careCoordinator')).toHaveLength(1);
  });

  it('both are kept when they answer different steps', async () => {
    const at = desk();
    const caseId = await at.concern({ home: 'divorce' });
    const late = interrupted(at.cases, () => acknowledge(at, 'anna', caseId));
    const triage = { ...exampleOf('triage'), safety: 'no' };
    const outcome = await answerStep({ ...at.ports, cases: late }, 'ineke', caseId, 'triage', 1, 1, triage);
    expect(outcome.kind).toBe('answered');
    const { tasks } = await at.file(caseId);
    expect(tasks.map((task) => `${task.step} ${task.status}`).toSorted()).toEqual([
      'acknowledge done',
      'careCoordinator open',
      'triage done',
    ]);
  });
});

describe('somebody else’s task', () => {
  it.each(['bram', 'ineke', 'pien', 'uma', 'berend', 'vera', 'nobody'])(
    'is as absent for %s as one that does not exist',
    async (by) => {
      const at = desk();
      const caseId = await at.concern();
      const hidden = { kind: 'hidden' };
      expect(await acknowledge(at, by, caseId)).toEqual(hidden);
      expect(await stepToAnswer(at.ports, by, caseId, 'acknowledge', 1)).toEqual(hidden);
      expect(await readCase(at.ports, by, caseId)).toEqual(hidden);
      expect(await readCase(at.ports, by, 'z'.repeat(26))).toEqual(hidden);
      expect(at.cases.changes).toHaveLength(1);
    },
  );

  it('does not open under another number, step or revision either', async () => {
    const at = desk();
    const caseId = await at.concern();
    for (const [step, n, revision] of [
      ['acknowledge', 2, 1],
      ['talk', 1, 1],
      ['acknowledge', 1, 2],
      ['constructor', 1, 1],
    ] as const)
      expect(await answerStep(at.ports, 'anna', caseId, step, n, revision, acknowledged)).toEqual({ kind: 'hidden' });
    expect(at.cases.changes).toHaveLength(1);
  });
});

describe('a case of the board', () => {
  it('is hidden from whoever answered before, once that answer closed it to others', async () => {
    const at = desk();
    const caseId = await at.concern();
    await acknowledge(at, 'anna', caseId, { ...acknowledged, next: 'toBoard' });
    expect(await readCase(at.ports, 'anna', caseId)).toEqual({ kind: 'hidden' });
    for (const by of ['anna', 'ineke', 'pien'])
      expect(await answerStep(at.ports, by, caseId, 'board', 1, 1, exampleOf('talk'))).toEqual({ kind: 'hidden' });
    expect((await answerStep(at.ports, 'berend', caseId, 'board', 1, 1, exampleOf('talk'))).kind).toBe('answered');
  });

  it('never shows the answer that closed it to anyone but its author', async () => {
    const at = desk(wednesday);
    const caseId = await at.concern(duo);
    await acknowledge(at, 'bram', caseId, { ...acknowledged, next: 'toBoard' });
    expect(await acknowledge(at, 'cato', caseId, other)).toEqual({ kind: 'hidden' });
  });
});

describe('somebody who has left', () => {
  it('answers and reads nothing any more, from the day after the last day on', async () => {
    const at = desk();
    const caseId = await at.concern();
    await leaves(at, 'anna', '2027-01-11');
    expect((await stepToAnswer(at.ports, 'anna', caseId, 'acknowledge', 1)).kind).toBe('open');
    at.clock.set('2027-01-12T05:00:00.000Z');
    expect(await stepToAnswer(at.ports, 'anna', caseId, 'acknowledge', 1)).toEqual({ kind: 'hidden' });
    expect(await acknowledge(at, 'anna', caseId)).toEqual({ kind: 'hidden' });
    expect(await readCase(at.ports, 'anna', caseId)).toEqual({ kind: 'hidden' });
  });

  it('does not get back what was answered either', async () => {
    const at = desk();
    const caseId = await at.concern();
    await acknowledge(at, 'anna', caseId);
    await leaves(at, 'anna', '2027-01-10');
    expect(await acknowledge(at, 'anna', caseId)).toEqual({ kind: 'hidden' });
    expect(await acknowledge(at, 'anna', caseId, other)).toEqual({ kind: 'hidden' });
  });
});
