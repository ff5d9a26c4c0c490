import { describe, expect, it } from 'vitest';
import { chosenSchools } from '../../infra/chosen-schools.ts';
import { readinessLines } from '../../infra/readiness.ts';
import { demoKlein } from '../../infra/schools/demo-klein.ts';
import { verzonnenBestuur } from '../../infra/schools/verzonnen-bestuur.ts';
import { markAbsent } from '../../workflows/cases/absence.ts';
import { readCase, today } from '../../workflows/cases/staff.ts';
import { sayInvolved } from '../../workflows/cases/step-aside.ts';
import { unopenedOfTeachers } from '../../workflows/cases/unopened.ts';
import type { Answers } from '../../workflows/domain/case.ts';
import { dateOf, dayOfWeek, at as moment, plusDays, timeOf } from '../../workflows/domain/instant.ts';
import { ownersToAsk } from '../../workflows/domain/ladder.ts';
import { processes } from '../../workflows/domain/processes/processes.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleAnswers, exampleDay } from '../../workflows/forms/example.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { parse } from '../../workflows/forms/parse.ts';
import { decisionForm } from '../../workflows/forms/reporting-code/decision.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';
import { talkWithParentsForm } from '../../workflows/forms/reporting-code/talk-with-parents.ts';
import { summary } from '../../workflows/forms/summary.ts';
import { typedFrom } from '../../workflows/forms/typed.ts';
import { sampleSchool } from '../samples/school.ts';
import { nobodyAsked, world } from './world.ts';

/** How the plan works out in a real school: the situations of that list, each with its title. */

type World = ReturnType<typeof world>;

const quiet = { danger: 'no', topic: 'notWell', home: 'no', submitter: 'parent' } as const;
const inGroup = (group: string) => ({ ...quiet, children: [{ name: 'Verzonnen Kind', group }] });

const openTasks = async (run: World, caseId: string) =>
  (await run.file(caseId)).tasks.filter((task) => task.status === 'open');

const asked = async (run: World, caseId: string, step: string): Promise<readonly string[]> =>
  (await openTasks(run, caseId)).find((task) => task.step === step)?.asked ?? [];

const accepted = (school: typeof demoKlein | Parameters<typeof readinessLines>[0]['school']): School => {
  const result = chosenSchools([{ board: verzonnenBestuur, school }], undefined, processes);
  const [found] = result.kind === 'accepted' ? result.schools : [];
  if (found === undefined) throw new Error(result.kind === 'refused' ? result.lines.join('\n') : 'no school');
  return found;
};

const parsed = (form: Form, changed: Answers, without: readonly string[] = []) => {
  const typed = typedFrom(form, { ...exampleAnswers(form), ...changed });
  return parse(form, { ...typed, ...Object.fromEntries(without.map((name) => [name, ''])) }, exampleDay);
};

describe('90 pupils: principal teaches Mon/Tue, IB Tue+Thu, no deputies', () => {
  it('is accepted with deputies of another school of the board', () => {
    const school = accepted(demoKlein);
    expect(school.pupils).toBe(90);
    const elsewhere = school.people.filter((person) => person.elsewhere !== undefined).map(({ id }) => id);
    expect(elsewhere).toEqual(['adam-adjunct', 'ineke-verzinsel', 'ivo-verzinsel']);
  });

  it('has somebody for every role on every weekday', () => {
    const school = accepted(demoKlein);
    const roster = { version: 1, people: school.people };
    const days = [0, 1, 2, 3, 4].map((n) => plusDays('2027-01-11', n));
    const seats = [
      { role: 'careCoordinator', group: null },
      { role: 'principal', group: null },
      { role: 'internalConfidant', group: null },
      ...['1-2', '3-4', '5-6', '7-8'].map((group) => ({ role: 'teacher', group }) as const),
    ] as const;
    const nobody = days.flatMap((day) =>
      seats.filter((seat) => ownersToAsk(roster, seat, day, []).length === 0).map((seat) => [day, seat.role]),
    );
    expect(nobody).toEqual([]);
  });

  it('lets no concern stop over a month in which nobody answers', async () => {
    const run = world('2027-01-11T09:00:00.000Z', accepted(demoKlein));
    const { caseId } = await run.concern(inGroup('7-8'));
    await run.until('2027-02-12T12:00:00.000Z');
    const ladder = await asked(run, caseId, 'acknowledge');
    expect(new Set(ladder).size).toBe(ladder.length);
    // The teacher is the principal too: one person has one turn.
    expect(ladder).toEqual(['rik-verzonnen', 'adam-adjunct', 'berend-bestuur']);
  });

  it('hears of danger on a day on which care coordinator and principal are both not there', async () => {
    const run = world(moment('2027-01-15', '11:00'), accepted(demoKlein));
    await run.concern({ ...inGroup('7-8'), danger: 'yes' });
    const told = run.sent.map((mail) => mail.to);
    expect(told).toEqual(expect.arrayContaining(['rik', 'saar', 'adam', 'ivo']));
  });
});

