import { describe, expect, it } from 'vitest';
import { answerStep } from '../../workflows/cases/answer-step.ts';
import { handInFollowUp } from '../../workflows/cases/follow-up.ts';
import { lookUpReceipt } from '../../workflows/cases/look-up-receipt.ts';
import { readCase, today } from '../../workflows/cases/staff.ts';
import { startFromCase } from '../../workflows/cases/start-from-case.ts';
import type { Answers, CaseId } from '../../workflows/domain/case.ts';
import { conversationReportForm } from '../../workflows/forms/conversation/report.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import { parentMessageForm } from '../../workflows/forms/receipt/parent-message.ts';
import { parentWithdrawForm } from '../../workflows/forms/receipt/parent-withdraw.ts';
import { fakeKeys as keys } from '../fakes/keys.ts';
import { samplePeople, sampleSchool } from '../samples/school.ts';
import { world } from './world.ts';

/** A Monday, 10:00 on the school's clock. */
const monday = '2027-01-11T09:00:00.000Z';
const friday = { talkOn: '2027-01-15', talkAt: '15:30', place: 'school' } as const;
const held = { outcome: 'held', heldOn: '2027-01-15' } as const;
const afterTalk = '2027-01-15T15:00:00.000Z';

/** Two internal confidants' worth of people: Uma has a deputy. */
const school = sampleSchool({
  people: samplePeople.map((person) => (person.id === 'uma' ? { ...person, deputies: ['vera'] } : person)),
});

const asking = async (changed: Answers = {}, formId = 'conversation') => {
  const at = world(monday, school);
  const { outcome, caseId } = await at.handIn(formId, changed);
  if (outcome.kind !== 'received') throw new Error('not received');
  const { code } = outcome;
  const ports = { intake: at.intake, clock: { policyNow: at.now, systemNow: at.now }, keys };
  const receipt = async () => {
    const found = await lookUpReceipt(ports, code);
    if (found === null) throw new Error('no receipt');
    return found;
  };
  const open = async () =>
    (await at.file(caseId)).tasks
      .filter(({ status }) => status === 'open')
      .map(({ step, n, seat }) => `${step} ${n} ${seat.role}`);
  const reads = async (person: string) => {
    const read = await readCase(at.staff, person, caseId);
    return read.kind === 'found' ? read.reading : read.kind;
  };
  return { at, caseId, receipt, open, reads };
};

type World = Awaited<ReturnType<typeof asking>>['at'];

const throughTalk = async (at: World, caseId: CaseId, by: string, report: Answers = {}) => {
  await at.answer(caseId, 'plan', by, friday);
  await at.until(afterTalk);
  await at.answer(caseId, 'hold', by, held);
  return at.answer(caseId, 'report', by, report);
};

const confidant = {
  with: 'internalConfidant',
  consent: 'yes',
  aboutConfided: 'Verzonnen: iets dat geheim moet blijven.',
};

