import { describe, expect, it } from 'vitest';
import { lookUpReceipt } from '../../workflows/cases/look-up-receipt.ts';
import { planOpenStep } from '../../workflows/cases/plan-step.ts';
import { dateOf, timeOf } from '../../workflows/domain/instant.ts';
import { fakeKeys as keys } from '../fakes/keys.ts';
import { type Sent, world } from './world.ts';

const child = {
  children: [{ name: 'Verzonnen Kind', group: '3a' }],
  danger: 'no',
  topic: 'notWell',
  home: 'no',
} as const;

const line = (mail: Sent): string => `${dateOf(mail.at)} ${timeOf(mail.at)} ${mail.to}`;

/** A talk of anna's, opened on Monday 11 January for ten school days, without a day. */
const talking = async () => {
  const at = world('2027-01-11T09:00:00.000Z');
  const { caseId, outcome } = await at.concern(child);
  await at.answer(caseId, 'acknowledge', 'anna', { next: 'talk', note: 'Verzonnen.', talkDate: '' });
  const pick = (plannedFor: string, by = 'anna') =>
    planOpenStep(at.staff, by, caseId, 'talk', 1, { plannedFor }).then(async (done) => {
      await at.settle();
      return done;
    });
  const talk = async () => (await at.file(caseId)).tasks.find((task) => task.step === 'talk');
  const reminders = () => at.sent.filter((mail) => mail.subject.includes(': nog ')).map(line);
  const status = async () =>
    outcome.kind === 'received' ? (await lookUpReceipt({ intake: at.intake, keys }, outcome.code))?.view.status : null;
  return { at, caseId, pick, talk, reminders, status };
};

