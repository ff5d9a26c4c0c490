import type { CaseId } from '../domain/case.ts';
import { confirmDanger } from '../domain/confirming.ts';
import { dateOf } from '../domain/instant.ts';
import { mayAnswer } from '../domain/permission.ts';
import type { PersonId } from '../domain/person.ts';
import { contextOf } from './context-of.ts';
import type { StaffPorts } from './staff.ts';
import { untilCommitted } from './until-committed.ts';

/** A person says to have read a warning of danger. Twice is once. */
export const confirmWarning = (
  ports: StaffPorts,
  personId: PersonId,
  caseId: CaseId,
  n: number,
): Promise<{ readonly kind: 'confirmed' | 'hidden' }> =>
  untilCommitted(async () => {
    const context = await contextOf(ports);
    const state = await ports.cases.state(caseId);
    const task = state?.tasks.find((one) => one.step === 'danger' && one.n === n);
    if (state === null || task === undefined) return { kind: 'hidden' };
    if (!mayAnswer(context.roster, state.head, task, personId, dateOf(context.now))) return { kind: 'hidden' };
    const change = confirmDanger(context, state, task, personId);
    if (change === null) return { kind: 'confirmed' };
    return (await ports.cases.commit(change)) === 'committed' ? { kind: 'confirmed' } : null;
  });