describe('a talk that a parent asks for', () => {
  it.each([
    { who: 'teacher', by: 'bram', more: {} },
    { who: 'careCoordinator', by: 'ineke', more: { alone: 'yes' } },
    { who: 'principal', by: 'pien', more: { aboutColleague: 'no' } },
    { who: 'internalConfidant', by: 'uma', more: { consent: 'yes' } },
  ])(
    'with the $who goes from the form to a closed case, and the receipt says how it stands',
    async ({ who, by, more }) => {
      const { at, caseId, receipt, open } = await asking({ with: who, ...more });
      const file = who === 'internalConfidant' ? 'consent' : 'yes';
      expect(await open()).toEqual([`plan 1 ${who}`]);
      expect(at.sent.map(({ to }) => to)).toEqual([by]);
      expect((await receipt()).view).toMatchObject({ status: 'received', next: { role: who, by: '2027-01-14' } });
      await at.answer(caseId, 'plan', by, friday);
      expect((await receipt()).view).toMatchObject({ status: 'talkPlanned', next: { by: '2027-01-15' } });
      await at.until(afterTalk);
      await at.answer(caseId, 'hold', by, held);
      expect((await receipt()).view.status).toBe('working');
      await at.answer(caseId, 'report', by, { file });
      await at.answer(caseId, 'close', by);
      expect((await at.file(caseId)).head.status).toBe('closed');
      expect((await receipt()).view.status).toBe('closed');
      expect((await receipt()).said).toHaveLength(3);
    },
  );

  it('waits for no one: a late plan goes up the ladder, person by person', async () => {
    const { at } = await asking();
    await at.until('2027-01-19T12:00:00.000Z');
    expect([...new Set(at.sent.map(({ to }) => to))]).toEqual(['bram', 'cato', 'ineke', 'pien']);
  });

  it('is planned anew when nobody came, or when it was moved', async () => {
    const { at, caseId, open, receipt } = await asking();
    await at.answer(caseId, 'plan', 'bram', friday);
    await at.until(afterTalk);
    await at.answer(caseId, 'hold', 'bram', { outcome: 'notCome' });
    expect(await open()).toEqual(['plan 2 teacher']);
    expect((await receipt()).view.appointment).toBeUndefined();
    await at.answer(caseId, 'plan', 'bram', { ...friday, talkOn: '2027-01-20', talkAt: '9.05' });
    await at.answer(caseId, 'hold', 'bram', { outcome: 'moved' });
    expect(await open()).toEqual(['plan 3 teacher']);
  });

  it('stands in the agenda file of whoever asked for one, in neutral words, and of nobody else', async () => {
    const wants = await asking({ agenda: 'yes' });
    await wants.at.answer(wants.caseId, 'plan', 'bram', friday);
    expect((await wants.receipt()).view.appointment).toEqual({ at: '2027-01-15T14:30:00.000Z', place: 'school' });
    const not = await asking({ agenda: 'no' });
    await not.at.answer(not.caseId, 'plan', 'bram', friday);
    expect((await not.receipt()).view.appointment).toBeUndefined();
  });

  it('has the day of the talk as its date, and reminds nobody before it', async () => {
    const { at, caseId } = await asking();
    await at.answer(caseId, 'plan', 'bram', friday);
    const before = at.sent.length;
    await at.until('2027-01-15T06:00:00.000Z');
    expect(at.sent).toHaveLength(before);
    await at.until('2027-01-15T08:00:00.000Z');
    expect(at.sent.length).toBeGreaterThan(before);
    const hold = (await at.file(caseId)).tasks.find(({ step }) => step === 'hold');
    expect(hold).toMatchObject({ plannedFor: '2027-01-15', dueAt: '2027-01-15T16:00:00.000Z' });
  });
});

