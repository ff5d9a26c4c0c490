import { describe, expect, it } from 'vitest';
import { world } from './world.ts';

const untilDecision = async (at: ReturnType<typeof world>, w2: string, disclosure = 'no') => {
  const caseId = await at.suspicion('anna', { urgency: 'no', disclosure });
  await at.answer(caseId, 'consultation', 'ineke', { next: 'talk' });
  await at.answer(caseId, 'talk', 'ineke');
  await at.answer(caseId, 'weighing', 'ineke', { w1: 'yes', w2 });
  return caseId;
};

describe('Step 5 blocks a decision not to report', () => {
  it.each([
    ['on acute or structural unsafety', 'yes', 'no'],
    ['on doubt', 'doubt', 'no'],
    ['when the child told it', 'no', 'yes'],
  ])('%s, until a consultation of Veilig Thuis is written down', async (_why, w2, disclosure) => {
    const at = world('2027-01-11T09:00:00.000Z');
    const caseId = await untilDecision(at, w2, disclosure);
    if (w2 === 'doubt') await at.answer(caseId, 'secondOpinion', 'ivo');
    const before = at.cases.changes.length;
    const deviatesWith = 'berend';
    const refused = await at.answer(caseId, 'decision', 'pien', { d1: 'no', deviatesWith });
    expect(refused).toMatchObject({ kind: 'refused', problems: [{ name: 'd1vt' }] });
    expect(at.cases.changes.length).toBe(before);
    const taken = await at.answer(caseId, 'decision', 'pien', {
      d1: 'no',
      d1vt: 'Verzonnen overleg op 12 januari.',
      deviatesWith,
    });
    expect(taken.kind).toBe('answered');
  });

  it('does not block it otherwise', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const caseId = await untilDecision(at, 'no');
    expect((await at.answer(caseId, 'decision', 'pien', { d1: 'no' })).kind).toBe('answered');
  });
});

describe('a help plan that does not make the child safe', () => {
  it('cannot go on or end: the decision is taken again', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const caseId = await untilDecision(at, 'no');
    await at.answer(caseId, 'decision', 'pien', { d1: 'no', d2: 'yes', planEnd: '2027-02-01' });
    expect((await at.answer(caseId, 'helpPlan', 'ineke', { w5: 'no', next: 'done' })).kind).toBe('refused');
    expect((await at.answer(caseId, 'helpPlan', 'ineke', { w5: 'no', next: 'decision' })).kind).toBe('answered');
    expect((await at.file(caseId)).head.step).toBe('decision');
  });
});
