import type { CaseChange, CaseHead } from '../domain/case.ts';
import { keptOut } from '../domain/conflict.ts';
import type { Context } from '../domain/context.ts';
import type { CaseState, CaseStore } from '../ports.ts';
import { linkedWith } from './linked-with.ts';

/** Changes of several cases, each in a transaction of its own: all of them would be too much for one. False when one of them
 * lost a race; what was done before it stays done, and is found so when it is tried again. */
export const oneByOne = async (cases: Pick<CaseStore, 'commit'>, changes: readonly CaseChange[]): Promise<boolean> => {
  for (const change of changes) if ((await cases.commit(change)) !== 'committed') return false;
  return true;
};

/** Whoever a change of one case keeps out is kept out of all that is linked with it, before it. */
export const keptOutOfLinked = async (
  ports: { readonly cases: CaseStore },
  context: Context,
  state: CaseState,
  after: Pick<CaseHead, 'conflicts'>,
): Promise<boolean> => {
  const leaving = after.conflicts.filter((id) => !state.head.conflicts.includes(id));
  if (leaving.length === 0) return true;
  const others = (await linkedWith(ports, state)).filter(({ head }) => head.caseId !== state.head.caseId);
  return oneByOne(
    ports.cases,
    others.flatMap((one) => keptOut(context, one, leaving) ?? []),
  );
};
