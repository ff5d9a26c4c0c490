import fc from 'fast-check';
import { markAbsent, markPresent } from '../../workflows/cases/absence.ts';
import { confirmWarning } from '../../workflows/cases/confirm-danger.ts';
import { contextOf } from '../../workflows/cases/context-of.ts';
import { mailEvent } from '../../workflows/cases/mail-event.ts';
import type { Received } from '../../workflows/cases/receive.ts';
import { readCase } from '../../workflows/cases/staff.ts';
import { sayInvolved } from '../../workflows/cases/step-aside.ts';
import { tellBoard } from '../../workflows/cases/tell-board.ts';
import type { Answers } from '../../workflows/domain/case.ts';
import { sweepAfterMinutes } from '../../workflows/domain/change.ts';
import { dateOf, type Instant, plusMinutes } from '../../workflows/domain/instant.ts';
import { inService } from '../../workflows/domain/roster.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import { receiptForms } from '../../workflows/forms/receipt/receipt-forms.ts';
import { staffStartForms } from '../../workflows/forms/staff-start-forms.ts';
import { codeOf } from '../process/with-code.ts';
import { nobodyAsked, world } from '../process/world.ts';
import { notExecutive } from '../samples/case.ts';
import { dangerFaults } from './danger-rules.ts';
import { answer, answerers, answersOf, exampleOn, openSteps, type World, waysOf } from './deeds.ts';
import { type Fault, faultOf } from './fault.ts';
import { isShutOut } from './mail-rules.ts';
import { observer } from './observer.ts';
import { boardIsLeft, leave, passRole } from './people-change.ts';

/** Random months at one school: what people do is drawn, what follows is real. Numbers point into whatever there is at that
 * moment (open steps, cases, people), so that any script can be played and shortened. */

const pick = fc.nat({ max: 9999 });

const deed = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({ kind: fc.constant('answer'), step: pick, by: pick, way: pick, twice: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('atOnce'), step: pick, by: pick, way: pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('stranger'), step: pick, by: pick, way: pick }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('concern'), what: pick, group: pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('form'), form: pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('begin'), form: pick, by: pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('follow'), of: pick, form: pick }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('suspicion'), by: pick, group: pick, urgency: pick }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('absent'), step: pick, who: pick, by: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('present'), who: pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leaves'), step: pick, who: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('moves'), step: pick, who: pick, by: pick }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('aside'), step: pick, by: pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('confirm'), step: pick, by: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('toBoard'), step: pick, by: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('bounce'), mail: pick }) },
);

const hour = 60;
const day = 24 * hour;

/** Minutes until it happens: at once, in the day, after some days, after silence. */
const after = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 90 }) },
  { weight: 4, arbitrary: fc.integer({ min: hour, max: day }) },
  { weight: 2, arbitrary: fc.integer({ min: day, max: 5 * day }) },
  { weight: 1, arbitrary: fc.integer({ min: 5 * day, max: 15 * day }) },
);

/** Mornings, evenings and weekends; before autumn with the end of summer time, before Christmas, before spring with its
 * beginning, and before summer. */
const starts = [
  '2026-09-28T07:00:00.000Z',
  '2026-10-17T09:00:00.000Z',
  '2026-12-01T17:00:00.000Z',
  '2027-02-15T07:00:00.000Z',
  '2027-03-20T22:00:00.000Z',
  '2027-06-21T07:00:00.000Z',
] as const satisfies readonly Instant[];

type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;

export interface Script {
  readonly start: Instant;
  readonly school: number;
  readonly deeds: readonly { readonly after: number; readonly deed: Deed }[];
}

/** @param months how long a script lasts at most */
export const scripts = (schools: number, months: number): fc.Arbitrary<Script> =>
  fc.record({
    start: fc.constantFrom(...starts),
    school: fc.nat({ max: schools - 1 }),
    deeds: fc.array(fc.record({ after, deed }), { minLength: 20 * months, maxLength: 25 * months, size: 'max' }),
  });

const at = <One>(list: readonly One[], n: number): One | undefined => list[n % Math.max(1, list.length)];

