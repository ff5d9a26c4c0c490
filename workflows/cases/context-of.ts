import { rosterOn } from '../domain/absence.ts';
import type { Context } from '../domain/context.ts';
import { dateOf } from '../domain/instant.ts';
import type { School } from '../domain/school/school.ts';
import type { CaseStore, Clock } from '../ports.ts';

/** No roster yet: the sweeper has not run for this school. Whoever called tries again. */
class RosterMissing extends Error {
  override readonly name = 'RosterMissing';
}

/** The moment, the school and its people as they are today, as every decision needs them.
 * @throws RosterMissing before the first sweep */
export const contextOf = async (ports: {
  readonly cases: CaseStore;
  readonly clock: Clock;
  readonly school: School;
}): Promise<Context> => {
  const now = ports.clock.policyNow();
  const date = dateOf(now);
  const [roster, absences] = await Promise.all([ports.cases.roster(), ports.cases.absences(date)]);
  if (roster === null) throw new RosterMissing();
  return { school: ports.school, roster: rosterOn(roster, date, absences), now, systemNow: ports.clock.systemNow() };
};
