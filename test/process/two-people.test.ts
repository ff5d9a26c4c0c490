import { describe, expect, it } from 'vitest';
import { readCase, stepToAnswer, today } from '../../workflows/cases/staff.ts';
import type { Answers, CaseId } from '../../workflows/domain/case.ts';
import { sampleRoster } from '../samples/school.ts';
import { world } from './world.ts';

/** Decisions of two people ask two different people (default-process-texts section 1, rule b; section 12). A Monday. */
const start = '2027-01-11T09:00:00.000Z';

type World = ReturnType<typeof world>;

const untilTalk = async (at: World, disclosure = 'no'): Promise<CaseId> => {
  const caseId = await at.suspicion('anna', { urgency: 'no', disclosure });
  await at.answer(caseId, 'consultation', 'ineke', { next: 'talk' });
  return caseId;
};

const weighed = async (at: World, changed: Answers, by = 'ineke', disclosure = 'no'): Promise<CaseId> => {
  const caseId = await untilTalk(at, disclosure);
  await at.answer(caseId, 'talk', 'ineke');
  expect((await at.answer(caseId, 'weighing', by, changed)).kind).toBe('answered');
  return caseId;
};

const open = async (at: World, caseId: CaseId): Promise<readonly string[]> =>
  (await at.file(caseId)).tasks.filter((task) => task.status === 'open').map((task) => task.step);

const taskOf = async (at: World, caseId: CaseId, step: string) =>
  (await at.file(caseId)).tasks.findLast((task) => task.step === step);

const problems = (outcome: Awaited<ReturnType<World['answer']>>): readonly string[] =>
  outcome.kind === 'refused' ? outcome.problems.map(({ name }) => name) : [];

describe('a second person is a named colleague', () => {
  it.each([
    ['the one who fills it in', 'ineke'],
    ['somebody who does not work here', 'niemand'],
  ])('and never %s', async (_who, withWhom) => {
    const at = world(start);
    const caseId = await untilTalk(at);
    await at.answer(caseId, 'talk', 'ineke');
    expect(problems(await at.answer(caseId, 'weighing', 'ineke', { withWhom }))).toEqual(['withWhom']);
    expect(await open(at, caseId)).toEqual(['weighing']);
  });

  it('and never somebody whose own family it is about', async () => {
    const at = world(start);
    const caseId = await untilTalk(at);
    await at.answer(caseId, 'talk', 'ineke');
    const { head } = await at.file(caseId);
    await at.cases.commit({
      expects: head.version,
      head: { ...head, version: head.version + 1, conflicts: ['ivo'] },
      tasks: [],
      events: [],
      forms: [],
      outs: [],
      receipts: [],
    });
    expect(problems(await at.answer(caseId, 'weighing', 'ineke', { withWhom: 'ivo' }))).toEqual(['withWhom']);
  });

  it('and in step 2 never the one who recorded step 1, but it may be an expert outside the school', async () => {
    const at = world(start);
    const caseId = await at.suspicion('anna', { urgency: 'no' });
    const self = await at.answer(caseId, 'consultation', 'ineke', { next: 'talk', withWhom: 'anna' });
    expect(problems(self)).toEqual(['withWhom']);
    const outside = { next: 'talk', withWhom: 'outsideSchool', outsideWho: 'Verzonnen jeugdarts' };
    expect((await at.answer(caseId, 'consultation', 'ineke', outside)).kind).toBe('answered');
  });

  it('is needed to deviate from the proposal to report', async () => {
    const at = world(start);
    const caseId = await weighed(at, { w1: 'yes', w2: 'yes' });
    const no = { d1: 'no', d1vt: 'Verzonnen overleg op 12 januari.' };
    expect(problems(await at.answer(caseId, 'decision', 'pien', no))).toEqual(['deviatesWith']);
    expect((await at.answer(caseId, 'decision', 'pien', { ...no, deviatesWith: 'berend' })).kind).toBe('answered');
  });
});

