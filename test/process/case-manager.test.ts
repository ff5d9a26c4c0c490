import { describe, expect, it } from 'vitest';
import { readCase, stepToAnswer } from '../../workflows/cases/staff.ts';
import { world } from './world.ts';

/** A Meldcode case with a help plan, of which the answers name the case manager. */
const planned = async (caseManager: string) => {
  const at = world('2027-01-11T09:00:00.000Z');
  const caseId = await at.suspicion('cato', { urgency: 'no', group: '3a' });
  await at.answer(caseId, 'consultation', 'ineke', { next: 'weighing' });
  await at.answer(caseId, 'weighing', 'ineke', { w1: 'yes', w2: 'no', w3: 'yes', w4: 'yes' });
  await at.answer(caseId, 'decision', 'pien', { d1: 'no', d2: 'yes', planEnd: '2027-02-01', caseManager });
  const plan = async () => (await at.file(caseId)).tasks.findLast((task) => task.step === 'helpPlan');
  return { at, caseId, plan };
};

describe('the case manager of a help plan', () => {
  it.each([
    ['careCoordinator', { role: 'careCoordinator', group: null }, 'ineke'],
    ['teacher', { role: 'teacher', group: '3a' }, 'anna'],
    ['principal', { role: 'principal', group: null }, 'pien'],
  ])('%s has the question whether the help helps', async (caseManager, seat, who) => {
    const { at, caseId, plan } = await planned(caseManager);
    expect((await plan())?.seat).toEqual(seat);
    await at.until('2027-02-01T12:00:00.000Z');
    expect(at.sent.filter((mail) => mail.subject.startsWith('Vervolg')).map((mail) => mail.to)).toContain(who);
    const next = { w5: 'yes', why: 'Verzonnen.', next: 'done' };
    expect((await at.answer(caseId, 'helpPlan', who, next)).kind).toBe('answered');
  });

  it('stays the same while the help goes on, until the decisions name another', async () => {
    const { at, caseId, plan } = await planned('teacher');
    await at.answer(caseId, 'helpPlan', 'anna', { w5: 'yes', next: 'continue', planEnd: '2027-02-12' });
    expect(await plan()).toMatchObject({ n: 2, seat: { role: 'teacher', group: '3a' } });
  });

  it('who is late is followed by the care coordinator first', async () => {
    const { at } = await planned('teacher');
    await at.until('2027-02-02T12:00:00.000Z');
    expect(at.sent.filter((mail) => mail.subject.includes('aan zet')).map((mail) => mail.to)).toEqual(['ineke']);
  });

  it('who is the teacher may answer, and reads no weighing and no signals of others', async () => {
    const { at, caseId } = await planned('teacher');
    expect((await stepToAnswer(at.staff, 'anna', caseId, 'helpPlan', 1)).kind).toBe('open');
    const read = await readCase(at.staff, 'anna', caseId);
    const forms = read.kind === 'found' ? read.file.forms.map(({ formId }) => formId) : ['nothing'];
    expect(forms).not.toContain('weighing');
    expect(forms).not.toContain('signals');
    expect(forms).not.toContain('nothing');
  });
});
