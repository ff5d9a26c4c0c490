import { describe, expect, it } from 'vitest';
import { markAbsent } from '../../workflows/cases/absence.ts';
import { today } from '../../workflows/cases/staff.ts';
import { sayInvolved } from '../../workflows/cases/step-aside.ts';
import { world } from './world.ts';

const child = { children: [{ name: 'Verzonnen Kind', group: '3a' }], danger: 'no', topic: 'notWell', home: 'no' };

describe('a teacher who is ill', () => {
  it('is replaced today by the deputy, who hears of it, sees the step and answers it', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern(child);
    await at.until('2027-01-12T07:30:00.000Z');
    expect(await markAbsent(at.staff, 'uma', 'anna')).toBe('marked');
    await at.settle();
    expect(at.sent.at(-1)).toMatchObject({
      to: 'bram',
      subject: '1 actie overgenomen bij Basisschool De Voorbeeldschool',
    });
    expect((await today(at.staff, 'bram')).map((line) => line.caseId)).toEqual([caseId]);
    expect((await sayInvolved(at.staff, 'bram', caseId, false)).kind).toBe('cleared');
    expect((await at.answer(caseId, 'acknowledge', 'bram', { next: 'answered' })).kind).toBe('answered');
    const open = (await at.file(caseId)).tasks.filter((task) => task.status === 'open');
    expect(open).toMatchObject([{ step: 'close', seat: { role: 'teacher', group: '3a' }, asked: ['bram'] }]);
  });

  it('keeps the term: a step that nobody does climbs as it would have', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern(child);
    await at.until('2027-01-13T07:00:00.000Z');
    await markAbsent(at.staff, 'uma', 'anna');
    await at.until('2027-01-14T06:31:00.000Z');
    const file = await at.file(caseId);
    expect(file.events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['covered', 'escalated']));
    expect(file.head).toMatchObject({ status: 'open', step: 'acknowledge' });
    expect(file.tasks.find((task) => task.step === 'acknowledge')?.asked).toEqual(['anna', 'ineke']);
  });

  it('gets no new step on that day: it is the deputy’s', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    await markAbsent(at.staff, 'uma', 'anna');
    const { caseId } = await at.concern(child);
    expect((await at.file(caseId)).tasks[0]?.asked).toEqual(['bram']);
    expect(at.sent.map(({ to }) => to)).toEqual(['bram']);
  });
});
