import { describe, expect, it } from 'vitest';
import { addToCase } from '../../workflows/cases/add-to-case.ts';
import { answerStep } from '../../workflows/cases/answer-step.ts';
import { confirmWarning, warningsIn } from '../../workflows/cases/confirm-danger.ts';
import { deliver } from '../../workflows/cases/deliver.ts';
import { recordSuspicion } from '../../workflows/cases/record-suspicion.ts';
import { caseNow, readCase, stepToAnswer, today } from '../../workflows/cases/staff.ts';
import { startByStaff } from '../../workflows/cases/start-by-staff.ts';
import { startFromCase } from '../../workflows/cases/start-from-case.ts';
import { sayInvolved } from '../../workflows/cases/step-aside.ts';
import { tellBoard } from '../../workflows/cases/tell-board.ts';
import type { Answers, CaseId } from '../../workflows/domain/case.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { notExecutive } from '../samples/case.ts';
import { desk, exampleOf, interrupted } from './desk.ts';

const acknowledged: Answers = { ...exampleOf('acknowledge'), next: 'careCoordinator' };
const words = { text: 'Verzonnen aanvulling.' };
const signals = { ...exampleOf('signals'), urgency: 'no', group: '3a' };
const submission = 'ef'.repeat(16);
const ask = { kind: 'ask', group: '3a' };
const hidden = { kind: 'hidden' };

/** Nobody was asked yet whether the case is about them. */
const withConcern = async () => {
  const at = desk();
  const caseId = await at.concern();
  const ports = at.unasked;
  const everything = async (id: string) => [
    await readCase(ports, id, caseId),
    await stepToAnswer(ports, id, caseId, 'acknowledge', 1),
    await caseNow(ports, id, caseId),
    await answerStep(ports, id, caseId, 'acknowledge', 1, 1, acknowledged),
    await addToCase(ports, id, caseId, words),
    await startFromCase(ports, id, caseId, submission, signals),
    await tellBoard(ports, id, caseId, notExecutive),
  ];
  return { at, ports, caseId, everything };
};

const stored = (ports: ReturnType<typeof desk>['unasked'], caseId: CaseId) => ports.cases.file(caseId);

describe('whoever did not answer yet whether a case is about them', () => {
  it('sees the group, and can do nothing in it', async () => {
    const { ports, caseId, everything } = await withConcern();
    const before = ports.cases.changes.length;
    expect(await everything('anna')).toEqual(Array.from({ length: 7 }, () => ask));
    expect(ports.cases.changes).toHaveLength(before);
    expect(await today(ports, 'anna')).toMatchObject([{ caseId, veiled: { group: '3a' } }]);
  });

  it('does not learn more by asking for a case that is not theirs', async () => {
    const { ports, caseId, everything } = await withConcern();
    expect(await everything('uma')).toEqual(Array.from({ length: 7 }, () => hidden));
    expect(await sayInvolved(ports, 'uma', caseId, false)).toEqual(hidden);
    expect(await sayInvolved(ports, 'uma', caseId, true)).toEqual(hidden);
    expect(await sayInvolved(ports, 'anna', 'z'.repeat(26), true)).toEqual(hidden);
  });
});

