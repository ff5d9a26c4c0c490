import { seeded } from '../../infra/local/faults.ts';
import type { CaseChange, CaseFile, CaseId } from '../../workflows/domain/case.ts';
import { type Instant, millisecondsOf, plusMinutes, secondsBetween } from '../../workflows/domain/instant.ts';
import { world } from '../process/world.ts';
import { atLeast, atMost, exactly, type Figure, shown } from './figure.ts';
import { timed } from './statistics.ts';

/** Three weeks in which the clock goes to summer time. */
const start: Instant = '2027-03-15T07:00:00.000Z';
const day = 24 * 60;
const end = plusMinutes(start, 21 * day);

/** An answer that somebody will give, when the step is still open by then. */
interface Plan {
  readonly at: Instant;
  readonly caseId: CaseId;
  readonly step: string;
}

const answers = {
  acknowledge: { by: 'anna', changed: { next: 'answered' } },
  close: { by: 'anna', changed: {} },
  consultation: { by: 'ineke', changed: { next: 'talk' } },
  talk: { by: 'ineke', changed: {} },
  weighing: { by: 'ineke', changed: { w1: 'yes', w2: 'no' } },
  decision: { by: 'pien', changed: { d1: 'yes', d2: 'no' } },
  vtFeedback: { by: 'ineke', changed: { result: 'takenUp' } },
} as const;

const isKnown = (step: string): step is keyof typeof answers => Object.hasOwn(answers, step);

type World = ReturnType<typeof world>;

/** Cases come in during the first week; whoever has to act does so at once, late, or never. */
const live = async (at: World, count: number, random: () => number): Promise<readonly CaseId[]> => {
  const arrivals = Array.from({ length: count }, () => plusMinutes(start, Math.floor(random() * 7 * day))).toSorted();
  const plans: Plan[] = [];
  const caseIds: CaseId[] = [];
  const planFor = async (caseId: CaseId): Promise<void> => {
    const open = (await at.file(caseId)).tasks.filter((task) => task.status === 'open');
    for (const { step } of open) {
      if (!isKnown(step) || plans.some((plan) => plan.caseId === caseId && plan.step === step)) continue;
      const mood = random();
      if (mood < 0.2) continue;
      const minutes = random() * (mood < 0.6 ? 2 : 14) * day;
      plans.push({ at: plusMinutes(at.now(), minutes), caseId, step });
    }
    plans.sort((a, b) => (a.at < b.at ? -1 : 1));
  };
  const arrive = async (moment: Instant): Promise<void> => {
    await at.until(moment);
    const caseId =
      random() < 0.5
        ? (await at.concern({ children: [{ name: 'Verzonnen Kind', group: '3a' }], topic: 'notWell' })).caseId
        : await at.suspicion('anna', { urgency: 'no' });
    caseIds.push(caseId);
    await planFor(caseId);
  };
  for (;;) {
    const [arrival] = arrivals;
    const [plan] = plans;
    if (arrival !== undefined && (plan === undefined || arrival <= plan.at)) {
      arrivals.shift();
      await arrive(arrival);
      continue;
    }
    if (plan === undefined || plan.at >= end) break;
    plans.shift();
    await at.until(plan.at);
    if (!isKnown(plan.step)) continue;
    const { by, changed } = answers[plan.step];
    const outcome = await at.answer(plan.caseId, plan.step, by, changed);
    if (outcome.kind !== 'answered') throw new Error(`${plan.step} by ${by}: ${outcome.kind}`);
    await planFor(plan.caseId);
  }
  await at.until(end);
  return caseIds;
};

interface Judged {
  readonly fired: number;
  readonly early: number;
  readonly twice: number;
  readonly missed: number;
  readonly afterDone: number;
  /** Seconds that the slowest alarm came after its moment. */
  readonly slowest: number;
}

const alarming: ReadonlySet<string> = new Set(['reminded', 'escalated', 'repeated', 'danger', 'unheard']);

