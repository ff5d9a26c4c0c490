import { describe, expect, it } from 'vitest';
import { admit } from '../../workflows/cases/admit.ts';
import { answerStep } from '../../workflows/cases/answer-step.ts';
import { sayInvolved } from '../../workflows/cases/step-aside.ts';
import type { OutRow } from '../../workflows/domain/case.ts';
import { dateOf } from '../../workflows/domain/instant.ts';
import { samplePeople, sampleSchool } from '../samples/school.ts';
import { desk, exampleOf, monday, worry } from './desk.ts';

const secret = 'cd'.repeat(16);

const letters = (outs: readonly OutRow[]): readonly string[] =>
  outs.flatMap(({ content }) =>
    content.kind === 'letter'
      ? [`${content.letter} ${content.to.kind === 'person' ? content.to.id : content.to.seat.role}`]
      : [],
  );

describe('a submission', () => {
  it('becomes one case, however often the stream brings it', async () => {
    const at = desk();
    await at.handIn(secret);
    const key = at.keys.sha256(secret);
    const first = await admit(at.ports, key);
    const again = await Promise.all([admit(at.ports, key), admit(at.ports, key)]);
    expect(first.kind).toBe('admitted');
    expect(again.map((one) => one.kind)).toEqual(['already', 'already']);
    expect(at.cases.changes).toHaveLength(1);
    expect([...at.intake.admitted]).toEqual([key]);
  });

  it('that is not there makes nothing', async () => {
    const at = desk();
    expect(await admit(at.ports, 'nothing')).toEqual({ kind: 'unknown' });
    expect(at.cases.changes).toEqual([]);
  });

  it('whose case was made just before a crash is only marked the second time', async () => {
    const at = desk();
    await at.handIn(secret);
    at.intake.broken.add('markAdmitted');
    await expect(admit(at.ports, at.keys.sha256(secret))).rejects.toThrow('away');
    at.intake.broken.clear();
    expect((await admit(at.ports, at.keys.sha256(secret))).kind).toBe('already');
    expect(at.cases.changes).toHaveLength(1);
    expect(at.intake.admitted.size).toBe(1);
  });

  it('that says to be from a pupil is one of a pupil, from the receipt on: nothing goes home', async () => {
    const at = desk();
    const outcome = await at.handIn(secret, { ...worry, submitter: 'pupil' });
    expect(outcome).toMatchObject({ view: { pupil: true } });
    const admitted = await admit(at.ports, at.keys.sha256(secret));
    const { head } = await at.file('caseId' in admitted ? admitted.caseId : '');
    expect(head.pupil).toBe(true);
    expect(at.cases.changes.at(-1)?.receipts).toMatchObject([{ view: { pupil: true } }]);
    const other = desk();
    expect(await other.handIn(secret)).not.toMatchObject({ view: { pupil: true } });
  });

  it('counts its terms from the moment the parent handed it in, not from when a late case was made', async () => {
    const at = desk();
    await at.handIn(secret);
    at.clock.advance(3 * 24 * 60);
    const admitted = await admit(at.ports, at.keys.sha256(secret));
    const { tasks, head } = await at.file('caseId' in admitted ? admitted.caseId : '');
    expect(head.openedAt).toBe(monday);
    expect(tasks.map((task) => dateOf(task.dueAt))).toEqual(['2027-01-13']);
  });

  it('keeps the answers as they were given, with the version of the form', async () => {
    const at = desk();
    const { forms, events } = await at.file(await at.concern({ story: 'Verzonnen verhaal.' }));
    expect(forms).toMatchObject([
      { formId: 'concern', formVersion: 1, actor: { kind: 'submitter' }, answers: { story: 'Verzonnen verhaal.' } },
    ]);
    expect(events.map((event) => event.kind)).toEqual(['received']);
  });

  it('tells the first reader, starts the machine, and wakes the sweeper should that fail', async () => {
    const at = desk();
    const { head, outs } = await at.file(await at.concern());
    expect(letters(outs)).toEqual(['assigned teacher']);
    expect(outs.map((out) => out.content.kind)).toEqual(['letter', 'start']);
    expect(head.wakeAt).toBe('2027-01-11T09:05:00.000Z');
  });
});