describe('Principal = confidant', () => {
  it('is warned of at each synth, and not refused', () => {
    const people = demoKlein.people.map((person) =>
      person.id === 'rik-verzonnen'
        ? { ...person, roles: [...person.roles, { role: 'internalConfidant' } as const] }
        : person,
    );
    const school = { ...demoKlein, people };
    const said = readinessLines({ board: verzonnenBestuur, school }, accepted(school), processes, '2026-11-23');
    expect(said.join('\n')).toContain('De directeur is ook interne contactpersoon');
    expect(
      readinessLines({ board: verzonnenBestuur, school: demoKlein }, accepted(demoKlein), processes, '2026-11-23').join(
        '\n',
      ),
    ).not.toContain('De directeur is ook');
  });
});

describe('Part-timers, duo', () => {
  it('the task is the pair’s, the mail goes to who works that day, and the term stays', async () => {
    // Wednesday evening: Bram works until Wednesday, Cato from Wednesday on.
    const run = world(moment('2027-01-13', '19:00'));
    const { caseId } = await run.concern(inGroup('4a'));
    await run.until(moment('2027-01-15', '07:40'));
    for (const id of ['bram', 'cato'])
      expect((await today(run.staff, id)).map((line) => line.caseId)).toEqual([caseId]);
    expect(run.digests.map((mail) => `${dateOf(mail.at)} ${mail.to}`)).toEqual(['2027-01-14 cato', '2027-01-15 cato']);
    const [task] = await openTasks(run, caseId);
    expect(dateOf(task?.dueAt ?? '')).toBe('2027-01-15');
    expect((await run.answer(caseId, 'acknowledge', 'cato', { next: 'answered' })).kind).toBe('answered');
  });
});

describe('Teacher ill on Monday 07:45', () => {
  it('any colleague of the team says so in one go, and the deputy has the task before the term is over', async () => {
    const run = world(moment('2027-01-15', '15:00'));
    const { caseId } = await run.concern(inGroup('3a'));
    await run.until(moment('2027-01-18', '07:45'));
    expect(await markAbsent(run.staff, 'uma', 'anna')).toBe('marked');
    await run.settle();
    expect((await today(run.staff, 'bram')).map((line) => line.caseId)).toEqual([caseId]);
    expect(run.sent.at(-1)).toMatchObject({ to: 'bram', at: moment('2027-01-18', '07:45') });
    const [task] = await openTasks(run, caseId);
    expect((task?.dueAt ?? '') > run.now()).toBe(true);
  });

  it('nobody says so: what stays unopened for a school day shows with the teacher and the care coordinator', async () => {
    const run = world(moment('2027-01-15', '15:00'));
    const { caseId } = await run.concern(inGroup('3a'));
    await run.until(moment('2027-01-18', '07:45'));
    expect(await unopenedOfTeachers(run.staff, 'ineke')).toEqual([]);
    await run.until(moment('2027-01-18', '15:01'));
    expect((await unopenedOfTeachers(run.staff, 'ineke')).map((line) => line.caseId)).toEqual([caseId]);
    expect((await today(run.staff, 'anna')).map((line) => line.unopened)).toEqual([true]);
  });
});