describe('a talk with the principal about a colleague', () => {
  const aboutTeacher = { with: 'principal', aboutColleague: 'yes', adultWho: 'careCoordinator' };

  it('is closed to that colleague, who is never mailed, and ends when the principal told him or her in person', async () => {
    const { at, caseId, reads, open } = await asking(aboutTeacher);
    expect(await reads('ineke')).toBe('hidden');
    const refused = await throughTalk(at, caseId, 'pien', { next: 'close' });
    expect(refused.kind).toBe('refused');
    await at.answer(caseId, 'report', 'pien', { next: 'colleague' });
    expect(await open()).toEqual(['colleagueTold 1 principal']);
    await at.answer(caseId, 'colleagueTold', 'pien', { toldWho: 'Ineke Verzinsel', toldOn: '2027-01-15' });
    expect(await open()).toEqual(['close 1 principal']);
    await at.answer(caseId, 'close', 'pien');
    expect((await at.file(caseId)).head.status).toBe('closed');
    expect(at.sent.map(({ to }) => to)).not.toContain('ineke');
    expect(await reads('ineke')).toBe('hidden');
  });

  it.each([
    ['planned anew and called off', ['again', 'plan']],
    ['held anew and called off', ['again', 'hold']],
    ['taken for a suspicion at home', ['suspicion', null]],
    ['withdrawn', ['again', 'withdrawal']],
  ] as const)('is told of it, also when what follows is %s', async (_, [next, way]) => {
    const { at, caseId, open, receipt } = await asking(aboutTeacher);
    await throughTalk(at, caseId, 'pien', { next });
    if (way === 'hold') {
      await at.answer(caseId, 'plan', 'pien', { ...friday, talkOn: '2027-01-20' });
      await at.answer(caseId, 'hold', 'pien', { outcome: 'cancelled' });
    }
    if (way === 'plan' || way === 'withdrawal') {
      const { codeHash } = await receipt();
      const ports = { intake: at.intake, clock: { policyNow: at.now, systemNow: at.now }, keys };
      if (way === 'withdrawal') {
        await handInFollowUp(ports, codeHash, parentWithdrawForm, at.staff.ids.secret(), {});
        await at.settle();
        expect(await at.answer(caseId, 'withdrawal', 'pien', { goesOn: 'no' })).toMatchObject({
          kind: 'refused',
          problems: [{ name: 'goesOn' }],
        });
        await at.answer(caseId, 'withdrawal', 'pien', { goesOn: 'yes' });
      }
      await at.answer(caseId, 'plan', 'pien', { next: 'cancelled' });
    }
    for (const done of ['yes', 'none'])
      expect(await at.answer(caseId, 'close', 'pien', { done })).toMatchObject({
        kind: 'refused',
        problems: [{ name: 'done' }],
      });
    await at.answer(caseId, 'close', 'pien', { done: 'colleague' });
    expect(await open()).toEqual(['colleagueTold 1 principal']);
    if (way === null) return;
    await at.answer(caseId, 'colleagueTold', 'pien', { toldWho: 'Ineke Verzinsel', toldOn: '2027-01-15' });
    expect((await at.answer(caseId, 'close', 'pien')).kind).toBe('answered');
    expect((await at.file(caseId)).head.status).toBe('closed');
  });

  it('hears nothing of a talk that never was', async () => {
    const { at, caseId } = await asking(aboutTeacher);
    await at.answer(caseId, 'plan', 'pien', { next: 'cancelled' });
    expect((await at.answer(caseId, 'close', 'pien')).kind).toBe('answered');
  });

  it('is for the board to tell once the board has the case', async () => {
    const { at, caseId, open } = await asking(aboutTeacher);
    await throughTalk(at, caseId, 'pien', { next: 'toBoard', signal: 'Verzonnen.' });
    await at.answer(caseId, 'board', 'berend');
    expect((await at.answer(caseId, 'close', 'berend')).kind).toBe('answered');
    expect(await open()).toEqual([]);
  });

  it('keeps the colleague untold as long as it is not sure that no case runs', async () => {
    const { at, caseId, open } = await asking(aboutTeacher);
    await throughTalk(at, caseId, 'pien', { next: 'colleague' });
    for (const running of ['yes', 'unsure'])
      expect((await at.answer(caseId, 'colleagueTold', 'pien', { running, done: 'told' })).kind).toBe('refused');
    const wait = { running: 'unsure', done: 'notYet', waitUntil: '2027-02-10' };
    expect((await at.answer(caseId, 'colleagueTold', 'pien', wait)).kind).toBe('answered');
    expect(await open()).toEqual(['colleagueTold 2 principal']);
    const task = (await at.file(caseId)).tasks.find(({ step, n }) => step === 'colleagueTold' && n === 2);
    expect(task?.dueAt).toBe('2027-02-10T16:00:00.000Z');
  });

  it('is blocked by a linked Meldcode as long as that is open, whatever the principal says', async () => {
    const { at, caseId } = await asking(aboutTeacher);
    await throughTalk(at, caseId, 'pien', { next: 'colleague' });
    const linked = await at.suspicion('bram');
    const state = await at.file(caseId);
    const other = await at.file(linked);
    await at.cases.commit({
      expects: state.head.version,
      head: { ...state.head, version: state.head.version + 1, linkedTo: [linked] },
      tasks: [],
      events: [],
      forms: [],
      outs: [],
      receipts: [],
    });
    expect(other.head.status).toBe('open');
    const told = await at.answer(caseId, 'colleagueTold', 'pien', { running: 'no', done: 'told' });
    expect(told).toMatchObject({ kind: 'refused', problems: [{ name: 'done' }] });
    expect(JSON.stringify(told)).not.toContain('Meldcode');
  });
});