const concerns: readonly Answers[] = [
  { danger: 'no', topic: 'notWell', home: 'no' },
  { danger: 'no', topic: 'bullying', home: 'divorce' },
  { danger: 'yes', topic: 'homeUnsafe' },
  { danger: 'no', topic: 'homeUnsafe' },
  { danger: 'no', topic: 'adultAtSchool', adultWho: 'teacher', adultSexual: 'no' },
  { danger: 'no', topic: 'adultAtSchool', adultWho: 'principal', adultSexual: 'no' },
  { danger: 'unsure', topic: 'adultAtSchool', adultWho: 'unknown', adultSexual: 'unsure' },
  { danger: 'unsure', topic: 'quarrel' },
  { danger: 'no', topic: 'learning', submitter: 'pupil' },
  { danger: 'no', topic: 'other', submitter: 'schoolWorker' },
];

const groupsAt = (school: School): readonly string[] => [
  ...(school.schoolYears[0]?.groups ?? []).map(({ id }) => id),
  '9z',
];

/** Does one thing; what does not apply at that moment is left undone.
 * @returns what should not have been possible */
const perform = async (here: World, done: Deed, codes: Received[]): Promise<readonly Fault[]> => {
  const { roster, now } = await contextOf(here.staff);
  const date = dateOf(now);
  const staff = roster.people.filter((person) => inService(person, date));
  const step = 'step' in done ? at(await openSteps(here), done.step) : undefined;
  const may = step === undefined ? [] : await answerers(here, step);
  const by = 'by' in done ? at(may, done.by) : undefined;
  switch (done.kind) {
    case 'answer': {
      if (step === undefined || by === undefined) return [];
      const answers = await answersOf(here, by.id, step, done.way % waysOf(step));
      const first = await answer(here, by.id, step, answers);
      if (!done.twice || first.kind !== 'answered') {
        const fine = first.kind === 'answered' || first.kind === 'refused';
        return fine ? [] : [faultOf('who may answer can', `${by.id} ${step.task.step} ${first.kind}`)];
      }
      const written = (): number => here.cases.changes.filter(({ forms }) => forms.length > 0).length;
      const before = written();
      const second = await answer(here, by.id, step, answers);
      const shut = isShutOut((await here.cases.file(step.head.caseId))?.head ?? step.head, by);
      // Who may no longer know of the case may still be told that the own words arrived.
      const kinds = shut ? ['hidden', 'again'] : ['again'];
      const right = kinds.includes(second.kind) && written() === before;
      return right ? [] : [faultOf('answering twice is answering once', `${by.id} ${step.task.step} ${second.kind}`)];
    }
    case 'atOnce': {
      const other = at(may, done.by + 1);
      if (step === undefined || by === undefined || other === undefined || other === by) return [];
      const own = await answersOf(here, by.id, step, done.way % waysOf(step));
      const theirs = await answersOf(here, other.id, step, (done.way + 1) % waysOf(step));
      const both = await Promise.all([answer(here, by.id, step, own), answer(here, other.id, step, theirs)]);
      const took = both.filter((one) => one.kind === 'answered').length;
      const refused = both.filter((one) => one.kind === 'refused').length;
      const right = took === 1 || (took === 0 && refused > 0);
      return right ? [] : [faultOf('of two who answer at once one is taken', both.map((one) => one.kind).join(' '))];
    }
    case 'stranger': {
      const stranger = at(
        staff.filter(({ id }) => !may.some((person) => person.id === id)),
        done.by,
      );
      if (step === undefined || stranger === undefined) return [];
      const answers = await answersOf(here, stranger.id, step, done.way % waysOf(step));
      const { kind } = await answer(here, stranger.id, step, answers);
      return kind === 'hidden' || kind === 'refused'
        ? []
        : [faultOf('who was not asked cannot answer', `${stranger.id} ${kind}`)];
    }
    case 'concern': {
      const group = at(groupsAt(here.staff.school), done.group) ?? '';
      const { outcome } = await here.concern({
        submitter: 'parent',
        home: 'no',
        ...at(concerns, done.what),
        children: [{ name: 'Vera', group }],
      });
      codes.push(outcome);
      return [];
    }
    case 'form': {
      const form = at(parentForms, done.form);
      if (form !== undefined) codes.push((await here.handIn(form.id)).outcome);
      return [];
    }
    case 'begin': {
      const [form, person] = [at(staffStartForms, done.form), at(staff, done.by)];
      if (form !== undefined && person !== undefined) await here.begin(form.id, person.id);
      return [];
    }
    case 'follow': {
      const [code, form] = [at(codes, done.of), at(receiptForms, done.form)];
      if (code === undefined || form === undefined) return [];
      await codeOf(here, code).send(form.id);
      // A case that was closed is set going by the next sweep.
      await here.until(plusMinutes(now, sweepAfterMinutes + 1));
      await here.sweep();
      return [];
    }
    case 'suspicion': {
      const group = at(groupsAt(here.staff.school), done.group) ?? '';
      const person = at(staff, done.by);
      if (person === undefined) return [];
      const urgency = at(['no', 'no', 'doubt', 'yes'], done.urgency) ?? 'no';
      await here.suspicion(person.id, { ...exampleOn('signals', date), group, urgency });
      return [];
    }
    case 'absent': {
      const [who, sayer] = [at(may, done.who) ?? at(staff, done.who), at(staff, done.by)];
      if (who !== undefined && sayer !== undefined) await markAbsent(here.staff, sayer.id, who.id);
      return [];
    }
    case 'present': {
      const who = at(staff, done.who);
      if (who !== undefined) await markPresent(here.staff, who.id);
      return [];
    }
    case 'moves': {
      const [who, other] = [at(may, done.who) ?? at(staff, done.who), at(staff, done.by)];
      if (who !== undefined && other !== undefined) await passRole(here, who, other);
      return [];
    }
    case 'leaves': {
      const who = at(may, done.who) ?? at(staff, done.who);
      return who === undefined ? [] : leave(here, who);
    }
    case 'aside': {
      if (step === undefined || by === undefined || !(await boardIsLeft(here, by.id))) return [];
      await sayInvolved(here.staff, by.id, step.head.caseId, true);
      return [];
    }
    case 'confirm': {
      const dangers = (await openSteps(here)).filter(({ task }) => task.step === 'danger');
      const danger = at(dangers, done.step);
      const warned = danger === undefined ? undefined : at(await answerers(here, danger), done.by);
      if (danger === undefined || warned === undefined) return [];
      await sayInvolved(here.staff, warned.id, danger.head.caseId, false);
      const { kind } = await confirmWarning(here.staff, warned.id, danger.head.caseId, danger.task.n);
      return kind === 'confirmed' ? [] : [faultOf('who is warned can confirm', `${warned.id} ${kind}`)];
    }
    case 'toBoard': {
      if (step === undefined || by === undefined) return [];
      await sayInvolved(here.staff, by.id, step.head.caseId, false);
      if ((await readCase(here.staff, by.id, step.head.caseId)).kind === 'found')
        await tellBoard(here.staff, by.id, step.head.caseId, notExecutive);
      return [];
    }
    case 'bounce': {
      const mail = at(here.sent.slice(-5), done.mail);
      if (mail === undefined || mail.caseId === null || mail.out === null) return [];
      await mailEvent(here.staff, { caseId: mail.caseId, out: mail.out, became: 'bounced' });
      return [];
    }
  }
};

