import { expect, it } from 'vitest';
import { confirmWarning } from '../../workflows/cases/confirm-danger.ts';
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