describe('"no, it is not about me"', () => {
  it('opens the case, is said once and stands on the timeline', async () => {
    const { ports, caseId } = await withConcern();
    expect(await sayInvolved(ports, 'anna', caseId, false)).toEqual({ kind: 'cleared' });
    expect(await sayInvolved(ports, 'anna', caseId, false)).toEqual({ kind: 'cleared' });
    const file = await stored(ports, caseId);
    expect(file?.head).toMatchObject({ cleared: ['anna'], conflicts: [], version: 2 });
    expect(file?.events.map((event) => event.kind)).toEqual(['received', 'cleared']);
    expect((await readCase(ports, 'anna', caseId)).kind).toBe('found');
    expect(await today(ports, 'anna')).toMatchObject([{ caseId, veiled: null }]);
    expect(await caseNow(ports, 'anna', caseId)).toEqual({ kind: 'step', step: 'acknowledge', n: 1 });
    expect((await answerStep(ports, 'anna', caseId, 'acknowledge', 1, 1, acknowledged)).kind).toBe('answered');
    expect(await caseNow(ports, 'anna', caseId)).toEqual({ kind: 'file' });
  });

  it('of one says nothing about a colleague', async () => {
    const { ports, caseId } = await withConcern();
    await sayInvolved(ports, 'anna', caseId, false);
    await answerStep(ports, 'anna', caseId, 'acknowledge', 1, 1, acknowledged);
    expect(await readCase(ports, 'ineke', caseId)).toEqual(ask);
  });

  it('also counts when somebody else changed the case at the same moment', async () => {
    const { ports, caseId } = await withConcern();
    const late = interrupted(ports.cases, () => sayInvolved(ports, 'anna', caseId, false));
    expect(await sayInvolved({ ...ports, cases: late }, 'anna', caseId, false)).toEqual({ kind: 'cleared' });
    expect((await stored(ports, caseId))?.head.cleared).toEqual(['anna']);
  });
});

describe('"yes, it is about me"', () => {
  it('takes the case out of every list and page, also when its mail is still on the way', async () => {
    const { at, ports, caseId, everything } = await withConcern();
    const mail = await at.rowOf(caseId, 'assigned');
    expect(await sayInvolved(ports, 'anna', caseId, true)).toEqual({ kind: 'steppedAside' });
    expect(await everything('anna')).toEqual(Array.from({ length: 7 }, () => hidden));
    expect(await today(ports, 'anna')).toEqual([]);
    await deliver(ports, caseId, mail);
    expect(at.mailer.mails.map(({ to }) => to.split('@')[0])).not.toContain('anna');
    // Pressing twice says once more that it was done; to anybody else it says nothing.
    expect(await sayInvolved(ports, 'anna', caseId, true)).toEqual({ kind: 'steppedAside' });
    expect(await sayInvolved(ports, 'anna', caseId, false)).toEqual(hidden);
    expect(await sayInvolved(ports, 'uma', caseId, true)).toEqual(hidden);
  });

  it('brings the step to somebody else, who hears of it and answers it', async () => {
    const { at, ports, caseId } = await withConcern();
    await sayInvolved(ports, 'anna', caseId, true);
    const file = await stored(ports, caseId);
    const row = file?.outs.find(({ content }) => content.kind === 'letter' && content.to.kind === 'person');
    await deliver(ports, caseId, `OUT#${row?.version}#${row?.n}`);
    expect(at.mailer.mails.map(({ to }) => to.split('@')[0])).toEqual(['bram']);
    expect(await today(ports, 'bram')).toMatchObject([{ caseId, veiled: { group: '3a' } }]);
    await sayInvolved(ports, 'bram', caseId, false);
    expect((await answerStep(ports, 'bram', caseId, 'acknowledge', 1, 2, acknowledged)).kind).toBe('answered');
  });

  it('may be found out later, and holds for linked cases too: they are about the same child', async () => {
    const { ports, caseId } = await withConcern();
    await sayInvolved(ports, 'anna', caseId, false);
    const started = await startFromCase(ports, 'anna', caseId, submission, signals);
    if (started.kind !== 'recorded') throw new Error(started.kind);
    expect((await readCase(ports, 'anna', started.caseId)).kind).toBe('found');
    expect(await sayInvolved(ports, 'anna', caseId, true)).toEqual({ kind: 'steppedAside' });
    for (const id of [caseId, started.caseId]) {
      expect((await stored(ports, id))?.head).toMatchObject({ conflicts: ['anna'], cleared: [] });
      expect(await readCase(ports, 'anna', id)).toEqual(hidden);
    }
  });
});

