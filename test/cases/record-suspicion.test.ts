import { describe, expect, it } from 'vitest';
import { answerStep } from '../../workflows/cases/answer-step.ts';
import { recordSuspicion } from '../../workflows/cases/record-suspicion.ts';
import { readCase, stepToAnswer, today } from '../../workflows/cases/staff.ts';
import { desk, exampleOf } from './desk.ts';

const submission = 'ef'.repeat(16);
const signals = { ...exampleOf('signals'), urgency: 'no' };

const recorded = async (by = 'anna', at = desk(), answers = signals) => {
  const outcome = await recordSuspicion(at.ports, by, submission, answers);
  return { at, caseId: outcome.kind === 'recorded' ? outcome.caseId : '', outcome };
};

describe('a suspicion', () => {
  it('is step 1 of the Meldcode, answered by whoever recorded it, and opens step 2', async () => {
    const { at, caseId } = await recorded();
    const file = await at.file(caseId);
    expect(file.head).toMatchObject({ process: 'reporting-code', step: 'consultation', reporter: 'anna', group: '4a' });
    expect(file.tasks.map((task) => [task.step, task.status])).toEqual(
      expect.arrayContaining([
        ['signals', 'done'],
        ['consultation', 'open'],
      ]),
    );
    expect(file.forms).toMatchObject([{ formId: 'signals', step: 'signals', n: 1, actor: { id: 'anna' } }]);
    expect(file.outs.map((out) => out.content.kind)).toEqual(['letter', 'start']);
  });

  it('handed in twice is one case', async () => {
    const { at, caseId, outcome } = await recorded();
    expect(await recordSuspicion(at.ports, 'anna', submission, signals)).toEqual(outcome);
    expect(at.cases.caseIds()).toEqual([caseId]);
    expect(at.cases.changes).toHaveLength(1);
  });

  it('with other answers under the same id is refused, and nothing is overwritten', async () => {
    const { at, caseId } = await recorded();
    const changed = { ...signals, child: 'Iemand anders, verzonnen' };
    expect(await recordSuspicion(at.ports, 'anna', submission, changed)).toEqual({ kind: 'different' });
    expect((await at.file(caseId)).forms.map((form) => form.answers)).toEqual([signals]);
  });

  it('of two people is two cases, also under one id: neither learns of the other', async () => {
    const { at, caseId } = await recorded();
    const second = await recordSuspicion(at.ports, 'pien', submission, signals);
    expect(second.kind).toBe('recorded');
    expect(at.cases.caseIds()).toHaveLength(2);
    expect(second).not.toMatchObject({ caseId });
  });

  it('may be recorded by everybody in service, with or without a role, and by nobody else', async () => {
    const at = desk();
    for (const { id } of at.school.people)
      expect((await recordSuspicion(at.ports, id, submission, signals)).kind).toBe('recorded');
    expect(at.cases.caseIds()).toHaveLength(11);
    expect(await recordSuspicion(at.ports, 'nobody', submission, signals)).toEqual({ kind: 'hidden' });
    const late = desk('2024-07-31T09:00:00.000Z');
    expect(await recordSuspicion(late.ports, 'anna', submission, signals)).toEqual({ kind: 'hidden' });
  });
});

describe('whoever recorded a suspicion', () => {
  it('reads the own words and nothing of what comes after', async () => {
    const { at, caseId } = await recorded();
    const consultation = { ...exampleOf('consultation'), next: 'talk' };
    await answerStep(at.ports, 'ineke', caseId, 'consultation', 1, 1, consultation);
    const read = await readCase(at.ports, 'anna', caseId);
    if (read.kind !== 'found') throw new Error('hidden');
    expect(read.file.forms.map((form) => form.formId)).toEqual(['signals']);
    expect(read.file.tasks.map((task) => task.step)).toEqual(['signals']);
    expect(read.file.outs).toEqual([]);
    expect(JSON.stringify(read.file)).not.toContain('consultation');
    expect((await stepToAnswer(at.ports, 'anna', caseId, 'signals', 1)).kind).toBe('answered');
    expect(await stepToAnswer(at.ports, 'anna', caseId, 'consultation', 1)).toEqual({ kind: 'hidden' });
  });

  it('shares it with no colleague of the same group', async () => {
    const { at, caseId } = await recorded('bram');
    expect(await readCase(at.ports, 'cato', caseId)).toEqual({ kind: 'hidden' });
    expect((await readCase(at.ports, 'bram', caseId)).kind).toBe('found');
  });

  it('does not find it among the open work, the care coordinator does', async () => {
    const { at, caseId } = await recorded();
    expect(await today(at.ports, 'anna')).toEqual([]);
    expect(await today(at.ports, 'ineke')).toMatchObject([
      { caseId, step: 'consultation', processName: 'Meldcode', overdue: false },
    ]);
  });
});

describe('a suspicion that came up in a concern', () => {
  it('asks its reporter for the signals, also a deputy who has no seat', async () => {
    const at = desk('2027-01-15T09:00:00.000Z');
    const people = at.school.people.map((person) =>
      person.id === 'ineke' ? { ...person, until: '2027-01-14' } : person,
    );
    await at.cases.putRoster({ version: 2, people }, 'two', '2027-01-15T09:00:00.000Z');
    const caseId = await at.concern({ home: 'divorce' });
    const triage = { ...exampleOf('triage'), safety: 'doubt' };
    expect((await answerStep(at.ports, 'ivo', caseId, 'triage', 1, 1, triage)).kind).toBe('answered');
    const linked = (await at.file(caseId)).head.linkedTo[0] ?? '';
    expect((await at.file(linked)).tasks).toMatchObject([{ step: 'signals', asked: ['ivo'] }]);
    expect((await stepToAnswer(at.ports, 'ivo', linked, 'signals', 1)).kind).toBe('open');
  });
});
