import { describe, expect, it } from 'vitest';
import { receiptPage } from '../../functions/parent-web/receipt-page.tsx';
import { canonical } from '../../workflows/cases/canonical.ts';
import { readCase, stepToAnswer, today } from '../../workflows/cases/staff.ts';
import { deadline } from '../../workflows/domain/deadline.ts';
import { dateOf, at as moment, timeOf } from '../../workflows/domain/instant.ts';
import { nextSteps, stepOf } from '../../workflows/domain/processes/processes.ts';
import { reportingCode } from '../../workflows/domain/processes/reporting-code.ts';
import type { Clock } from '../../workflows/domain/processes/step.ts';
import { exampleAnswers, exampleDay } from '../../workflows/forms/example.ts';
import { parse } from '../../workflows/forms/parse.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';
import { typedFrom } from '../../workflows/forms/typed.ts';
import { samplePeople, sampleSchool } from '../samples/school.ts';
import { world } from './world.ts';

/** Acceptance scenarios 1, 2, 18 and 19; their numbers are those of the list of twenty. */

const who = (mail: { readonly to: string }): string => mail.to.split('@')[0] ?? '';

describe('1. Plain worry', () => {
  const handedIn = async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const told = await at.concern({
      submitter: 'parent',
      danger: 'no',
      topic: 'notWell',
      home: 'divorce',
      children: [{ name: 'Verzonnen Zoon', group: '3a' }],
      story: 'Verzonnen: mijn zoon slaapt slecht sinds onze scheiding.',
    });
    return { at, ...told };
  };

  it('the class teacher gets a mail without content', async () => {
    const { at } = await handedIn();
    const mail = at.mailer.mails.find((one) => who(one) === 'anna');
    const all = `${mail?.subject} ${mail?.text} ${mail?.html}`;
    expect(all).toContain('/nu');
    for (const word of ['slaap', 'scheiding', 'Verzonnen Zoon', '3a', 'zorg', 'Ouder Voorbeeld'])
      expect(all.toLowerCase()).not.toContain(word.toLowerCase());
  });

  it('the care coordinator is asked whether more is going on, and no Meldcode case opens', async () => {
    const { at, caseId } = await handedIn();
    expect(at.mailer.mails.map(who).toSorted()).toEqual(['anna', 'ineke']);
    expect(at.cases.caseIds()).toEqual([caseId]);
    const { head, tasks } = await at.file(caseId);
    expect(head).toMatchObject({ process: 'concern', linkedTo: [] });
    expect(tasks.map((task) => task.step)).toEqual(['acknowledge', 'triage']);
  });

  it('the parent gets a code, who reads it and until when, and 112 and 0800-2000', async () => {
    const { at, outcome } = await handedIn();
    if (outcome.kind !== 'received') throw new Error('not received');
    const frame = { side: 'parent', school: at.staff.school } as const;
    const page = receiptPage({
      frame,
      code: outcome.code,
      view: outcome.view,
      danger: false,
      today: dateOf(at.now()),
    });
    expect(page).toContain(outcome.code.slice(0, 4));
    expect(page).toContain('leerkracht');
    expect(page).toContain('13 januari 2027');
    expect(page).toContain('112');
    expect(page).toContain('0800-2000');
  });
});

