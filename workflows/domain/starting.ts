import type { Actor, CaseChange, CaseHead, CaseId, FormRecord, Seat, Task } from './case.ts';
import { eventOf, sweepAfterMinutes } from './change.ts';
import type { Context } from './context.ts';
import { dateOf, plusMinutes } from './instant.ts';
import { type Opening, openTasks } from './opening.ts';
import { currentStep, outRows, type Sending } from './outbox.ts';
import type { PersonId } from './person.ts';
import type { Process } from './processes/step.ts';
import { receiptView } from './receipt.ts';
import type { RoleId } from './roles.ts';
import { standingAtStart } from './standing.ts';
import { taughtFrom } from './taught.ts';

export interface Start {
  readonly process: Process;
  readonly caseId: CaseId;
  readonly origin: CaseHead['origin'];
  readonly actor: Actor;
  readonly group: string | null;
  readonly firstRole: Seat;
  readonly reporter: PersonId | null;
  readonly boardOnly: boolean;
  /** Told in confidence: who reads it besides whoever has its steps. */
  readonly confided?: readonly RoleId[] | undefined;
  readonly conflicts: readonly PersonId[];
  /** Roles whose place the board takes. */
  readonly boardFor?: readonly RoleId[] | undefined;
  /** Who said of the case that this one comes from that it is not about them. */
  readonly cleared?: readonly PersonId[] | undefined;
  readonly pupil?: boolean | undefined;
  readonly receipts: readonly string[];
  readonly linkedFrom: CaseId | null;
  readonly openings: readonly Opening[];
  readonly lane?: CaseHead['lane'] | undefined;
  /** A step that was answered by what started the case. */
  readonly done?: Task | undefined;
  readonly form?: Pick<FormRecord, 'formId' | 'formVersion' | 'answers'> | undefined;
}

const taughtOf = ({ now, school }: Context, { process, group }: Start): Pick<CaseHead, 'taught'> => {
  const taught = taughtFrom(process.standing, group, dateOf(now), school);
  return taught === null ? {} : { taught };
};

const headOf = (context: Context, start: Start): CaseHead => ({
  v: 1,
  caseId: start.caseId,
  schoolId: context.school.id,
  process: start.process.id,
  processVersion: start.process.version,
  step: null,
  status: 'open',
  version: 1,
  epoch: 1,
  token: null,
  wakeAt: plusMinutes(context.now, sweepAfterMinutes),
  group: start.group,
  origin: start.origin,
  firstRole: start.firstRole,
  reporter: start.reporter,
  boardOnly: start.boardOnly,
  ...(start.confided === undefined ? {} : { confided: start.confided }),
  ...(start.form?.answers['agenda'] === 'yes' ? { agenda: true } : {}),
  ...(start.pupil === true ? { pupil: true } : {}),
  conflicts: start.conflicts,
  ...(start.boardFor === undefined || start.boardFor.length === 0 ? {} : { boardFor: start.boardFor }),
  ...(start.cleared === undefined ? {} : { cleared: start.cleared }),
  receipts: start.receipts,
  linkedFrom: start.linkedFrom,
  linkedTo: [],
  ...taughtOf(context, start),
  standing: standingAtStart(start.process, context.now, context.school, start.receipts.length > 0),
  ...(start.lane === undefined ? {} : { lane: start.lane }),
  openedAt: context.now,
  closedAt: null,
});

/** A new case, with its first tasks, in one transaction keyed by its id. */
export const startCase = (context: Context, start: Start): CaseChange => {
  const empty = headOf(context, start);
  const done = start.done === undefined ? [] : [start.done];
  const opened = openTasks(context, start.process, empty, done, start.openings);
  const tasks = [...done, ...opened.tasks];
  const head: CaseHead = { ...empty, step: currentStep(start.process.steps, tasks) };
  const sendings: readonly Sending[] = [...opened.sendings, { kind: 'start' }];
  const stamp = { v: 1, version: 1, at: context.now, actor: start.actor } as const;
  return {
    expects: null,
    head,
    tasks,
    events: [eventOf(context, 1, { kind: 'received', actor: start.actor, task: start.done })],
    forms:
      start.form === undefined
        ? []
        : [{ ...stamp, ...start.form, step: start.done?.step ?? null, n: start.done?.n ?? null }],
    outs: outRows(context, 1, sendings),
    receipts: head.receipts.map((codeHash) => ({ codeHash, view: receiptView(head, tasks, context.now) })),
  };
};