describe('danger', () => {
  it.each(['yes', 'unsure'])('%s: warns care coordinator, principal and their deputies at once', async (danger) => {
    const at = desk();
    const { outs, tasks } = await at.file(await at.concern({ danger }));
    expect(letters(outs)).toEqual(['danger ineke', 'danger ivo', 'danger pien', 'danger adam']);
    expect(tasks.toSorted((a, b) => (a.step > b.step ? -1 : 1))).toMatchObject([
      { step: 'danger', seat: { role: 'careCoordinator' }, asked: ['ineke', 'ivo', 'pien', 'adam'] },
      { step: 'acknowledge', seat: { role: 'careCoordinator' } },
    ]);
  });

  it('also warns those on holiday duty when the school is closed', async () => {
    const at = desk('2027-01-16T22:00:00.000Z');
    const { outs } = await at.file(await at.concern({ danger: 'yes' }));
    expect(letters(outs)).toContain('danger vera');
  });

  it('goes before every rule: also about an adult of the school, and then without that adult', async () => {
    const at = desk();
    const about = { topic: 'adultAtSchool', adultWho: 'principal', adultSexual: 'no', danger: 'yes' };
    const { outs, head } = await at.file(await at.concern(about));
    expect(head.firstRole.role).toBe('careCoordinator');
    expect(letters(outs)).toEqual(['danger ineke', 'danger ivo', 'danger berend', 'danger beatrix']);
  });

  it('stays with the board when it may be sexual behaviour by an adult of the school', async () => {
    const at = desk();
    const { outs, head } = await at.file(
      await at.concern({ topic: 'adultAtSchool', adultWho: 'teacher', adultSexual: 'unsure', danger: 'yes' }),
    );
    expect(head).toMatchObject({ boardOnly: true, firstRole: { role: 'boardContact' } });
    expect(letters(outs)).toEqual(['danger berend', 'danger beatrix']);
  });
});

describe('whom a concern is about', () => {
  it.each([
    ['principal', ['pien']],
    ['teacher', ['anna']],
    ['unknown', ['anna']],
    ['ratherNot', ['anna']],
    ['someoneElse', ['anna']],
    ['colleague', []],
  ])('%s: never has a turn in it', async (adultWho, conflicts) => {
    const at = desk();
    const { head } = await at.file(await at.concern({ topic: 'adultAtSchool', adultWho, adultSexual: 'no' }));
    expect(head.conflicts).toEqual(conflicts);
  });

  it('is nobody in an ordinary concern', async () => {
    const at = desk();
    expect((await at.file(await at.concern())).head.conflicts).toEqual([]);
  });
});

describe('bullying', () => {
  const contact = { roles: [{ role: 'bullyingContact' as const }] };
  const school = sampleSchool({
    people: samplePeople.map((person) => (person.id === 'adam' ? { ...person, ...contact } : person)),
  });

  it('is read along by the contact for bullying, who does not own it (WPO 4c)', async () => {
    const at = desk(monday, school);
    const { tasks, outs } = await at.file(await at.concern({ topic: 'bullying' }));
    const acknowledge = tasks.find((task) => task.step === 'acknowledge');
    expect(acknowledge).toMatchObject({ seat: { role: 'teacher', group: '3a' }, asked: ['adam', 'anna'] });
    expect(letters(outs)).toEqual(['assigned teacher', 'assigned careCoordinator']);
  });

  it('is read along by nobody where the school names no such contact', async () => {
    const at = desk();
    const { tasks } = await at.file(await at.concern({ topic: 'bullying' }));
    expect(tasks.find((task) => task.step === 'acknowledge')?.asked).toEqual(['anna']);
  });
});

describe('what somebody without an account writes who works at the school', () => {
  it('counts as step 1 of the Meldcode: the care coordinator starts it from there in one step', async () => {
    const at = desk();
    const caseId = await at.concern({ topic: 'homeUnsafe', submitter: 'schoolWorker' });
    const { tasks } = await at.file(caseId);
    expect(tasks.map(({ step, seat }) => `${step} ${seat.role}`).toSorted()).toEqual([
      'acknowledge careCoordinator',
      'triage careCoordinator',
    ]);
    const answers = { ...exampleOf('triage'), safety: 'yes' };
    await sayInvolved(at.ports, 'ineke', caseId, false);
    const answered = await answerStep(at.ports, 'ineke', caseId, 'triage', 1, 1, answers);
    expect(answered.kind).toBe('answered');
    const { head } = await at.file(caseId);
    expect(head.linkedTo).toHaveLength(1);
    expect((await at.file(head.linkedTo[0] ?? '')).head.process).toBe('reporting-code');
  });
});