describe('2. Suspicion by teacher', () => {
  const bruise = {
    ...exampleAnswers(signalsForm),
    urgency: 'no',
    group: '3a',
    signals: [
      {
        date: '2027-01-08',
        time: '10.15',
        place: 'Kleedkamer',
        source: 'sawMyself',
        fact: 'Verzonnen: een blauwe plek.',
      },
    ],
    injury: [{ place: 'Linkerbovenarm', looks: 'Blauwe plek, 3 bij 2 cm' }],
  };

  it('opens a Meldcode case whose step 1 stands, and the care coordinator is told', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const caseId = await at.suspicion('anna', bruise);
    const { head, tasks, forms } = await at.file(caseId);
    expect(head).toMatchObject({ process: 'reporting-code', reporter: 'anna', step: 'consultation', group: '3a' });
    expect(tasks.find((task) => task.step === 'signals')).toMatchObject({ status: 'done', doneBy: { id: 'anna' } });
    expect(forms[0]?.answers).toMatchObject({ signals: bruise.signals, injury: bruise.injury });
    expect(at.mailer.mails.map(who)).toEqual(['ineke']);
    expect(`${at.mailer.mails[0]?.subject} ${at.mailer.mails[0]?.text}`).not.toMatch(/blauwe|bovenarm|meldcode/i);
  });

  it('is refused without a date, a source or a fact', () => {
    const typed = typedFrom(signalsForm, bruise);
    expect(parse(signalsForm, typed, '2027-01-11').kind).toBe('accepted');
    for (const name of ['signals.0.date.day', 'signals.0.source', 'signals.0.fact', 'injury.0.place', 'injury.0.looks'])
      expect(parse(signalsForm, { ...typed, [name]: '' }, '2027-01-11')).toMatchObject({ kind: 'rejected' });
  });

  it.each(['consultation', 'talk', 'weighing', 'decision'])(
    'step %s cannot be closed without any of its required fields',
    (id) => {
      const step = stepOf(reportingCode, id);
      const form = step === null ? null : formById(step.form);
      if (form === null) throw new Error('no form');
      const typed = typedFrom(form, exampleAnswers(form));
      const accepted = (changed: Record<string, string>) => parse(form, { ...typed, ...changed }, exampleDay).kind;
      expect(accepted({})).toBe('accepted');
      expect(parse(form, {}, exampleDay).kind).toBe('rejected');
      const required = form.fields.filter((field) => field.required === true && field.only === undefined);
      const names = Object.keys(typed).filter((name) => required.some((field) => name.split('.')[0] === field.id));
      expect(required.length).toBeGreaterThan(0);
      const without = (field: string): Record<string, string> =>
        Object.fromEntries(names.filter((name) => name.split('.')[0] === field).map((name) => [name, '']));
      for (const field of required) expect([field.id, accepted(without(field.id))]).toEqual([field.id, 'rejected']);
    },
  );

  it('goes from step 1 to step 5 by no other way than the steps between', () => {
    const follow = (id: string) => {
      const step = stepOf(reportingCode, id);
      return step === null ? [] : nextSteps(reportingCode, step).map((next) => next.id);
    };
    expect(follow('signals')).toEqual(['danger', 'consultation']);
    expect(follow('consultation')).not.toContain('decision');
    expect(follow('talk')).not.toContain('decision');
    // No suspicion left and doubt ask a second person; danger is called about beside the decision.
    expect(follow('weighing')).toEqual(['danger', 'closingOpinion', 'decision', 'secondOpinion']);
    expect(follow('closingOpinion')).toEqual(['weighing', 'confirmClosing']);
  });
});

