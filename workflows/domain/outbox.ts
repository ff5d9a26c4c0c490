import type { Addressee, Alarm, CaseHead, LetterId, OutRow, Task } from './case.ts';
import type { Context } from './context.ts';
import type { Instant } from './instant.ts';
import type { RoleId } from './roles.ts';

/** What one transaction sends: rows are numbered within the version that wrote them. */
export type Sending = OutRow['content'];

export const outRows = (context: Context, version: number, sendings: readonly Sending[]): readonly OutRow[] =>
  sendings.map((content, n) => ({
    v: 1,
    version,
    n,
    content,
    status: 'pending',
    attempts: 0,
    nextTry: context.systemNow,
    createdAt: context.now,
  }));

/** @param notice what the letter adds: the label of the role that hears of it too, or the moment of the next alarm */
export const letterOf = (
  letter: LetterId,
  to: Addressee,
  role: RoleId,
  task: Task,
  notice: string | null = null,
): Sending => ({
  kind: 'letter',
  letter,
  to,
  role,
  step: task.step,
  taskN: task.n,
  dueAt: task.dueAt,
  notice,
});

/** A letter about something to read, which is no task and so stands in no digest: it waits for the hours of mail. */
export const noticeOf = (letter: LetterId, to: Addressee, role: RoleId, step: string, dueAt: Instant): Sending => ({
  kind: 'letter',
  letter,
  to,
  role,
  step,
  taskN: 0,
  dueAt,
  notice: null,
});

export const isNotice = ({ taskN }: { readonly taskN: number }): boolean => taskN === 0;

/** Whoever was named for the task, else whoever sits in its seat when the letter is sent. */
export const toOwner = (task: Task): Addressee =>
  task.named === undefined ? { kind: 'seat', seat: task.seat } : { kind: 'person', id: task.named };

/** Whether the case's head must wake somebody, and when the sweeper should look at the latest. */
export const earliestAlarm = (tasks: readonly Task[]): Alarm | null =>
  tasks
    .flatMap((task) => (task.status === 'open' && task.alarm !== null ? [task.alarm] : []))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))[0] ?? null;

/** The first open step in table order; null when nothing is open. */
export const currentStep = (order: readonly { readonly id: string }[], tasks: readonly Task[]): CaseHead['step'] =>
  order.find((step) => tasks.some((task) => task.step === step.id && task.status === 'open'))?.id ?? null;
