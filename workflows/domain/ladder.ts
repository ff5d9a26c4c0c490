import type { Seat } from './case.ts';
import type { LocalDate } from './instant.ts';
import type { Person, PersonId, Roster } from './person.ts';
import type { Rung } from './processes/step.ts';
import type { RoleId } from './roles.ts';
import {
  boardSeat,
  deputiesOf,
  everHolders,
  holders,
  holdersToday,
  isAbsent,
  personById,
  seatsOf,
  seatsOn,
  worksOn,
} from './roster.ts';

/** Whose turn it is (default-process-texts section 1). A ladder counts persons, not roles. Who is in conflict with a case
 * (subject, parent, partner or family, stepped back) never has a turn, also not as a deputy. */

const without = (people: readonly Person[], ids: readonly PersonId[]): Person[] => [
  ...new Set(people.filter((person) => !ids.includes(person.id))),
];

/** The first circle with somebody who works that day counts; else everybody in the first circle that is not empty. */
const firstOf = (circles: readonly (readonly Person[])[], date: LocalDate): readonly Person[] => {
  for (const circle of circles) {
    const working = circle.filter((person) => worksOn(person, date));
    if (working.length > 0) return working;
    if (circle.length > 0) return circle;
  }
  return [];
};

/** Who is asked when a task opens: the holders of the seat who work that day; all of them when none works; when none is free
 * of conflict, or the last one left, their deputies; else the board. In the place of somebody who is marked absent comes
 * whoever works: the other holders, then the deputies. Empty only when the whole board is in conflict. */
export const ownersToAsk = (
  roster: Roster,
  seat: Seat,
  date: LocalDate,
  conflicts: readonly PersonId[],
): readonly Person[] => {
  const deputies = everHolders(roster, seat).flatMap((person) => deputiesOf(roster, person, date));
  const all = [holders(roster, seat, date), deputies, holders(roster, boardSeat, date)].map((people) =>
    without(people, conflicts),
  );
  const there = all.map((circle) => circle.filter((person) => !isAbsent(person, date)));
  const [own = [], stand = [], last = []] = there;
  const absent = all[0]?.length !== own.length;
  const working = absent ? [own, stand].map((circle) => circle.filter((person) => worksOn(person, date))) : [];
  const found = firstOf([...working, own, stand, last], date);
  return found.length > 0 ? found : firstOf(all, date);
};

/** The seats whose work is this person's today: the own ones, and those that nobody in service holds any more. */
export const seatsToday = (roster: Roster, person: Person, date: LocalDate): readonly Seat[] => {
  const key = (seat: Seat): string => `${seat.role} ${seat.group}`;
  const own = seatsOn(person, date);
  const all = new Map([...roster.people.flatMap(seatsOf), ...own].map((seat) => [key(seat), seat]));
  return [...all.values()].filter(
    (seat) => own.some((mine) => key(mine) === key(seat)) || ownersToAsk(roster, seat, date, []).includes(person),
  );
};

export interface Asked {
  readonly person: Person;
  /** The role in which this person is asked. A deputy acts in the role of whom it replaces: for a person with several roles
   * the task's seat knows better than this first one. */
  readonly role: RoleId;
  /** Rung on which the person was found; the length of the ladder when the board was found beyond it. */
  readonly rung: number;
}

interface Candidate {
  readonly person: Person;
  readonly role: RoleId;
}

const onRung = (
  roster: Roster,
  rung: Rung,
  last: Person | null,
  date: LocalDate,
  group: string | null,
): Candidate[] => {
  if (rung !== 'deputy') return holders(roster, { role: rung, group }, date).map((person) => ({ person, role: rung }));
  if (last === null) return [];
  return deputiesOf(roster, last, date).map((person) => ({
    person,
    role: last.roles[0]?.role ?? person.roles[0]?.role ?? boardSeat.role,
  }));
};

/** The next person of a ladder: on `fromRung` or higher, works that day, was not asked before, is not in conflict. When the
 * ladder has nobody left: a contact of the board, also on a day off. Null when there is none of those either.
 * @param asked in the order in which they were asked; `deputy` means the deputies of the last
 * @param group of the case, for a rung that is a role per group */
export const nextToAsk = (
  roster: Roster,
  ladder: readonly Rung[],
  fromRung: number,
  asked: readonly PersonId[],
  conflicts: readonly PersonId[],
  date: LocalDate,
  group: string | null = null,
): Asked | null => {
  const unavailable = [...asked, ...conflicts];
  const lastId = asked.at(-1);
  const last = lastId === undefined ? null : personById(roster, lastId);
  for (const [rung, who] of ladder.entries()) {
    if (rung < fromRung) continue;
    const found = onRung(roster, who, last, date, group).find(
      ({ person }) => worksOn(person, date) && !unavailable.includes(person.id),
    );
    if (found !== undefined) return { ...found, rung };
  }
  const contact = without(holdersToday(roster, boardSeat, date), unavailable)[0];
  return contact === undefined
    ? null
    : { person: contact, role: boardSeat.role, rung: Math.max(ladder.length, fromRung) };
};

/** How many more persons the ladder and the board behind it would bring on this day. */
export const rungsLeft = (
  roster: Roster,
  ladder: readonly Rung[],
  fromRung: number,
  asked: readonly PersonId[],
  conflicts: readonly PersonId[],
  date: LocalDate,
  group: string | null = null,
): number => {
  const next = nextToAsk(roster, ladder, fromRung, asked, conflicts, date, group);
  if (next === null) return 0;
  return 1 + rungsLeft(roster, ladder, next.rung, [...asked, next.person.id], conflicts, date, group);
};
