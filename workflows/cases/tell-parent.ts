import type { Answers, CaseFile, CaseId } from '../domain/case.ts';
import { changeOf } from '../domain/change.ts';
import { closedBySystem } from '../domain/closing.ts';
import { entryOf } from '../domain/conflict.ts';
import type { Context } from '../domain/context.ts';
import { dateOf } from '../domain/instant.ts';
import { mayAnswer } from '../domain/permission.ts';
import type { PersonId } from '../domain/person.ts';
import { processById } from '../domain/processes/processes.ts';
import { standingWhenHeard } from '../domain/standing.ts';
import { tellParentForm } from '../forms/receipt/tell-parent.ts';
import { toldIn } from '../forms/told.ts';
import { canonical } from './canonical.ts';
import { contextOf } from './context-of.ts';
import type { NotOpen, StaffPorts } from './staff.ts';
import { untilCommitted } from './until-committed.ts';

/** Whoever may answer a step of the case may write to whoever handed it in, if there is a receipt to write under. */
export const mayTellParent = (
  context: Pick<Context, 'roster' | 'now'>,
  { head, tasks }: Pick<CaseFile, 'head' | 'tasks'>,
  person: PersonId,
): boolean =>
  head.receipts.length > 0 && tasks.some((task) => mayAnswer(context.roster, head, task, person, dateOf(context.now)));

/** The school writes under the receipt code; it is no step, and starts the silence anew. The same words twice are one
 * message. */
export const tellParent = (
  ports: StaffPorts,
  personId: PersonId,
  caseId: CaseId,
  answers: Answers,
): Promise<{ readonly kind: 'told' } | NotOpen> =>
  untilCommitted(async () => {
    const context = await contextOf(ports);
    const file = await ports.cases.file(caseId);
    if (file === null) return { kind: 'hidden' };
    const entry = entryOf(context, file, personId);
    if (entry.kind === 'ask') return entry;
    if (entry.kind === 'hidden' || entry.reading !== 'all') return { kind: 'hidden' };
    const last = file.forms.at(-1);
    const again = last?.formId === tellParentForm.id && last.actor.kind === 'person' && last.actor.id === personId;
    if (again && canonical(last.answers) === canonical(answers)) return { kind: 'told' };
    const text = toldIn(tellParentForm, answers);
    if (text === undefined || !mayTellParent(context, file, personId)) return { kind: 'hidden' };
    const process = processById(file.head.process);
    const actor = { kind: 'person', id: personId } as const;
    const needless = file.tasks
      .filter((task) => task.status === 'open')
      .filter((task) => process.standing.some(({ id, opens }) => id === 'silence' && opens === task.step));
    const change = changeOf(context, process, file, {
      head: { standing: standingWhenHeard(file.head, process, context.now, context.school) },
      tasks: needless.map((task) => closedBySystem(context, task)),
      happening: { kind: 'told', actor },
      form: { formId: tellParentForm.id, formVersion: tellParentForm.version, step: null, n: null, actor, answers },
      said: { by: 'school', text },
      sendings: [{ kind: 'signal' }],
    });
    return (await ports.cases.commit(change)) === 'committed' ? { kind: 'told' } : null;
  });