describe('Substitute, trainee, lunch helper: no account', () => {
  it('writes in the public form; it counts as a step-1 signal, and the care coordinator takes it over', async () => {
    const run = world('2027-01-11T09:00:00.000Z');
    const told = { ...inGroup('3a'), topic: 'homeUnsafe', submitter: 'schoolWorker' };
    const { caseId, outcome } = await run.concern(told);
    expect(outcome.kind).toBe('received');
    expect((await openTasks(run, caseId)).map((task) => `${task.step} ${task.seat.role}`).toSorted()).toEqual([
      'acknowledge careCoordinator',
      'triage careCoordinator',
    ]);
    await run.answer(caseId, 'triage', 'ineke', { safety: 'yes' });
    const [meldcode = ''] = (await run.file(caseId)).head.linkedTo;
    expect((await run.file(meldcode)).head).toMatchObject({ process: 'reporting-code', reporter: 'ineke' });
  });
});

describe('Case opened 10 July', () => {
  it('asks before the holiday, and runs on in working days with holiday duty when it cannot wait', async () => {
    const run = world(moment('2027-07-10', '11:00'));
    const caseId = await run.suspicion('anna', { urgency: 'no', group: '3a' });
    await run.until(moment('2027-07-12', '08:00'));
    expect((await openTasks(run, caseId)).map((task) => task.step)).toContain('holidayCheck');
    await run.answer(caseId, 'consultation', 'ineke', { next: 'talk' });
    const due = async (step: string) =>
      dateOf((await openTasks(run, caseId)).find((task) => task.step === step)?.dueAt ?? '');
    expect(await due('talk')).toBe('2027-09-06');
    await run.answer(caseId, 'holidayCheck', 'ineke', { canWait: 'no' });
    expect(await due('talk')).toBe('2027-07-26');
    await run.until(moment('2027-07-21', '10:00'));
    expect((await run.answer(caseId, 'talk', 'vera')).kind).toBe('answered');
    expect(await asked(run, caseId, 'weighing')).toEqual(['vera']);
    expect(await due('weighing')).toBe('2027-07-26');
    await run.answer(caseId, 'weighing', 'vera', { w1: 'yes', w2: 'no' });
    expect(await due('decision')).toBe('2027-07-23');
  });

  it('lets no step of the Meldcode but the talk, the plan and what follows wait for a school day', () => {
    const inSchoolDays = processes
      .filter(({ id }) => id === 'reporting-code')
      .flatMap(({ steps }) => steps.filter(({ term }) => term.clock === 'schoolDays').map(({ id }) => id));
    expect(inSchoolDays).toEqual(expect.arrayContaining(['talk', 'helpPlan', 'aftercare']));
    for (const step of ['consultation', 'weighing', 'decision', 'vtFeedback', 'holidayCheck', 'danger'])
      expect(inSchoolDays).not.toContain(step);
  });
});

describe('Separated parents', () => {
  const parents = [
    { who: 'Ouder Voorbeeld', authority: 'yes', invited: 'yes', apart: 'yes', present: 'yes' },
    { who: 'Ouder Bedacht', authority: 'yes', invited: 'yes', apart: 'yes', present: 'no' },
  ];

  it('each has a row of step 3: authority, invited, apart, present', () => {
    const talked = parsed(talkWithParentsForm, { outcome: 'oneParent', oneParentWhy: 'Verzonnen.', parents });
    expect(talked).toMatchObject({ kind: 'accepted', answers: { parents } });
    const shown = JSON.stringify(summary(talkWithParentsForm, talked.kind === 'accepted' ? talked.answers : {}));
    for (const { who } of parents) expect(shown).toContain(who);
    expect(shown).toContain('Apart van de andere ouder?');
  });

  it('a talk with one of them says why', () => {
    const why = parsed(talkWithParentsForm, { outcome: 'oneParent', parents }, ['oneParentWhy']);
    expect(why).toMatchObject({ kind: 'rejected', problems: [{ name: 'oneParentWhy' }] });
  });

  it('of each row is known whether that parent has authority', () => {
    const unknown = parsed(talkWithParentsForm, { parents }, ['parents.1.authority']);
    expect(unknown).toMatchObject({ kind: 'rejected', problems: [{ name: 'parents.1.authority' }] });
  });

  it('who writes in reads that the other parent is not told, and may ask for the file', () => {
    const help = concernForm.fields.find((field) => field.id === 'otherParent');
    expect(JSON.stringify(help)).toMatch(/vertellen niet uit onszelf.*soms het dossier opvragen/);
  });
});

