import type { CaseChange, CaseId } from '../domain/case.ts';
import { clear, entryOf, stepAside } from '../domain/conflict.ts';
import type { Context } from '../domain/context.ts';
import type { PersonId } from '../domain/person.ts';
import type { CaseState } from '../ports.ts';
import { contextOf } from './context-of.ts';
import { didSo } from './did-so.ts';
import { oneByOne } from './keep-out.ts';
import { linkedWith } from './linked-with.ts';
import type { StaffPorts } from './staff.ts';
import { untilCommitted } from './until-committed.ts';

const withdrawn = async (
  ports: StaffPorts,
  context: Context,
  state: CaseState,
  person: PersonId,
): Promise<readonly CaseChange[]> =>
  (await linkedWith(ports, state))
    .filter(({ head }) => !head.conflicts.includes(person))
    .map((one) => stepAside(context, one, person, state.head));

/** Answers the question that stands before a case: "Gaat dit over u, uw kind of uw familie?" Yes is final, needs no reason
 * and holds for linked cases too; no is said once.
 * @param involved "ja" */
export const sayInvolved = (
  ports: StaffPorts,
  personId: PersonId,
  caseId: CaseId,
  involved: boolean,
): Promise<{ readonly kind: 'cleared' | 'steppedAside' | 'hidden' }> =>
  untilCommitted(async () => {
    const context = await contextOf(ports);
    const state = await ports.cases.state(caseId);
    const entry = state === null ? null : entryOf(context, state, personId);
    if (state === null || entry === null || entry.kind === 'hidden') {
      const before = involved && (await didSo(ports, caseId, personId, 'steppedAside'));
      return { kind: before ? 'steppedAside' : 'hidden' };
    }
    if (!involved && entry.kind === 'open') return { kind: 'cleared' };
    const changes = involved ? await withdrawn(ports, context, state, personId) : [clear(context, state, personId)];
    // This case last, so that what broke off is said again.
    if (!(await oneByOne(ports.cases, changes.toReversed()))) return null;
    return { kind: involved ? 'steppedAside' : 'cleared' };
  });
