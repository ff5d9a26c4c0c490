import { describe, expect, it } from 'vitest';
import { today } from '../../workflows/cases/staff.ts';
import { dateOf, timeOf } from '../../workflows/domain/instant.ts';
import type { Person } from '../../workflows/domain/person.ts';
import { sampleSchool } from '../samples/school.ts';
import { world } from './world.ts';

const open = async (at: ReturnType<typeof world>, caseId: string) =>
  (await at.file(caseId)).tasks.filter((task) => task.status === 'open');

const usual = sampleSchool();

const rota = (id: string, span: { readonly from?: string; readonly until?: string }): Person => ({
  id,
  name: 'Iemand Vakantiedienst',
  email: `${id}@verzonnen-bestuur.example`,
  roles: [{ role: 'holidayDuty', ...span }],
  workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  deputies: [],
  from: '2020-08-01',
});

/** Holiday duty by these two. */
const dutyOf = (...people: readonly Person[]) =>
  sampleSchool({ people: [...usual.people.filter(({ id }) => id !== 'vera'), ...people] });

describe('a holiday is near', () => {
  it('asks of every open Meldcode case, five school days before, whether it can wait', async () => {
    const at = world('2026-12-07T09:00:00.000Z');
    const caseId = await at.suspicion('anna', { urgency: 'no' });
    await at.answer(caseId, 'consultation', 'ineke', { next: 'talk' });
    await at.until('2026-12-14T06:29:00.000Z');
    expect((await open(at, caseId)).map((task) => task.step)).toEqual(['talk']);
    await at.until('2026-12-14T06:31:00.000Z');
    const check = (await open(at, caseId)).find((task) => task.step === 'holidayCheck');
    expect(check?.seat.role).toBe('careCoordinator');
    expect(`${dateOf(check?.openedAt ?? '')} ${timeOf(check?.openedAt ?? '')}`).toBe('2026-12-14 07:30');
  });

  it('lets no step stand still when it cannot wait: working days, with holiday duty', async () => {
    const at = world('2026-12-14T09:00:00.000Z');
    const caseId = await at.suspicion('anna', { urgency: 'no' });
    await at.answer(caseId, 'consultation', 'ineke', { next: 'talk' });
    const talk = async () => (await open(at, caseId)).find((task) => task.step === 'talk');
    expect(dateOf((await talk())?.dueAt ?? '')).toBe('2027-01-11');
    await at.until('2026-12-14T10:00:00.000Z');
    await at.answer(caseId, 'holidayCheck', 'ineke', { canWait: 'no' });
    expect(dateOf((await talk())?.dueAt ?? '')).toBe('2026-12-29');
    expect((await talk())?.dueBecause).toContain('kan niet wachten');
    expect(at.sent.at(-1)).toMatchObject({
      to: 'vera',
      subject: '1 actie overgenomen bij Basisschool De Voorbeeldschool',
    });
    await at.until('2026-12-23T09:00:00.000Z');
    expect((await at.answer(caseId, 'talk', 'vera')).kind).toBe('answered');
    expect(dateOf((await open(at, caseId))[0]?.dueAt ?? '')).toBe('2026-12-29');
    await at.until('2026-12-30T09:00:00.000Z');
    expect(at.sent.at(-2)).toMatchObject({ to: 'vera' });
  });

  it('asks at once of a case that opens on the doorstep of the summer, or in it', async () => {
    const at = world('2027-07-15T09:00:00.000Z');
    const caseId = await at.suspicion('anna', { urgency: 'no' });
    await at.until('2027-07-15T09:05:00.000Z');
    expect((await open(at, caseId)).map((task) => task.step)).toContain('holidayCheck');
    await at.answer(caseId, 'holidayCheck', 'ineke', { canWait: 'yes' });
    await at.until('2027-07-20T09:05:00.000Z');
    expect((await open(at, caseId)).map((task) => task.step)).not.toContain('holidayCheck');
  });

  it('is with each of those who are on duty by rota, who can open and answer it', async () => {
    const at = world(
      '2026-12-14T09:00:00.000Z',
      dutyOf(rota('vera', { until: '2026-12-27' }), rota('walt', { from: '2026-12-28' })),
    );
    const caseId = await at.suspicion('anna', { urgency: 'no' });
    await at.answer(caseId, 'consultation', 'ineke', { next: 'talk' });
    await at.until('2026-12-14T10:00:00.000Z');
    await at.answer(caseId, 'holidayCheck', 'ineke', { canWait: 'no' });
    await at.until('2026-12-30T09:00:00.000Z');
    expect(at.sent.at(-2)).toMatchObject({ to: 'walt' });
    expect((await today(at.staff, 'walt')).map((line) => line.caseId)).toEqual([caseId]);
    expect((await at.answer(caseId, 'talk', 'walt')).kind).toBe('answered');
  });

  it('lets no term that ends before it fall silent: who is late hears so in it', async () => {
    const at = world('2026-12-04T09:00:00.000Z');
    const caseId = await at.suspicion('anna', { urgency: 'no' });
    await at.answer(caseId, 'consultation', 'ineke', { next: 'talk' });
    const talk = async () => (await open(at, caseId)).find((task) => task.step === 'talk');
    expect(dateOf((await talk())?.dueAt ?? '')).toBe('2026-12-18');
    // The reminder halfway was there: what comes next is that it is late.
    await at.until('2026-12-16T10:00:00.000Z');
    expect((await talk())?.alarm).toMatchObject({ kind: 'overdue', at: '2027-01-04T06:30:00.000Z' });
    await at.answer(caseId, 'holidayCheck', 'ineke', { canWait: 'no' });
    expect((await talk())?.alarm).toMatchObject({ kind: 'overdue', at: '2026-12-21T06:30:00.000Z' });
    const before = at.sent.length;
    await at.until('2026-12-21T12:00:00.000Z');
    expect(at.sent.slice(before).map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([expect.stringContaining('de termijn is voorbij'), expect.stringContaining('nu aan zet')]),
    );
  });

  it('tells each of those who will be on duty once, and nobody who will not', async () => {
    const people = [rota('vera', { until: '2026-12-18' }), rota('walt', { from: '2026-12-19' })];
    const at = world('2026-12-14T09:00:00.000Z', dutyOf(...people));
    const caseId = await at.suspicion('anna', { urgency: 'yes' });
    await at.answer(caseId, 'consultation', 'ineke', { next: 'talk' });
    await at.until('2026-12-14T10:00:00.000Z');
    await at.answer(caseId, 'holidayCheck', 'ineke', { canWait: 'no' });
    expect((await open(at, caseId)).length).toBeGreaterThan(1);
    const taken = at.sent.filter(({ subject }) => subject.includes('overgenomen'));
    expect(taken.map(({ to }) => to)).toEqual(['walt']);
  });

  it('is asked of the next holiday too, when the calendar of the new school year comes late', async () => {
    const usual = sampleSchool();
    const school = { ...usual, calendar: { ...usual.calendar, holidays: [...usual.calendar.holidays] } };
    const at = world('2027-06-28T09:00:00.000Z', school);
    const caseId = await at.suspicion('anna', { urgency: 'no' });
    await at.until('2027-07-12T09:00:00.000Z');
    await at.answer(caseId, 'holidayCheck', 'ineke', { canWait: 'yes' });
    await at.until('2027-09-20T09:00:00.000Z');
    const asked = async () => (await at.file(caseId)).tasks.filter(({ step }) => step === 'holidayCheck').length;
    expect(await asked()).toBe(1);
    school.calendar.holidays.push({ name: 'Herfstvakantie', from: '2027-10-18', until: '2027-10-22' });
    await at.until('2027-10-12T09:00:00.000Z');
    expect(await asked()).toBe(2);
  });
});

describe('a parent who hears nothing', () => {
  const child = {
    children: [{ name: 'Verzonnen Kind', group: '3a' }],
    danger: 'no',
    topic: 'notWell',
    home: 'no',
  } as const;

  it('is a task for the first reader before ten school days are over, again and again', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern(child);
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'talk', talkDate: '2027-01-29' });
    await at.until('2027-01-22T12:00:00.000Z');
    expect((await open(at, caseId)).map((task) => task.step).toSorted()).toEqual(['talk', 'update']);
    await at.answer(caseId, 'update', 'anna');
    expect((await open(at, caseId)).map((task) => task.step)).toEqual(['talk']);
    await at.until('2027-02-04T12:00:00.000Z');
    expect((await open(at, caseId)).map((task) => task.step).toSorted()).toEqual(['talk', 'update']);
  });

  it('is no task any more once the parent was spoken to', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern(child);
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'talk', talkDate: '2027-01-22' });
    await at.until('2027-01-22T12:00:00.000Z');
    await at.answer(caseId, 'talk', 'anna', { next: 'check', checkOn: '2027-02-03' });
    expect((await open(at, caseId)).map((task) => task.step)).toEqual(['check']);
  });
});
