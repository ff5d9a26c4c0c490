import type { CaseHead, Seat, Task } from './case.ts';
import { asksNothingConfided, opensWhole } from './confided.ts';
import { seatOn } from './duty.ts';
import type { LocalDate } from './instant.ts';
import { ownersToAsk } from './ladder.ts';
import type { Person, PersonId, Roster } from './person.ts';
import { holders, holdsRole, inService } from './roster.ts';
import { keptFrom, taskOn } from './task-owners.ts';
import { knowsClassTask, ofClass, readsAsTeacher, showsChosen } from './taught.ts';

/** Who may read and act. Need-to-know: whoever is not asked for anything in a case does not know it exists
 * (Beleidsplan 7). */

const sits = (roster: Roster, person: Person, seat: Seat, date: LocalDate): boolean =>
  holders(roster, seat, date).includes(person);

const active = (roster: Roster, id: PersonId, date: LocalDate): Person | null =>
  roster.people.find((person) => person.id === id && inService(person, date)) ?? null;

const excluded = (head: CaseHead, person: Person, date: LocalDate): boolean =>
  head.conflicts.includes(person.id) || (head.boardOnly && !holdsRole(person, 'boardContact', date));

/** Whether a case may stand in this person's lists at all, on that day. */
export const mayKnow = (head: CaseHead, person: Person, date: LocalDate): boolean => !excluded(head, person, date);

/** Stands in today: the seat has nobody in service who may act. Letters go to the same people. */
const standsIn = (roster: Roster, head: CaseHead, task: Task, person: Person, date: LocalDate): boolean =>
  task.status === 'open' &&
  task.named === undefined &&
  ownersToAsk(roster, seatOn(head, task.seat, date), date, keptFrom(head, task)).includes(person);

/** What a reporter wrote down is not for those who share the seat. */
const isReport = (head: CaseHead, task: Task): boolean => head.process === 'reporting-code' && task.step === 'signals';

const isOfClass = (head: CaseHead, task: Task): boolean => ofClass(head, task) && !isReport(head, task);

const takesPart = (roster: Roster, head: CaseHead, task: Task, person: Person, date: LocalDate): boolean =>
  task.asked.includes(person.id) ||
  standsIn(roster, head, task, person, date) ||
  // What was given to one person by name is not for those who share the seat.
  (task.named === undefined &&
    (sits(roster, person, task.seat, date) || sits(roster, person, seatOn(head, task.seat, date), date)) &&
    !(isReport(head, task) && task.status === 'done'));

const involved = (roster: Roster, head: CaseHead, task: Task, person: Person, date: LocalDate): boolean =>
  isOfClass(head, task)
    ? knowsClassTask(roster, head, task, person, date, keptFrom(head, task))
    : takesPart(roster, head, task, person, date);

/** An open task may be answered by whoever sits in its seat or stands in for it, and by whoever a ladder asked; never by
 * whose word it checks. Of what was told in confidence a ladder brings no more than the steps that ask nothing of it; who has
 * a step by name, or because nobody else is left, answers it, and reads no more for that. */
export const mayAnswer = (roster: Roster, head: CaseHead, given: Task, id: PersonId, date: LocalDate): boolean => {
  const person = active(roster, id, date);
  const task = taskOn(roster, head, given, date);
  return (
    person !== null &&
    task.status === 'open' &&
    !excluded(head, person, date) &&
    task.barred?.includes(id) !== true &&
    involved(roster, head, task, person, date) &&
    (head.boardOnly ||
      opensWhole(roster, head, task, person, date) ||
      asksNothingConfided(head, task) ||
      task.named === id ||
      standsIn(roster, head, task, person, date))
  );
};

/** `chosen`: what was written down for the class teacher, and the own words; `own`: only what this person wrote, as the one
 * who recorded the signal; `waiting`: that somebody waits and how to reach them, of what was told to another in confidence. */
export type Reading = 'all' | 'chosen' | 'waiting' | 'own' | 'none';

export const reading = (
  roster: Roster,
  head: CaseHead,
  tasks: readonly Task[],
  id: PersonId,
  date: LocalDate,
): Reading => {
  const person = active(roster, id, date);
  if (person === null || excluded(head, person, date)) return 'none';
  // What only the board may know, all of the board may read: whoever told it has stepped out.
  if (head.boardOnly || (head.boardReads === true && holdsRole(person, 'boardContact', date))) return 'all';
  const asked = tasks
    .map((task) => taskOn(roster, head, task, date))
    .filter((task) => involved(roster, head, task, person, date));
  if (asked.length > 0 && !asked.some((task) => opensWhole(roster, head, task, person, date))) return 'waiting';
  const more = asked.filter((task) => !isReport(head, task));
  const teaches = readsAsTeacher(roster, head, person, date);
  if (teaches === 'all' || more.some((task) => !showsChosen(roster, head, task, person, date))) return 'all';
  if (teaches === 'chosen' || more.length > 0) return 'chosen';
  return asked.length > 0 || head.reporter === person.id ? 'own' : 'none';
};

/** Whoever is in service may record a suspicion (Meldcode step 1: every member of staff). */
export const mayRecord = (roster: Roster, id: PersonId, date: LocalDate): boolean => active(roster, id, date) !== null;