describe('a case that somebody starts from one that he or she knows only in part', () => {
  it('is linked with nothing, and asks nobody who is in conflict with the other all the same', async () => {
    const { ports } = desk();
    const first = await recordSuspicion(ports, 'anna', submission, signals);
    const from = first.kind === 'recorded' ? first.caseId : '';
    await sayInvolved(ports, 'ineke', from, true);
    // Whoever reported reads the own words, and not where the case stands.
    expect(await readCase(ports, 'anna', from)).toMatchObject({
      kind: 'found',
      reading: 'own',
      file: { head: { step: null } },
    });
    const help = formById('outsideHelp');
    if (help === null) throw new Error('no form');
    const outcomes = [
      await startByStaff(ports, 'anna', help, submission, exampleOf('outsideHelp'), from),
      await startFromCase(ports, 'anna', from, 'ab'.repeat(16), signals),
    ];
    for (const outcome of outcomes) {
      const file = await stored(ports, outcome.kind === 'recorded' ? outcome.caseId : '');
      expect(file?.head).toMatchObject({ conflicts: ['ineke'], linkedFrom: null, origin: 'staff' });
      expect(file?.tasks.flatMap(({ asked }) => asked)).not.toContain('ineke');
    }
    expect((await stored(ports, from))?.head.linkedTo).toEqual([]);
  });
});

describe('"Ik vermoed onveiligheid thuis", from a case', () => {
  const started = async () => {
    const so = await withConcern();
    await sayInvolved(so.ports, 'anna', so.caseId, false);
    const outcome = await startFromCase(so.ports, 'anna', so.caseId, submission, signals);
    if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
    return { ...so, outcome };
  };

  it('is withdrawn from case by case, however many belong together; that of the page last, so that it can be said again', async () => {
    const { ports, caseId, outcome } = await started();
    const committed: CaseId[][] = [];
    const commit: typeof ports.cases.commit = (...changes) => {
      committed.push(changes.map(({ head }) => head.caseId));
      return ports.cases.commit(...changes);
    };
    const cases = { ...ports.cases, commit };
    expect(await sayInvolved({ ...ports, cases }, 'ineke', outcome.caseId, true)).toEqual({ kind: 'steppedAside' });
    expect(committed).toEqual([[caseId], [outcome.caseId]]);
    for (const id of [caseId, outcome.caseId]) expect((await stored(ports, id))?.head.conflicts).toEqual(['ineke']);
  });

  it('starts the Meldcode beside it, linked both ways; the concern goes on', async () => {
    const { ports, caseId, outcome } = await started();
    expect((await stored(ports, caseId))?.head).toMatchObject({ linkedTo: [outcome.caseId], step: 'acknowledge' });
    expect((await stored(ports, caseId))?.events.at(-1)?.kind).toBe('linked');
    expect((await stored(ports, outcome.caseId))?.head).toMatchObject({
      process: 'reporting-code',
      origin: 'case',
      linkedFrom: caseId,
      reporter: 'anna',
      group: '3a',
      step: 'consultation',
      cleared: ['anna'],
    });
  });

  it('handed in twice is one case; other words under the same id are refused', async () => {
    const { ports, caseId, outcome } = await started();
    expect(await startFromCase(ports, 'anna', caseId, submission, signals)).toEqual(outcome);
    const other = { ...signals, context: 'Verzonnen: iets anders.' };
    expect(await startFromCase(ports, 'anna', caseId, submission, other)).toEqual({ kind: 'different' });
    expect(ports.cases.caseIds()).toHaveLength(2);
    expect((await stored(ports, caseId))?.head.linkedTo).toEqual([outcome.caseId]);
  });

  it('asks nobody who stepped aside in that case', async () => {
    const { ports, caseId } = await withConcern();
    await sayInvolved(ports, 'anna', caseId, false);
    const file = await stored(ports, caseId);
    if (file === null) throw new Error('no case');
    const head = { ...file.head, version: file.head.version + 1, conflicts: ['ineke'] };
    const nothing = { tasks: [], events: [], forms: [], outs: [], receipts: [] };
    await ports.cases.commit({ expects: file.head.version, head, ...nothing });
    const outcome = await startFromCase(ports, 'anna', caseId, submission, signals);
    if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
    const linked = await stored(ports, outcome.caseId);
    expect(linked?.tasks.find((task) => task.step === 'consultation')?.asked).toEqual(['ivo']);
    expect(await readCase(ports, 'ineke', outcome.caseId)).toEqual(hidden);
  });
});

