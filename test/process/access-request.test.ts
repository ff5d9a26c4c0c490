import { describe, expect, it } from 'vitest';
import { readCase } from '../../workflows/cases/staff.ts';
import { tellBoard } from '../../workflows/cases/tell-board.ts';
import type { Answers, CaseId } from '../../workflows/domain/case.ts';
import { dateOf, type Instant, plusMinutes } from '../../workflows/domain/instant.ts';
import { notExecutive } from '../samples/case.ts';
import { codeOf } from './with-code.ts';
import { world } from './world.ts';

/** A request to see the file of a child (AVG 12 and 15; BW 1:377c). A Monday, 10:00 on the school's clock. */
const monday = '2027-01-11T09:00:00.000Z';

type World = ReturnType<typeof world>;

const child = { child: 'Verzonnen Kind', group: '3a' } as const;
const two = { twoDecide: 'yes', second: 'ineke' } as const;

const asked = async (changed: Answers = {}, start: Instant = monday) => {
  const at = world(start);
  const handed = await at.handIn('accessRequest', { ...child, ...changed });
  return { at, caseId: handed.caseId, ...codeOf(at, handed.outcome) };
};

/** Until it is known who asks. */
const established = async (outcome: string, start: Instant = monday) => {
  const run = await asked({}, start);
  await run.at.answer(run.caseId, 'authority', 'pien', { outcome, told: 'Verzonnen: wij hebben uw vraag.' });
  return run;
};

const open = async (at: World, caseId: CaseId) =>
  (await at.file(caseId)).tasks.filter(({ status }) => status === 'open').map(({ step }) => step);

const taskOf = async (at: World, caseId: CaseId, step: string) => {
  const task = (await at.file(caseId)).tasks.findLast((one) => one.step === step);
  if (task === undefined) throw new Error(`no ${step}`);
  return task;
};

const dueOn = async (at: World, caseId: CaseId, step: string) => dateOf((await taskOf(at, caseId, step)).dueAt);

const refusedAt = (outcome: Awaited<ReturnType<World['answer']>>): readonly string[] =>
  outcome.kind === 'refused' ? outcome.problems.map(({ name }) => name) : [outcome.kind];

const words = async (receipt: () => Promise<{ said: readonly { text: string }[] }>) =>
  (await receipt()).said.map(({ text }) => text).join('\n');

describe('a parent with authority', () => {
  it('sees the file: from form to closed case', async () => {
    const { at, caseId, receipt } = await asked();
    expect((await receipt()).view).toMatchObject({ status: 'received', next: { role: 'principal', by: '2027-01-18' } });
    for (const step of ['authority', 'accessDecision', 'giveAccess', 'close'])
      expect([step, (await at.answer(caseId, step, 'pien')).kind]).toEqual([step, 'answered']);
    expect((await at.file(caseId)).head).toMatchObject({ status: 'closed', conflicts: [] });
    expect((await receipt()).view.status).toBe('closed');
  });

  it('waits on the principal; the teacher of the group is not told and cannot read it', async () => {
    const { at, caseId } = await asked();
    expect(at.sent.map(({ to }) => to)).toEqual(['pien']);
    expect((await readCase(at.staff, 'anna', caseId)).kind).toBe('hidden');
    await at.until('2027-01-22T12:00:00.000Z');
    // Term over: the principal, the deputy and then the board; nobody else.
    expect(new Set(at.sent.map(({ to }) => to))).toEqual(new Set(['pien', 'adam', 'berend']));
  });

  it('gets nothing before it is known who it is', async () => {
    const { at, caseId } = await established('with');
    await at.answer(caseId, 'accessDecision', 'pien');
    expect(refusedAt(await at.answer(caseId, 'giveAccess', 'pien', { idSeen: 'no' }))).toEqual(['idSeen']);
    expect(await open(at, caseId)).toEqual(['giveAccess']);
  });

  it('is not called one with authority before somebody looked', async () => {
    const { at, caseId } = await asked();
    expect(refusedAt(await at.answer(caseId, 'authority', 'pien', { checkedWith: ['notYet'] }))).toEqual(['outcome']);
    await at.answer(caseId, 'authority', 'pien', { checkedWith: ['notYet'], outcome: 'unknown' });
    expect(await open(at, caseId)).toEqual(['authority']);
    expect(await dueOn(at, caseId, 'authority')).toBe('2027-01-25');
  });

  it('of whom a wish to correct is refused reads why, and where to go', async () => {
    const { at, caseId, receipt } = await established('with');
    await at.answer(caseId, 'accessDecision', 'pien');
    await at.answer(caseId, 'giveAccess', 'pien', {
      correction: 'refused',
      correctionWhy: 'Verzonnen: het verslag klopt.',
    });
    expect(await words(receipt)).toContain('Verzonnen: het verslag klopt.');
    expect(await words(receipt)).toContain('Autoriteit Persoonsgegevens');
  });
});