describe('a talk with the internal confidant', () => {
  it('is read by nobody else: whom a ladder asks sees that somebody waits and how to reach them, and no word of it', async () => {
    const { at, caseId, reads } = await asking(confidant);
    expect(await reads('uma')).toBe('all');
    for (const person of ['ineke', 'pien', 'berend', 'bram']) expect(await reads(person)).toBe('hidden');
    await at.until('2027-01-22T12:00:00.000Z');
    expect(at.sent.map(({ to }) => to)).toEqual(expect.arrayContaining(['vera', 'ineke', 'pien']));
    expect(await reads('vera')).toBe('all');
    for (const person of ['ineke', 'pien']) {
      const read = await readCase(at.staff, person, caseId);
      if (read.kind !== 'found') throw new Error('not found');
      expect(read.reading).toBe('waiting');
      expect(JSON.stringify(read.file.forms)).toContain('06 00000000');
      expect(JSON.stringify(read.file)).not.toContain('geheim');
    }
  });

  it('can be planned by whom the ladder asked, who still reads nothing and reports nothing', async () => {
    const { at, caseId, reads } = await asking(confidant);
    await at.until('2027-01-22T12:00:00.000Z');
    const later = { ...friday, talkOn: '2027-01-25' };
    expect((await at.answer(caseId, 'plan', 'ineke', later)).kind).toBe('answered');
    await at.until('2027-01-25T16:00:00.000Z');
    await at.answer(caseId, 'hold', 'uma', { outcome: 'held', heldOn: '2027-01-25' });
    expect((await at.answer(caseId, 'report', 'ineke', { file: 'consent' })).kind).toBe('hidden');
    expect(await reads('ineke')).toBe('waiting');
    expect((await at.answer(caseId, 'report', 'uma', { file: 'consent' })).kind).toBe('answered');
  });

  it('passes to somebody else only when whoever asked agrees', async () => {
    const { at, caseId, open, reads } = await asking(confidant);
    const handOn = { next: 'handOn', handTo: 'careCoordinator' };
    expect((await at.answer(caseId, 'plan', 'uma', { ...handOn, agrees: 'no' })).kind).toBe('refused');
    expect(await reads('ineke')).toBe('hidden');
    await at.answer(caseId, 'plan', 'uma', { ...handOn, agrees: 'yes' });
    expect(await open()).toEqual(['plan 2 careCoordinator']);
    expect(await reads('ineke')).toBe('all');
  });

  it('stays hers when what she chose and the other did not want still stands under a question that is gone', async () => {
    const { at, caseId, open, reads } = await asking(confidant);
    const refused = { next: 'handOn', handTo: 'principal', agrees: 'no' };
    expect((await at.answer(caseId, 'plan', 'uma', refused)).kind).toBe('refused');
    await at.answer(caseId, 'plan', 'uma', { ...refused, next: 'notReached' });
    expect(await open()).toEqual(['plan 2 internalConfidant']);
    expect(new Set(at.sent.map(({ to }) => to))).toEqual(new Set(['uma']));
    expect(await reads('pien')).toBe('hidden');
    // Kept all the same: an answer is never thrown away.
    expect((await at.file(caseId)).forms.at(-1)?.answers).toMatchObject({ handTo: 'principal' });
  });

  it('has a report only with consent', async () => {
    const { at, caseId } = await asking({ ...confidant, consent: 'no' });
    expect((await throughTalk(at, caseId, 'uma', { file: 'yes' })).kind).toBe('refused');
    expect((await at.answer(caseId, 'report', 'uma', { file: 'consent' })).kind).toBe('refused');
    const late = { file: 'consent', consentOn: '2027-01-15' };
    expect((await at.answer(caseId, 'report', 'uma', late)).kind).toBe('answered');
  });

  it('is read by whoever is warned when the one who asked says that a child is in danger: then no secret is kept', async () => {
    const { at, receipt, reads } = await asking(confidant);
    const { codeHash } = await receipt();
    const ports = { intake: at.intake, clock: { policyNow: at.now, systemNow: at.now }, keys };
    await handInFollowUp(ports, codeHash, parentMessageForm, at.staff.ids.secret(), {
      danger: 'yes',
      text: 'Verzonnen.',
    });
    await at.settle();
    expect(await reads('ineke')).toBe('all');
    expect(await reads('pien')).toBe('all');
    expect(await reads('bram')).toBe('hidden');
  });

  it('goes to nobody else on the list of work of a day', async () => {
    const { at } = await asking(confidant);
    expect(await today(at.staff, 'ineke')).toEqual([]);
    expect(await today(at.staff, 'uma')).toHaveLength(1);
  });
});