describe('a case that goes to the board', () => {
  it('is read by the board only, and by nobody who was asked before', async () => {
    const { ports, caseId } = await withConcern();
    await sayInvolved(ports, 'anna', caseId, false);
    expect(await tellBoard(ports, 'anna', caseId, notExecutive)).toEqual({ kind: 'told' });
    expect(await tellBoard(ports, 'anna', caseId, notExecutive)).toEqual({ kind: 'told' });
    expect(await tellBoard(ports, 'uma', caseId, notExecutive)).toEqual(hidden);
    const readers = await Promise.all(
      ports.school.people.map(async ({ id }) => ((await readCase(ports, id, caseId)).kind === 'hidden' ? [] : [id])),
    );
    expect(readers.flat()).toEqual(['berend', 'beatrix']);
    expect(await today(ports, 'anna')).toEqual([]);
  });
});

describe('whoever warned of danger', () => {
  it('sees who was warned and who did not confirm yet, until somebody does', async () => {
    const at = desk();
    const ports = at.unasked;
    const urgent = { ...signals, urgency: 'yes' };
    const outcome = await recordSuspicion(ports, 'anna', submission, urgent);
    const caseId = outcome.kind === 'recorded' ? outcome.caseId : '';
    const [first] = await warningsIn(ports, 'anna', caseId);
    expect(first).toMatchObject({ n: 1, open: true });
    expect(first?.heard.map(({ person, confirmed }) => [person, confirmed])).toEqual(
      ['ineke', 'ivo', 'pien', 'adam'].map((person) => [person, false]),
    );
    expect(await confirmWarning(ports, 'ineke', caseId, 1)).toEqual(ask);
    await sayInvolved(ports, 'ineke', caseId, false);
    expect(await confirmWarning(ports, 'ineke', caseId, 1)).toEqual({ kind: 'confirmed' });
    expect((await warningsIn(ports, 'anna', caseId))[0]?.heard).toContainEqual({ person: 'ineke', confirmed: true });
    expect(await warningsIn(ports, 'uma', caseId)).toEqual([]);
  });

  it('is told so too by a button that was pressed just after somebody wrote down the call', async () => {
    const at = desk();
    const outcome = await recordSuspicion(at.ports, 'anna', submission, { ...signals, urgency: 'yes' });
    const caseId = outcome.kind === 'recorded' ? outcome.caseId : '';
    const call = await answerStep(at.ports, 'ineke', caseId, 'danger', 1, 1, exampleOf('danger'));
    expect(call.kind).toBe('answered');
    expect(await confirmWarning(at.ports, 'pien', caseId, 1)).toEqual({ kind: 'confirmed' });
    expect(await confirmWarning(at.ports, 'uma', caseId, 1)).toEqual(hidden);
  });

  it('also sees it when he or she is warned too and was not asked yet', async () => {
    const ports = desk().unasked;
    const outcome = await recordSuspicion(ports, 'ineke', submission, { ...signals, urgency: 'yes' });
    const caseId = outcome.kind === 'recorded' ? outcome.caseId : '';
    expect((await readCase(ports, 'ineke', caseId)).kind).toBe('ask');
    expect(await warningsIn(ports, 'ineke', caseId)).toHaveLength(1);
    expect(await warningsIn(ports, 'pien', caseId)).toEqual([]);
  });
});
