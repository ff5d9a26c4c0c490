import { describe, expect, it } from 'vitest';
import { readCase, today } from '../../workflows/cases/staff.ts';
import type { Answers, CaseId } from '../../workflows/domain/case.ts';
import { sampleSchool } from '../samples/school.ts';
import { world } from './world.ts';

/** In summer a child goes to another class: Nina comes to have 3a, where Anna was. */
const nina = {
  id: 'nina',
  name: 'Nina Nieuw',
  email: 'nina@verzonnen-bestuur.example',
  roles: [{ role: 'teacher' as const, group: '3a' }],
  workingDays: ['mon' as const, 'tue' as const],
  deputies: [],
  from: '2024-08-01',
};
const usual = sampleSchool();
const school = sampleSchool({ people: [...usual.people, nina] });

/** Before the summer Nina has no class yet. */
const before = usual.people.concat({ ...nina, roles: [] });
const after = usual.people.concat(nina).map((one) => (one.id === 'anna' ? { ...one, roles: [] } : one));

const child = { children: [{ name: 'Verzonnen Kind', group: '3a' }], danger: 'no', topic: 'notWell', home: 'no' };

type World = ReturnType<typeof world>;

const readingOf = async (at: World, by: string, caseId: CaseId): Promise<string> => {
  const read = await readCase(at.staff, by, caseId);
  return read.kind === 'found' ? read.reading : read.kind;
};

const readers = async (at: World, caseId: CaseId): Promise<Readonly<Record<string, string>>> => {
  const all = await Promise.all(
    ['anna', 'nina', 'bram', 'cato', 'ineke'].map(async (id) => [id, await readingOf(at, id, caseId)] as const),
  );
  return Object.fromEntries(all.filter(([, what]) => what !== 'hidden'));
};

const openTask = async (at: World, caseId: CaseId, step: string) =>
  (await at.file(caseId)).tasks.find((task) => task.step === step && task.status === 'open');

const linesOf = async (at: World, by: string): Promise<readonly string[]> =>
  (await today(at.staff, by)).map((line) => line.step).toSorted();

/** A concern with Anna, who planned a talk that lies after the summer. */
const overTheSummer = async () => {
  const at = world('2027-07-12T09:00:00.000Z', school);
  await at.cases.putRoster({ version: 2, people: before }, 'before', at.now());
  const { caseId } = await at.concern(child);
  await at.answer(caseId, 'acknowledge', 'anna', { next: 'talk', talkDate: '2027-09-01' });
  await at.until('2027-07-31T21:00:00.000Z');
  await at.cases.putRoster({ version: 3, people: after }, 'after', at.now());
  return { at, caseId };
};

const chosen = async (answers: Answers) => {
  const { at, caseId } = await overTheSummer();
  await at.until('2027-08-30T06:00:00.000Z');
  const sent = at.sent.length;
  expect((await at.answer(caseId, 'handover', 'ineke', answers)).kind).toBe('answered');
  return { at, caseId, mails: at.sent.slice(sent) };
};

describe('on 1 August', () => {
  it('the new teacher does not get an open case, the old one loses it, and the care coordinator keeps the steps', async () => {
    const at = world('2027-07-12T09:00:00.000Z', school);
    await at.cases.putRoster({ version: 2, people: before }, 'before', at.now());
    const { caseId } = await at.concern(child);
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'talk', talkDate: '2027-09-01' });
    await at.until('2027-07-31T21:59:00.000Z');
    expect(await readers(at, caseId)).toEqual({ anna: 'all' });
    expect((await openTask(at, caseId, 'talk'))?.seat).toEqual({ role: 'teacher', group: '3a' });
    await at.cases.putRoster({ version: 3, people: after }, 'after', at.now());
    await at.until('2027-07-31T22:01:00.000Z');
    expect(await readers(at, caseId)).toEqual({ ineke: 'all' });
    expect(await openTask(at, caseId, 'talk')).toMatchObject({
      seat: { role: 'careCoordinator', group: null },
      keptFor: { role: 'teacher', group: '3a' },
      asked: ['ineke'],
    });
    expect(await linesOf(at, 'nina')).toEqual([]);
    expect(await linesOf(at, 'anna')).toEqual([]);
    expect(await linesOf(at, 'ineke')).toEqual(expect.arrayContaining(['handover', 'talk']));
    expect((await at.answer(caseId, 'talk', 'anna')).kind).toBe('hidden');
    expect((await at.answer(caseId, 'talk', 'nina')).kind).toBe('hidden');
  });

  it('asks the care coordinator what the new teacher may read, by the first school day', async () => {
    const { at, caseId } = await overTheSummer();
    await at.until('2027-08-02T12:00:00.000Z');
    expect(await openTask(at, caseId, 'handover')).toMatchObject({
      seat: { role: 'careCoordinator', group: null },
      dueAt: '2027-08-30T15:00:00.000Z',
    });
    expect(at.digests.filter((mail) => mail.to === 'ineke').length).toBeGreaterThan(0);
    expect([...at.sent, ...at.digests].filter((mail) => mail.to === 'nina')).toEqual([]);
  });

  it('keeps the name at what the old teacher wrote', async () => {
    const { at, caseId } = await overTheSummer();
    await at.until('2027-08-02T12:00:00.000Z');
    const read = await readCase(at.staff, 'ineke', caseId);
    const written = read.kind === 'found' ? read.file.forms.filter(({ step }) => step === 'acknowledge') : [];
    expect(written.map(({ actor }) => actor)).toEqual([{ kind: 'person', id: 'anna' }]);
  });

  it('asks nothing where no teacher has or had a step: nobody new learns of the case', async () => {
    const at = world('2027-07-12T09:00:00.000Z', school);
    const { caseId } = await at.concern({ ...child, topic: 'homeUnsafe', home: 'yes' });
    await at.until('2027-08-02T12:00:00.000Z');
    const { tasks, head } = await at.file(caseId);
    expect(tasks.filter(({ seat }) => seat.role === 'teacher')).toEqual([]);
    expect(tasks.filter(({ step }) => step === 'handover')).toEqual([]);
    expect(head.standing?.find(({ id }) => id === 'schoolYear')?.about).toBe('2028-08-01');
  });
});

