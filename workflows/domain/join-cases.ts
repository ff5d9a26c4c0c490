import type { CaseChange, CaseHead, Task } from './case.ts';
import { changeOf } from './change.ts';
import { entryOf, keptOut } from './conflict.ts';
import type { Context } from './context.ts';
import { linkedIds } from './links.ts';
import type { PersonId } from './person.ts';
import { processById } from './processes/processes.ts';

/** Several reports on one child stay what they are, each with its own text, date and receipt; the cases only know of each
 * other (domain-and-law 9.16). */

interface State {
  readonly head: CaseHead;
  readonly tasks: readonly Task[];
}

/** Whether somebody may say of a case that it belongs to another. A link shows to whoever reads either of the two, so
 * nothing that was told in confidence or that only the board may know is ever linked. */
const readsFreely = (context: Context, state: State, person: PersonId): boolean => {
  const { status, boardOnly, confided, process } = state.head;
  const entry = entryOf(context, state, person);
  return (
    entry.kind === 'open' &&
    entry.reading === 'all' &&
    status === 'open' &&
    !boardOnly &&
    confided === undefined &&
    process !== 'wave'
  );
};

export const mayJoin = (context: Context, one: State, other: State, person: PersonId): boolean =>
  one.head.caseId !== other.head.caseId &&
  one.head.group !== null &&
  one.head.group === other.head.group &&
  readsFreely(context, one, person) &&
  readsFreely(context, other, person);

export const areLinked = (one: CaseHead, other: CaseHead): boolean =>
  linkedIds(one).includes(other.caseId) && linkedIds(other).includes(one.caseId);

/** The Meldcode leads, else the case that was pointed at; of two Meldcode cases the older one. */
const inOrder = (atHand: CaseHead, other: CaseHead): readonly [CaseHead, CaseHead] => {
  const isCode = ({ process }: CaseHead): boolean => process === 'reporting-code';
  const stays = isCode(atHand) && (!isCode(other) || atHand.openedAt < other.openedAt);
  return stays ? [atHand, other] : [other, atHand];
};

type Links = Partial<Pick<CaseHead, 'linkedFrom' | 'linkedTo'>>;

const to = (head: CaseHead, other: CaseHead): Links =>
  linkedIds(head).includes(other.caseId) ? {} : { linkedTo: [...head.linkedTo, other.caseId] };

/** Whoever is in conflict with one of the two is kept out of all that is linked with them. Said in the timeline of those that
 * get no link of their own.
 * @param family the two, and all that is linked with one of them */
export const keptOutOfFamily = (
  context: Context,
  atHand: CaseHead,
  other: CaseHead,
  family: readonly State[],
  person: PersonId,
): readonly CaseChange[] => {
  const conflicts = [...new Set([...atHand.conflicts, ...other.conflicts])];
  const linked = { kind: 'linked', actor: { kind: 'person', id: person } } as const;
  return family.flatMap((state) => {
    const isOne = [atHand.caseId, other.caseId].includes(state.head.caseId);
    return keptOut(context, state, conflicts, isOne ? undefined : linked) ?? [];
  });
};

/** Both know of each other. Nothing that was written moves, and no receipt changes: who handed in the one never learns of the
 * other. */
export const joinCases = (context: Context, atHand: State, other: State, person: PersonId): readonly CaseChange[] => {
  const [leading, following] = inOrder(atHand.head, other.head);
  const linksOf = (head: CaseHead): Links => {
    if (head.caseId === leading.caseId) return to(leading, following);
    return head.linkedFrom === null && !head.linkedTo.includes(leading.caseId)
      ? { linkedFrom: leading.caseId }
      : to(following, leading);
  };
  return [atHand, other].map((state) =>
    changeOf(context, processById(state.head.process), state, {
      head: { status: state.head.status, ...linksOf(state.head) },
      tasks: [],
      happening: { kind: 'linked', actor: { kind: 'person', id: person } },
      sendings: [],
      quiet: true,
    }),
  );
};
