import { describe, expect, it } from 'vitest';
import { handInCheckPage } from '../../functions/parent-web/hand-in-pages.tsx';
import { receiptPage } from '../../functions/parent-web/receipt-page.tsx';
import { joinTo } from '../../workflows/cases/join-cases.ts';
import { readCase, today } from '../../workflows/cases/staff.ts';
import { tellBoard } from '../../workflows/cases/tell-board.ts';
import { stepOf } from '../../workflows/domain/processes/processes.ts';
import { staffOffence } from '../../workflows/domain/processes/staff-offence.ts';
import { isAboutExecutive } from '../../workflows/domain/subjects.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import { samplePeople, sampleSchool } from '../samples/school.ts';
import { world } from './world.ts';

type World = ReturnType<typeof world>;

const child = { children: [{ name: 'Verzonnen Kind', group: '3a' }], danger: 'no', home: 'no' } as const;
const about = (adultWho: string, adultSexual: string) => ({ ...child, topic: 'adultAtSchool', adultWho, adultSexual });
const board = ['berend', 'beatrix'];

const readers = async (at: World, caseId: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { id } of at.staff.school.people)
    if ((await readCase(at.staff, id, caseId)).kind === 'found') found.push(id);
  return found;
};
const open = async (at: World, caseId: string) =>
  (await at.file(caseId)).tasks.filter(({ status }) => status === 'open').map(({ step }) => step);
const mailed = (at: World): readonly string[] => [...new Set(at.sent.map(({ to }) => to))];

/** Monday morning; in the law's order, up to where the test goes on. */
const toTheEnd = async (at: World, caseId: string) => {
  await at.answer(caseId, 'danger', 'berend');
  await at.answer(caseId, 'received', 'berend');
  await at.answer(caseId, 'inspector', 'berend');
  await at.answer(caseId, 'decision', 'beatrix');
  await at.answer(caseId, 'informed', 'berend', { parentsOn: '2027-01-11', accusedOn: '2027-01-11' });
  await at.answer(caseId, 'criminalComplaint', 'berend', { filedOn: '2027-01-11', inspectorOn: '2027-01-11' });
  await at.answer(caseId, 'aftercare', 'beatrix');
  return at.answer(caseId, 'close', 'beatrix');
};

describe('8. Concern about a teacher, sexual', () => {
  const saturdayNight = '2027-01-16T22:00:00.000Z';

  it('the track of the board opens, at once and outside office hours', async () => {
    const at = world(saturdayNight);
    const { caseId } = await at.concern(about('teacher', 'yes'));
    expect((await at.file(caseId)).head).toMatchObject({ process: 'staff-offence', boardOnly: true });
    expect(at.sent.map(({ to }) => to).toSorted()).toEqual(board.toSorted());
    expect(at.sent.every(({ at: moment }) => moment.startsWith('2027-01-16T22:0'))).toBe(true);
  });

  it('only the contact of the board and the deputy can read it; teacher, care coordinator and principal get nothing', async () => {
    const at = world(saturdayNight);
    const { caseId } = await at.concern(about('teacher', 'unsure'));
    expect(await readers(at, caseId)).toEqual(board);
    await at.until('2027-02-15T12:00:00.000Z');
    expect(mailed(at).toSorted()).toEqual(board.toSorted());
    expect(at.digests.filter(({ to }) => !board.includes(to))).toEqual([]);
    for (const id of ['anna', 'ineke', 'ivo', 'pien', 'adam', 'vera']) expect(await today(at.staff, id)).toEqual([]);
    expect(await readers(at, caseId)).toEqual(board);
  });

  it('nobody acknowledges: the board is warned again within the hour, and then the operator', async () => {
    const at = world(saturdayNight);
    const { caseId } = await at.concern(about('teacher', 'yes'));
    await at.until('2027-01-16T23:05:00.000Z');
    expect(at.sent.length).toBeGreaterThanOrEqual(6);
    await at.until('2027-01-17T12:00:00.000Z');
    expect((await at.file(caseId)).events.map(({ kind }) => kind)).toContain('unheard');
  });

  it('the next thing is the confidential inspector, 0900 111 3 111, and nothing looks into it before', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern(about('teacher', 'yes'));
    await at.answer(caseId, 'danger', 'berend');
    expect(await open(at, caseId)).toEqual(['received']);
    await at.answer(caseId, 'received', 'berend');
    expect(await open(at, caseId)).toEqual(['inspector']);
    expect(stepOf(staffOffence, 'inspector')?.name).toBe('Overleg met de vertrouwensinspecteur');
    await at.answer(caseId, 'inspector', 'berend', { outcome: 'notYet' });
    expect(await open(at, caseId)).toEqual(['inspector']);
  });

  it('closing without a logged consultation is impossible; in the order of the law it closes', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern(about('teacher', 'yes'));
    await expect(at.answer(caseId, 'close', 'berend')).rejects.toThrow('not open');
    await expect(at.answer(caseId, 'criminalComplaint', 'berend')).rejects.toThrow('not open');
    expect((await toTheEnd(at, caseId)).kind).toBe('answered');
    const { head, forms } = await at.file(caseId);
    expect(head.status).toBe('closed');
    expect(forms.map(({ formId }) => formId)).toEqual([
      'concern',
      'offenceDanger',
      'offenceReceived',
      'offenceInspector',
      'offenceDecision',
      'offenceInformed',
      'offenceComplaint',
      'offenceAftercare',
      'offenceClose',
    ]);
  });

  it('with a reasonable suspicion the board cannot decide to leave it at that', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern(about('teacher', 'yes'));
    await at.answer(caseId, 'received', 'berend');
    await at.answer(caseId, 'inspector', 'berend', { outcome: 'yes' });
    expect(await at.answer(caseId, 'decision', 'berend', { decides: 'noComplaint' })).toMatchObject({
      kind: 'refused',
      problems: [{ name: 'decides' }],
    });
    expect(await open(at, caseId)).toContain('decision');
  });

  it('without a reasonable suspicion it goes to aftercare, where a wrong accusation is put right', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern(about('teacher', 'yes'));
    await at.answer(caseId, 'danger', 'berend');
    await at.answer(caseId, 'received', 'berend');
    await at.answer(caseId, 'inspector', 'berend', { outcome: 'no' });
    await at.answer(caseId, 'decision', 'berend', { decides: 'noComplaint' });
    await at.answer(caseId, 'aftercare', 'berend', {
      wrongly: 'yes',
      rehabilitation: 'Verzonnen: een brief aan het team.',
    });
    await at.answer(caseId, 'close', 'berend');
    expect((await at.file(caseId)).head.status).toBe('closed');
  });
});

