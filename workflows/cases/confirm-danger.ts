import type { CaseId } from '../domain/case.ts';
import { confirmDanger, type Warning, warningsOf } from '../domain/confirming.ts';
import { entryOf } from '../domain/conflict.ts';
import { dateOf } from '../domain/instant.ts';
import { mayAnswer } from '../domain/permission.ts';
import type { PersonId } from '../domain/person.ts';
import { contextOf } from './context-of.ts';
import type { NotOpen, StaffPorts } from './staff.ts';
import { untilCommitted } from './until-committed.ts';

/** A person says to have read a warning of danger. Twice is once. */
export const confirmWarning = (
  ports: StaffPorts,
  personId: PersonId,
  caseId: CaseId,
  n: number,
): Promise<{ readonly kind: 'confirmed' } | NotOpen> =>
  untilCommitted(async () => {
    const context = await contextOf(ports);
    const state = await ports.cases.state(caseId);
    const task = state?.tasks.find((one) => one.step === 'danger' && one.n === n);
    if (state === null || task === undefined) return { kind: 'hidden' };
    const entry = entryOf(context, state, personId);
    if (entry.kind === 'ask') return entry;
    // Somebody wrote down the call in the meantime.
    if (entry.kind === 'open' && task.status === 'done') return { kind: 'confirmed' };
    if (!mayAnswer(context.roster, state.head, task, personId, dateOf(context.now))) return { kind: 'hidden' };
    const change = confirmDanger(context, state, task, personId);
    if (change === null) return { kind: 'confirmed' };
    return (await ports.cases.commit(change)) === 'committed' ? { kind: 'confirmed' } : null;
  });

/** Who was warned and who did not confirm yet: for whoever reads the case, and for whoever wrote it down, also before
 * that person was asked anything (a mail is no phone call: who warned must know whether somebody calls). */
export const warningsIn = async (
  ports: StaffPorts,
  personId: PersonId,
  caseId: CaseId,
): Promise<readonly Warning[]> => {
  const context = await contextOf(ports);
  const state = await ports.cases.state(caseId);
  if (state === null) return [];
  const entry = entryOf(context, state, personId);
  const wrote = entry.kind === 'ask' && state.head.reporter === personId;
  return entry.kind === 'open' || wrote ? warningsOf(state.head, state.tasks) : [];
};