describe('a day picked while the talk is open', () => {
  it('is kept in the case: on the task, in the timeline and as what was filled in', async () => {
    const { at, caseId, pick, talk } = await talking();
    expect(await pick('2027-01-20')).toEqual({ kind: 'planned' });
    expect(await talk()).toMatchObject({ status: 'open', plannedFor: '2027-01-20', revision: 1 });
    const file = await at.file(caseId);
    expect(file.events.at(-1)).toMatchObject({
      kind: 'planned',
      step: 'talk',
      actor: { kind: 'person', id: 'anna' },
      note: 'woensdag 20 januari 2027',
    });
    expect(file.forms.at(-1)).toMatchObject({ formId: 'planDate', step: null, answers: { plannedFor: '2027-01-20' } });
  });

  it('keeps reminders away until after it, whether picked before the first or after', async () => {
    const early = await talking();
    await early.pick('2027-01-20');
    await early.at.until('2027-01-26T12:00:00.000Z');
    expect(early.reminders()).toEqual(['2027-01-21 07:30 anna']);
    const late = await talking();
    await late.at.until('2027-01-15T12:00:00.000Z');
    await late.pick('2027-01-20');
    await late.at.until('2027-01-26T12:00:00.000Z');
    expect(late.reminders()).toEqual(['2027-01-14 07:30 anna', '2027-01-21 07:30 anna']);
  });

  it('may be changed, sooner and later, and is reminded of once', async () => {
    const { at, pick, reminders, talk } = await talking();
    await pick('2027-01-25');
    await pick('2027-01-20');
    expect(await talk()).toMatchObject({ plannedFor: '2027-01-20' });
    await at.until('2027-01-21T12:00:00.000Z');
    expect(reminders()).toEqual(['2027-01-21 07:30 anna']);
    await pick('2027-01-22');
    await at.until('2027-01-26T12:00:00.000Z');
    expect(reminders()).toEqual(['2027-01-21 07:30 anna']);
  });

  it('moves no term: the ladder begins the day after it all the same', async () => {
    const { at, pick, talk } = await talking();
    const due = (await talk())?.dueAt;
    await pick('2027-01-25');
    expect((await talk())?.dueAt).toBe(due);
    await at.until('2027-01-26T12:00:00.000Z');
    const asked = at.sent.filter((mail) => mail.subject.includes('aan zet')).map(line);
    expect(asked).toContain('2027-01-26 07:30 ineke');
    expect(asked.filter((one) => one < '2027-01-26')).toEqual([]);
  });

  it('is today or later and within the term, and nobody picks one when the term is over', async () => {
    const { at, pick, talk } = await talking();
    const days = 'maandag 11 januari 2027 tot en met maandag 25 januari 2027';
    for (const day of ['2027-01-10', '2027-01-26', '', 'morgen']) {
      expect(await pick(day)).toMatchObject({
        kind: 'refused',
        problems: [{ name: 'plannedFor.day', message: expect.stringContaining(days) }],
      });
    }
    expect((await talk())?.plannedFor).toBeUndefined();
    await at.until('2027-01-26T12:00:00.000Z');
    expect((await pick('2027-01-26')).kind).toBe('refused');
  });

  it('twice is once; of who may not answer it is as hidden as the case; of a talk that was held it is too late', async () => {
    const { at, caseId, pick } = await talking();
    await pick('2027-01-20');
    const before = (await at.file(caseId)).head.version;
    expect(await pick('2027-01-20')).toEqual({ kind: 'planned' });
    expect((await at.file(caseId)).head.version).toBe(before);
    expect(await pick('2027-01-20', 'bram')).toEqual({ kind: 'hidden' });
    await at.answer(caseId, 'talk', 'anna', { next: 'check', checkOn: '2027-01-29' });
    expect(await pick('2027-01-21')).toEqual({ kind: 'answered' });
  });

  it('that was for nothing is tried again, on another day; why there was no talk stays in the case', async () => {
    const { at, caseId } = await talking();
    const notHeldWhy = 'Verzonnen: twee keer uitgenodigd.';
    const tried = { held: 'notCome', notHeldWhy, next: 'talk', talkDate: '2027-01-22', date: '', agreed: '' };
    expect((await at.answer(caseId, 'talk', 'anna', tried)).kind).toBe('answered');
    const file = await at.file(caseId);
    expect(file.tasks.find(({ step, n }) => step === 'talk' && n === 2)).toMatchObject({
      status: 'open',
      plannedFor: '2027-01-22',
    });
    expect(file.forms.at(-1)?.answers).toMatchObject({ held: 'notCome', notHeldWhy });
  });

  it('is no day for a step without a talk', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern(child);
    const outcome = await planOpenStep(at.staff, 'anna', caseId, 'acknowledge', 1, { plannedFor: '2027-01-12' });
    expect(outcome.kind).toBe('refused');
  });
});

describe('the parent', () => {
  it('reads that a talk is planned once it has a day, and not before', async () => {
    const { pick, status } = await talking();
    expect(await status()).toBe('working');
    await pick('2027-01-20');
    expect(await status()).toBe('talkPlanned');
  });
});

describe('a talk of the Meldcode that cannot wait over the holiday', () => {
  it('keeps its day when holiday duty takes over, and no reminder comes before it', async () => {
    const at = world('2026-12-14T09:00:00.000Z');
    const caseId = await at.suspicion('anna', { urgency: 'no' });
    await at.answer(caseId, 'consultation', 'ineke', { next: 'talk' });
    expect(await planOpenStep(at.staff, 'ineke', caseId, 'talk', 1, { plannedFor: '2026-12-23' })).toEqual({
      kind: 'planned',
    });
    await at.settle();
    await at.until('2026-12-14T10:00:00.000Z');
    await at.answer(caseId, 'holidayCheck', 'ineke', { canWait: 'no' });
    const talk = (await at.file(caseId)).tasks.find((task) => task.step === 'talk');
    expect(dateOf(talk?.dueAt ?? '')).toBe('2026-12-29');
    expect(talk).toMatchObject({
      plannedFor: '2026-12-23',
      alarm: { at: '2026-12-24T06:30:00.000Z', kind: 'reminder' },
    });
    await at.until('2026-12-24T12:00:00.000Z');
    expect(at.sent.filter((mail) => mail.subject.includes(': nog ')).map(line)).toEqual(['2026-12-24 07:30 vera']);
  });
});
