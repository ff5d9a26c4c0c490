import type { Context } from '../domain/context.ts';
import type { School } from '../domain/school.ts';
import type { CaseStore, Clock } from '../ports.ts';

/** No roster yet: the sweeper has not run for this school. Whoever called tries again. */
class RosterMissing extends Error {
  override readonly name = 'RosterMissing';
}

/** The moment, the school and its people, as every decision needs them.
 * @throws RosterMissing before the first sweep */
export const contextOf = async (ports: {
  readonly cases: CaseStore;
  readonly clock: Clock;
  readonly school: School;
}): Promise<Context> => {
  const roster = await ports.cases.roster();
  if (roster === null) throw new RosterMissing();
  return { school: ports.school, roster, now: ports.clock.policyNow(), systemNow: ports.clock.systemNow() };
};
