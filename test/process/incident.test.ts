import { describe, expect, it } from 'vitest';
import { lookUpReceipt } from '../../workflows/cases/look-up-receipt.ts';
import { readCase } from '../../workflows/cases/staff.ts';
import { samplePeople, sampleSchool } from '../samples/school.ts';
import { world } from './world.ts';

type World = ReturnType<typeof world>;

const monday = '2027-01-11T09:00:00.000Z';
const children = { children: [{ name: 'Verzonnen Vera', group: '3a' }] } as const;
const readers = async (at: World, caseId: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { id } of at.staff.school.people)
    if ((await readCase(at.staff, id, caseId)).kind === 'found') found.push(id);
  return found;
};
const open = async (at: World, caseId: string) =>
  (await at.file(caseId)).tasks.filter(({ status }) => status === 'open').map(({ step }) => step);
const measured = { heldOn: '2027-01-11', evaluateOn: '2027-01-25' } as const;

describe('behaviour of a pupil that crosses a line', () => {
  it('goes from the form to a closed case: safe today, all parents told, measures, evaluation, aftercare', async () => {
    const at = world(monday);
    const { caseId, outcome } = await at.handIn('incident', { ...children, kind: 'theft' });
    expect(await open(at, caseId)).toEqual(['record']);
    expect(at.sent.map(({ to }) => to)).toEqual(['anna']);
    await at.answer(caseId, 'record', 'anna');
    await at.answer(caseId, 'measures', 'anna', measured);
    const evaluate = (await at.file(caseId)).tasks.find(({ step }) => step === 'evaluate');
    expect(evaluate?.dueAt.slice(0, 10)).toBe('2027-01-25');
    await at.until('2027-01-25T09:00:00.000Z');
    expect(at.sent.at(-1)).toMatchObject({ to: 'anna' });
    await at.answer(caseId, 'evaluate', 'anna');
    await at.answer(caseId, 'aftercare', 'anna');
    await at.answer(caseId, 'close', 'anna');
    const { head, forms } = await at.file(caseId);
    expect(head.status).toBe('closed');
    expect(forms.map(({ formId }) => formId)).toEqual([
      'incident',
      'incidentRecord',
      'incidentMeasures',
      'incidentEvaluate',
      'incidentAftercare',
      'close',
    ]);
    if (outcome.kind !== 'received') throw new Error('not received');
    expect((await lookUpReceipt({ intake: at.intake, keys: at.staff.keys }, outcome.code))?.view.status).toBe('closed');
  });

  it('what does not work leads to other measures', async () => {
    const at = world(monday);
    const { caseId } = await at.handIn('incident', { ...children, kind: 'theft' });
    await at.answer(caseId, 'record', 'anna');
    await at.answer(caseId, 'measures', 'anna', measured);
    await at.answer(caseId, 'evaluate', 'anna', { works: 'no', next: 'measures' });
    expect(await open(at, caseId)).toEqual(['measures']);
  });

  it('at violence the care coordinator reads along; of what comes back she is asked whether more is the matter', async () => {
    const at = world(monday);
    const { caseId } = await at.handIn('incident', { ...children, kind: 'weapon', repeated: 'yes' });
    expect(await open(at, caseId)).toEqual(['record', 'triage']);
    expect(await readers(at, caseId)).toEqual(['anna', 'ineke']);
    await at.answer(caseId, 'triage', 'ineke', { safety: 'yes' });
    const [meldcode = ''] = (await at.file(caseId)).head.linkedTo;
    expect((await at.file(meldcode)).head.process).toBe('reporting-code');
  });

  it('recorded by a colleague is read along by the same people as from a parent', async () => {
    const withContact = samplePeople.map((person) =>
      person.id === 'uma' ? { ...person, roles: [...person.roles, { role: 'bullyingContact' as const }] } : person,
    );
    const at = world(monday, sampleSchool({ people: withContact }));
    const by = { ...children, who: 'pupil', repeated: 'no' } as const;
    for (const [kind, along] of [
      ['weapon', 'ineke'],
      ['physical', 'ineke'],
      ['bullying', 'uma'],
      ['theft', null],
    ] as const) {
      const { caseId } = await at.handIn('incident', { ...by, kind });
      const recorded = await at.begin('incidentByStaff', 'bram', { ...by, kind });
      const asked = async (id: string) => (await at.file(id)).tasks.find(({ step }) => step === 'record')?.asked;
      expect([kind, await asked(caseId)]).toEqual([kind, along === null ? ['anna'] : [along, 'anna']]);
      expect([kind, await asked(recorded)]).toEqual([kind, await asked(caseId)]);
    }
  });

  it('nobody answers: the next morning the ladder climbs, and the submitter hears something all the same', async () => {
    const at = world(monday);
    const { caseId } = await at.handIn('incident', { ...children, kind: 'theft' });
    await at.until('2027-01-29T12:00:00.000Z');
    const { events } = await at.file(caseId);
    expect(events.filter(({ kind }) => kind === 'escalated').length).toBeGreaterThanOrEqual(3);
    expect([...new Set(at.sent.map(({ to }) => to))]).toEqual(['anna', 'bram', 'ineke', 'pien', 'berend']);
    expect(await open(at, caseId)).toEqual(['record', 'update']);
  });

  it('a teacher who sees that it may be an adult of the school stops: it is for the board alone', async () => {
    const at = world(monday);
    const { caseId } = await at.handIn('incident', { ...children, kind: 'theft' });
    await at.answer(caseId, 'record', 'anna', { next: 'toBoard' });
    const [offence = ''] = (await at.file(caseId)).head.linkedTo;
    expect((await at.file(offence)).head.process).toBe('staff-offence');
    expect(await readers(at, caseId)).toEqual(['berend', 'beatrix']);
  });
});

