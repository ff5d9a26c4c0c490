import { seeded } from '../../infra/local/faults.ts';
import { markAbsent } from '../../workflows/cases/absence.ts';
import { confirmWarning } from '../../workflows/cases/confirm-danger.ts';
import { contextOf } from '../../workflows/cases/context-of.ts';
import { today } from '../../workflows/cases/staff.ts';
import { sayInvolved } from '../../workflows/cases/step-aside.ts';
import { isWorkingDay } from '../../workflows/domain/calendar.ts';
import type { CaseFile } from '../../workflows/domain/case.ts';
import {
  dateOf,
  daysBetween,
  type Instant,
  type LocalDate,
  at as onClock,
  plusDays,
  plusMinutes,
} from '../../workflows/domain/instant.ts';
import type { Person } from '../../workflows/domain/person.ts';
import { worksOn } from '../../workflows/domain/roster.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import { nobodyAsked, type Sent, world } from '../process/world.ts';
import { dangerFaults } from './danger-rules.ts';
import { answer, answerers, answersOf, exampleOn, openSteps, type World, waysOf } from './deeds.ts';
import type { Fault } from './fault.ts';
import { observer } from './observer.ts';

/** One school's autumn, with staff as one may expect them: most people answer within some days, some late, some only when a
 * colleague asks, and now and then somebody is ill. */

export interface Season {
  readonly school: School;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly seed: number;
  readonly cases: number;
}

export interface Lived {
  readonly season: Season;
  readonly end: Instant;
  readonly sent: readonly Sent[];
  readonly digests: readonly Sent[];
  readonly files: readonly CaseFile[];
  readonly people: readonly Person[];
  readonly faults: readonly Fault[];
}

/** Of what is on somebody's list on a day this part is done that day; of what is late, more. */
const doneInTime = 0.3;
const doneLate = 0.45;
const ill = 0.03;
/** Nobody marks every colleague who is ill. */
const marked = 0.6;
const looksAtPhone = 0.7;

type Random = () => number;

const chosen = <One>(list: readonly One[], random: Random): One | undefined => list[Math.floor(random() * list.length)];

/** The first way is what happens most. */
const way = (ways: number, random: Random): number => (random() < 0.65 ? 0 : Math.floor(random() * ways));

const arrive = async (here: World, random: Random): Promise<void> => {
  const { roster, school, now } = await contextOf(here.staff);
  const date = dateOf(now);
  const group = chosen(school.schoolYears.find((year) => date <= year.until)?.groups ?? [], random)?.id ?? '';
  const teachers = roster.people.filter(({ roles }) => roles.some(({ role }) => role === 'teacher'));
  const teacher = chosen(teachers, random);
  if (random() < 0.25 && teacher !== undefined) {
    const urgency = random() < 0.15 ? 'yes' : 'no';
    await here.suspicion(teacher.id, { ...exampleOn('signals', date), group, urgency });
    return;
  }
  const topic = chosen(['notWell', 'notWell', 'quarrel', 'learning', 'bullying', 'homeChange', 'homeUnsafe'], random);
  const danger = random() < 0.05 ? 'yes' : 'no';
  const home = random() < 0.2 ? 'divorce' : 'no';
  await here.concern({
    submitter: 'parent',
    topic: topic ?? 'other',
    danger,
    home,
    children: [{ name: 'Vera', group }],
  });
};

/** Somebody looks at the own list and does part of it. */
const work = async (here: World, person: Person, random: Random): Promise<void> => {
  for (const line of await today(here.staff, person.id)) {
    if (random() >= (line.overdue ? doneLate : doneInTime)) continue;
    const open = (await openSteps(here)).find(
      ({ head, task }) => head.caseId === line.caseId && task.step === line.step && task.n === line.n,
    );
    const { now } = await contextOf(here.staff);
    // What is planned for a day is not done before it.
    if (
      open === undefined ||
      (dateOf(now) < dateOf(open.task.dueAt) && ['check', 'vtFeedback', 'helpPlan', 'aftercare'].includes(line.step))
    )
      continue;
    if (random() < 0.02) await sayInvolved(here.staff, person.id, line.caseId, true);
    else await answer(here, person.id, open, await answersOf(here, person.id, open, way(waysOf(open), random)));
    await here.settle();
  }
};

/** Who is warned confirms sooner or later, or the rounds go on. */
const confirmDanger = async (here: World, random: Random): Promise<void> => {
  for (const open of await openSteps(here)) {
    if (open.task.step !== 'danger' || (open.task.confirmed ?? []).length > 0 || random() > looksAtPhone) continue;
    const person = chosen(await answerers(here, open), random);
    if (person === undefined) continue;
    await sayInvolved(here.staff, person.id, open.head.caseId, false);
    await confirmWarning(here.staff, person.id, open.head.caseId, open.task.n);
    await here.settle();
  }
};

const liveDay = async (
  here: World,
  watch: ReturnType<typeof observer>,
  date: LocalDate,
  arrivals: number,
  random: Random,
) => {
  const { roster } = await contextOf(here.staff);
  const there = roster.people.filter((person) => worksOn(person, date) && isWorkingDay(date));
  const away = there.filter(() => random() < ill);
  const moments = [
    ...away.map((person) => ({ minutes: 60, what: 'ill' as const, person })),
    ...there
      .filter((person) => !away.includes(person))
      .map((person) => ({ minutes: 75 + random() * 540, what: 'work' as const, person })),
    ...Array.from({ length: arrivals }, () => ({ minutes: random() * 960, what: 'case' as const, person: null })),
    ...Array.from({ length: 32 }, (_, n) => ({ minutes: n * 30 + 7, what: 'danger' as const, person: null })),
  ].toSorted((a, b) => a.minutes - b.minutes);
  for (const { minutes, what, person } of moments) {
    await watch.until(plusMinutes(onClock(date, '07:00'), minutes));
    if (what === 'case') await arrive(here, random);
    else if (what === 'danger') await confirmDanger(here, random);
    else if (what === 'work' && person !== null) await work(here, person, random);
    else if (person !== null && random() < marked) {
      const by = chosen(
        there.filter((one) => !away.includes(one)),
        random,
      );
      if (by !== undefined) await markAbsent(here.staff, by.id, person.id);
    }
    await here.settle();
    await watch.look();
  }
};

export const live = async (season: Season): Promise<Lived> => {
  const random = seeded(season.seed);
  const here = world(onClock(season.from, '06:30'), season.school, nobodyAsked);
  const watch = observer(here);
  const days = daysBetween(season.from, season.until) + 1;
  // The last weeks bring nothing new, so that there is something to see closed.
  const arriving = Math.max(1, days - 21);
  const arrivals = Array.from({ length: season.cases }, () => Math.floor(random() * arriving));
  for (let n = 0; n < days; n += 1) {
    const count = arrivals.filter((one) => one === n).length;
    await liveDay(here, watch, plusDays(season.from, n), count, random);
  }
  const end = here.now();
  const found = await Promise.all(here.cases.caseIds().map((caseId) => here.cases.file(caseId)));
  const files = found.flatMap((file) => file ?? []);
  here.loseExecutions();
  return {
    season,
    end,
    sent: here.sent,
    digests: here.digests,
    files,
    people: season.school.people,
    faults: [...watch.faults, ...dangerFaults(files, end)],
  };
};
