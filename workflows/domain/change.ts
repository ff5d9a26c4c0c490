import type { Actor, CaseChange, CaseEvent, CaseHead, EventKind, FormRecord, ReceiptCopy, Said, Task } from './case.ts';
import type { Context } from './context.ts';
import { plusMinutes } from './instant.ts';
import { currentStep, outRows, type Sending } from './outbox.ts';
import type { Process } from './processes/step.ts';
import { receiptView } from './receipt.ts';

/** The sweeper looks five minutes after the moment at which somebody else should have acted. */
export const sweepAfterMinutes = 5;

export interface Happening {
  readonly kind: EventKind;
  readonly actor: Actor;
  readonly task?: Task | undefined;
  readonly note?: string | undefined;
}

/** Events of one transaction share its version; the order is the order in which they are given. */
export const eventOf = (context: Context, version: number, happening: Happening): CaseEvent => ({
  v: 1,
  version,
  at: context.now,
  kind: happening.kind,
  actor: happening.actor,
  step: happening.task?.step ?? null,
  n: happening.task?.n ?? null,
  note: happening.note ?? null,
});

export const merged = (tasks: readonly Task[], changed: readonly Task[]): readonly Task[] => {
  const key = (task: Task): string => `${task.step}#${task.n}`;
  const later = new Map(changed.map((task) => [key(task), task]));
  const kept = tasks.map((task) => later.get(key(task)) ?? task);
  return [...kept, ...changed.filter((task) => !tasks.some((old) => key(old) === key(task)))];
};

/** The content-free mails that say that the school wrote something. */
const pings = (receipts: readonly ReceiptCopy[]): readonly Sending[] =>
  receipts
    .filter(({ said = [] }) => said.some(({ by }) => by === 'school'))
    .map(({ codeHash }) => ({ kind: 'ping', codeHash }));

/** One transaction on an existing case: what changed, what it says, what leaves. */
export const changeOf = (
  context: Context,
  process: Process,
  state: { readonly head: CaseHead; readonly tasks: readonly Task[] },
  written: {
    readonly head?: Partial<
      Pick<
        CaseHead,
        | 'status'
        | 'closedAt'
        | 'boardOnly'
        | 'boardReads'
        | 'linkedFrom'
        | 'linkedTo'
        | 'conflicts'
        | 'cleared'
        | 'standing'
        | 'duty'
        | 'taught'
        | 'group'
        | 'withdrawn'
      >
    >;
    readonly tasks: readonly Task[];
    /** Left out: the timeline is silent about it. */
    readonly happening?: Happening | undefined;
    readonly form?: Omit<FormRecord, 'v' | 'version' | 'at'> | undefined;
    readonly sendings: readonly Sending[];
    /** Under which receipt code what was said; left out of it: under all of the case. */
    readonly said?:
      | { readonly codeHash?: string | undefined; readonly by: Said['by']; readonly text: string }
      | undefined;
    /** Nothing changed that the machine waits for or the parent may see: both are left in peace. */
    readonly quiet?: true;
  },
): CaseChange => {
  const version = state.head.version + 1;
  const tasks = merged(state.tasks, written.tasks);
  const closed = written.head?.status === 'closed';
  const head: CaseHead = {
    ...state.head,
    ...written.head,
    version,
    step: currentStep(process.steps, tasks),
    wakeAt: closed ? null : written.quiet ? state.head.wakeAt : plusMinutes(context.now, sweepAfterMinutes),
  };
  const { said } = written;
  const hears = (codeHash: string): boolean =>
    said !== undefined && (said.codeHash === undefined || said.codeHash === codeHash);
  const shown = written.quiet ? head.receipts.filter(hears) : head.receipts;
  const view = receiptView(head, tasks, context.now);
  const receipts = shown.map(
    (codeHash): ReceiptCopy =>
      said !== undefined && hears(codeHash)
        ? { codeHash, view, said: [{ at: context.now, by: said.by, text: said.text }] }
        : { codeHash, view },
  );
  return {
    expects: state.head.version,
    head,
    tasks: written.tasks,
    events: written.happening === undefined ? [] : [eventOf(context, version, written.happening)],
    forms: written.form === undefined ? [] : [{ v: 1, version, at: context.now, ...written.form }],
    outs: outRows(context, version, [...written.sendings, ...pings(receipts)]),
    receipts,
  };
};
