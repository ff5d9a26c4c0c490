import { describe, expect, it } from 'vitest';
import { readCase, today } from '../../workflows/cases/staff.ts';
import type { Answers, CaseId } from '../../workflows/domain/case.ts';
import { dateOf } from '../../workflows/domain/instant.ts';
import { roles } from '../../workflows/domain/roles.ts';
import { sampleSchool } from '../samples/school.ts';
import { codeOf } from './with-code.ts';
import { world } from './world.ts';

/** A complaint (WPO 14). A Monday, 10:00 on the school's clock. */
const monday = '2027-01-11T09:00:00.000Z';
const board = ['beatrix', 'berend'];

type World = ReturnType<typeof world>;

const complained = async (changed: Answers = {}, start = monday, school = sampleSchool()) => {
  const at = world(start, school);
  const handed = await at.handIn('complaint', changed);
  return { at, caseId: handed.caseId, ...codeOf(at, handed.outcome) };
};

const readers = async (at: World, caseId: CaseId): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { id } of at.staff.school.people)
    if ((await readCase(at.staff, id, caseId)).kind !== 'hidden') found.push(id);
  return found.toSorted();
};

const open = async (at: World, caseId: CaseId) =>
  (await at.file(caseId)).tasks.filter(({ status }) => status === 'open').map(({ step }) => step);

const taskOf = async (at: World, caseId: CaseId, step: string) => {
  const task = (await at.file(caseId)).tasks.findLast((one) => one.step === step);
  if (task === undefined) throw new Error(`no ${step}`);
  return task;
};

describe('a complaint', () => {
  it('goes from form to closed case, and whoever complained hears of each step', async () => {
    const { at, caseId, receipt } = await complained();
    expect((await receipt()).view).toMatchObject({
      status: 'received',
      next: { role: 'boardContact', by: '2027-01-18' },
    });
    for (const step of ['receive', 'committee', 'answer', 'close'])
      expect([step, (await at.answer(caseId, step, 'berend')).kind]).toEqual([step, 'answered']);
    expect((await at.file(caseId)).head.status).toBe('closed');
    const { view, said } = await receipt();
    expect(view.status).toBe('closed');
    expect(said).toHaveLength(4);
    expect(said[1]?.text).toContain('vier weken');
  });

  it('may be settled with the board, and the agreement is what whoever complained reads', async () => {
    const { at, caseId, receipt } = await complained({ way: 'board' });
    await at.answer(caseId, 'receive', 'berend', { next: 'settle' });
    await at.answer(caseId, 'settle', 'berend', { agreed: 'Verzonnen: elke brief krijgt antwoord.' });
    expect(await open(at, caseId)).toEqual(['close']);
    expect((await receipt()).said.at(-1)?.text).toBe('Verzonnen: elke brief krijgt antwoord.');
  });

  it('may go to the committee all the same when settling fails', async () => {
    const { at, caseId } = await complained();
    await at.answer(caseId, 'receive', 'berend', { next: 'settle' });
    await at.answer(caseId, 'settle', 'berend', { next: 'committee' });
    expect(await open(at, caseId)).toEqual(['committee']);
  });

  it('that is withdrawn with the code may stop, unlike any other case of the board', async () => {
    const { at, caseId, send, receipt } = await complained();
    await send('parentWithdraw');
    expect(await open(at, caseId)).toEqual(['receive', 'withdrawal']);
    expect((await at.answer(caseId, 'withdrawal', 'berend', { goesOn: 'no' })).kind).toBe('answered');
    expect((await at.file(caseId)).head.status).toBe('closed');
    expect((await receipt()).view.withdrawn).toBeDefined();
  });

  it('that is withdrawn by word of mouth is closed by the board', async () => {
    const { at, caseId } = await complained();
    await at.answer(caseId, 'receive', 'berend', { next: 'withdrawn' });
    expect(await open(at, caseId)).toEqual(['close']);
  });
});

