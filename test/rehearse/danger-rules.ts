import type { CaseFile, Task } from '../../workflows/domain/case.ts';
import { type Instant, plusMinutes } from '../../workflows/domain/instant.ts';
import { type Fault, faultOf } from './fault.ts';

/** Danger: again after half an hour, the board after an hour, then every hour, four times at most; then the operator. */

const rounds = 6;
const lastMinutes = 7 * 60;

const about = (task: Task) => (event: { readonly step: string | null; readonly n: number | null }) =>
  event.step === task.step && event.n === task.n;

/** What is wrong with one warning. Who confirmed and then stepped aside, or left the school, lets the rounds begin anew. */
const faultsOf = (file: CaseFile, task: Task, now: Instant): readonly Fault[] => {
  const events = file.events.filter(about(task));
  const confirmed = events.some((event) => event.kind === 'confirmed');
  const out = confirmed ? ['steppedAside', 'passedOn'] : ['steppedAside'];
  const restarts = file.events.filter(({ kind, at }) => out.includes(kind) && at >= task.openedAt).length;
  const rung = events.filter((event) => event.kind === 'danger').length;
  const alone = !confirmed && restarts === 0 && !file.events.some((event) => event.kind === 'mailBounced');
  const unanswered = alone && (task.doneAt ?? now) > plusMinutes(task.openedAt, lastMinutes);
  const warned = file.outs.some(
    ({ content, createdAt }) =>
      content.kind === 'letter' &&
      content.letter === 'danger' &&
      content.step === task.step &&
      content.taskN === task.n &&
      createdAt === task.openedAt,
  );
  const what = `${file.head.caseId} ${task.step}#${task.n}: ${rung} rounds`;
  const rules = [
    ['danger is told at once', !warned],
    ['danger is bounded', rung > rounds * (1 + restarts)],
    ['danger that nobody confirms goes all rounds', unanswered && rung < rounds],
    [
      'danger that nobody confirms ends with the operator',
      unanswered && !events.some(({ kind }) => kind === 'unheard'),
    ],
  ] as const;
  return rules.flatMap(([rule, broken]) => (broken ? [faultOf(rule, what)] : []));
};

export const dangerFaults = (files: readonly CaseFile[], now: Instant): readonly Fault[] =>
  files.flatMap((file) =>
    file.tasks.filter((task) => task.step === 'danger').flatMap((task) => faultsOf(file, task, now)),
  );
