import type { CaseHead, Seat, Task } from './case.ts';
import type { LocalDate } from './instant.ts';
import { ownersToAsk } from './ladder.ts';
import type { Person, PersonId, Roster } from './person.ts';
import { everHolders, inService } from './roster.ts';

/** Who may read and act. Need-to-know: whoever is not asked for anything in a case does not know it exists
 * (Beleidsplan 7). */

const sits = (roster: Roster, person: Person, seat: Seat): boolean => everHolders(roster, seat).includes(person);

const active = (roster: Roster, id: PersonId, date: LocalDate): Person | null =>
  roster.people.find((person) => person.id === id && inService(person, date)) ?? null;

const excluded = (head: CaseHead, person: Person): boolean =>
  head.conflicts.includes(person.id) || (head.boardOnly && !person.roles.some((held) => held.role === 'boardContact'));

/** Whether a case may stand in this person's lists at all. */
export const mayKnow = (head: CaseHead, person: Person): boolean => !excluded(head, person);

/** Stands in today: the seat has nobody in service who is free of conflict. Letters go to the same people. */
const standsIn = (roster: Roster, head: CaseHead, task: Task, person: Person, date: LocalDate): boolean =>
  task.status === 'open' && ownersToAsk(roster, task.seat, date, head.conflicts).includes(person);

/** What a reporter wrote down is not for those who share the seat. */
const isReport = (head: CaseHead, task: Task): boolean => head.process === 'reporting-code' && task.step === 'signals';

const involved = (roster: Roster, head: CaseHead, task: Task, person: Person, date: LocalDate): boolean =>
  task.asked.includes(person.id) ||
  standsIn(roster, head, task, person, date) ||
  (sits(roster, person, task.seat) && !(isReport(head, task) && task.status === 'done'));

/** An open task may be answered by whoever sits in its seat or stands in for it, and by whoever a ladder asked. */
export const mayAnswer = (roster: Roster, head: CaseHead, task: Task, id: PersonId, date: LocalDate): boolean => {
  const person = active(roster, id, date);
  return (
    person !== null && task.status === 'open' && !excluded(head, person) && involved(roster, head, task, person, date)
  );
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
  // What only the board may know, all of the board may read: whoever told it has stepped out.
  if (head.boardOnly) return 'all';
  const asked = tasks.filter((task) => involved(roster, head, task, person, date));
  if (asked.some((task) => !isReport(head, task))) return 'all';
  return asked.length > 0 || head.reporter === person.id ? 'own' : 'none';
};

/** Whoever is in service may record a suspicion (Meldcode step 1: every member of staff). */
export const mayRecord = (roster: Roster, id: PersonId, date: LocalDate): boolean => active(roster, id, date) !== null;
