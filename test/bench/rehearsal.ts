import { seeded } from '../../infra/local/faults.ts';
import type { CaseFile, CaseId } from '../../workflows/domain/case.ts';
import { type Instant, millisecondsOf, plusMinutes } from '../../workflows/domain/instant.ts';
import { world } from '../process/world.ts';
import { judge } from './alarm-judge.ts';
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
  update: { by: 'anna', changed: {} },
  holidayCheck: { by: 'ineke', changed: { canWait: 'yes' } },
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

/** Mails that left more than once for one row and one reader, and those that belong to no row. */
const judgeMails = (at: World, files: readonly CaseFile[]): { readonly twice: number; readonly unsent: number } => {
  const mails = at.mailer.mails.map((mail) => `${mail.caseId} ${mail.out} ${mail.to}`);
  const rows = files.flatMap((file) => file.outs.filter((out) => out.content.kind === 'letter'));
  return {
    twice: mails.length - new Set(mails).size,
    unsent: rows.filter((out) => out.status !== 'sent' && out.status !== 'digested').length,
  };
};

/** 1,000 cases through three weeks with the real machines, use cases and letters on a virtual clock. */
export const measureRehearsal = async (count = 1000): Promise<readonly Figure[]> => {
  const at = world(start);
  const { ms, result: caseIds } = await timed(() => live(at, count, seeded(2027)));
  const files = await Promise.all(caseIds.map((caseId) => at.file(caseId)));
  const alarms = judge(at.cases.changes, end);
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
    exactly(figure('after'), 'rehearsal: alarms after completion, or never announced', alarms.unasked, '', 0),
    atMost(figure('late'), 'rehearsal: slowest alarm after its moment', alarms.slowest, 's', 5),
    exactly(figure('mailsTwice'), 'rehearsal: mails sent twice', mails.twice, '', 0),
    exactly(figure('mailsUnsent'), 'rehearsal: letters that did not leave', mails.unsent, '', 0),
    exactly(figure('failed'), 'rehearsal: executions that failed', failed, '', 0),
    atLeast(figure('closed'), 'rehearsal: cases that closed', closed, '', 0.1 * count),
    shown(figure('seconds'), 'rehearsal: wall time', ms / 1000, 's'),
    shown(figure('speed'), 'rehearsal: times faster than life', span / ms, '×'),
  ];
};
