import type { CaseState, CaseStore } from '../ports.ts';

/** A concern, what it started, what that started, and others on the same child: no more than this belongs together. */
export const mostLinked = 10;

/** The case and those that it is linked with: they are about the same child. */
export const linkedWith = async (
  ports: { readonly cases: Pick<CaseStore, 'state'> },
  first: CaseState,
): Promise<readonly CaseState[]> => {
  const found = new Map([[first.head.caseId, first]]);
  for (const { head } of found.values()) {
    for (const id of [head.linkedFrom, ...head.linkedTo]) {
      if (id === null || found.has(id) || found.size >= mostLinked) continue;
      const state = await ports.cases.state(id);
      if (state !== null) found.set(id, state);
    }
  }
  return [...found.values()];
};