describe('the term of the law', () => {
  it.each([
    ['2027-01-11T09:00:00.000Z', '2027-02-11'],
    // A month after 31 January; 28 February 2027 is a Sunday.
    ['2027-01-31T09:00:00.000Z', '2027-03-01'],
    // On 25 December, a holiday before a weekend that holds the other one.
    ['2026-11-25T09:00:00.000Z', '2026-12-28'],
    ['2026-12-01T09:00:00.000Z', '2027-01-04'],
  ])('is one month from %s, whatever the school does first: %s', async (start, by) => {
    const { at, caseId, receipt } = await asked({}, start);
    await at.until(plusMinutes(start, 3 * 24 * 60));
    await at.answer(caseId, 'authority', 'pien');
    expect(await dueOn(at, caseId, 'accessDecision')).toBe(by);
    expect((await receipt()).view.next).toMatchObject({ by });
  });

  it('holds for what comes after the decision too', async () => {
    const { at, caseId } = await established('with');
    await at.until('2027-02-09T09:00:00.000Z');
    await at.answer(caseId, 'accessDecision', 'pien', two);
    expect(await dueOn(at, caseId, 'accessSecond')).toBe('2027-02-11');
    await at.answer(caseId, 'accessSecond', 'ineke');
    expect(await taskOf(at, caseId, 'giveAccess')).toMatchObject({
      dueAt: '2027-02-11T16:00:00.000Z',
      dueBecause: 'uiterlijk donderdag 11 februari 2027: tot dan loopt de termijn van de wet',
    });
  });

  it('is two months longer when the parent hears so, with the reason, within the first month', async () => {
    const { at, caseId, receipt } = await established('with');
    await at.until('2027-02-10T09:00:00.000Z');
    await at.answer(caseId, 'accessDecision', 'pien', {
      next: 'extend',
      reason: 'complex',
      told: 'Verzonnen: het is veel. U hoort het uiterlijk 12 april.',
    });
    // 11 April 2027 is a Sunday.
    expect(await dueOn(at, caseId, 'accessDecision')).toBe('2027-04-12');
    expect(await words(receipt)).toContain('12 april');
    expect((await receipt()).view.next).toMatchObject({ by: '2027-04-12' });
    expect(refusedAt(await at.answer(caseId, 'accessDecision', 'pien', { next: 'extend', reason: 'many' }))).toEqual([
      'next',
    ]);
    await at.answer(caseId, 'accessDecision', 'pien', two);
    await at.answer(caseId, 'accessSecond', 'ineke', { next: 'disagree' });
    expect(await dueOn(at, caseId, 'accessDecision')).toBe('2027-04-12');
    // Once is once, also when a decision lies between.
    expect(refusedAt(await at.answer(caseId, 'accessDecision', 'pien', { next: 'extend', reason: 'many' }))).toEqual([
      'next',
    ]);
  });

  it('cannot be made longer after the first month', async () => {
    const { at, caseId } = await established('with');
    await at.until('2027-02-12T09:00:00.000Z');
    const later = { next: 'extend', reason: 'complex', told: 'Verzonnen.' };
    expect(refusedAt(await at.answer(caseId, 'accessDecision', 'pien', later))).toEqual(['next']);
    expect((await at.answer(caseId, 'accessDecision', 'pien')).kind).toBe('answered');
  });

  it('is reminded of halfway, and climbs to the board when it is over', async () => {
    const { at } = await established('with');
    const before = at.sent.length;
    await at.until('2027-02-17T12:00:00.000Z');
    const mails = at.sent.slice(before).map((mail) => `${dateOf(mail.at)} ${mail.to}`);
    // The silence rule asks the principal to write to the parent meanwhile.
    expect(mails).toContain('2027-01-27 pien');
    expect(mails.filter((mail) => mail > '2027-02-12')).toEqual([
      '2027-02-12 pien',
      '2027-02-12 adam',
      '2027-02-15 berend',
      '2027-02-16 berend',
      '2027-02-17 berend',
    ]);
  });
});