/** Holds what happened beside what the tasks had announced: each task names its next alarm in advance. */
const judge = (changes: readonly CaseChange[], files: readonly CaseFile[]): Judged => {
  const announced = new Map<string, Instant | null>();
  const seen = new Set<string>();
  const found = { fired: 0, early: 0, twice: 0, missed: 0, afterDone: 0, slowest: 0 };
  const keyOf = (caseId: CaseId, step: string | null, n: number | null) => `${caseId} ${step} ${n}`;
  for (const { head, events, tasks } of changes) {
    for (const event of events.filter(({ kind }) => alarming.has(kind))) {
      const task = keyOf(head.caseId, event.step, event.n);
      const at = announced.get(task);
      found.fired += 1;
      if (at === undefined || at === null) {
        found.afterDone += 1;
        continue;
      }
      if (event.at < at) found.early += 1;
      if (seen.has(`${task} ${at}`)) found.twice += 1;
      seen.add(`${task} ${at}`);
      found.slowest = Math.max(found.slowest, secondsBetween(at, event.at));
    }
    for (const task of tasks) {
      announced.set(
        keyOf(head.caseId, task.step, task.n),
        task.status === 'open' && task.alarm !== null ? task.alarm.at : null,
      );
    }
  }
  for (const { head, tasks } of files) {
    for (const task of tasks) {
      const due = announced.get(keyOf(head.caseId, task.step, task.n));
      if (task.status === 'open' && due !== null && due !== undefined && due <= end) found.missed += 1;
    }
  }
  return found;
};

/** Mails that left more than once for one row and one reader, and those that belong to no row. */
const judgeMails = (at: World, files: readonly CaseFile[]): { readonly twice: number; readonly unsent: number } => {
  const mails = at.mailer.mails.map((mail) => `${mail.caseId} ${mail.out} ${mail.to}`);
  const rows = files.flatMap((file) => file.outs.filter((out) => out.content.kind === 'letter'));
  return { twice: mails.length - new Set(mails).size, unsent: rows.filter((out) => out.status !== 'sent').length };
};

/** 1,000 cases through three weeks with the real machines, use cases and letters on a virtual clock. */
export const measureRehearsal = async (count = 1000): Promise<readonly Figure[]> => {
  const at = world(start);
  const { ms, result: caseIds } = await timed(() => live(at, count, seeded(2027)));
  const files = await Promise.all(caseIds.map((caseId) => at.file(caseId)));
  const alarms = judge(at.cases.changes, files);
  const mails = judgeMails(at, files);
  const runs = [...at.runners.values()].flatMap((runner) => runner.executions());
  const failed = runs.filter((run) => run.status === 'FAILED').length;
  const closed = files.filter(({ head }) => head.status === 'closed').length;
  at.loseExecutions();
  const span = millisecondsOf(end) - millisecondsOf(start);
  const figure = (id: string) => `rehearsal.${id}`;
  return [
    exactly(figure('cases'), 'rehearsal: cases through three weeks', caseIds.length, '', count),
    atLeast(figure('alarms'), 'rehearsal: alarms that fired', alarms.fired, '', 3 * count),
    exactly(figure('twice'), 'rehearsal: alarms that fired twice', alarms.twice, '', 0),
    exactly(figure('missed'), 'rehearsal: alarms that were due and did not fire', alarms.missed, '', 0),
    exactly(figure('early'), 'rehearsal: alarms before their moment', alarms.early, '', 0),
    exactly(figure('after'), 'rehearsal: alarms after the step was answered', alarms.afterDone, '', 0),
    atMost(figure('late'), 'rehearsal: slowest alarm after its moment', alarms.slowest, 's', 1),
    exactly(figure('mailsTwice'), 'rehearsal: mails sent twice', mails.twice, '', 0),
    exactly(figure('mailsUnsent'), 'rehearsal: letters that did not leave', mails.unsent, '', 0),
    exactly(figure('failed'), 'rehearsal: executions that failed', failed, '', 0),
    atLeast(figure('closed'), 'rehearsal: cases that closed', closed, '', 0.1 * count),
    shown(figure('seconds'), 'rehearsal: wall time', ms / 1000, 's'),
    shown(figure('speed'), 'rehearsal: times faster than life', span / ms, '×'),
  ];
};
