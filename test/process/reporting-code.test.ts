import { describe, expect, it } from 'vitest';
import { dateOf } from '../../workflows/domain/instant.ts';
import { processes } from '../../workflows/domain/processes/processes.ts';
import { world } from './world.ts';

const order: readonly string[] = processes.flatMap((process) => process.steps.map((step) => step.id));

const steps = async (at: ReturnType<typeof world>, caseId: string): Promise<readonly string[]> =>
  (await at.file(caseId)).tasks
    .filter((task) => task.status === 'open')
    .map((task) => task.step)
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b));

describe('the five steps of the Meldcode', () => {
  it('runs from a suspicion to aftercare, each step with the right role, and closes', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const caseId = await at.suspicion('anna', { urgency: 'no' });
    expect(await steps(at, caseId)).toEqual(['consultation']);
    await at.answer(caseId, 'consultation', 'ineke', { next: 'talk' });
    await at.answer(caseId, 'talk', 'ineke');
    await at.answer(caseId, 'weighing', 'ineke', { w1: 'yes', w2: 'no' });
    expect(await steps(at, caseId)).toEqual(['decision']);
    await at.answer(caseId, 'decision', 'pien', { d1: 'yes', d2: 'yes', planEnd: '2027-02-01' });
    expect(await steps(at, caseId)).toEqual(['vtFeedback', 'helpPlan']);
    await at.until('2027-01-18T12:00:00.000Z');
    await at.answer(caseId, 'vtFeedback', 'ineke', { result: 'takenUp' });
    expect(await steps(at, caseId)).toEqual(['helpPlan']);
    await at.until('2027-02-01T12:00:00.000Z');
    await at.answer(caseId, 'helpPlan', 'ineke', { w5: 'yes', next: 'done' });
    expect(await steps(at, caseId)).toEqual(['aftercare']);
    await at.until('2027-02-15T12:00:00.000Z');
    await at.answer(caseId, 'holidayCheck', 'ineke', { canWait: 'yes' });
    await at.until('2027-04-19T12:00:00.000Z');
    await at.answer(caseId, 'holidayCheck', 'ineke', { canWait: 'yes' });
    await at.until((await at.file(caseId)).tasks.find((task) => task.step === 'aftercare')?.dueAt ?? '');
    await at.answer(caseId, 'aftercare', 'ineke', { unjust: 'no' });
    const file = await at.file(caseId);
    expect(file.head.status).toBe('closed');
    expect(file.head.wakeAt).toBeNull();
    const runs = [...at.runners.values()].flatMap((runner) => runner.executions());
    expect(runs.map((run) => run.status)).toEqual(['SUCCEEDED']);
    expect(runs[0]?.transitions).toBeLessThanOrEqual(60);
  });

  it('lets acute danger jump ahead and comes back for the consultation that was skipped', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const caseId = await at.suspicion('anna', { urgency: 'yes' });
    expect(await steps(at, caseId)).toEqual(['danger', 'consultation']);
    expect((await at.file(caseId)).head.step).toBe('danger');
    const warned = at.sent.filter((mail) => mail.subject.startsWith('NU LEZEN')).map((mail) => mail.to);
    expect(new Set(warned)).toEqual(new Set(['ineke', 'ivo', 'pien', 'adam']));
    await at.answer(caseId, 'danger', 'adam');
    expect((await at.file(caseId)).head.step).toBe('consultation');
  });

  it('asks again after half an hour, then the board, then every hour, and ends in an alarm for the operator', async () => {
    const at = world('2026-12-18T15:45:00.000Z');
    const caseId = await at.suspicion('anna', { urgency: 'doubt' });
    await at.until('2026-12-19T00:00:00.000Z');
    const rounds = [
      ...new Set(at.sent.filter((mail) => mail.subject.startsWith('NU LEZEN')).map((mail) => mail.at.slice(11, 16))),
    ];
    expect(rounds).toEqual(['15:45', '16:15', '16:45', '17:45', '18:45', '19:45', '20:45']);
    const board = at.sent.filter((mail) => mail.at.slice(11, 16) === '16:45').map((mail) => mail.to);
    expect(board).toContain('berend');
    expect((await at.file(caseId)).events.at(-1)?.kind).toBe('unheard');
  });

  it('asks for feedback of Veilig Thuis after 5 working days, and after 10 weeks when it investigates', async () => {
    const at = world('2026-12-18T09:00:00.000Z');
    const caseId = await at.suspicion('anna', { urgency: 'no' });
    await at.answer(caseId, 'consultation', 'ineke', { next: 'weighing' });
    await at.answer(caseId, 'weighing', 'ineke', { w1: 'yes', w2: 'no' });
    await at.answer(caseId, 'decision', 'pien', { d1: 'yes', d2: 'no' });
    const due = async () =>
      (await at.file(caseId)).tasks.filter((task) => task.step === 'vtFeedback').map((task) => dateOf(task.dueAt));
    expect(await due()).toEqual(['2026-12-28']);
    await at.until('2026-12-28T09:00:00.000Z');
    await at.answer(caseId, 'vtFeedback', 'ineke', { result: 'investigating' });
    expect(await due()).toEqual(['2026-12-28', '2027-03-08']);
  });
});

