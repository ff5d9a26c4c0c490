import { weekdayOf } from './calendar.ts';
import type { Seat } from './case.ts';
import type { LocalDate } from './instant.ts';
import type { Person, Roster } from './person.ts';
import { type RoleId, roles } from './roles.ts';

/** Of whoever answers for the board. */
export const boardSeat: Seat = { role: 'boardContact', group: null };

/** First and last day of service both count. */
export const inService = (person: Person, date: LocalDate): boolean =>
  person.from <= date && (person.until === undefined || date <= person.until);

/** A colleague said so, for this day only. */
export const isAbsent = (person: Person, date: LocalDate): boolean => person.absentOn === date;

/** By day of the week, and not marked absent; Saturday and Sunday are nobody's working day. */
export const worksOn = (person: Person, date: LocalDate): boolean => {
  const weekday = weekdayOf(date);
  return weekday !== null && person.workingDays.includes(weekday) && !isAbsent(person, date);
};

const isHeld = ({ from, until }: Person['roles'][number], date: LocalDate): boolean =>
  (from === undefined || from <= date) && (until === undefined || date <= until);

const seatOf = ({ role, group }: Person['roles'][number]): Seat => ({
  role,
  group: roles[role].perGroup ? (group ?? null) : null,
});

/** The seats that a person's roles give, also those that are over or still to come; a group only where the role is per
 * group. */
export const seatsOf = (person: Person): Seat[] => person.roles.map(seatOf);

/** The seats that a person's roles give on a day. */
export const seatsOn = (person: Person, date: LocalDate): Seat[] =>
  person.roles.filter((held) => isHeld(held, date)).map(seatOf);

/** Whether one of a person's roles on a day is this one. */
export const holdsRole = (person: Person, role: RoleId, date: LocalDate): boolean =>
  seatsOn(person, date).some((seat) => seat.role === role);

const isOf = ({ role, group }: Person['roles'][number], seat: Seat): boolean =>
  role === seat.role && (!roles[role].perGroup || group === seat.group);

/** Everyone who ever held the seat, also before and after their service. A seat per group without a group has no holders. */
export const everHolders = (roster: Roster, seat: Seat): Person[] =>
  roster.people.filter((person) => person.roles.some((held) => isOf(held, seat)));

/** Who holds the seat on this day, in the order of the roster. */
export const holders = (roster: Roster, seat: Seat, date: LocalDate): Person[] =>
  roster.people.filter(
    (person) => inService(person, date) && person.roles.some((held) => isOf(held, seat) && isHeld(held, date)),
  );

/** Who works on this day goes before who does not. */
const workingFirst = (people: readonly Person[], date: LocalDate): Person[] => [
  ...people.filter((person) => worksOn(person, date)),
  ...people.filter((person) => !worksOn(person, date)),
];

/** The holders of the seat, those who work on this day first. */
export const holdersToday = (roster: Roster, seat: Seat, date: LocalDate): Person[] =>
  workingFirst(holders(roster, seat, date), date);

/** The deputies who are in service on this day, in the order the person named them. */
export const deputiesOf = (roster: Roster, person: Person, date: LocalDate): Person[] =>
  person.deputies.flatMap((id) => roster.people.filter((other) => other.id === id && inService(other, date)));

export const personById = (roster: Roster, id: string): Person | null =>
  roster.people.find((person) => person.id === id) ?? null;

/** Sign-in looks here: no one in service, no access. */
export const personByEmail = (roster: Roster, email: string, date: LocalDate): Person | null => {
  const wanted = email.trim().toLowerCase();
  return roster.people.find((person) => person.email.toLowerCase() === wanted && inService(person, date)) ?? null;
};
