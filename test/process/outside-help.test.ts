import { describe, expect, it } from 'vitest';
import { readCase } from '../../workflows/cases/staff.ts';
import { outsideHelp } from '../../workflows/domain/processes/outside-help.ts';
import type { Route } from '../../workflows/domain/processes/step.ts';
import { holds } from '../../workflows/domain/when.ts';
import { world } from './world.ts';

const monday = '2026-11-23T08:00:00.000Z';
const steps = ['together', 'ask', 'answer', 'evaluate'] as const;
const routesOf = (id: string): readonly Route[] => outsideHelp.steps.find((step) => step.id === id)?.routes ?? [];
const opens = (id: string, next: string): readonly string[] =>
  routesOf(id).find((route) => route.when === undefined || holds(route.when, { next }))?.opens ?? [];

const withdrawal = {
  next: 'withdrawn',
  withdrawnOn: '2026-11-23',
  withdrawnBy: 'Moeder (verzonnen)',
  withdrawnTold: 'Het CJG is gebeld en wist wat het had.',
};

describe('help from outside', () => {
  it('is decided with the parents, asked, answered, evaluated and closed', async () => {
    const school = world(monday);
    const caseId = await school.begin('outsideHelp', 'bram');
    await school.answer(caseId, 'together', 'ineke');
    await school.answer(caseId, 'ask', 'ineke', { answerBy: '2026-12-08' });
    const asked = (await school.file(caseId)).tasks.find(({ step }) => step === 'answer');
    expect(asked?.dueAt.slice(0, 10)).toBe('2026-12-08');
    await school.until('2026-12-08T08:00:00.000Z');
    expect(school.sent.filter(({ to }) => to === 'ineke').map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Vervolg /)]),
    );
    await school.answer(caseId, 'answer', 'ineke', { evaluateOn: '2027-01-19' });
    await school.until('2027-01-19T09:00:00.000Z');
    await school.answer(caseId, 'evaluate', 'ineke');
    await school.answer(caseId, 'close', 'ineke');
    expect((await school.file(caseId)).head.step).toBeNull();
  });

  it('that nobody decides on is reminded once, and after its term climbs to deputy, principal and board', async () => {
    const school = world(monday);
    await school.begin('outsideHelp', 'bram');
    await school.until('2026-12-11T12:00:00.000Z');
    const asked = school.sent.filter(({ subject }) => subject.includes('u bent nu aan zet')).map(({ to }) => to);
    expect([...new Set(asked)]).toEqual(['ivo', 'pien', 'berend']);
    expect(school.sent.filter(({ subject }) => /nog \d/.test(subject)).map(({ to }) => to)).toEqual(['ineke']);
  });

  it('begins from a concern as a case of its own, linked with it, and the concern goes on', async () => {
    const school = world(monday);
    const { caseId: concern } = await school.concern({ children: [{ name: 'Vera', group: '4a' }], topic: 'notWell' });
    const help = await school.begin('outsideHelp', 'bram', {}, concern);
    expect((await school.file(help)).head).toMatchObject({ process: 'outside-help', linkedFrom: concern });
    expect((await school.file(concern)).head.step).not.toBeNull();
  });
});

describe('consent of the parents', () => {
  it('comes before anything is shared: no other decision leads to asking', () => {
    const decisions = ['consent', 'nameless', 'self', 'refused', 'reportingCode', 'withdrawn'];
    expect(decisions.filter((next) => opens('together', next).includes('ask'))).toEqual([
      'consent',
      'nameless',
      'self',
    ]);
    const toAsk = outsideHelp.steps.filter(({ routes }) =>
      routes.some((route: Route) => route.opens?.includes('ask') === true),
    );
    expect(toAsk.map(({ id }) => id)).toEqual(['together']);
  });

  it('that is not given closes the case with what was agreed, and nothing is asked', async () => {
    const school = world(monday);
    const caseId = await school.begin('outsideHelp', 'bram');
    await school.answer(caseId, 'together', 'ineke', { next: 'refused', parentsView: 'Nu niet.' });
    expect((await school.file(caseId)).tasks.map(({ step }) => step).toSorted()).toEqual(['close', 'together']);
  });

  it.each(steps)('can be withdrawn at the step %s: sharing stops and the case closes', async (id) => {
    expect(opens(id, 'withdrawn')).toEqual(['close']);
    const school = world(monday);
    const caseId = await school.begin('outsideHelp', 'bram');
    for (const before of steps.slice(0, steps.indexOf(id))) await school.answer(caseId, before, 'ineke');
    await school.answer(caseId, id, 'ineke', withdrawal);
    const { tasks, forms } = await school.file(caseId);
    expect(tasks.filter(({ status }) => status === 'open').map(({ step }) => step)).toEqual(['close']);
    expect(forms.at(-1)?.answers).toMatchObject({ withdrawnOn: '2026-11-23', withdrawnBy: 'Moeder (verzonnen)' });
    await school.answer(caseId, 'close', 'ineke');
    expect((await school.file(caseId)).head.step).toBeNull();
  });

  it('is not needed where nobody can be recognised, nor for support of the teacher', async () => {
    for (const next of ['nameless', 'self']) {
      const school = world(monday);
      const caseId = await school.begin('outsideHelp', 'anna', { forWhom: 'teacher' });
      await school.answer(caseId, 'together', 'ineke', { next });
      expect((await school.file(caseId)).tasks.find(({ status }) => status === 'open')?.step).toBe('ask');
    }
  });

  it('or what it is about is read by nobody who is not asked', async () => {
    const school = world(monday);
    const caseId = await school.begin('outsideHelp', 'bram');
    expect((await readCase(school.staff, 'anna', caseId)).kind).toBe('hidden');
    expect((await readCase(school.staff, 'ineke', caseId)).kind).toBe('found');
  });
});