describe('behaviour of an adult that crosses a line', () => {
  const toTheEnd = async (at: World, caseId: string, by: string) => {
    await at.answer(caseId, 'record', by, { next: 'talks' });
    await at.answer(caseId, 'talks', by, {
      heldOn: '2027-01-11',
      professionals: 'yes',
      professionalsWho: 'Een mediator',
    });
    await at.answer(caseId, 'measures', by, measured);
    await at.answer(caseId, 'evaluate', by);
    await at.answer(caseId, 'aftercare', by, {
      colleague: 'yes',
      colleagueSupport: 'Verzonnen: gesprek met de bedrijfsarts.',
    });
    await at.answer(caseId, 'close', by);
    expect((await at.file(caseId)).head.status).toBe('closed');
  };

  it('of a parent: the principal hears both sides, and the colleague whom it happened to gets support', async () => {
    const at = world(monday);
    const caseId = await at.begin('incidentByStaff', 'anna', {
      ...children,
      who: 'parent',
      sexual: 'no',
      kind: 'verbalThreat',
      towards: ['staff'],
    });
    expect((await at.file(caseId)).head.firstRole.role).toBe('principal');
    await toTheEnd(at, caseId, 'pien');
  });

  it('of the principal: the board hears both sides, and the principal never knows', async () => {
    const at = world(monday);
    const { caseId } = await at.handIn('incident', { ...children, who: 'staff', adultWho: 'principal', sexual: 'no' });
    expect((await at.file(caseId)).head.conflicts).toEqual(['pien']);
    expect(await readers(at, caseId)).toEqual(['berend', 'beatrix']);
    await toTheEnd(at, caseId, 'berend');
    expect(at.sent.map(({ to }) => to)).not.toContain('pien');
  });

  it.each(['handIn', 'begin'] as const)(
    'of a colleague climbs and never comes down to one who may be that colleague (%s)',
    async (way) => {
      const at = world(monday);
      const about = { ...children, who: 'staff', adultWho: 'colleague', sexual: 'no', danger: 'no' } as const;
      const caseId =
        way === 'begin'
          ? await at.begin('incidentByStaff', 'anna', about)
          : (await at.handIn('incident', { ...about, language: 'somali' })).caseId;
      await at.until('2027-01-29T12:00:00.000Z');
      const { tasks } = await at.file(caseId);
      const steps = tasks.filter(({ status }) => status === 'open').map(({ step }) => step);
      expect(steps).toEqual(way === 'begin' ? ['record'] : expect.arrayContaining(['record', 'translate', 'update']));
      expect([...new Set(tasks.flatMap(({ asked }) => asked))]).toEqual(['pien', 'adam', 'berend']);
      expect(at.sent.map(({ to }) => to)).not.toContain('ineke');
    },
  );

  it('of an adult without a name: nobody of the child’s class is told or reads it', async () => {
    const at = world(monday);
    const { caseId } = await at.handIn('incident', { ...children, who: 'unknownAdult', sexual: 'no' });
    await at.until('2027-02-08T12:00:00.000Z');
    expect(await readers(at, caseId)).not.toContain('anna');
    expect(at.sent.map(({ to }) => to)).not.toContain('anna');
  });

  it('of the childcare: the principal, for that organisation has its own duty', async () => {
    const at = world(monday);
    const { caseId } = await at.handIn('incident', { ...children, who: 'childcare', sexual: 'no' });
    expect((await at.file(caseId)).head).toMatchObject({ firstRole: { role: 'principal' }, boardOnly: false });
  });
});
