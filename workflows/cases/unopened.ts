import type { CaseFile, Seat, Task } from '../domain/case.ts';
import { dateOf } from '../domain/instant.ts';
import type { PersonId } from '../domain/person.ts';
import { personById, seatsOn } from '../domain/roster.ts';
import { contextOf } from './context-of.ts';
import { knowable, lineOf, type StaffPorts, type WorkLine } from './staff.ts';

/** Somebody who may answer a step looks at it. */
export const noteOpened = async (ports: StaffPorts, file: CaseFile, task: Task): Promise<void> => {
  if (task.openedFirst !== undefined || task.status !== 'open') return;
  await ports.cases.markOpened(file.head.caseId, task.step, task.n, ports.clock.policyNow());
};

const listed = 100;

export interface UnopenedLine extends WorkLine {
  /** Class group of the teacher with whom it lies. */
  readonly group: string | null;
}

/** Steps of teachers that nobody opened for a school day, for the care coordinator: who it lies with can be asked why. Says
 * no more than a reference and the group; whether the care coordinator may read the case is decided where it is opened. */
export const unopenedOfTeachers = async (ports: StaffPorts, personId: PersonId): Promise<readonly UnopenedLine[]> => {
  const { roster, now } = await contextOf(ports);
  const person = personById(roster, personId);
  const date = dateOf(now);
  const own = person === null ? [] : seatsOn(person, date);
  if (person === null || !own.some((seat) => seat.role === 'careCoordinator')) return [];
  const key = (seat: Seat): string => `${seat.role} ${seat.group}`;
  const mine = new Set(own.map(key));
  const seats = new Map(roster.people.flatMap((one) => seatsOn(one, date)).map((seat) => [key(seat), seat]));
  const others = [...seats].filter(([name, seat]) => seat.role === 'teacher' && !mine.has(name));
  const found = await Promise.all(
    others.map(async ([, seat]) =>
      (await ports.cases.workOfSeat(seat, listed)).map((item) => ({
        ...lineOf(item, now, ports.school),
        group: seat.group,
      })),
    ),
  );
  const lines = found
    .flat()
    .filter((line) => line.unopened)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
    .slice(0, listed);
  const known = new Set((await knowable(ports, person, lines)).map((line) => line.caseId));
  return lines.filter((line) => known.has(line.caseId));
};