describe('whoever asked', () => {
  it('hears something at least every ten school days, also while a decision is made that tells nothing', async () => {
    const { at, caseId } = await established('with');
    await at.until('2027-01-20T09:00:00.000Z');
    await at.answer(caseId, 'accessDecision', 'pien');
    expect(await open(at, caseId)).toEqual(['giveAccess']);
    // Nine school days after the first answer, which told something; not after the decision.
    await at.until('2027-01-22T12:00:00.000Z');
    expect(await open(at, caseId)).toEqual(['giveAccess', 'update']);
    await at.answer(caseId, 'giveAccess', 'pien');
    expect(await open(at, caseId)).toEqual(['close']);
  });
});

describe('a request that makes somebody tell the board of an adult of the school', () => {
  const handed = async () => {
    const run = await established('with');
    await run.at.until('2027-01-13T09:00:00.000Z');
    expect(await tellBoard(run.at.staff, 'pien', run.caseId, notExecutive)).toEqual({ kind: 'told' });
    await run.at.settle();
    return run;
  };

  it('stays open for whoever asked, with its month, and is answered', async () => {
    const { at, caseId, receipt } = await handed();
    expect((await receipt()).view).toMatchObject({ status: 'working', next: { role: 'principal', by: '2027-02-11' } });
    for (const step of ['accessDecision', 'giveAccess', 'close'])
      expect([step, (await at.answer(caseId, step, 'pien')).kind]).toEqual([step, 'answered']);
    expect((await at.file(caseId)).head.status).toBe('closed');
  });

  it('tells nobody who reads it that the board has a case of its own; the board reads both', async () => {
    const { at, caseId } = await handed();
    const read = async (id: string) => {
      const found = await readCase(at.staff, id, caseId);
      return found.kind === 'found' ? found.file : null;
    };
    const own = await read('pien');
    expect([own?.head.linkedTo, own?.events.map(({ kind }) => kind)]).toEqual([[], ['received', 'answered']]);
    const [offence = ''] = (await at.file(caseId)).head.linkedTo;
    const board = await read('berend');
    expect([board?.head.linkedTo, board?.events.at(-1)?.kind]).toEqual([[offence], 'toBoard']);
    expect((await readCase(at.staff, 'berend', offence)).kind).toBe('found');
    expect((await readCase(at.staff, 'pien', offence)).kind).toBe('hidden');
  });

  it('is told once by one person, and again by another', async () => {
    const { at, caseId } = await handed();
    const before = at.cases.caseIds().length;
    await tellBoard(at.staff, 'pien', caseId, notExecutive);
    expect(at.cases.caseIds()).toHaveLength(before);
    await at.until('2027-02-12T12:00:00.000Z');
    await tellBoard(at.staff, 'adam', caseId, notExecutive);
    expect(at.cases.caseIds()).toHaveLength(before + 1);
  });
});

describe('14. Parent without gezag asks the dossier', () => {
  it('no export is offered: an information request opens instead, within the same month', async () => {
    const { at, caseId } = await established('without');
    expect(await open(at, caseId)).toEqual(['information']);
    expect(await dueOn(at, caseId, 'information')).toBe('2027-02-11');
    await at.answer(caseId, 'information', 'pien');
    expect(await open(at, caseId)).toEqual(['giveInformation']);
    const { tasks } = await at.file(caseId);
    expect(tasks.map(({ step }) => step)).not.toContain('giveAccess');
  });

  it('the parent reads that the file stays closed, on what ground, and the way to court and committee', async () => {
    const { at, caseId, receipt } = await established('without');
    await at.answer(caseId, 'information', 'pien');
    await at.answer(caseId, 'giveInformation', 'pien');
    const read = await words(receipt);
    for (const word of [
      'geen gezag',
      '377c',
      'rechter',
      'zes weken',
      'Autoriteit Persoonsgegevens',
      'klachtencommissie',
    ])
      expect(read).toContain(word);
    await at.answer(caseId, 'close', 'pien');
    expect((await at.file(caseId)).head.status).toBe('closed');
  });

  it.each([
    [{ againstChild: 'yes' }, { next: 'give' }],
    [{ sameForOther: 'no' }, { next: 'give' }],
    [{}, { next: 'refuse' }],
  ])('the weighing on the child’s interest decides: %o does not go with %o', async (weighed, decided) => {
    const { at, caseId } = await established('without');
    expect(refusedAt(await at.answer(caseId, 'information', 'pien', { ...weighed, ...decided }))).toEqual(['next']);
  });

  it('a refusal names its ground', async () => {
    const { at, caseId, receipt } = await established('without');
    await at.answer(caseId, 'information', 'pien', { againstChild: 'yes', next: 'refuse' });
    expect(await open(at, caseId)).toEqual(['refusal']);
    await at.answer(caseId, 'refusal', 'pien', { grounds: ['noAuthority', 'againstChild'] });
    const read = await words(receipt);
    expect(read).toContain('niet in het belang van het kind');
    expect(read).toContain('rechter');
  });

  it('somebody who is no parent at all gets nothing from the file', async () => {
    const { at, caseId } = await established('nobody');
    for (const next of ['giveAll', 'giveRedacted'])
      expect(refusedAt(await at.answer(caseId, 'accessDecision', 'pien', { next }))).toEqual(['next']);
    await at.answer(caseId, 'accessDecision', 'pien', { next: 'refuse', weighing: 'Verzonnen: geen ouder.' });
    expect(await open(at, caseId)).toEqual(['refusal']);
  });
});

