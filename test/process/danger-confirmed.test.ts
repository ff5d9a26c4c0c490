import { expect, it } from 'vitest';
import { confirmWarning } from '../../workflows/cases/confirm-danger.ts';
import { withReceipt } from './receipt-world.ts';
import { world } from './world.ts';

it('a second confirmation of danger stops nothing and leaves the sweeper nothing to repair', async () => {
  const at = world('2027-01-11T09:00:00.000Z');
  const caseId = await at.suspicion('anna', { urgency: 'yes' });
  for (const person of ['ineke', 'pien']) {
    expect(await confirmWarning(at.staff, person, caseId, 1)).toEqual({ kind: 'confirmed' });
    await at.settle();
  }
  const { head, tasks } = await at.file(caseId);
  expect(tasks.find((task) => task.step === 'danger')?.confirmed).toEqual(['ineke', 'pien']);
  await at.until('2027-01-11T09:30:00.000Z');
  expect(await at.sweep()).toMatchObject({ restarted: 0 });
  expect((await at.file(caseId)).head.epoch).toBe(head.epoch);
});

const dangerTask = async (at: ReturnType<typeof world>, caseId: string) =>
  (await at.file(caseId)).tasks.find((task) => task.step === 'danger');

it.each(['confirmed by one of them', 'never confirmed'])(
  'danger that is told again warns everybody again, at once and at any hour: %s',
  async (before) => {
    const { at, caseId, send, receipt } = await withReceipt({ danger: 'yes' }, '2027-01-15T19:00:00.000Z');
    if (before !== 'never confirmed') {
      expect(await confirmWarning(at.staff, 'ineke', caseId, 1)).toEqual({ kind: 'confirmed' });
      await at.settle();
    }
    await at.until('2027-01-15T19:20:00.000Z');
    const known = at.sent.length;
    await send('parentMessage', { danger: 'yes', text: 'Verzonnen: het is nu erger.' });
    const sent = at.sent.slice(known);
    expect(sent.map(({ to }) => to).toSorted()).toEqual(['adam', 'ineke', 'ivo', 'pien']);
    expect(sent.every(({ subject }) => subject.startsWith('NU LEZEN'))).toBe(true);
    expect((await dangerTask(at, caseId))?.alarm).toMatchObject({ kind: 'danger', rung: 0 });
    expect((await dangerTask(at, caseId))?.confirmed).toBeUndefined();
    expect((await receipt()).said).toHaveLength(1);
    // Nobody confirms: the rounds go on as if this were the first time.
    const heard = at.sent.length;
    await at.until('2027-01-15T20:00:00.000Z');
    expect(at.sent.length).toBeGreaterThan(heard);
  },
);