describe('18. Staff member leaves mid-case', () => {
  /** The care coordinator answered step 2 on Monday, and is deactivated: Tuesday was the last day. */
  const deactivated = async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const caseId = await at.suspicion('anna', { urgency: 'no' });
    await at.answer(caseId, 'consultation', 'ineke', { next: 'talk' });
    await at.until('2027-01-12T12:00:00.000Z');
    const leave = async () => {
      const people = samplePeople.map((person) =>
        person.id === 'ineke' ? { ...person, until: '2027-01-12' } : person,
      );
      const fileHash = at.staff.keys.sha256(canonical(at.staff.school.people));
      expect(await at.cases.putRoster({ version: 2, people }, fileHash, at.now())).toBe('committed');
    };
    return { at, caseId, leave, mailed: () => at.mailer.mails.map(who) };
  };

  it('her access ends at once', async () => {
    const { at, caseId, leave } = await deactivated();
    expect((await readCase(at.staff, 'ineke', caseId)).kind).toBe('found');
    expect(await today(at.staff, 'ineke')).toHaveLength(1);
    await leave();
    await at.until('2027-01-13T00:00:00.000Z');
    expect(await readCase(at.staff, 'ineke', caseId)).toEqual({ kind: 'hidden' });
    expect(await today(at.staff, 'ineke')).toEqual([]);
    expect(await at.answer(caseId, 'talk', 'ineke')).toEqual({ kind: 'hidden' });
  });

  it('her open task is the substitute’s on the same day: on the list, to read and to answer', async () => {
    const { at, caseId, leave } = await deactivated();
    expect(await today(at.staff, 'ivo')).toEqual([]);
    expect(await readCase(at.staff, 'ivo', caseId)).toEqual({ kind: 'hidden' });
    await leave();
    await at.until('2027-01-13T07:00:00.000Z');
    expect(await today(at.staff, 'ivo')).toMatchObject([{ caseId, step: 'talk' }]);
    expect((await stepToAnswer(at.staff, 'ivo', caseId, 'talk', 1)).kind).toBe('open');
    expect((await at.answer(caseId, 'talk', 'ivo')).kind).toBe('answered');
  });

  it('letters find out who holds the role when they are sent', async () => {
    const { at, leave, mailed } = await deactivated();
    expect(mailed()).toEqual(['ineke', 'ineke']);
    await leave();
    await at.until('2027-01-18T07:00:00.000Z');
    expect(at.mailer.mails.slice(2).map((mail) => [who(mail), mail.subject.replace(/^Actie \S+/, '')])).toEqual([
      ['ivo', ' nog 7 dagen'],
    ]);
  });

  it('the substitute hears of it within working hours, once, with the terms as they were', async () => {
    const { at, caseId, leave, mailed } = await deactivated();
    const other = await at.suspicion('anna', { urgency: 'no' });
    const before = (await at.file(caseId)).tasks.at(-1);
    const mails = mailed().length;
    await leave();
    await at.until('2027-01-13T07:00:00.000Z');
    expect((await at.sweep()).passedOn).toBe(2);
    expect((await at.sweep()).passedOn).toBe(0);
    await at.until('2027-01-13T08:00:00.000Z');
    expect(at.mailer.mails.slice(mails).map((mail) => [who(mail), mail.subject])).toEqual([
      ['ivo', '1 actie overgenomen bij Basisschool De Voorbeeldschool'],
    ]);
    expect((await today(at.staff, 'ivo')).map((line) => [line.caseId, line.step])).toEqual([
      [other, 'consultation'],
      [caseId, 'talk'],
    ]);
    const after = await at.file(caseId);
    expect(after.tasks.at(-1)).toEqual({
      ...before,
      asked: ['ivo'],
      released: ['ineke'],
      revision: (before?.revision ?? 0) + 1,
    });
    expect(after.events.at(-1)).toMatchObject({ kind: 'passedOn', step: 'talk', note: 'ivo' });
  });

  it('a step given to a colleague by name passes on too when that one leaves, never to whose word it checks', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const caseId = await at.suspicion('anna', { urgency: 'no' });
    await at.answer(caseId, 'consultation', 'ineke', { next: 'talk' });
    await at.answer(caseId, 'talk', 'ineke');
    await at.answer(caseId, 'weighing', 'ineke', { w1: 'no', withWhom: 'bram' });
    const people = samplePeople.map((person) => (person.id === 'bram' ? { ...person, until: '2027-01-11' } : person));
    await at.cases.putRoster({ version: 2, people }, at.staff.keys.sha256(canonical(at.staff.school.people)), at.now());
    await at.until('2027-01-12T00:01:00.000Z');
    // Her own word is what it checks, so the care coordinator’s deputy has it.
    await at.sweep();
    expect((await today(at.staff, 'ivo')).map(({ step }) => step)).toEqual(['closingOpinion']);
    expect(await today(at.staff, 'ineke')).toEqual([]);
    await at.until('2027-01-12T09:00:00.000Z');
    expect((await at.answer(caseId, 'closingOpinion', 'ivo', { agree: 'yes' })).kind).toBe('answered');
  });

  it('also a letter that was written before she left and is sent after', async () => {
    const { at, caseId, leave, mailed } = await deactivated();
    at.mailer.refusals.push({ again: true, code: 'Throttling' });
    await at.answer(caseId, 'talk', 'ineke');
    expect(mailed()).toEqual(['ineke', 'ineke']);
    await leave();
    await at.until('2027-01-13T07:00:00.000Z');
    await at.sweep();
    expect(mailed()).toEqual(['ineke', 'ineke', 'ivo']);
    expect((await at.file(caseId)).head.step).toBe('weighing');
  });

  it('her notes stay hers', async () => {
    const { at, caseId, leave } = await deactivated();
    const before = await at.file(caseId);
    await leave();
    await at.until('2027-01-13T07:00:00.000Z');
    await at.answer(caseId, 'talk', 'ivo');
    const { forms, events, tasks } = await at.file(caseId);
    expect(forms.slice(0, 2)).toEqual(before.forms);
    expect(forms.map((form) => [form.formId, form.actor])).toEqual([
      ['signals', { kind: 'person', id: 'anna' }],
      ['consultation', { kind: 'person', id: 'ineke' }],
      ['talkWithParents', { kind: 'person', id: 'ivo' }],
    ]);
    expect(events.slice(0, before.events.length)).toEqual(before.events);
    expect(tasks.find((task) => task.step === 'consultation')?.doneBy).toEqual({ kind: 'person', id: 'ineke' });
  });

  it('a running machine holds no name and no address, so nothing in it has to change', async () => {
    const { at, leave } = await deactivated();
    await leave();
    const runs = [...at.runners.values()].flatMap((runner) => runner.executions());
    expect(runs.map((run) => run.status)).toEqual(['RUNNING']);
    expect(JSON.stringify(runs)).not.toMatch(/ineke|ivo|@/);
  });
});

