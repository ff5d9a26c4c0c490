import type { CaseId } from '../domain/case.ts';
import { dateOf } from '../domain/instant.ts';
import { leftBefore, passedOn, takers } from '../domain/leaving.ts';
import type { Person, PersonId } from '../domain/person.ts';
import type { School } from '../domain/school/school.ts';
import type { CaseStore, Clock } from '../ports.ts';
import { contextOf } from './context-of.ts';
import { untilCommitted } from './until-committed.ts';

export interface PassOnPorts {
  readonly cases: CaseStore;
  readonly clock: Clock;
  readonly school: School;
}

/** Somebody who is gone, and a case in which something is still asked of them. */
export interface LeftBehind {
  readonly caseId: CaseId;
  readonly left: Person;
}

const listed = 100;

/** What stands on the lists of people whose last day of service is over; by due time, as far as one person's list goes. */
export const leftBehind = async (ports: PassOnPorts): Promise<readonly LeftBehind[]> => {
  const { roster, now } = await contextOf(ports);
  const lists = await Promise.all(
    leftBefore(roster, dateOf(now)).map(async (left) => {
      const work = await ports.cases.workOfPerson(left.id, listed);
      return [...new Set(work.map(({ caseId }) => caseId))].map((caseId) => ({ caseId, left }));
    }),
  );
  return lists.flat();
};

/** The open tasks of one case pass to whoever has them from now on.
 * @param told who had a letter about somebody who left; whoever gets one now is added
 * @returns whether anything passed */
export const passOn = (ports: PassOnPorts, { caseId, left }: LeftBehind, told: Set<PersonId>): Promise<boolean> =>
  untilCommitted(async () => {
    const [context, state] = await Promise.all([contextOf(ports), ports.cases.state(caseId)]);
    const change = state === null ? null : passedOn(context, state, left, told);
    if (change === null) return false;
    if ((await ports.cases.commit(change)) !== 'committed') return null;
    for (const id of takers(change.outs.map(({ content }) => content))) told.add(id);
    return true;
  });
