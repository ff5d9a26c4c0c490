import { alarmAfterBounce } from '../domain/bounce.ts';
import type { CaseChange, CaseId, OutRow, Task } from '../domain/case.ts';
import { changeOf } from '../domain/change.ts';
import type { Context } from '../domain/context.ts';
import type { Instant } from '../domain/instant.ts';
import { processById } from '../domain/processes/processes.ts';
import type { School } from '../domain/school/school.ts';
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

/** The task that a letter was about, with its alarm brought forward. */
const hurried = (state: CaseState, content: OutRow['content'], now: Instant): Task | null => {
  if (content.kind !== 'letter') return null;
  const task = state.tasks.find((one) => one.step === content.step && one.n === content.taskN);
  const alarm = task === undefined ? null : alarmAfterBounce(task, content, now);
  return task === undefined || alarm === null ? null : { ...task, alarm };
};

const escalation = (context: Context, state: CaseState, task: Task): CaseChange =>
  changeOf(context, processById(state.head.process), state, {
    tasks: [task],
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
    const context = await contextOf(ports);
    const task = state === null ? null : hurried(state, row.content, context.now);
    if (state === null || task === null) return 'marked';
    const change = escalation(context, state, task);
    return (await ports.cases.commit(change)) === 'committed' ? 'escalated' : null;
  });