describe('closing on "no suspicion left" needs two people', () => {
  it('who weighed along confirms by own account, then the final decision role, and aftercare follows', async () => {
    const at = world(start);
    const caseId = await weighed(at, { w1: 'no', withWhom: 'bram' });
    expect(await open(at, caseId)).toEqual(['closingOpinion']);
    expect(at.sent.filter((mail) => mail.to === 'bram')).toHaveLength(1);
    expect(await at.answer(caseId, 'closingOpinion', 'ineke')).toMatchObject({ kind: 'refused' });
    expect((await at.answer(caseId, 'closingOpinion', 'bram', { agree: 'yes' })).kind).toBe('answered');
    expect(await open(at, caseId)).toEqual(['confirmClosing']);
    expect((await at.answer(caseId, 'confirmClosing', 'pien')).kind).toBe('answered');
    expect(await open(at, caseId)).toEqual(['aftercare']);
  });

  it('a second person who does not agree brings it back to weighing', async () => {
    const at = world(start);
    const caseId = await weighed(at, { w1: 'no', withWhom: 'bram' });
    await at.answer(caseId, 'closingOpinion', 'bram', { agree: 'no', why: 'Verzonnen reden.' });
    expect(await open(at, caseId)).toEqual(['weighing']);
  });

  it('the named colleague reads the case through that task only, and whoever shares the class does not', async () => {
    const at = world(start);
    const caseId = await weighed(at, { w1: 'no', withWhom: 'bram' });
    expect((await readCase(at.staff, 'bram', caseId)).kind).toBe('found');
    expect((await readCase(at.staff, 'cato', caseId)).kind).toBe('hidden');
    expect((await today(at.staff, 'bram')).map(({ step }) => step)).toContain('closingOpinion');
    expect((await today(at.staff, 'ineke')).map(({ step }) => step)).not.toContain('closingOpinion');
  });

  it('a principal who weighed does not confirm it: the deputy is asked, and the principal reads who may', async () => {
    const at = world(start);
    const caseId = await untilTalk(at);
    await at.answer(caseId, 'talk', 'ineke');
    // The weighing is late: the principal was asked and does it.
    await at.until('2027-01-18T09:00:00.000Z');
    expect((await at.answer(caseId, 'weighing', 'pien', { w1: 'no', withWhom: 'ineke' })).kind).toBe('answered');
    await at.answer(caseId, 'closingOpinion', 'ineke');
    expect(await taskOf(at, caseId, 'confirmClosing')).toMatchObject({ asked: ['adam'], barred: ['pien'] });
    expect(at.sent.filter((mail) => mail.to === 'adam')).toHaveLength(1);
    expect((await today(at.staff, 'pien')).map(({ step }) => step)).not.toContain('confirmClosing');
    const page = await stepToAnswer(at.staff, 'pien', caseId, 'confirmClosing', 1);
    expect(page).toMatchObject({ kind: 'other', why: expect.stringContaining('Adam Adjunct') });
    expect(await at.answer(caseId, 'confirmClosing', 'pien')).toMatchObject({
      kind: 'refused',
      problems: [{ message: expect.stringContaining('Adam Adjunct') }],
    });
    expect((await at.answer(caseId, 'confirmClosing', 'adam')).kind).toBe('answered');
  });

  it('a child that told it itself is closed only after a consultation of Veilig Thuis', async () => {
    const at = world(start);
    const caseId = await weighed(at, { w1: 'no', withWhom: 'ivo' }, 'ineke', 'yes');
    await at.answer(caseId, 'closingOpinion', 'ivo');
    expect(problems(await at.answer(caseId, 'confirmClosing', 'pien'))).toEqual(['vt']);
    const vt = 'Verzonnen overleg op 12 januari.';
    expect((await at.answer(caseId, 'confirmClosing', 'pien', { vt })).kind).toBe('answered');
  });

  it('a second person who stays silent is followed by the ladder, never by the one who weighed', async () => {
    const at = world(start);
    const caseId = await weighed(at, { w1: 'no', withWhom: 'bram' });
    await at.until('2027-01-20T12:00:00.000Z');
    const asked = (await taskOf(at, caseId, 'closingOpinion'))?.asked ?? [];
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(asked[0]).toBe('bram');
    expect(asked).not.toContain('ineke');
    for (const id of asked) expect(sampleRoster().people.map((person) => person.id)).toContain(id);
  });
});

describe('doubt and danger', () => {
  it('doubt opens the decision at once; reporting waits for nobody, not reporting waits for the second person', async () => {
    const at = world(start);
    const caseId = await weighed(at, { w1: 'yes', w2: 'doubt', withWhom: 'ivo' });
    expect(await open(at, caseId)).toEqual(['decision', 'secondOpinion']);
    const no = { d1: 'no', d1vt: 'Verzonnen overleg.', deviatesWith: 'berend' };
    expect(problems(await at.answer(caseId, 'decision', 'pien', no))).toEqual(['d1']);
    expect((await at.answer(caseId, 'decision', 'pien', { d1: 'yes', d2: 'no' })).kind).toBe('answered');
    expect(await open(at, caseId)).toContain('secondOpinion');
  });

  it('acute danger never waits for a second person', async () => {
    const at = world(start);
    const caseId = await weighed(at, { w1: 'yes', w2: 'yes' });
    expect(await open(at, caseId)).toContain('decision');
    expect(await open(at, caseId)).not.toContain('secondOpinion');
  });
});

describe('step 3 skipped (scenario 4)', () => {
  const notHeld = {
    outcome: 'notHeld',
    exception: 'familyUnsafe',
    exceptionWhy: 'Verzonnen reden.',
    agreedBy: 'ivo',
  } as const;

  it('a talk that was not held goes on only when the named second person agrees', async () => {
    const at = world(start);
    const caseId = await untilTalk(at);
    await at.answer(caseId, 'talk', 'ineke', notHeld);
    expect(await open(at, caseId)).toEqual(['talkOpinion']);
    await at.answer(caseId, 'talkOpinion', 'ivo', { agree: 'no', why: 'Verzonnen reden.' });
    expect(await open(at, caseId)).toEqual(['talk']);
    await at.answer(caseId, 'talk', 'ineke', notHeld);
    await at.answer(caseId, 'talkOpinion', 'ivo');
    expect(await open(at, caseId)).toEqual(['weighing']);
  });

  it('direct danger does not wait for that', async () => {
    const at = world(start);
    const caseId = await untilTalk(at);
    await at.answer(caseId, 'talk', 'ineke', { ...notHeld, exception: 'danger' });
    expect(await open(at, caseId)).toEqual(['danger', 'weighing']);
  });
});
