import type { CaseHead, Task } from './case.ts';
import type { Context } from './context.ts';
import { seatOn } from './duty.ts';
import { dateOf, type Instant, type LocalDate } from './instant.ts';
import { ownersToAsk } from './ladder.ts';
import type { Person, PersonId, Roster } from './person.ts';
import type { RoleId } from './roles.ts';
import { holders, holdsRole, inService, worksOn } from './roster.ts';
import { keptFrom } from './task-owners.ts';

/** Any colleague can say that somebody is not there today (default-process-texts section 1; issue "People move"). It moves
 * letters, work lists and ladders for that one day; nobody loses or gains a role. */

export interface Absence {
  readonly person: PersonId;
  /** Who said so. */
  readonly by: PersonId;
  readonly at: Instant;
}

/** The roster as it is on one day: who was marked absent does not work then. */
export const rosterOn = (roster: Roster, date: LocalDate, absences: readonly Absence[]): Roster => {
  if (absences.length === 0) return roster;
  const absent = new Set(absences.map(({ person }) => person));
  const people = roster.people.map((person) => (absent.has(person.id) ? { ...person, absentOn: date } : person));
  return { ...roster, people };
};

/** The board and holiday duty are no colleagues whom a school sees come and go; nobody there can take them off a case. */
const outOfSight: readonly RoleId[] = ['boardContact', 'holidayDuty'];

/** Who would work at the school on this day: those whom a colleague can mark, absent or not. */
export const expectedOn = (roster: Roster, date: LocalDate): readonly Person[] =>
  roster.people.filter(
    ({ absentOn: _absentOn, ...person }) =>
      inService(person, date) && worksOn(person, date) && !outOfSight.some((role) => holdsRole(person, role, date)),
  );

/** Who has an open task today instead of the absent person, and has not heard of it yet: duo partners or deputies.
 * @param context its roster carries the absence */
export const standIns = (context: Context, head: CaseHead, task: Task, absent: PersonId): readonly Person[] => {
  const date = dateOf(context.now);
  const seat = seatOn(head, task.seat, date);
  const held = holders(context.roster, seat, date).some((person) => person.id === absent);
  if (task.status !== 'open' || task.named !== undefined || !held) return [];
  return ownersToAsk(context.roster, seat, date, keptFrom(head, task)).filter(
    (person) => person.id !== absent && !task.asked.includes(person.id),
  );
};