describe('the new teacher', () => {
  it('gets the open steps of the class that the child went to, with the words that were chosen and no more', async () => {
    const { at, caseId, mails } = await chosen({ goes: 'words', to: 'bram', teacherNeeds: 'Zit graag bij het raam.' });
    expect(await readers(at, caseId)).toEqual({ bram: 'chosen', cato: 'chosen', ineke: 'all' });
    expect((await openTask(at, caseId, 'talk'))?.seat).toEqual({ role: 'teacher', group: '4a' });
    expect(await openTask(at, caseId, 'talk')).not.toHaveProperty('keptFor');
    const read = await readCase(at.staff, 'bram', caseId);
    if (read.kind !== 'found') throw new Error(read.kind);
    expect(read.file.forms.map(({ answers }) => answers)).toEqual([{ teacherNeeds: 'Zit graag bij het raam.' }]);
    expect(read.file.tasks.map(({ step }) => step)).toEqual(['talk']);
    expect([read.file.events, read.file.outs, read.file.head.step]).toEqual([[], [], null]);
    expect(mails.map(({ to, subject }) => ({ to, subject }))).toEqual([
      { to: 'bram', subject: '1 actie overgenomen bij Basisschool De Voorbeeldschool' },
    ]);
    expect((await at.answer(caseId, 'talk', 'bram', { next: 'check', checkOn: '2027-09-20' })).kind).toBe('answered');
    expect((await openTask(at, caseId, 'check'))?.seat).toEqual({ role: 'teacher', group: '4a' });
    expect(await readers(at, caseId)).toEqual({ bram: 'chosen', cato: 'chosen', ineke: 'all' });
  });

  it('reads nothing but the own step when only that goes over', async () => {
    const { at, caseId } = await chosen({ goes: 'task', to: 'nina' });
    expect(await readers(at, caseId)).toEqual({ nina: 'chosen', ineke: 'all' });
    const read = await readCase(at.staff, 'nina', caseId);
    expect(read.kind === 'found' ? read.file.forms : null).toEqual([]);
  });

  it('reads the whole concern when the care coordinator chose so', async () => {
    const { at, caseId } = await chosen({ goes: 'whole', to: 'nina' });
    expect(await readers(at, caseId)).toEqual({ nina: 'all', ineke: 'all' });
  });

  it('does not know of a case of which nothing goes over; its steps stay with the care coordinator', async () => {
    const { at, caseId, mails } = await chosen({ goes: 'nothing', to: 'nina' });
    expect(await readers(at, caseId)).toEqual({ ineke: 'all' });
    expect((await openTask(at, caseId, 'talk'))?.seat).toEqual({ role: 'careCoordinator', group: null });
    expect(mails).toEqual([]);
    expect((await at.answer(caseId, 'talk', 'ineke', { next: 'check', checkOn: '2027-09-20' })).kind).toBe('answered');
  });

  it('has it for one school year: the next summer it is asked again', async () => {
    const { at, caseId } = await chosen({ goes: 'whole', to: 'nina' });
    await at.until('2028-08-01T08:00:00.000Z');
    expect(await openTask(at, caseId, 'handover')).toMatchObject({ n: 2, seat: { role: 'careCoordinator' } });
    expect((await readers(at, caseId))['nina']).toBeUndefined();
  });
});

