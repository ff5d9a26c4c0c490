import { describe, expect, it } from 'vitest';
import { addToCase } from '../../workflows/cases/add-to-case.ts';
import { answerStep } from '../../workflows/cases/answer-step.ts';
import { recordSuspicion } from '../../workflows/cases/record-suspicion.ts';
import { desk, exampleOf, interrupted } from './desk.ts';

const words = { text: 'Verzonnen aanvulling.' };

describe('words added to a case', () => {
  it('stand beside what was there, with their author, and change nothing of it', async () => {
    const at = desk();
    const caseId = await at.concern();
    const before = await at.file(caseId);
    expect(await addToCase(at.ports, 'anna', caseId, words)).toEqual({ kind: 'added' });
    const file = await at.file(caseId);
    expect(file.tasks).toEqual(before.tasks);
    expect(file.forms.slice(0, 1)).toEqual(before.forms);
    expect(file.forms.at(-1)).toMatchObject({ formId: 'addition', step: null, actor: { id: 'anna' }, answers: words });
    expect(file.events.at(-1)).toMatchObject({ kind: 'added', actor: { id: 'anna' } });
    expect(file.head).toMatchObject({ status: 'open', step: 'acknowledge', version: 2 });
  });

  it('are one addition when they are handed in twice, and two when they differ', async () => {
    const at = desk();
    const caseId = await at.concern();
    await addToCase(at.ports, 'anna', caseId, words);
    await addToCase(at.ports, 'anna', caseId, words);
    await addToCase(at.ports, 'anna', caseId, { text: 'Nog een verzonnen aanvulling.' });
    expect((await at.file(caseId)).forms.filter((form) => form.formId === 'addition')).toHaveLength(2);
  });

  it('are not lost when an answer comes in between', async () => {
    const at = desk();
    const caseId = await at.concern();
    const answers = { ...exampleOf('acknowledge'), next: 'careCoordinator' };
    const late = interrupted(at.cases, () => answerStep(at.ports, 'anna', caseId, 'acknowledge', 1, 1, answers));
    expect(await addToCase({ ...at.ports, cases: late }, 'anna', caseId, words)).toEqual({ kind: 'added' });
    expect((await at.file(caseId)).forms.map((form) => form.formId)).toEqual(['concern', 'acknowledge', 'addition']);
  });

  it.each(['bram', 'ineke', 'berend', 'nobody'])('are refused of %s, who has no part in the case', async (by) => {
    const at = desk();
    const caseId = await at.concern();
    expect(await addToCase(at.ports, by, caseId, words)).toEqual({ kind: 'hidden' });
    expect(at.cases.changes).toHaveLength(1);
  });

  it('are refused of somebody who only recorded the signal, and in a case that is not there', async () => {
    const at = desk();
    const recorded = await recordSuspicion(at.ports, 'anna', 'ab'.repeat(16), exampleOf('signals'));
    const caseId = recorded.kind === 'recorded' ? recorded.caseId : '';
    expect(await addToCase(at.ports, 'anna', caseId, words)).toEqual({ kind: 'hidden' });
    expect(await addToCase(at.ports, 'ineke', caseId, words)).toEqual({ kind: 'added' });
    expect(await addToCase(at.ports, 'anna', 'z'.repeat(26), words)).toEqual({ kind: 'hidden' });
  });

  it('in a closed case leave it closed and asleep', async () => {
    const at = desk();
    const caseId = await at.concern();
    const { head } = await at.file(caseId);
    const closed = { ...head, version: 2, status: 'closed', step: null, wakeAt: null } as const;
    await at.cases.commit({ expects: 1, head: closed, tasks: [], events: [], forms: [], outs: [], receipts: [] });
    expect(await addToCase(at.ports, 'anna', caseId, words)).toEqual({ kind: 'added' });
    expect((await at.file(caseId)).head).toMatchObject({ status: 'closed', wakeAt: null, version: 3 });
  });
});