describe('Parents do not come', () => {
  const notCome = { outcome: 'notCome', invitedFirst: '2027-01-12', invitedSecond: '2027-01-19' };

  it('the step closes honestly: “twee keer uitgenodigd, niet gekomen”, with both dates, and no ladder fires any more', async () => {
    const run = world('2027-01-11T09:00:00.000Z');
    const caseId = await run.suspicion('anna', { urgency: 'no', group: '3a' });
    await run.answer(caseId, 'consultation', 'ineke', { next: 'talk' });
    await run.until(moment('2027-01-21', '10:00'));
    expect((await run.answer(caseId, 'talk', 'ineke', notCome)).kind).toBe('answered');
    expect((await openTasks(run, caseId)).map((task) => task.step)).toEqual(['weighing']);
    expect((await run.file(caseId)).forms.at(-1)?.answers).toMatchObject(notCome);
    await run.answer(caseId, 'weighing', 'ineke', { w1: 'yes', w2: 'no' });
    await run.answer(caseId, 'decision', 'pien', { d1: 'yes', d2: 'no' });
    const before = run.sent.length;
    await run.until(moment('2027-01-27', '12:00'));
    expect(run.sent.slice(before)).toEqual([]);
  });

  it.each(['invitedFirst', 'invitedSecond'])('needs the date %s', (field) => {
    const changed = { outcome: 'notCome', invitedFirst: exampleDay, invitedSecond: exampleDay };
    expect(parsed(talkWithParentsForm, changed).kind).toBe('accepted');
    expect(parsed(talkWithParentsForm, { ...changed, [field]: '' }).kind).toBe('rejected');
  });
});

describe('Parents cannot read Dutch', () => {
  it('may write in their own language, and say which one and whether an interpreter is needed, never a child', () => {
    const told = parsed(concernForm, { language: 'tigrinya', interpreter: 'yes' });
    expect(told).toMatchObject({ kind: 'accepted', answers: { language: 'tigrinya', interpreter: 'yes' } });
    const texts = JSON.stringify(concernForm.fields);
    expect(texts).toContain('U mag in uw eigen taal schrijven');
    expect(texts).toContain('Wij vragen nooit uw kind om te tolken');
  });

  it('in step 3 the language and the interpreter are recorded, and it says never a child or relative', () => {
    expect(parsed(talkWithParentsForm, { language: 'Tigrinya', interpreter: 'yes' }).kind).toBe('accepted');
    const typed = typedFrom(talkWithParentsForm, exampleAnswers(talkWithParentsForm));
    const { interpreter: _left, ...without } = typed;
    expect(parse(talkWithParentsForm, without, exampleDay)).toMatchObject({ kind: 'rejected' });
    expect(talkWithParentsForm.rule).toContain('nooit een kind of familielid');
  });
});

describe('Staff fear to record', () => {
  it('step 1 says whom to ask first without a name, that the name is in the file, and where the board is phoned', () => {
    for (const words of [
      'Bang om dit vast te leggen?',
      'de contactpersoon',
      'zonder naam van het kind',
      'Uw naam staat in het dossier',
      'bij het bestuur: {boardPhone}',
    ])
      expect(signalsForm.rule).toContain(words);
  });

  it('whether the family may know who reports is a question of its own, and must be answered', () => {
    expect(parsed(decisionForm, { d1: 'yes', named: 'noReporter' }).kind).toBe('accepted');
    const typed = typedFrom(decisionForm, { ...exampleAnswers(decisionForm), d1: 'yes' });
    const { named: _left, ...without } = typed;
    expect(parse(decisionForm, without, exampleDay)).toMatchObject({ kind: 'rejected' });
  });
});

describe('Parent IS the teacher / IB', () => {
  it('the teacher is asked before the case opens, and reads nothing after “yes”; the deputy goes on', async () => {
    const run = world('2027-01-11T09:00:00.000Z', sampleSchool(), nobodyAsked);
    const { caseId } = await run.concern(inGroup('3a'));
    expect(await readCase(run.staff, 'anna', caseId)).not.toMatchObject({ kind: 'found' });
    expect((await sayInvolved(run.staff, 'anna', caseId, true)).kind).toBe('steppedAside');
    await run.settle();
    expect(await readCase(run.staff, 'anna', caseId)).toEqual({ kind: 'hidden' });
    expect(await today(run.staff, 'anna')).toEqual([]);
    expect(await asked(run, caseId, 'acknowledge')).toContain('bram');
  });
});

