import { describe, expect, it } from 'vitest';
import { joinable, joinTo } from '../../workflows/cases/join-cases.ts';
import { lookUpReceipt } from '../../workflows/cases/look-up-receipt.ts';
import { receive } from '../../workflows/cases/receive.ts';
import { readCase } from '../../workflows/cases/staff.ts';
import { sayInvolved } from '../../workflows/cases/step-aside.ts';
import { tellBoard } from '../../workflows/cases/tell-board.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import type { CaseStore } from '../../workflows/ports.ts';
import { fakeKeys as keys } from '../fakes/keys.ts';
import { notExecutive } from '../samples/case.ts';
import { child } from './receipt-world.ts';
import { world } from './world.ts';

/** A Monday, 10:00 on the school's clock. */
const monday = '2027-01-11T09:00:00.000Z';
const told = { ...child, topic: 'homeUnsafe' } as const;

/** Two parents and a teacher on one child, within a week; the care coordinator has all three. */
const threeReports = async () => {
  const at = world(monday);
  const mother = await at.concern({ ...told, story: 'Verzonnen: het eerste verhaal.' });
  await at.until('2027-01-13T09:00:00.000Z');
  const father = await at.concern({ ...told, story: 'Verzonnen: het tweede verhaal.' });
  await at.until('2027-01-15T09:00:00.000Z');
  const code = await at.suspicion('uma', { urgency: 'no', group: '3a' });
  const ids = [mother.caseId, father.caseId, code];
  const written = () =>
    Promise.all(ids.map(async (id) => (await at.file(id)).forms.map(({ answers, at: when }) => ({ answers, when }))));
  const shown = async () => {
    const receipts = [mother, father].map(async ({ outcome }) =>
      outcome.kind === 'received' ? lookUpReceipt({ intake: at.intake, keys }, outcome.code) : null,
    );
    return Promise.all(receipts);
  };
  const join = async (from: string, to: string, by = 'ineke') => {
    const outcome = await joinTo(at.staff, by, from, to);
    await at.settle();
    return outcome.kind;
  };
  return { at, mother, father, code, ids, written, shown, join };
};

