import type { CaseHead, ParentStatus, ReceiptView, Task } from './case.ts';
import { dateOf, type Instant } from './instant.ts';
import { processById, stepOf } from './processes.ts';
import type { Process, Step } from './step.ts';

/** The five words a parent sees; a linked process never changes them (default-process-texts section 10). */
export const parentStatusText = {
  received: 'Ontvangen',
  read: 'Gelezen',
  working: 'Wij zijn bezig',
  talkPlanned: 'Gesprek gepland',
  closed: 'Afgerond',
} as const satisfies Record<ParentStatus, string>;

type Shows = NonNullable<Step['shows']>;

interface Shown {
  readonly task: Task;
  readonly shows: Shows;
}

/** The tasks that the submitter may know of: what a step shows stands in its table. */
const shownOf = (process: Process, tasks: readonly Task[]): readonly Shown[] =>
  tasks.flatMap((task) => {
    const shows = stepOf(process, task.step)?.shows;
    return shows === undefined ? [] : [{ task, shows }];
  });

const statusOf = (head: CaseHead, shown: readonly Shown[]): ParentStatus => {
  if (head.step === null) return 'closed';
  if (shown.some(({ task, shows }) => shows === 'talkPlanned' && task.status === 'open')) return 'talkPlanned';
  if (shown.some(({ shows }) => shows === 'talkPlanned' || shows === 'working')) return 'working';
  return shown.some(({ task }) => task.status === 'done') ? 'read' : 'received';
};

/** What the receipt code shows after this change. */
export const receiptView = (head: CaseHead, tasks: readonly Task[], now: Instant): ReceiptView => {
  const shown = shownOf(processById(head.process), tasks);
  const waiting = shown.map(({ task }) => task).filter((task) => task.status === 'open');
  const first = waiting.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  return {
    v: 1,
    status: statusOf(head, shown),
    receivedAt: head.openedAt,
    next: first === undefined ? null : { role: first.seat.role, by: dateOf(first.dueAt) },
    updatedAt: now,
  };
};

/** Eases reading aloud and copying: `ABCD-EFGH-…`. */
export const groupedCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;
