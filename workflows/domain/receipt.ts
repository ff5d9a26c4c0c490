import type { CaseHead, ParentStatus, ReceiptView, Task } from './case.ts';
import { dateOf, type Instant } from './instant.ts';
import { processById, stepOf } from './processes/processes.ts';
import type { Process, Step } from './processes/step.ts';

/** The five words a parent sees; a linked process never changes them (default-process-texts section 10). */
export const parentStatusText = {
  received: 'Ontvangen',
  read: 'Gelezen',
  working: 'Wij zijn bezig',
  talkPlanned: 'Gesprek gepland',
  closed: 'Afgerond',
} as const satisfies Record<ParentStatus, string>;

type Shows = Exclude<NonNullable<Step['shows']>, 'date'>;

interface Shown {
  readonly step: Step;
  readonly task: Task;
  readonly shows: Shows;
}

/** The tasks that the submitter may know of: what a step shows stands in its table. */
const shownOf = (process: Process, tasks: readonly Task[]): readonly Shown[] =>
  tasks.flatMap((task) => {
    const step = stepOf(process, task.step);
    const shows = step?.shows;
    return step === null || shows === undefined || shows === 'date' ? [] : [{ step, task, shows }];
  });

/** What the submitter waits for: steps that show, and an answer to what he or she wrote. */
const waitedFor = (process: Process, tasks: readonly Task[]): readonly Task[] =>
  tasks.filter((task) => task.status === 'open' && stepOf(process, task.step)?.shows !== undefined);

/** A talk is planned when it has a day; a step whose day nobody can pick says so by being open. */
const isPlanned = ({ step, task, shows }: Shown): boolean =>
  task.status === 'open' && (step.plans === undefined ? shows === 'talkPlanned' : task.plannedFor !== undefined);

const statusOf = (head: CaseHead, shown: readonly Shown[]): ParentStatus => {
  if (head.step === null) return 'closed';
  if (shown.some(isPlanned)) return 'talkPlanned';
  if (shown.some(({ shows }) => shows === 'talkPlanned' || shows === 'working')) return 'working';
  return shown.some(({ task }) => task.status === 'done') ? 'read' : 'received';
};

/** The talk that stands, for whoever asked for it as a file. */
const appointmentIn = (head: CaseHead, tasks: readonly Task[]): Pick<ReceiptView, 'appointment'> => {
  const found = head.agenda === true ? tasks.findLast((task) => task.status === 'open' && task.appointment) : undefined;
  return found?.appointment === undefined ? {} : { appointment: found.appointment };
};

/** Of a complaint, of what only the board may know and of what is about the principal nobody is sent to the principal. */
export const isForBoard = ({
  process,
  boardOnly,
  boardFor,
}: Pick<CaseHead, 'process' | 'boardOnly' | 'boardFor'>): boolean =>
  process === 'complaint' || boardOnly || boardFor?.includes('principal') === true;

/** What the receipt code shows after this change. */
export const receiptView = (head: CaseHead, tasks: readonly Task[], now: Instant): ReceiptView => {
  const process = processById(head.process);
  const shown = shownOf(process, tasks);
  const first = waitedFor(process, tasks).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  return {
    v: 1,
    status: statusOf(head, shown),
    receivedAt: head.openedAt,
    next: first === undefined ? null : { role: first.seat.role, by: dateOf(first.dueAt) },
    ...(head.withdrawn === undefined ? {} : { withdrawn: head.withdrawn }),
    ...(tasks.some(({ step, status }) => step === 'translate' && status === 'open') ? { translating: true } : {}),
    ...appointmentIn(head, tasks),
    ...(head.pupil === true ? { pupil: true } : {}),
    ...(isForBoard(head) ? { board: true } : {}),
    updatedAt: now,
  };
};

/** Nothing goes home to a pupil: no mail, no telephone (default-process-texts section 7). */
export const mayBeReached = ({ pupil }: Pick<ReceiptView, 'pupil'>): boolean => pupil !== true;

/** Eases reading aloud and copying: `ABCD-EFGH-…`. */
export const groupedCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;
