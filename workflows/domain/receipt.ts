import type { CaseHead, ParentStatus, ReceiptView, Task } from './case.ts';
import { dateOf, type Instant } from './instant.ts';

/** The five words a parent sees; a linked process never changes them (default-process-texts section 10). */
export const parentStatusText = {
  received: 'Ontvangen',
  read: 'Gelezen',
  working: 'Wij zijn bezig',
  talkPlanned: 'Gesprek gepland',
  closed: 'Afgerond',
} as const satisfies Record<ParentStatus, string>;

/** Steps of a concern that a parent may know are waited for. Triage is not among them. */
const visible = ['acknowledge', 'board', 'talk', 'careCoordinator', 'principal', 'check', 'close'];

const statusOf = (head: CaseHead, tasks: readonly Task[]): ParentStatus => {
  if (head.step === null) return 'closed';
  const shown = tasks.filter((task) => visible.includes(task.step));
  if (shown.some((task) => task.step === 'talk' && task.status === 'open')) return 'talkPlanned';
  if (shown.some((task) => task.step !== 'acknowledge' && task.step !== 'close')) return 'working';
  return shown.some((task) => task.status === 'done') ? 'read' : 'received';
};

/** What the receipt code shows after this change. */
export const receiptView = (head: CaseHead, tasks: readonly Task[], now: Instant): ReceiptView => {
  const waiting = tasks.filter((task) => task.status === 'open' && visible.includes(task.step));
  const first = waiting.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  return {
    v: 1,
    status: statusOf(head, tasks),
    receivedAt: head.openedAt,
    next: first === undefined ? null : { role: first.seat.role, by: dateOf(first.dueAt) },
    updatedAt: now,
  };
};

/** Eases reading aloud and copying: `ABCD-EFGH-…`. */
export const groupedCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;