/** A Meldcode case of a child of group 3a, recorded by somebody who has no class, up to the two decisions. */
const decided = async (start: string, by: string, changed: Answers = {}) => {
  const at = world(start, school);
  await at.cases.putRoster({ version: 2, people: before }, 'before', at.now());
  const caseId = await at.suspicion(by, { urgency: 'no', group: '3a' });
  await at.answer(caseId, 'consultation', 'ineke', { next: 'talk' });
  await at.answer(caseId, 'talk', 'ineke');
  await at.answer(caseId, 'weighing', 'ineke', { w1: 'yes', w2: 'no' });
  const sent = at.sent.length;
  const safe = { safetyToday: 'Haalt een vaste juf op.', teacherNeeds: 'Heeft even tijd nodig.' };
  const answers = { d1: 'no', d2: 'yes', d1vt: 'Gebeld.', planEnd: '2027-08-31', ...safe, ...changed };
  expect((await at.answer(caseId, 'decision', 'pien', answers)).kind).toBe('answered');
  return { at, caseId, toAnna: () => at.sent.slice(sent).filter((mail) => mail.to === 'anna') };
};

describe('what the teacher must know, and only that', () => {
  it('is two answers of the decision; before it the teacher knows nothing', async () => {
    const { at, caseId, toAnna } = await decided('2027-06-07T09:00:00.000Z', 'adam');
    expect(await readers(at, caseId)).toEqual({ anna: 'chosen', ineke: 'all' });
    const read = await readCase(at.staff, 'anna', caseId);
    if (read.kind !== 'found') throw new Error(read.kind);
    expect(read.file.forms.map(({ answers }) => answers)).toEqual([
      { safetyToday: 'Haalt een vaste juf op.', teacherNeeds: 'Heeft even tijd nodig.' },
    ]);
    expect([read.file.tasks, read.file.events, read.file.outs, read.file.head.step]).toEqual([[], [], [], null]);
    expect(toAnna().map(({ subject }) => subject.replace(/[A-Z0-9]{8}/, ''))).toEqual([
      expect.stringMatching(/^Actie : graag uiterlijk dinsdag 8 juni/),
    ]);
    expect(JSON.stringify(toAnna())).not.toMatch(/juf|tijd nodig|Besluiten|Meldcode/i);
  });

  it('is nothing when nothing was written down for the teacher', async () => {
    const { at, caseId, toAnna } = await decided('2027-06-07T09:00:00.000Z', 'adam', {
      safetyToday: '',
      teacherNeeds: '',
    });
    expect(await readers(at, caseId)).toEqual({ ineke: 'all' });
    expect(toAnna()).toEqual([]);
  });

  it('waits for the morning when it was written down in the evening', async () => {
    const { at, caseId, toAnna } = await decided('2027-06-04T17:30:00.000Z', 'adam');
    expect(toAnna()).toEqual([]);
    await at.until('2027-06-07T05:29:00.000Z');
    expect(toAnna()).toEqual([]);
    await at.until('2027-06-07T12:00:00.000Z');
    expect(toAnna()).toHaveLength(1);
    expect((await readers(at, caseId))['anna']).toBe('chosen');
  });

  it('stands beside the own words of a teacher who recorded the signals', async () => {
    const { at, caseId } = await decided('2027-06-07T09:00:00.000Z', 'anna');
    const read = await readCase(at.staff, 'anna', caseId);
    if (read.kind !== 'found') throw new Error(read.kind);
    expect(read.file.forms.map(({ formId }) => formId)).toEqual(['signals', 'decision']);
    expect(Object.keys(read.file.forms[1]?.answers ?? {}).toSorted()).toEqual(['safetyToday', 'teacherNeeds']);
  });

  it('goes to the next teacher only in the words that the care coordinator writes anew', async () => {
    const { at, caseId } = await decided('2027-07-12T09:00:00.000Z', 'anna');
    await at.until('2027-07-31T21:00:00.000Z');
    await at.cases.putRoster({ version: 3, people: after }, 'after', at.now());
    await at.until('2027-08-30T06:00:00.000Z');
    expect(await readers(at, caseId)).toEqual({ anna: 'own', ineke: 'all' });
    await at.answer(caseId, 'handover', 'ineke', { goes: 'words', to: 'nina', teacherNeeds: 'Nieuwe woorden.' });
    expect(await readers(at, caseId)).toEqual({ anna: 'own', nina: 'chosen', ineke: 'all' });
    const read = await readCase(at.staff, 'nina', caseId);
    expect(read.kind === 'found' ? read.file.forms.map(({ answers }) => answers) : null).toEqual([
      { teacherNeeds: 'Nieuwe woorden.' },
    ]);
    expect(at.sent.at(-1)?.to).toBe('nina');
  });
});
