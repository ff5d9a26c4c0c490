import type { CaseId } from '../domain/case.ts';
import { entryOf } from '../domain/conflict.ts';
import { areLinked, joinCases, keptOutOfFamily, mayJoin } from '../domain/join-cases.ts';
import type { PersonId } from '../domain/person.ts';
import type { CaseState } from '../ports.ts';
import { contextOf } from './context-of.ts';
import { oneByOne } from './keep-out.ts';
import { linkedWith, mostLinked } from './linked-with.ts';
import { type NotOpen, type StaffPorts, today, type WorkLine } from './staff.ts';
import { untilCommitted } from './until-committed.ts';

/** The other cases on this person's list that may be about the same child. */
export const joinable = async (
  ports: StaffPorts,
  personId: PersonId,
  atHand: CaseState,
): Promise<readonly WorkLine[]> => {
  if (atHand.head.group === null || atHand.head.status !== 'open') return [];
  const lines = new Map((await today(ports, personId)).map((line) => [line.caseId, line]));
  const context = await contextOf(ports);
  const heads = await ports.cases.heads([...lines.keys()]);
  const near = heads.filter((head) => head.group === atHand.head.group && !areLinked(atHand.head, head));
  const states = await Promise.all(near.map(({ caseId }) => ports.cases.state(caseId)));
  return states.flatMap((state) => {
    const line = state === null ? undefined : lines.get(state.head.caseId);
    return state !== null && line !== undefined && mayJoin(context, atHand, state, personId) ? [line] : [];
  });
};

/** Somebody who reads two cases says that they are about the same child. Pressing twice does it once.
 * `hidden` also for another case that may not be joined: it says nothing of one that this person may not know of. */
export const joinTo = (
  ports: StaffPorts,
  personId: PersonId,
  caseId: CaseId,
  otherId: CaseId,
): Promise<{ readonly kind: 'joined' } | NotOpen> =>
  untilCommitted<{ readonly kind: 'joined' } | NotOpen>(async () => {
    const context = await contextOf(ports);
    const [state, other] = await Promise.all([ports.cases.state(caseId), ports.cases.state(otherId)]);
    if (state === null) return { kind: 'hidden' };
    const entry = entryOf(context, state, personId);
    if (entry.kind === 'ask') return entry;
    if (other === null || !mayJoin(context, state, other, personId)) return { kind: 'hidden' };
    if (areLinked(state.head, other.head)) return { kind: 'joined' };
    const linked = [...(await linkedWith(ports, state)), ...(await linkedWith(ports, other))];
    const family = [...new Map(linked.map((one) => [one.head.caseId, one])).values()];
    // More than one step aside could not reach them all.
    if (family.length > mostLinked) return { kind: 'hidden' };
    const out = keptOutOfFamily(context, state.head, other.head, family, personId);
    // First, and then looked at anew: where it breaks off, nobody reads by a link what is kept from him or her.
    if (out.length > 0) {
      await oneByOne(ports.cases, out);
      return null;
    }
    const outcome = await ports.cases.commit(...joinCases(context, state, other, personId));
    return outcome === 'committed' ? { kind: 'joined' } : null;
  });