describe('19. Clocks', () => {
  const school = sampleSchool();
  const ends = (n: number, clock: Clock, from: string, unit?: 'weeks') =>
    dateOf(deadline({ n, clock, unit }, moment(from, '10:00'), school).dueAt);

  it.each([
    ['Easter', 3, '2027-03-25', '2027-04-01'],
    ['King’s Day', 1, '2027-04-26', '2027-04-28'],
    ['5 May and Ascension', 1, '2027-05-04', '2027-05-07'],
    ['Whitsun', 1, '2027-05-14', '2027-05-18'],
    ['Christmas', 5, '2026-12-18', '2026-12-28'],
    ['New Year', 1, '2026-12-31', '2027-01-04'],
  ])('a term in working days over %s ends as the Algemene termijnenwet says', (_day, n, from, end) => {
    expect(ends(n, 'workingDays', from)).toBe(end);
  });

  it('a term in weeks that ends on a holiday or in a weekend moves to the next working day', () => {
    expect(ends(2, 'workingDays', '2027-03-15', 'weeks')).toBe('2027-03-30');
    expect(ends(1, 'workingDays', '2027-04-20', 'weeks')).toBe('2027-04-28');
    expect(ends(6, 'workingDays', '2026-11-14', 'weeks')).toBe('2026-12-28');
    expect(ends(10, 'workingDays', '2026-12-28', 'weeks')).toBe('2027-03-08');
  });

  it('72 hours from Friday 16:45 end on Monday 16:45, holiday or not', () => {
    const from = moment('2026-12-18', '16:45');
    expect(deadline({ n: 72, clock: 'hours' }, from, school).dueAt).toBe(moment('2026-12-21', '16:45'));
  });

  it('a term in school days skips the holidays of that school, and not those of another', () => {
    const other = sampleSchool({ calendar: { ...school.calendar, holidays: [], freeDays: [] } });
    const from = moment('2026-10-16', '10:00');
    const term = { n: 2, clock: 'schoolDays' } as const;
    expect(dateOf(deadline(term, from, school).dueAt)).toBe('2026-10-27');
    expect(dateOf(deadline(term, from, other).dueAt)).toBe('2026-10-20');
  });

  it('mails keep the hour of the school over the change to winter time', async () => {
    const at = world('2026-10-12T08:00:00.000Z');
    await at.concern({
      children: [{ name: 'Verzonnen Kind', group: '3a' }],
      topic: 'notWell',
      danger: 'no',
      home: 'no',
    });
    await at.until('2026-10-27T12:00:00.000Z');
    const mornings = at.sent.slice(1).map((mail) => `${dateOf(mail.at)} ${timeOf(mail.at)} ${mail.at.slice(11, 16)}`);
    expect([...new Set(mornings)]).toEqual([
      '2026-10-15 07:30 05:30',
      '2026-10-16 07:30 05:30',
      '2026-10-26 07:30 06:30',
      '2026-10-27 07:30 06:30',
    ]);
  });
});
