import type { CaseHead } from '../../workflows/domain/case.ts';
import type { CaseStore } from '../../workflows/ports.ts';

/** A store in which everybody has said of every case that it is not about them: for tests that are about something else
 * than that question. */
export const askedAlready = <Store extends CaseStore>(
  cases: Store,
  people: readonly { readonly id: string }[],
): Store => {
  const ids = people.map(({ id }) => id);
  const cleared = <Held extends { readonly head: CaseHead }>(held: Held | null): Held | null =>
    held === null ? null : { ...held, head: { ...held.head, cleared: ids } };
  return {
    ...cases,
    file: async (caseId) => cleared(await cases.file(caseId)),
    state: async (caseId) => cleared(await cases.state(caseId)),
    heads: async (caseIds) => (await cases.heads(caseIds)).map((head) => ({ ...head, cleared: ids })),
  };
};
