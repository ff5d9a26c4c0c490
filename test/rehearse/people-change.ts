import { canonical } from '../../workflows/cases/canonical.ts';
import { contextOf } from '../../workflows/cases/context-of.ts';
import { dateOf, plusDays } from '../../workflows/domain/instant.ts';
import type { Person, PersonId } from '../../workflows/domain/person.ts';
import { processes } from '../../workflows/domain/processes/processes.ts';
import { holdsRole, inService } from '../../workflows/domain/roster.ts';
import { rosterRefusals } from '../../workflows/domain/school/school-refusals.ts';
import type { World } from './deeds.ts';
import { type Fault, faultOf } from './fault.ts';

/** A school file that says otherwise who does what, in the middle of a month. */

/** Somebody of the board must be left for every case: a board that is in conflict as a whole is for the supervisory board. */
export const boardIsLeft = async (here: World, without: PersonId): Promise<boolean> => {
  const { roster, now } = await contextOf(here.staff);
  const date = dateOf(now);
  const board = roster.people.filter((one) => inService(one, date) && holdsRole(one, 'boardContact', date));
  const heads = await here.cases.heads(here.cases.caseIds());
  return board.some(({ id }) => id !== without && !heads.some((head) => head.conflicts.includes(id)));
};

/** As at synth: nothing is changed that leaves a role without anybody.
 * @returns whether it was */
const change = async (here: World, changed: (person: Person) => Person): Promise<boolean> => {
  const { roster, now } = await contextOf(here.staff);
  const people = roster.people.map(({ absentOn: _absentOn, ...person }) => changed(person));
  const next = { version: roster.version + 1, people };
  if (rosterRefusals(next, here.staff.school, processes, dateOf(now)).length > 0) return false;
  await here.cases.putRoster(next, here.staff.keys.sha256(canonical(here.staff.school.people)), now);
  return true;
};

/** One's role is another's from today on. */
export const passRole = async (here: World, who: Person, other: Person): Promise<void> => {
  const date = dateOf(here.now());
  const held = who.roles.find(({ until }) => until === undefined);
  if (who.id === other.id || held === undefined) return;
  if (held.role === 'boardContact' && !(await boardIsLeft(here, who.id))) return;
  const over = who.roles.map((one) => (one === held ? { ...one, until: plusDays(date, -1) } : one));
  await change(here, (person) => {
    if (person.id === who.id) return { ...person, roles: over };
    return person.id === other.id ? { ...person, roles: [...person.roles, { ...held, from: date }] } : person;
  });
};

/** Yesterday was the last day; the next sweep sees it.
 * @returns what is still asked of who left */
export const leave = async (here: World, who: Person): Promise<readonly Fault[]> => {
  const until = plusDays(dateOf(here.now()), -1);
  if (!(await boardIsLeft(here, who.id))) return [];
  if (!(await change(here, (person) => (person.id === who.id ? { ...person, until } : person)))) return [];
  const { failed } = await here.sweep();
  const states = await Promise.all(here.cases.caseIds().map((caseId) => here.cases.state(caseId)));
  const asked = states
    .flatMap((state) => state?.tasks ?? [])
    .filter((task) => task.status === 'open' && task.asked.includes(who.id));
  return failed === 0 && asked.length === 0
    ? []
    : [faultOf('who left is asked nothing any more', `${who.id} ${asked.map((task) => task.step).join(' ')}`)];
};
