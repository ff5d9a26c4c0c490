import type { CaseHead, Seat, Task } from './case.ts';
import type { LocalDate } from './instant.ts';
import type { Person, PersonId, Roster } from './person.ts';
import { inService } from './roster.ts';

/** Who may read and act. Need-to-know: whoever is not asked for anything in a case does not know it exists
 * (Beleidsplan 7). */

const sits = (person: Person, seat: Seat): boolean =>
  person.roles.some((held) => held.role === seat.role && (seat.group === null || held.group === seat.group));

const active = (roster: Roster, id: PersonId, date: LocalDate): Person | null =>
  roster.people.find((person) => person.id === id && inService(person, date)) ?? null;

const excluded = (head: CaseHead, person: Person): boolean =>
  head.conflicts.includes(person.id) || (head.boardOnly && !person.roles.some((held) => held.role === 'boardContact'));

/** Whether a case may stand in this person's lists at all. */
export const mayKnow = (head: CaseHead, person: Person): boolean => !excluded(head, person);

const involved = (person: Person, task: Task): boolean => sits(person, task.seat) || task.asked.includes(person.id);

/** An open task may be answered by whoever sits in its seat and by whoever a ladder asked. */
export const mayAnswer = (roster: Roster, head: CaseHead, task: Task, id: PersonId, date: LocalDate): boolean => {
  const person = active(roster, id, date);
  return person !== null && task.status === 'open' && !excluded(head, person) && involved(person, task);
};

/** `own`: only what this person wrote, as the one who recorded the signal. */
export type Reading = 'all' | 'own' | 'none';

export const reading = (
  roster: Roster,
  head: CaseHead,
  tasks: readonly Task[],
  id: PersonId,
  date: LocalDate,
): Reading => {
  const person = active(roster, id, date);
  if (person === null || excluded(head, person)) return 'none';
  const steps = tasks.filter((task) => involved(person, task)).map((task) => task.step);
  if (steps.some((step) => head.process !== 'reporting-code' || step !== 'signals')) return 'all';
  return steps.length > 0 || head.reporter === person.id ? 'own' : 'none';
};

/** Whoever is in service may record a suspicion (Meldcode step 1: every member of staff). */
export const mayRecord = (roster: Roster, id: PersonId, date: LocalDate): boolean => active(roster, id, date) !== null;