describe('11. Internal confidant hears a 4a signal', () => {
  it('the form states that secrecy ends here', () => {
    expect(conversationReportForm.rule).toContain('hier houdt de vertrouwelijkheid op');
    expect(conversationReportForm.rule).toContain('direct aan het bestuur melden');
  });

  it('the board is informed without delay, also outside office hours, and nobody else reads on', async () => {
    const { at, caseId, reads } = await asking(confidant);
    await at.answer(caseId, 'plan', 'uma', { next: 'held' });
    const evening = '2027-01-16T21:00:00.000Z';
    await at.until(evening);
    const before = at.sent.length;
    const signal = { file: 'no', next: 'toBoard', signal: 'Verzonnen: wat ik hoorde.' };
    expect((await at.answer(caseId, 'report', 'uma', signal)).kind).toBe('answered');
    const fresh = at.sent.slice(before);
    expect(new Set(fresh.map(({ to }) => to))).toEqual(new Set(['berend', 'beatrix']));
    expect(fresh.map(({ at: moment }) => moment)).toContain(evening);
    const { head } = await at.file(caseId);
    expect(head.boardOnly).toBe(true);
    const linked = await at.file(head.linkedTo[0] ?? '');
    expect(linked.head).toMatchObject({ process: 'staff-offence', boardOnly: true, status: 'open' });
    expect(await reads('berend')).toBe('all');
    for (const person of ['uma', 'vera', 'ineke', 'pien']) expect(await reads(person)).toBe('hidden');
  });
});

describe('a pupil who asks to be heard', () => {
  it('is heard by the internal confidant, from the form to a closed case, and nothing goes home', async () => {
    const { at, caseId, open } = await asking({}, 'pupil');
    expect(await open()).toEqual(['plan 1 internalConfidant']);
    await at.answer(caseId, 'plan', 'uma', { next: 'held' });
    await at.answer(caseId, 'report', 'uma');
    await at.answer(caseId, 'close', 'uma');
    expect((await at.file(caseId)).head.status).toBe('closed');
    expect(new Set(at.sent.map(({ to }) => to))).toEqual(new Set(['uma']));
    expect(at.intake.pings.size).toBe(0);
    expect([...at.intake.receipts.values()]).toEqual([expect.objectContaining({ status: 'closed', pupil: true })]);
  });

  it('is found by the care coordinator when the confidant does not come; nobody further up reads it', async () => {
    const { at, reads } = await asking({}, 'pupil');
    await at.until('2027-01-25T12:00:00.000Z');
    expect(await reads('ineke')).toBe('all');
    expect(await reads('pien')).toBe('waiting');
  });
});

describe('a member of staff who asks to be heard', () => {
  it('reaches the internal confidant and nobody else, and reads only the own words again', async () => {
    const at = world(monday, school);
    const caseId = await at.begin('staffConversation', 'anna', { consent: 'yes', aboutConfided: 'Verzonnen vraag.' });
    // Nobody with a code waits to hear: no silence of a parent opens what was told in confidence to others.
    expect((await at.file(caseId)).head.standing?.map(({ id }) => id) ?? []).not.toContain('silence');
    expect(at.sent.map(({ to }) => to)).toEqual(['uma']);
    const own = await readCase(at.staff, 'anna', caseId);
    expect(own).toMatchObject({ kind: 'found', reading: 'own' });
    expect((await readCase(at.staff, 'pien', caseId)).kind).toBe('hidden');
    expect((await throughTalk(at, caseId, 'uma', { file: 'consent' })).kind).toBe('answered');
    await at.answer(caseId, 'close', 'uma');
    expect((await at.file(caseId)).head.status).toBe('closed');
  });
});

