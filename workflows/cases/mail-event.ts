import type { CaseChange, CaseId, OutRow, Task } from '../domain/case.ts';
import { changeOf } from '../domain/change.ts';
import type { Context } from '../domain/context.ts';
import { processById } from '../domain/processes.ts';
import type { School } from '../domain/school.ts';
import type { CaseState, CaseStore, Clock } from '../ports.ts';
import { contextOf } from './context-of.ts';
import { untilCommitted } from './until-committed.ts';

export interface MailEventPorts {
  readonly cases: CaseStore;
  readonly clock: Clock;
  readonly school: School;
}

/** What became of a mail. `bounced` also stands for a complaint, a refusal and a suppressed address: it was not read. */
export interface MailEvent {
  readonly caseId: CaseId;
  readonly out: string;
  readonly became: 'delivered' | 'bounced' | 'delayed';
}

const openTaskOf = (state: CaseState, content: OutRow['content']): Task | null =>
  content.kind !== 'letter'
    ? null
    : (state.tasks.find((task) => task.step === content.step && task.n === content.taskN && task.status === 'open') ??
      null);

/** A mail that bounced was not delivered: the ladder moves on at once instead of waiting for the term. */
const escalation = (context: Context, state: CaseState, task: Task): CaseChange =>
  changeOf(context, processById(state.head.process), state, {
    tasks: [
      {
        ...task,
        alarm: { at: context.now, kind: 'overdue', rung: task.alarm?.kind === 'overdue' ? task.alarm.rung : 0 },
      },
    ],
    happening: { kind: 'mailBounced', actor: { kind: 'system' }, task },
    sendings: [{ kind: 'signal' }],
  });

/** Marks the row; a bounce of a task that is still open brings its next rung forward to now. May come twice. */
export const mailEvent = async (
  ports: MailEventPorts,
  event: MailEvent,
): Promise<'marked' | 'escalated' | 'ignored'> => {
  if (event.became === 'delayed') return 'ignored';
  const row = await ports.cases.out(event.caseId, event.out);
  if (row === null || row.status === 'bounced' || row.status === event.became) return 'ignored';
  const outcome = event.became === 'delivered' ? 'marked' : await bounced(ports, event, row);
  await ports.cases.settleOut(event.caseId, event.out, { status: event.became, nextTry: null, messageId: null });
  return outcome;
};

const bounced = (ports: MailEventPorts, event: MailEvent, row: OutRow): Promise<'marked' | 'escalated'> =>
  untilCommitted(async () => {
    const state = await ports.cases.state(event.caseId);
    const task = state === null ? null : openTaskOf(state, row.content);
    if (state === null || task === null) return 'marked';
    const change = escalation(await contextOf(ports), state, task);
    return (await ports.cases.commit(change)) === 'committed' ? 'escalated' : null;
  });
