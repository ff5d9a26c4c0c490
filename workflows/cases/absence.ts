import { expectedOn, standIns } from '../domain/absence.ts';
import type { CaseFile, Task } from '../domain/case.ts';
import { changeOf } from '../domain/change.ts';
import type { Context } from '../domain/context.ts';
import { dateOf, type Instant } from '../domain/instant.ts';
import { letterOf } from '../domain/outbox.ts';
import type { Person, PersonId } from '../domain/person.ts';
import { processById } from '../domain/processes/processes.ts';
import { isAbsent, personById, seatsOf } from '../domain/roster.ts';
import type { WorkItem } from '../ports.ts';
import { contextOf } from './context-of.ts';
import type { StaffPorts } from './staff.ts';
import { untilCommitted } from './until-committed.ts';

export interface Colleague {
  readonly person: Person;
  readonly absent: boolean;
  /** Name of who said so. */
  readonly by: string | null;
}

/** Who would be there today, and who is not. */
export const colleaguesToday = async (ports: StaffPorts): Promise<readonly Colleague[]> => {
  const { roster, now } = await contextOf(ports);
  const date = dateOf(now);
  const marks = await ports.cases.absences(date);
  return expectedOn(roster, date).map((person) => {
    const mark = marks.find((one) => one.person === person.id);
    return {
      person,
      absent: isAbsent(person, date),
      by: mark === undefined ? null : (personById(roster, mark.by)?.name ?? null),
    };
  });
};

const covered = (file: CaseFile, item: Pick<Task, 'step' | 'n'>, since: Instant): boolean =>
  file.events.some(
    (event) => event.kind === 'covered' && event.step === item.step && event.n === item.n && event.at >= since,
  );

/** One open task passes to whoever stands in today. Says who that is; empty when nobody new is needed.
 * @param told who got a letter for another task of this absence: one letter is enough */
const cover = (
  ports: StaffPorts,
  context: Context,
  item: WorkItem,
  absent: PersonId,
  since: Instant,
  told: ReadonlySet<PersonId>,
): Promise<readonly PersonId[]> =>
  untilCommitted(async () => {
    const file = await ports.cases.file(item.caseId);
    const task = file?.tasks.find((one) => one.step === item.step && one.n === item.n);
    if (file === null || task === undefined || covered(file, item, since)) return [];
    const people = standIns(context, file.head, task, absent);
    if (people.length === 0) return [];
    const change = changeOf(context, processById(file.head.process), file, {
      tasks: [],
      happening: { kind: 'covered', actor: { kind: 'system' }, task, note: people[0]?.id },
      sendings: people
        .filter((person) => !told.has(person.id))
        .map((person) => letterOf('takeover', { kind: 'person', id: person.id }, task.seat.role, task)),
      quiet: true,
    });
    return (await ports.cases.commit(change)) === 'committed' ? people.map((person) => person.id) : null;
  });

const listed = 100;

const workOf = async (ports: StaffPorts, person: Person): Promise<readonly WorkItem[]> => {
  const lists = await Promise.all(seatsOf(person).map((seat) => ports.cases.workOfSeat(seat, listed)));
  const items = new Map(lists.flat().map((item) => [`${item.caseId} ${item.step} ${item.n}`, item]));
  return [...items.values()].toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
};

/** A colleague is not there today. Open tasks pass to duo partner or deputy, each of whom gets one letter, about the task
 * that is due first; the rest stands on the work list. Doing it twice does it once, and finishes what broke off. */
export const markAbsent = async (
  ports: StaffPorts,
  personId: PersonId,
  absent: PersonId,
): Promise<'marked' | 'hidden'> => {
  const before = await contextOf(ports);
  const date = dateOf(before.now);
  const colleague = expectedOn(before.roster, date).find((person) => person.id === absent);
  if (colleague === undefined) return 'hidden';
  const mark = await ports.cases.markAbsent(date, { person: absent, by: personId, at: before.now });
  const context = await contextOf(ports);
  const told = new Set<PersonId>();
  for (const item of await workOf(ports, colleague)) {
    for (const id of await cover(ports, context, item, absent, mark.at, told)) told.add(id);
  }
  return 'marked';
};

/** A colleague is there after all. What passed to others today they still know of; the tasks are the colleague's again. */
export const markPresent = async (ports: StaffPorts, person: PersonId): Promise<'marked' | 'hidden'> => {
  const { roster, now } = await contextOf(ports);
  const date = dateOf(now);
  if (!expectedOn(roster, date).some((one) => one.id === person)) return 'hidden';
  await ports.cases.markPresent(date, person);
  return 'marked';
};