describe('what starts a case of the board', () => {
  it('a colleague who sees it in a concern: a case of the board, and the parent goes on hearing from the board', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern({ ...child, topic: 'notWell' });
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'toBoard' });
    const { head } = await at.file(caseId);
    const [offence = ''] = head.linkedTo;
    expect((await at.file(offence)).head).toMatchObject({ process: 'staff-offence', linkedFrom: caseId });
    expect(await open(at, offence)).toEqual(['danger', 'received']);
    expect(await open(at, caseId)).toEqual(['board']);
    expect(await readers(at, caseId)).toEqual(board);
    expect(await readers(at, offence)).toEqual(board);
    await at.answer(caseId, 'board', 'berend', { next: 'goesOn', told: 'Het bestuur heeft uw bericht.' });
    await toTheEnd(at, offence);
    await at.answer(caseId, 'board', 'berend', { next: 'close' });
    await at.answer(caseId, 'close', 'berend');
    expect((await at.file(caseId)).head.status).toBe('closed');
  });

  it('a concern that passed to the board before such cases were there gets one from its own step', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern({ ...child, topic: 'notWell' });
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'toBoard' });
    await at.answer(caseId, 'board', 'beatrix', { next: 'offence' });
    const { linkedTo } = (await at.file(caseId)).head;
    expect(await open(at, linkedTo.at(-1) ?? '')).toEqual(['danger', 'received']);
  });

  it('the internal confidant, whose secrecy ends here: the board knows at once, and she no longer', async () => {
    const at = world('2027-01-11T21:00:00.000Z');
    const caseId = await at.begin('offenceByStaff', 'uma');
    expect((await at.file(caseId)).head).toMatchObject({ process: 'staff-offence', boardOnly: true });
    expect(mailed(at).toSorted()).toEqual(board.toSorted());
    expect(await readers(at, caseId)).toEqual(board);
  });

  it.each([
    ['staff', 'teacher'],
    ['unknownAdult', ''],
  ])('an incident by %s, perhaps sexual', async (who, adultWho) => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.handIn('incident', {
      who,
      ...(adultWho === '' ? {} : { adultWho }),
      sexual: 'unsure',
      children: child.children,
    });
    expect((await at.file(caseId)).head).toMatchObject({ process: 'staff-offence', boardOnly: true });
    expect(await readers(at, caseId)).toEqual(board);
  });
});