describe('16. Duplicate reports', () => {
  it('all three stay as separate submissions, linked to one case, the Meldcode', async () => {
    const { at, mother, father, code, ids, join } = await threeReports();
    expect(await join(mother.caseId, code)).toBe('joined');
    expect(await join(code, father.caseId)).toBe('joined');
    const heads = await Promise.all(ids.map(async (id) => (await at.file(id)).head));
    expect(heads.map(({ linkedFrom, linkedTo, status }) => [linkedFrom, linkedTo, status])).toEqual([
      [code, [], 'open'],
      [code, [], 'open'],
      [null, [mother.caseId, father.caseId], 'open'],
    ]);
    for (const id of ids) {
      const { events } = await at.file(id);
      expect(events.filter(({ kind }) => kind === 'linked').map(({ actor }) => actor)).toEqual(
        Array.from({ length: id === code ? 2 : 1 }, () => ({ kind: 'person', id: 'ineke' })),
      );
    }
  });

  it('no merge loses text or date', async () => {
    const { at, mother, father, code, ids, written, join } = await threeReports();
    const before = await written();
    const received = await Promise.all(ids.map(async (id) => (await at.file(id)).head.openedAt));
    await join(mother.caseId, code);
    await join(father.caseId, code);
    expect(await written()).toEqual(before);
    expect(JSON.stringify(before[0])).toContain('het eerste verhaal');
    expect(JSON.stringify(before[1])).toContain('het tweede verhaal');
    expect(received).toEqual(['2027-01-11T09:00:00.000Z', '2027-01-13T09:00:00.000Z', '2027-01-15T09:00:00.000Z']);
    expect(await Promise.all(ids.map(async (id) => (await at.file(id)).head.openedAt))).toEqual(received);
  });

  it('no submitter sees that others reported', async () => {
    const { at, mother, father, code, shown, join } = await threeReports();
    const before = await shown();
    const mails = at.sent.length;
    expect(before.every((receipt) => receipt !== null)).toBe(true);
    await join(mother.caseId, code);
    await join(father.caseId, code);
    expect(await shown()).toEqual(before);
    expect(at.sent).toHaveLength(mails);
    expect(await readCase(at.staff, 'uma', code)).toMatchObject({
      reading: 'own',
      file: { head: { linkedTo: [], linkedFrom: null } },
    });
    expect((await readCase(at.staff, 'uma', mother.caseId)).kind).toBe('hidden');
  });

  it('the same idempotency key gives one record', async () => {
    const { at, mother } = await threeReports();
    const answers = { ...exampleAnswers(concernForm), ...told, story: 'Verzonnen: nog een keer.' };
    const secret = at.staff.ids.secret();
    const before = at.cases.caseIds().length;
    const ports = { ...at.staff, intake: at.intake };
    const first = await receive(ports, concernForm, secret, answers);
    expect(await receive(ports, concernForm, secret, answers)).toEqual(first);
    await at.settle();
    expect(at.cases.caseIds()).toHaveLength(before + 1);
    expect((await at.file(mother.caseId)).forms).toHaveLength(1);
  });

  it('joining twice does it once, from either side', async () => {
    const { at, mother, code, join } = await threeReports();
    await join(mother.caseId, code);
    const before = at.cases.changes.length;
    expect([await join(mother.caseId, code), await join(code, mother.caseId)]).toEqual(['joined', 'joined']);
    expect(at.cases.changes).toHaveLength(before);
  });

  it('whoever stepped aside in the one is out of the other too, and the receipts stay as they were', async () => {
    const at = world(monday);
    const ofDuo = { ...child, children: [{ name: 'Verzonnen Kind', group: '4a' }] };
    const [first, second] = [await at.concern(ofDuo), await at.concern(ofDuo)];
    await sayInvolved({ ...at.staff, cases: at.cases }, 'bram', first.caseId, true);
    await at.settle();
    const receipts = structuredClone([...at.intake.receipts]);
    expect((await readCase(at.staff, 'bram', second.caseId)).kind).toBe('found');
    expect((await joinTo(at.staff, 'cato', second.caseId, first.caseId)).kind).toBe('joined');
    await at.settle();
    expect((await readCase(at.staff, 'bram', second.caseId)).kind).toBe('hidden');
    expect((await readCase(at.staff, 'cato', second.caseId)).kind).toBe('found');
    expect((await at.file(second.caseId)).head.conflicts).toEqual(['bram']);
    expect((await at.file(second.caseId)).tasks.find(({ status }) => status === 'open')?.asked).toContain('cato');
    expect([...at.intake.receipts]).toEqual(receipts);
    expect(await at.answer(second.caseId, 'acknowledge', 'cato')).toMatchObject({ kind: 'answered' });
  });

  it('of many, in danger, is never one transaction that is too large: who is kept out first, case by case', async () => {
    const at = world(monday);
    const reports: string[] = [];
    for (let n = 0; n < 8; n += 1) reports.push((await at.concern({ ...told, danger: 'yes' })).caseId);
    const [first = '', second = '', ...others] = reports;
    for (const [n, id] of others.entries())
      expect((await joinTo(at.staff, 'ineke', n % 2 === 0 ? first : second, id)).kind).toBe('joined');
    await sayInvolved({ ...at.staff, cases: at.cases }, 'ivo', first, true);
    await sayInvolved({ ...at.staff, cases: at.cases }, 'adam', second, true);
    const before = at.cases.changes.length;
    const sizes: number[] = [];
    const commit: CaseStore['commit'] = (...changes) => {
      sizes.push(changes.length);
      return at.staff.cases.commit(...changes);
    };
    const ports = { ...at.staff, cases: { ...at.staff.cases, commit } };
    expect((await joinTo(ports, 'ineke', first, second)).kind).toBe('joined');
    expect([sizes.length, Math.max(...sizes), sizes.at(-1)]).toEqual([9, 2, 2]);
    expect(at.cases.changes.length - before).toBe(10);
    for (const id of reports) expect((await at.file(id)).head.conflicts.toSorted()).toEqual(['adam', 'ivo']);
    expect((await at.file(first)).head.linkedTo).toHaveLength(3);
    // A link once, and no word in the cases themselves of who was kept out.
    const kinds = (await at.file(second)).events.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'linked')).toHaveLength(4);
  });

  it('a case of the board is never joined, nor one that is not read', async () => {
    const { at, mother, father, code, join } = await threeReports();
    await tellBoard(at.staff, 'ineke', mother.caseId, notExecutive);
    const before = at.cases.changes.length;
    expect(await join(father.caseId, mother.caseId)).toBe('hidden');
    expect(await join(father.caseId, code, 'uma')).toBe('hidden');
    expect(await join(father.caseId, father.caseId)).toBe('hidden');
    expect(await join(father.caseId, 'z'.repeat(26))).toBe('hidden');
    const offered = await joinable(at.staff, 'ineke', await at.file(father.caseId));
    expect(offered.map(({ caseId }) => caseId)).toEqual([code]);
    expect(at.cases.changes).toHaveLength(before);
  });
});