describe('an internal confidant who wants to be heard', () => {
  it('is heard by somebody else', async () => {
    const at = world(monday, school);
    await at.begin('staffConversation', 'uma', { consent: 'no' });
    expect(at.sent.map(({ to }) => to)).toEqual(['vera']);
  });
});

describe('a talk that a member of staff asks for from a case', () => {
  it('is not to be seen in that case', async () => {
    const at = world(monday, school);
    const { caseId } = await at.concern({
      children: [{ name: 'Verzonnen Kind', group: '3a' }],
      danger: 'no',
      topic: 'notWell',
    });
    const before = await at.file(caseId);
    await at.begin('staffConversation', 'anna', { consent: 'no' }, caseId);
    expect(await at.file(caseId)).toEqual(before);
  });
});

describe('a case that is started from a talk in confidence', () => {
  const links = (head: { linkedFrom: string | null; linkedTo: readonly string[] }) => [head.linkedFrom, head.linkedTo];
  const signals = { urgency: 'no', child: 'Verzonnen Kind', group: '3a', disclosure: 'no', otherChildren: 'no' };

  it.each(['report', 'suspicion', 'help'])('names that talk to nobody (%s); the talk names it', async (way) => {
    const { at, caseId, reads } = await asking(confidant);
    if (way === 'report') {
      await throughTalk(at, caseId, 'uma', { file: 'consent', next: 'suspicion' });
    } else if (way === 'suspicion') {
      await startFromCase(at.staff, 'uma', caseId, 'een-inzending', signals);
      await at.settle();
    } else {
      await at.begin('outsideHelp', 'uma', {}, caseId);
    }
    const [started = ''] = (await at.file(caseId)).head.linkedTo;
    const { head, events } = await at.file(started);
    expect(links(head)).toEqual([null, []]);
    expect(events.map(({ kind }) => kind)).not.toContain('linked');
    for (const person of ['ineke', 'uma']) {
      const read = await readCase(at.staff, person, started);
      expect([person, JSON.stringify(read).includes(caseId)]).toEqual([person, false]);
    }
    expect(await reads('ineke')).toBe('hidden');
    expect(await readCase(at.staff, 'uma', caseId)).toMatchObject({ file: { head: { linkedTo: [started] } } });
  });

  it('of before this was so shows the link to nobody', async () => {
    const { at, caseId } = await asking(confidant);
    const code = await at.suspicion('uma', { urgency: 'no', group: '3a' });
    const { head } = await at.file(code);
    const nothing = { tasks: [], events: [], forms: [], outs: [], receipts: [] };
    const old = { ...head, version: head.version + 1, linkedFrom: caseId };
    await at.cases.commit({ expects: head.version, head: old, ...nothing });
    expect(await readCase(at.staff, 'ineke', code)).toMatchObject({ file: { head: { linkedFrom: null } } });
  });
});

describe('whoever is not asked', () => {
  it('cannot answer a step of a talk', async () => {
    const { at, caseId } = await asking(confidant);
    const answers = exampleAnswers(conversationReportForm);
    expect((await answerStep(at.staff, 'pien', caseId, 'plan', 1, 1, answers)).kind).toBe('hidden');
  });
});

describe('a talk that nobody of the school can have', () => {
  it('the only confidant asks for it herself: the board has it, reads not a word of it, and it comes to its end', async () => {
    const at = world(monday);
    const caseId = await at.begin('staffConversation', 'uma');
    expect((await at.file(caseId)).tasks.map(({ asked }) => asked)).toEqual([['berend', 'beatrix']]);
    expect((await throughTalk(at, caseId, 'berend', { file: 'no' })).kind).toBe('answered');
    const read = await readCase(at.staff, 'berend', caseId);
    expect(read).toMatchObject({ kind: 'found', reading: 'waiting' });
    expect((await today(at.staff, 'berend')).map(({ step }) => step)).toEqual(['close']);
    expect((await at.answer(caseId, 'close', 'berend')).kind).toBe('answered');
    expect((await at.file(caseId)).head.status).toBe('closed');
  });
});