describe('a concern that turns out to be more', () => {
  it('starts a linked Meldcode case and goes on being answered itself', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId, outcome } = await at.concern({
      children: [{ name: 'Verzonnen Kind', group: '3a' }],
      danger: 'no',
      topic: 'notWell',
      home: 'no',
    });
    const code = outcome.kind === 'received' ? outcome.code : '';
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'careCoordinator' });
    await at.answer(caseId, 'careCoordinator', 'ineke', { next: 'suspicion' });
    const linked = (await at.file(caseId)).head.linkedTo[0] ?? '';
    expect((await at.file(linked)).head).toMatchObject({
      process: 'reporting-code',
      step: 'signals',
      linkedFrom: caseId,
      reporter: 'ineke',
      receipts: [],
    });
    expect(await steps(at, caseId)).toEqual(['careCoordinator']);
    const view = at.intake.receipts.get(at.staff.keys.sha256(code));
    expect(view?.status).toBe('working');
    expect(JSON.stringify(view)).not.toContain(linked);
  });

  it('asks the care coordinator whether the safety is at stake after divorce, death, moving or bullying', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern({
      children: [{ name: 'Verzonnen Kind', group: '3a' }],
      danger: 'no',
      topic: 'notWell',
      home: 'divorce',
    });
    expect(await steps(at, caseId)).toEqual(['acknowledge', 'triage']);
    await at.answer(caseId, 'triage', 'ineke', { safety: 'doubt' });
    expect((await at.file(caseId)).head.linkedTo).toHaveLength(1);
    expect(await steps(at, caseId)).toEqual(['acknowledge']);
  });
});

it('a decision that is due at once, by the route that led to it, climbs every morning, also at the weekend', async () => {
  const at = world('2027-01-14T15:00:00.000Z');
  const caseId = await at.suspicion('anna', { urgency: 'no' });
  await at.answer(caseId, 'consultation', 'ineke', { next: 'weighing' });
  await at.until('2027-01-15T16:00:00.000Z');
  await at.answer(caseId, 'weighing', 'ineke', { w1: 'yes', w2: 'doubt' });
  const decision = async () => (await at.file(caseId)).tasks.find(({ step }) => step === 'decision');
  expect((await decision())?.term).toEqual({ n: 0, clock: 'hours' });
  expect((await decision())?.alarm?.at).toBe('2027-01-16T06:30:00.000Z');
  const asked = (await decision())?.asked.length ?? 0;
  await at.until('2027-01-16T12:00:00.000Z');
  expect((await decision())?.asked.length).toBe(asked + 1);
});