describe('Accused not named (“een juf”)', () => {
  it.each(['unknown', 'ratherNot', 'someoneElse'])(
    '%s: the principal reads it, and nobody of the child’s own team in a month of silence',
    async (adultWho) => {
      const run = world('2027-01-11T09:00:00.000Z');
      const { caseId } = await run.concern({
        ...inGroup('4a'),
        topic: 'adultAtSchool',
        adultWho,
        adultSexual: 'no',
      });
      expect(run.sent.map((mail) => mail.to)).toEqual(['pien']);
      await run.until('2027-02-12T12:00:00.000Z');
      const told = new Set([...run.sent, ...run.digests].map((mail) => mail.to));
      expect(told).not.toContain('bram');
      expect(told).not.toContain('cato');
      for (const id of ['bram', 'cato']) expect(await readCase(run.staff, id, caseId)).toEqual({ kind: 'hidden' });
    },
  );

  it.each([
    ['colleague', 'pien', ['pien', 'adam', 'berend']],
    ['principal', 'berend', ['berend', 'beatrix']],
  ])('%s: silence climbs, and never comes down to the care coordinator', async (adultWho, first, circle) => {
    const run = world('2027-01-11T09:00:00.000Z');
    await run.concern({ ...inGroup('4a'), topic: 'adultAtSchool', adultWho, adultSexual: 'no' });
    expect(run.sent[0]?.to).toBe(first);
    await run.until('2027-02-12T12:00:00.000Z');
    const told = new Set([...run.sent, ...run.digests].map((mail) => mail.to));
    expect([...told].filter((id) => !circle.includes(id))).toEqual([]);
    expect(told.size).toBeGreaterThan(1);
  });

  it('sexual, or perhaps: the board and nobody else', async () => {
    const run = world('2027-01-11T09:00:00.000Z');
    await run.concern({ ...inGroup('4a'), topic: 'adultAtSchool', adultWho: 'unknown', adultSexual: 'unsure' });
    await run.until('2027-02-12T12:00:00.000Z');
    expect(new Set([...run.sent, ...run.digests].map((mail) => mail.to))).toEqual(new Set(['berend', 'beatrix']));
  });
});

describe('Busy teacher', () => {
  it('with eight new concerns in a week gets at most a digest and two more mails about them a day, all in work time', async () => {
    const run = world(moment('2027-01-11', '09:00'));
    for (let n = 0; n < 8; n += 1) {
      await run.until(moment(plusDays('2027-01-11', Math.floor(n / 2)), n % 2 === 0 ? '09:30' : '20:00'));
      const { caseId } = await run.concern(inGroup('3a'));
      if (n % 2 === 1) await run.answer(caseId, 'acknowledge', 'anna', { next: 'answered' });
    }
    await run.until(moment('2027-01-17', '23:00'));
    const mine = run.sent.filter((mail) => mail.to === 'anna');
    const digests = run.digests.filter((mail) => mail.to === 'anna');
    expect(digests.length).toBeLessThanOrEqual(5);
    expect(digests.length).toBeGreaterThan(2);
    const news = Map.groupBy(
      mine.filter((mail) => mail.subject.includes('graag')),
      (mail) => dateOf(mail.at),
    );
    expect(Math.max(...[...news.values()].map((mails) => mails.length))).toBeLessThanOrEqual(2);
    const perTask = Map.groupBy(mine, (mail) => `${mail.caseId} ${mail.link}`);
    expect(Math.max(...[...perTask.values()].map((mails) => mails.length))).toBeLessThanOrEqual(4);
    expect(mine.length + digests.length).toBeLessThanOrEqual(20);
    for (const mail of mine) {
      expect(dayOfWeek(dateOf(mail.at))).toBeLessThanOrEqual(5);
      expect(timeOf(mail.at) >= '07:30' && timeOf(mail.at) < '17:30').toBe(true);
    }
  });
});
