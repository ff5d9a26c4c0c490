import type { CaseHead, Seat, Task, Taught } from './case.ts';
import { at, type Instant, type LocalDate, plusDays } from './instant.ts';
import { ownersToAsk } from './ladder.ts';
import type { Person, PersonId, Roster } from './person.ts';
import type { Standing } from './processes/step.ts';
import type { RoleId } from './roles.ts';
import { holders, seatsOn } from './roster.ts';
import type { School } from './school/school.ts';

/** Class teachers know of a case for one school year at a time (default-process-texts section 1, rule e): in summer every
 * child goes to another group, so a new teacher learns only what the care coordinator chose, and the old one no more. */

/** By law a school year ends on 31 July (WPO 1): holds where the school file names no year. */
const endOfLegalYear = (date: LocalDate): LocalDate => {
  const [year = '', month = ''] = date.split('-');
  return `${month > '07' ? Number(year) + 1 : year}-07-31`;
};

/** Last day of the school year that a day is in; a day between two years belongs to the one that comes. */
export const lastDayOfYear = (school: Pick<School, 'schoolYears'>, date: LocalDate): LocalDate =>
  school.schoolYears
    .map(({ until }) => until)
    .filter((until) => until >= date)
    .toSorted()[0] ?? endOfLegalYear(date);

/** The moment at which the next school year begins: the first minute, so that nobody finds the case in between. */
export const nextYear = (school: School, date: LocalDate): { readonly at: Instant; readonly about: LocalDate } => {
  const first = plusDays(lastDayOfYear(school, date), 1);
  return { at: at(first, '00:00'), about: first };
};

/** What the class teacher of a new case may read. Null when the process never asks for a new school year, or the class is
 * not known. */
export const taughtFrom = (
  standing: readonly Standing[],
  group: string | null,
  date: LocalDate,
  school: School,
): Taught | null => {
  const yearly = standing.find((one) => one.id === 'schoolYear');
  return yearly?.id !== 'schoolYear' || group === null
    ? null
    : { until: lastDayOfYear(school, date), reads: yearly.reads };
};

const careCoordinator: Seat = { role: 'careCoordinator', group: null };

/** The class is over, or no teacher was chosen: nobody has the case as its class teacher. */
export const isOver = (head: Pick<CaseHead, 'taught'>, date: LocalDate): boolean =>
  head.taught !== undefined && (head.taught.reads === 'none' || date > head.taught.until);

export const teacherSeat = ({ group }: Pick<CaseHead, 'group'>): Seat => ({ role: 'teacher', group });

/** The seat that stands for a seat on this day: the care coordinator keeps what nobody may have as a class teacher; after a
 * handover it is the class that the child went to. */
export const classSeat = (head: Pick<CaseHead, 'taught' | 'group'>, seat: Seat, date: LocalDate): Seat => {
  if (seat.role !== 'teacher' || head.taught === undefined) return seat;
  if (isOver(head, date)) return careCoordinator;
  return head.taught.since === undefined ? seat : teacherSeat(head);
};

/** The class of a person on a day; the first, for who has several. Null for who is no teacher then. */
export const teacherSeatOf = (person: Person, date: LocalDate): Seat | null =>
  seatsOn(person, date).find(({ role, group }) => role === 'teacher' && group !== null) ?? null;

/** Roles that know of a case for the whole school, whatever class the child is in. */
const wholeSchool: readonly RoleId[] = [
  'careCoordinator',
  'principal',
  'bullyingContact',
  'boardContact',
  'holidayDuty',
];

const isWholeSchool = (person: Person): boolean => person.roles.some(({ role }) => wholeSchool.includes(role));

/** Whoever was asked in a role for the whole school, or in the place of such a role, goes on knowing of it. */
export const staysAsked = (roster: Roster, person: Person): boolean =>
  isWholeSchool(person) || roster.people.some((other) => isWholeSchool(other) && other.deputies.includes(person.id));

/** Whether a task is the class teacher's: not given by name. */
export const ofClass = (head: CaseHead, task: Task): boolean =>
  head.taught !== undefined && task.seat.role === 'teacher' && task.named === undefined;

/** Whether this person has the child in class on this day, or stands in for who has. */
const teachesNow = (
  roster: Roster,
  head: CaseHead,
  person: Person,
  date: LocalDate,
  never: readonly PersonId[],
): boolean => {
  const seat = teacherSeat(head);
  if (head.group === null || isOver(head, date)) return false;
  return holders(roster, seat, date).includes(person) || ownersToAsk(roster, seat, date, never).includes(person);
};

/** A task of the class teacher belongs to the teacher of now when it is open, or was opened since the handover. */
const isCurrent = (head: CaseHead, task: Task): boolean =>
  head.taught?.since === undefined || task.status === 'open' || task.openedAt >= head.taught.since;

/** Whether somebody has to do with a task of the class teacher.
 * @param never in conflict, or barred from the task */
export const knowsClassTask = (
  roster: Roster,
  head: CaseHead,
  task: Task,
  person: Person,
  date: LocalDate,
  never: readonly PersonId[],
): boolean => {
  const asked = task.asked.includes(person.id);
  if (asked && staysAsked(roster, person)) return true;
  const seat = classSeat(head, task.seat, date);
  if (!isCurrent(head, task) || (isOver(head, date) && task.status === 'done')) return false;
  const held = holders(roster, seat, date);
  return (
    held.includes(person) ||
    (asked && held.some(({ deputies }) => deputies.includes(person.id))) ||
    (task.status === 'open' && ownersToAsk(roster, seat, date, never).includes(person))
  );
};

/** Whether a task of the class teacher shows no more than what was chosen for the teacher. */
export const showsChosen = (roster: Roster, head: CaseHead, task: Task, person: Person, date: LocalDate): boolean =>
  ofClass(head, task) &&
  !isOver(head, date) &&
  head.taught?.reads !== 'all' &&
  !(task.asked.includes(person.id) && staysAsked(roster, person));

/** What the class teacher may read without any task. */
export const readsAsTeacher = (
  roster: Roster,
  head: CaseHead,
  person: Person,
  date: LocalDate,
): 'all' | 'chosen' | null => {
  const { taught } = head;
  if (taught === undefined || !teachesNow(roster, head, person, date, head.conflicts)) return null;
  if (taught.since !== undefined && taught.reads === 'all') return 'all';
  return taught.words === undefined ? null : 'chosen';
};
