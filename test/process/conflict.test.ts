import { describe, expect, it } from 'vitest';
import { readCase } from '../../workflows/cases/staff.ts';
import { sayInvolved } from '../../workflows/cases/step-aside.ts';
import { tellBoard } from '../../workflows/cases/tell-board.ts';
import { notExecutive } from '../samples/case.ts';
import { samplePeople, sampleSchool } from '../samples/school.ts';
import { world } from './world.ts';

const child = { children: [{ name: 'Verzonnen Kind', group: '3a' }], danger: 'no', home: 'no' } as const;
const monday = '2027-01-11T09:00:00.000Z';

/** Store without anybody's answer to the question, in a world whose machines run. */
const truth = (at: ReturnType<typeof world>) => ({ ...at.staff, cases: at.cases });

describe('10. Accused is also a role holder', () => {
  it('who steps aside is not asked, shown or mailed again over a month of silence, and the ladder goes on', async () => {
    const at = world(monday);
    const { caseId } = await at.concern({ ...child, topic: 'homeUnsafe' });
    expect(at.sent.map((mail) => mail.to)).toEqual(['ineke']);
    expect(await sayInvolved(truth(at), 'ineke', caseId, true)).toEqual({ kind: 'steppedAside' });
    const before = at.sent.length;
    await at.until('2027-02-12T12:00:00.000Z');
    const told = new Set(at.sent.slice(before).map((mail) => mail.to));
    expect([...told]).toContain('ivo');
    expect([...told]).toContain('pien');
    expect([...told]).not.toContain('ineke');
    expect(at.digests.filter((mail) => mail.to === 'ineke')).toEqual([]);
    expect(await readCase(truth(at), 'ineke', caseId)).toEqual({ kind: 'hidden' });
    expect((await at.file(caseId)).head).toMatchObject({ status: 'open', conflicts: ['ineke'] });
  });

  it('without a substitute the board is asked', async () => {
    const people = samplePeople.map((person) => (person.id === 'ineke' ? { ...person, deputies: [] } : person));
    const at = world(monday, sampleSchool({ people }));
    const { caseId } = await at.concern({ ...child, topic: 'homeUnsafe' });
    await sayInvolved(truth(at), 'ineke', caseId, true);
    await at.settle();
    expect(at.sent.map((mail) => mail.to)).toEqual(['ineke', 'berend', 'beatrix']);
  });

  const suspicion = { urgency: 'no', group: '3a' } as const;

  it('a care coordinator who is the child’s parent is left out of every step of the Meldcode: the substitute has them', async () => {
    const at = world(monday);
    const caseId = await at.suspicion('anna', suspicion);
    await sayInvolved(truth(at), 'ineke', caseId, true);
    await at.settle();
    const before = at.sent.length;
    expect(await at.answer(caseId, 'consultation', 'ineke')).toEqual({ kind: 'hidden' });
    expect(await at.answer(caseId, 'consultation', 'ivo', { withWhom: 'ineke' })).toMatchObject({
      kind: 'refused',
      problems: [{ name: 'withWhom' }],
    });
    await at.answer(caseId, 'consultation', 'ivo', { withWhom: 'uma', next: 'talk' });
    await at.answer(caseId, 'talk', 'ivo');
    await at.answer(caseId, 'weighing', 'ivo', { w1: 'yes', w2: 'yes', withWhom: 'uma' });
    const warned = at.sent.filter((mail) => mail.subject.startsWith('NU LEZEN')).map((mail) => mail.to);
    expect(warned.toSorted()).toEqual(['adam', 'ivo', 'pien']);
    await at.answer(caseId, 'danger', 'ivo');
    await at.answer(caseId, 'decision', 'pien', { d1: 'yes', d2: 'no' });
    await at.until('2027-01-18T12:00:00.000Z');
    await at.answer(caseId, 'vtFeedback', 'ivo', { result: 'takenUp' });
    await at.answer(caseId, 'aftercare', 'ivo');
    const { head, tasks } = await at.file(caseId);
    expect(head).toMatchObject({ status: 'closed', conflicts: ['ineke'] });
    expect(tasks.filter((task) => task.step !== 'consultation' && task.asked.includes('ineke'))).toEqual([]);
    expect([...at.sent.slice(before), ...at.digests].map((mail) => mail.to)).not.toContain('ineke');
  });

  it('a Meldcode step without a substitute is the board’s', async () => {
    const people = samplePeople.map((person) => (person.id === 'ineke' ? { ...person, deputies: [] } : person));
    const at = world(monday, sampleSchool({ people }));
    const caseId = await at.suspicion('anna', suspicion);
    await sayInvolved(truth(at), 'ineke', caseId, true);
    await at.settle();
    const open = (await at.file(caseId)).tasks.filter((task) => task.status === 'open');
    expect(open).toMatchObject([{ step: 'consultation', asked: ['ineke', 'berend', 'beatrix'] }]);
    expect((await at.answer(caseId, 'consultation', 'berend', { withWhom: 'ivo', next: 'talk' })).kind).toBe(
      'answered',
    );
  });
});

describe('a Meldcode case that turns out to be about an adult of the school', () => {
  it('closes by itself; the board goes on with a case of its own, and nobody else hears more', async () => {
    const at = world('2027-01-15T20:00:00.000Z');
    const caseId = await at.suspicion('anna', { urgency: 'no', group: '3a' });
    expect(await tellBoard(at.staff, 'anna', caseId, notExecutive)).toEqual({ kind: 'told' });
    const before = at.sent.length;
    await at.settle();
    const file = await at.file(caseId);
    expect(file.head).toMatchObject({ status: 'closed', boardOnly: true });
    expect(at.sent.slice(before).map((mail) => [mail.to, mail.subject.startsWith('NU LEZEN')])).toEqual([
      ['berend', true],
      ['beatrix', true],
    ]);
    const [own = ''] = file.head.linkedTo;
    expect((await at.file(own)).head).toMatchObject({ process: 'staff-offence', boardOnly: true, step: 'danger' });
    await at.answer(own, 'danger', 'berend');
    await at.answer(own, 'received', 'berend');
    expect((await at.file(own)).head.step).toBe('inspector');
    await at.until('2027-01-29T12:00:00.000Z');
    expect(new Set(at.sent.slice(before).map((mail) => mail.to))).toEqual(new Set(['berend', 'beatrix']));
  });
});