describe('9. The principal is the accused', () => {
  it('every mail, task and right to read of the principal is the board’s in this case, also in danger', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern({ ...about('principal', 'no'), danger: 'yes' });
    expect(mailed(at).toSorted()).toEqual(['beatrix', 'berend', 'ineke', 'ivo']);
    await at.answer(caseId, 'danger', 'ineke');
    await at.answer(caseId, 'acknowledge', 'ineke', { next: 'principal' });
    const task = (await at.file(caseId)).tasks.find(({ step }) => step === 'principal');
    expect(task?.seat).toEqual({ role: 'boardContact', group: null });
    await at.until('2027-03-01T12:00:00.000Z');
    for (const id of ['pien', 'adam']) {
      expect(mailed(at)).not.toContain(id);
      expect(await readers(at, caseId)).not.toContain(id);
    }
  });

  it('the escalation chain skips the principal, and the timeline shows whom it asked', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern({ ...about('principal', 'no'), danger: 'yes' });
    await at.until('2027-02-15T12:00:00.000Z');
    const { events, tasks } = await at.file(caseId);
    expect(events.filter(({ kind }) => kind === 'escalated').length).toBeGreaterThan(0);
    const asked = events.filter(({ kind }) => kind === 'escalated').map(({ note }) => note);
    expect(asked).toContain('contactpersoon van het bestuur');
    expect(asked).not.toContain('directeur');
    expect(tasks.flatMap(({ asked }) => asked)).not.toContain('pien');
  });

  const executive = sampleSchool({
    people: samplePeople.map((person) => (person.id === 'beatrix' ? { ...person, executive: true } : person)),
    contact: {
      ...sampleSchool().contact,
      supervisoryBoard: { name: 'Tess Toezicht', phone: '010 000 00 08' },
      complaintsCommittee: { name: 'Verzonnen Commissie', phone: '010 000 00 09', site: 'klachten.example' },
    },
  });

  it.each(['no', 'yes'])(
    'the board executive has no access when the executive is accused (sexual: %s)',
    async (sexual) => {
      const at = world('2027-01-11T09:00:00.000Z', executive);
      const { caseId } = await at.concern(about('boardExecutive', sexual));
      expect((await at.file(caseId)).head).toMatchObject({ boardOnly: true, conflicts: ['beatrix'] });
      expect(await readers(at, caseId)).toEqual(['berend']);
      await at.until('2027-02-15T12:00:00.000Z');
      expect(mailed(at)).toEqual(['berend']);
    },
  );

  it.each(['acknowledge', 'button'])(
    'the board executive has no access when it comes out in a case that runs (%s)',
    async (way) => {
      const at = world('2027-01-11T09:00:00.000Z', executive);
      const { caseId } = await at.concern({ ...child, topic: 'homeUnsafe' });
      const code = await at.suspicion('anna', { urgency: 'no', group: '3a' });
      expect(await joinTo(at.staff, 'ineke', caseId, code)).toEqual({ kind: 'joined' });
      const yes = { aboutExecutive: 'yes' } as const;
      if (way === 'button') await tellBoard(at.staff, 'ineke', caseId, yes);
      else await at.answer(caseId, 'acknowledge', 'ineke', { next: 'toBoard', ...yes });
      await at.settle();
      const [, , offence = ''] = at.cases.caseIds();
      expect((await at.file(offence)).head).toMatchObject({ process: 'staff-offence', conflicts: ['beatrix'] });
      for (const id of [caseId, offence]) expect(await readers(at, id)).toEqual(['berend']);
      expect((await at.file(code)).head.conflicts).toEqual(['beatrix']);
      await at.until('2027-02-15T12:00:00.000Z');
      expect(mailed(at)).not.toContain('beatrix');
    },
  );

  it('nobody of the board is left: the case opens all the same, and the operator hears of it at once', async () => {
    const alone = sampleSchool({
      people: executive.people.filter(({ id }) => id !== 'berend').map((person) => ({ ...person, deputies: [] })),
    });
    const at = world('2027-01-11T09:00:00.000Z', alone);
    const { caseId, outcome } = await at.concern(about('boardExecutive', 'yes'));
    expect(outcome.kind).toBe('received');
    await at.until('2027-01-11T09:05:00.000Z');
    const { head, events } = await at.file(caseId);
    expect(head).toMatchObject({ process: 'staff-offence', status: 'open' });
    expect(events.map(({ kind }) => kind)).toContain('unheard');
    expect(await readers(at, caseId)).toEqual([]);
  });

  it('the submitter is shown the supervisory board, the confidential inspector and the complaints committee', () => {
    const answers = { ...exampleAnswers(concernForm), ...about('boardExecutive', 'no') };
    const frame = { side: 'parent', school: executive } as const;
    const now = '2027-01-11T09:00:00.000Z';
    const carried = { submission: 'a', ticket: '' };
    const check = handInCheckPage({ frame, form: concernForm, typed: {}, answers, carried, now });
    const view = { v: 1, status: 'received', receivedAt: now, next: null, updatedAt: now } as const;
    const receipt = (given: typeof answers) =>
      receiptPage({
        frame,
        code: 'A'.repeat(24),
        view,
        danger: false,
        aboutExecutive: isAboutExecutive(given),
        today: '2027-01-11',
      });
    for (const page of [check, receipt(answers)])
      for (const words of ['Tess Toezicht', '0900 111 3 111', 'Verzonnen Commissie']) expect(page).toContain(words);
    expect(receipt({ ...answers, adultWho: 'principal' })).not.toContain('Tess Toezicht');
  });
});