export interface Played {
  readonly faults: readonly Fault[];
  readonly days: number;
  readonly cases: number;
  readonly mails: number;
  readonly digests: number;
  readonly looks: number;
  /** Kinds of events on the timelines of all cases. */
  readonly events: ReadonlySet<string>;
}

/** Plays a script to its end; stops at the first thing that is wrong. */
export const play = async (script: Script, schools: readonly School[]): Promise<Played> => {
  const school = schools[script.school];
  if (school === undefined) throw new Error('no such school');
  const here = world(script.start, school, nobodyAsked);
  const watch = observer(here);
  const codes: Received[] = [];
  const faults: Fault[] = [];
  let moment = script.start;
  for (const one of script.deeds) {
    const next = plusMinutes(moment, one.after);
    moment = next < here.now() ? here.now() : next;
    await watch.until(moment);
    faults.push(...watch.faults);
    if (faults.length > 0) break;
    faults.push(...(await perform(here, one.deed, codes)));
    await here.settle();
    faults.push(...(await watch.look()));
    if (faults.length > 0) break;
  }
  const files = await Promise.all(here.cases.caseIds().map((caseId) => here.cases.file(caseId)));
  faults.push(
    ...dangerFaults(
      files.flatMap((file) => file ?? []),
      here.now(),
    ),
  );
  here.loseExecutions();
  return {
    faults,
    days: Math.round((Date.parse(moment) - Date.parse(script.start)) / 86_400_000),
    cases: files.length,
    mails: here.sent.length,
    digests: here.digests.length,
    looks: watch.looks(),
    events: new Set(files.flatMap((file) => file?.events.map((event) => event.kind) ?? [])),
  };
};
