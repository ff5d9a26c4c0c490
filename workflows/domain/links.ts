import type { CaseHead, CaseId } from './case.ts';
import type { LocalDate } from './instant.ts';
import { mayKnow } from './permission.ts';
import type { Person } from './person.ts';

/** Linked cases live on by themselves: when one of them passes to the board the other goes on as it was, for a child that
 * is unsafe at home cannot wait for what the board finds out. The two then no longer know of each other, as far as anybody
 * but the board can see (WPO 4a; Beleidsplan 7). */

export const linkedIds = ({ linkedFrom, linkedTo }: CaseHead): readonly CaseId[] => [
  ...(linkedFrom === null ? [] : [linkedFrom]),
  ...linkedTo,
];

/** Whether a case may be named in those that come from it: what is told in confidence is written in no other case, until the
 * board has it (ADR 0012). */
export const mayBeNamed = ({ confided, boardOnly }: Pick<CaseHead, 'confided' | 'boardOnly'>): boolean =>
  confided === undefined || boardOnly;

/** The case without links to what this person may not know of; those look as if they had never been made.
 * @param linked heads of the linked cases that there are */
export const withKnownLinks = (
  head: CaseHead,
  linked: readonly CaseHead[],
  person: Person,
  date: LocalDate,
): CaseHead => {
  const known = new Set(
    linked.filter((one) => mayBeNamed(one) && mayKnow(one, person, date)).map(({ caseId }) => caseId),
  );
  return {
    ...head,
    linkedFrom: head.linkedFrom !== null && known.has(head.linkedFrom) ? head.linkedFrom : null,
    linkedTo: head.linkedTo.filter((id) => known.has(id)),
  };
};
