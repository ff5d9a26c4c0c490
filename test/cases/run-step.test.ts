import { describe, expect, it } from 'vitest';
import { answerStep } from '../../workflows/cases/answer-step.ts';
import { armStep, closeCase, onAlarm, openStep } from '../../workflows/cases/run-step.ts';
import type { CaseId } from '../../workflows/domain/case.ts';
import { closedNext, type MachineState, supersededNext } from '../../workflows/domain/pace.ts';
import { desk, exampleOf, interrupted } from './desk.ts';

const start = (caseId: CaseId, epoch = 1): MachineState => ({
  schoolId: 'voorbeeldschool',
  caseId,
  epoch,
  version: 0,
  seconds: 0,
  next: '',
});

const begun = async () => {
  const at = desk();
  const caseId = await at.concern();
  const opened = await openStep(at.ports, start(caseId));
  const answer = () =>
    answerStep(at.ports, 'anna', caseId, 'acknowledge', 1, 1, {
      ...exampleOf('acknowledge'),
      next: 'careCoordinator',
    });
  return { at, caseId, opened, answer };
};

describe('the machine', () => {
  it('carries ids and dates and nothing else', async () => {
    const { opened, caseId } = await begun();
    expect(opened).toEqual({
      schoolId: 'voorbeeldschool',
      caseId,
      epoch: 1,
      version: 1,
      seconds: 2 * 24 * 3600 + 21.5 * 3600,
      next: 'acknowledge',
    });
  });

  it('stops where there is no such case', async () => {
    const at = desk();
    const lost = start('z'.repeat(26));
    expect((await openStep(at.ports, lost)).next).toBe(supersededNext);
    expect((await onAlarm(at.ports, lost)).state.next).toBe(supersededNext);
    expect((await closeCase(at.ports, lost)).next).toBe(supersededNext);
    expect(await armStep(at.ports, { ...lost, token: 't' })).toBe('signalled');
  });
});

describe('waiting for an answer', () => {
  it('stores the token and lets the sweeper look five minutes after the alarm', async () => {
    const { at, caseId, opened } = await begun();
    expect(await armStep(at.ports, { ...opened, token: 'token-1' })).toBe('waiting');
    expect((await at.file(caseId)).head).toMatchObject({ token: 'token-1', wakeAt: '2027-01-14T06:35:00.000Z' });
    expect(at.courier.signals).toEqual([]);
  });

  it('ends at once when somebody answered between looking and waiting', async () => {
    const { at, opened, answer } = await begun();
    await answer();
    expect(await armStep(at.ports, { ...opened, token: 'token-1' })).toBe('signalled');
    expect(at.courier.signals).toEqual(['token-1']);
  });

  it('ends at once when the answer comes while the token is being stored', async () => {
    const { at, opened, answer } = await begun();
    const cases = {
      ...at.cases,
      arm: async (...given: Parameters<typeof at.cases.arm>) => {
        const outcome = await at.cases.arm(...given);
        await answer();
        return outcome;
      },
    };
    expect(await armStep({ ...at.ports, cases }, { ...opened, token: 'token-1' })).toBe('signalled');
    expect(at.courier.signals).toEqual(['token-1']);
  });

  it('also ends at once when the answer opened the same step again', async () => {
    const { at, caseId, answer } = await begun();
    await answer();
    const opened = await openStep(at.ports, start(caseId));
    const again = { ...exampleOf('talk'), next: 'careCoordinator' };
    const task = (await at.file(caseId)).tasks.find((one) => one.step === 'careCoordinator');
    await answerStep(at.ports, 'ineke', caseId, 'careCoordinator', task?.n ?? 0, 1, again);
    expect((await openStep(at.ports, start(caseId))).next).toBe(opened.next);
    expect(await armStep(at.ports, { ...opened, token: 'token-1' })).toBe('signalled');
  });

  it('is not for an execution that another has taken over from', async () => {
    const { at, caseId, opened } = await begun();
    at.clock.advance(6);
    await at.cases.raiseEpoch(caseId, 1, at.clock.policyNow(), '2027-01-11T09:11:00.000Z');
    expect(await armStep(at.ports, { ...opened, token: 'old' })).toBe('signalled');
    expect((await at.file(caseId)).head.token).toBeNull();
    expect((await openStep(at.ports, start(caseId, 1))).next).toBe(supersededNext);
    expect((await openStep(at.ports, start(caseId, 2))).next).toBe('acknowledge');
  });
});

describe('an alarm', () => {
  it('before its time does nothing and says how long is left', async () => {
    const { at, opened } = await begun();
    at.clock.set('2027-01-14T06:29:00.000Z');
    const early = await onAlarm(at.ports, opened);
    expect(early).toMatchObject({ fired: false, state: { seconds: 60, next: 'acknowledge' } });
    expect(at.cases.changes).toHaveLength(1);
  });

  it('in its time asks the next person, once, however often it is called', async () => {
    const { at, caseId, opened } = await begun();
    at.clock.set('2027-01-14T06:30:00.000Z');
    const results = await Promise.all([onAlarm(at.ports, opened), onAlarm(at.ports, opened)]);
    expect(results.map((one) => one.fired).toSorted()).toEqual([false, true]);
    expect((await onAlarm(at.ports, opened)).fired).toBe(false);
    expect((await at.file(caseId)).events.map((event) => event.kind)).toEqual(['received', 'escalated']);
    expect(results.every((one) => !one.loud)).toBe(true);
  });

  it('of an execution that another has taken over from does nothing', async () => {
    const { at, caseId, opened } = await begun();
    at.clock.set('2027-01-14T06:30:00.000Z');
    await at.cases.raiseEpoch(caseId, 1, at.clock.policyNow(), '2027-01-14T06:35:00.000Z');
    expect(await onAlarm(at.ports, opened)).toMatchObject({ fired: false, state: { next: supersededNext } });
    expect(at.cases.changes).toHaveLength(1);
  });

  it('that an answer overtakes does not fire', async () => {
    const { at, caseId, opened, answer } = await begun();
    at.clock.set('2027-01-14T06:30:00.000Z');
    const cases = interrupted(at.cases, answer);
    const result = await onAlarm({ ...at.ports, cases }, opened);
    expect(result).toMatchObject({ fired: false, state: { next: 'careCoordinator' } });
    expect((await at.file(caseId)).events.map((event) => event.kind)).toEqual(['received', 'answered']);
  });
});

describe('a case', () => {
  it('is not closed while a step is open', async () => {
    const { at, caseId, opened } = await begun();
    await closeCase(at.ports, opened);
    expect((await at.file(caseId)).head.status).toBe('open');
  });

  it('is closed once when its last step was answered, and the receipt says so', async () => {
    const { at, caseId, opened } = await begun();
    const answered = { ...exampleOf('acknowledge'), next: 'answered' };
    await answerStep(at.ports, 'anna', caseId, 'acknowledge', 1, 1, answered);
    await answerStep(at.ports, 'anna', caseId, 'close', 1, 1, exampleOf('close'));
    expect((await openStep(at.ports, start(caseId))).next).toBe(closedNext);
    const both = await Promise.all([closeCase(at.ports, opened), closeCase(at.ports, opened)]);
    expect(both.map((one) => one.next)).toEqual([closedNext, closedNext]);
    const file = await at.file(caseId);
    expect(file.head).toMatchObject({ status: 'closed', wakeAt: null, step: null });
    expect(file.events.filter((event) => event.kind === 'closed')).toHaveLength(1);
    expect([...at.intake.receipts.values()]).toMatchObject([{ status: 'closed', next: null }]);
  });
});
