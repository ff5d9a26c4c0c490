import type { CaseHead, Task } from './case.ts';
import { type Instant, secondsBetween } from './instant.ts';
import { earliestAlarm } from './outbox.ts';

/** How long an execution waits at most before it looks again: well within the year that an execution may last. */
export const longestWaitSeconds = 180 * 24 * 60 * 60;

/** When somebody must be asked something: the earliest alarm of an open task, or what is asked again and again. */
export const earliestMoment = (head: CaseHead, tasks: readonly Task[]): Instant | null =>
  [earliestAlarm(tasks), ...(head.standing ?? [])]
    .flatMap((alarm) => (alarm === null ? [] : [alarm.at]))
    .toSorted()[0] ?? null;

/** Whole seconds until the case's earliest alarm, at least 1. */
export const secondsToWait = (head: CaseHead, tasks: readonly Task[], now: Instant): number => {
  const first = earliestMoment(head, tasks);
  if (first === null) return longestWaitSeconds;
  return Math.min(Math.max(secondsBetween(now, first), 1), longestWaitSeconds);
};

/** What the machine carries: ids and how long to wait; never a name, an answer or an address. */
export interface MachineState {
  readonly schoolId: string;
  readonly caseId: string;
  readonly epoch: number;
  /** Of the case, as it was read: arm-step sees by it that somebody answered in between. */
  readonly version: number;
  readonly seconds: number;
  /** Id of the step the case is at, or one of the two ends. */
  readonly next: string;
}

export const closedNext = 'closed';
export const supersededNext = 'superseded';

/** What the machine must do next, as the case says. */
export const machineState = (head: CaseHead, tasks: readonly Task[], epoch: number, now: Instant): MachineState => {
  const next = head.epoch !== epoch ? supersededNext : (head.step ?? closedNext);
  return {
    schoolId: head.schoolId,
    caseId: head.caseId,
    epoch,
    version: head.version,
    seconds: secondsToWait(head, tasks, now),
    next,
  };
};
