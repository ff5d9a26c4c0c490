import type { CaseHead, Seat, Task } from './case.ts';
import type { LocalDate } from './instant.ts';
import type { Person, Roster } from './person.ts';
import { processById, stepOf } from './processes/processes.ts';
import { roles } from './roles.ts';
import { everHolders, holders } from './roster.ts';

/** What was told in confidence opens to those whom the submitter chose, and to nobody that a ladder asks besides
 * (Beleidsplan 2, interne contactpersoon; domain-and-law 5.4). */

const holdsOrReplaces = (roster: Roster, seat: Seat, person: Person, date: LocalDate): boolean =>
  holders(roster, seat, date).includes(person) ||
  everHolders(roster, seat).some(({ deputies }) => deputies.includes(person.id));

/** Whether a task of somebody who has to do with it opens the whole case to that person; in danger no secret is kept. */
export const opensWhole = (roster: Roster, head: CaseHead, task: Task, person: Person, date: LocalDate): boolean =>
  head.confided === undefined ||
  task.step === 'danger' ||
  holdsOrReplaces(roster, task.seat, person, date) ||
  head.confided.some((role) => {
    const group = roles[role].perGroup ? head.group : null;
    return holdsOrReplaces(roster, { role, group }, person, date);
  });

/** Whether a step neither shows nor asks what was confided: a ladder may ask anybody for it. */
export const asksNothingConfided = (head: CaseHead, task: Task): boolean =>
  stepOf(processById(head.process), task.step)?.unconfided === true;