describe('15. Gezag parent who is the suspect asks the dossier', () => {
  const proposed = async (changed: Answers) => {
    const run = await established('with');
    await run.at.suspicion('anna', { urgency: 'no' });
    await run.at.answer(run.caseId, 'accessDecision', 'pien', { ...two, ...changed });
    return run;
  };

  it.each(['yes', 'unsure'])('release needs two persons (a second one needed: %s)', async (twoDecide) => {
    const { at, caseId } = await proposed({ twoDecide });
    expect(await open(at, caseId)).toEqual(['accessSecond']);
    expect((await taskOf(at, caseId, 'accessSecond')).asked).toEqual(['ineke']);
    expect((await at.answer(caseId, 'accessSecond', 'pien')).kind).not.toBe('answered');
    expect((await at.answer(caseId, 'accessSecond', 'ineke')).kind).toBe('answered');
    expect(await open(at, caseId)).toEqual(['giveAccess']);
  });

  it('the second person is somebody else than the first', async () => {
    const { at, caseId } = await established('with');
    expect(refusedAt(await at.answer(caseId, 'accessDecision', 'pien', { ...two, second: 'pien' }))).toEqual([
      'second',
    ]);
  });

  it('the second person does not give what the first would refuse, nor the other way round', async () => {
    const refusal = await proposed({ next: 'refuse', weighing: 'Verzonnen: om het kind te beschermen.' });
    expect(refusedAt(await refusal.at.answer(refusal.caseId, 'accessSecond', 'ineke', { next: 'give' }))).toEqual([
      'next',
    ]);
    const giving = await proposed({});
    expect(refusedAt(await giving.at.answer(giving.caseId, 'accessSecond', 'ineke', { next: 'refuse' }))).toEqual([
      'next',
    ]);
    await giving.at.answer(giving.caseId, 'accessSecond', 'ineke', { next: 'disagree' });
    expect(await open(giving.at, giving.caseId)).toEqual(['accessDecision']);
  });

  it('the parent is not told more than decided: nothing before both agree, then ground and way on', async () => {
    const { at, caseId, receipt } = await proposed({ next: 'refuse', weighing: 'Verzonnen geheim van de Meldcode.' });
    const before = await receipt();
    expect(before.said).toHaveLength(1);
    expect(before.view).toMatchObject({ status: 'working', next: null });
    await at.answer(caseId, 'accessSecond', 'ineke', { next: 'refuse', why: 'Verzonnen geheim van de tweede.' });
    expect((await receipt()).said).toHaveLength(1);
    await at.answer(caseId, 'refusal', 'pien', { grounds: ['child', 'others'] });
    const read = await words(receipt);
    expect(read).toContain('Om het kind te beschermen (Uitvoeringswet AVG, artikel 41)');
    expect(read).toContain('Om de rechten van iemand anders te beschermen (Uitvoeringswet AVG, artikel 41)');
    expect(read).toContain('binnen zes weken');
    expect(read).not.toMatch(/geheim|Meldcode|tweede persoon|Ineke/);
  });

  it('what is given is looked at for other pupils, siblings, whoever reported, and addresses', async () => {
    const { at, caseId } = await proposed({ next: 'giveRedacted', weighing: 'Verzonnen.' });
    await at.answer(caseId, 'accessSecond', 'ineke');
    await at.answer(caseId, 'giveAccess', 'pien');
    const given = (await at.file(caseId)).forms.find(({ formId }) => formId === 'accessGive')?.answers ?? {};
    for (const who of ['otherPupils', 'siblings', 'reporters', 'address'])
      expect([who, given[who]]).toEqual([who, expect.stringMatching(/^(removed|none)$/)]);
  });

  it('and the Meldcode case itself is no part of the request: neither shows the other', async () => {
    const { at, caseId } = await proposed({});
    const { head, events } = await at.file(caseId);
    expect(head).toMatchObject({ linkedTo: [], linkedFrom: null });
    expect(events.map(({ kind }) => kind)).not.toContain('linked');
  });
});