describe('a complaint is for the board only (WPO 14 lid 9)', () => {
  it.each(['teacher', 'colleague', 'principal', 'decision'])(
    'about %s: nobody else is told or can read it',
    async (adultWho) => {
      const { at, caseId } = await complained({ adultWho, children: [{ name: 'Verzonnen Kind', group: '3a' }] });
      expect(await readers(at, caseId)).toEqual(board);
      await at.until('2027-03-01T12:00:00.000Z');
      expect(at.sent.length).toBeGreaterThan(5);
      expect(new Set(at.sent.map(({ to }) => to))).toEqual(new Set(board));
      for (const id of ['pien', 'ineke', 'anna', 'uma'])
        expect([...(await today(at.staff, id))].map((line) => line.caseId)).not.toContain(caseId);
    },
  );

  it('of a member of staff as well: not even that person reads it there again', async () => {
    const at = world(monday);
    const caseId = await at.begin('staffComplaint', 'anna');
    expect((await at.file(caseId)).head).toMatchObject({ process: 'complaint', boardOnly: true });
    expect(await readers(at, caseId)).toEqual(board);
  });

  it('is never handled by a contact of the board whom it is about', async () => {
    const people = sampleSchool().people.map((person) =>
      person.id === 'berend' ? { ...person, roles: [...person.roles, { role: 'principal' as const }] } : person,
    );
    const { at, caseId } = await complained({ adultWho: 'principal' }, monday, sampleSchool({ people }));
    expect((await at.file(caseId)).head.conflicts).toContain('berend');
    expect(await readers(at, caseId)).toEqual(['beatrix']);
    await at.until('2027-02-08T12:00:00.000Z');
    expect(new Set(at.sent.map(({ to }) => to))).toEqual(new Set(['beatrix']));
  });

  it('and never by whoever leads the board, when it is about that person', async () => {
    const people = sampleSchool().people.map((person) =>
      person.id === 'berend' ? { ...person, executive: true as const } : person,
    );
    const { at, caseId } = await complained({ adultWho: 'boardExecutive' }, monday, sampleSchool({ people }));
    expect(await readers(at, caseId)).toEqual(['beatrix']);
    expect(at.sent.map(({ to }) => to)).toEqual(['beatrix']);
  });

  it('and a mail says nothing about it', async () => {
    const { at } = await complained();
    await at.until('2027-01-25T12:00:00.000Z');
    expect(at.sent.length).toBeGreaterThan(1);
    for (const { subject, text } of at.sent) expect(`${subject} ${text}`).not.toMatch(/klacht|gymles|brie(f|ven)/i);
  });

  it('with danger in a later message is called about at once, by the board', async () => {
    const { at, caseId, send } = await complained();
    const before = at.sent.length;
    await send('parentMessage', { danger: 'yes' });
    expect(await open(at, caseId)).toContain('danger');
    expect(new Set(at.sent.slice(before).map(({ to }) => to))).toEqual(new Set(board));
  });
});

describe('the board answers within four weeks of the advice (WPO 14 lid 6)', () => {
  const advised = async (adviceOn: string, start: string) => {
    const run = await complained({}, start);
    await run.at.answer(run.caseId, 'receive', 'berend');
    await run.at.answer(run.caseId, 'committee', 'berend', { adviceOn });
    return run;
  };

  it.each([
    // Counted from the advice, however late it was written down.
    ['2027-01-07', '2027-02-04'],
    // Four weeks later is Christmas: both days and the weekend pass (Algemene termijnenwet 1).
    ['2026-11-27', '2026-12-28'],
    ['2026-12-04', '2027-01-04'],
  ])('of the advice of %s: on %s at the latest, school holidays or not', async (adviceOn, by) => {
    const { at, caseId, receipt } = await advised(adviceOn, adviceOn < '2027' ? '2026-12-07T09:00:00.000Z' : monday);
    expect(dateOf((await taskOf(at, caseId, 'answer')).dueAt)).toBe(by);
    expect((await receipt()).view.next).toMatchObject({ by });
  });

  it('or says why later, and on what day: that day is the new term', async () => {
    const { at, caseId, receipt } = await advised('2027-01-11', monday);
    await at.answer(caseId, 'answer', 'berend', {
      next: 'extend',
      newDate: '2027-03-12',
      reason: 'Verzonnen: het bestuur hoort nog iemand.',
      told: 'Verzonnen: het wordt 12 maart, wij horen nog iemand.',
    });
    expect(await taskOf(at, caseId, 'answer')).toMatchObject({
      n: 2,
      status: 'open',
      dueAt: '2027-03-12T16:00:00.000Z',
    });
    const { view, said } = await receipt();
    expect(view.next).toMatchObject({ by: '2027-03-12' });
    expect(said.at(-1)?.text).toContain('12 maart');
    await at.answer(caseId, 'answer', 'berend');
    expect(await open(at, caseId)).toEqual(['close']);
  });

  it('and is reminded halfway, and asked again when it stays silent', async () => {
    const { at, caseId } = await advised('2027-01-11', monday);
    const before = at.sent.length;
    await at.until('2027-02-10T12:00:00.000Z');
    const subjects = at.sent.slice(before).map(({ at: moment, to, subject }) => `${dateOf(moment)} ${to} ${subject}`);
    expect(subjects.some((line) => line.includes('nog '))).toBe(true);
    expect(subjects.some((line) => line.startsWith('2027-02-09') && line.includes('voorbij'))).toBe(true);
    expect(await open(at, caseId)).toContain('answer');
  });

  it('an advice that stays out is asked about again', async () => {
    const { at, caseId } = await complained();
    await at.answer(caseId, 'receive', 'berend');
    await at.answer(caseId, 'committee', 'berend', { advice: 'waiting' });
    expect(await taskOf(at, caseId, 'committee')).toMatchObject({ n: 2, status: 'open' });
  });
});

it('the receipt of a complaint names the board, in words that parents know', async () => {
  const { receipt } = await complained();
  const role = (await receipt()).view.next?.role;
  expect(role === undefined ? '' : roles[role].label).toBe('contactpersoon van het bestuur');
});
