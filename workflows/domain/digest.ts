import { isDayOf } from './calendar.ts';
import type { CaseHead } from './case.ts';
import type { Context } from './context.ts';
import { settingsFor } from './duty.ts';
import { at, dateOf, type Instant, type LocalDate, plusDays, plusMinutes } from './instant.ts';
import { isOwnDay } from './mail-rules.ts';
import { mayKnow } from './permission.ts';
import type { Person } from './person.ts';
import { processById, stepOf } from './processes/processes.ts';
import { inService } from './roster.ts';

/** One mail in the morning with all that is open (default-process-texts section 2). */

/** Lists of work lag: what opened just before the morning must stand in them. */
const graceMinutes = 1;
/** Who was not told by then is told the next morning. */
const lastTime = '12:00';

/** Whether the digests of today go now. */
export const isDigestTime = ({ now, school }: Pick<Context, 'now' | 'school'>): boolean => {
  const date = dateOf(now);
  return plusMinutes(at(date, school.mailTimes.morning), graceMinutes) <= now && now < at(date, lastTime);
};

/** Who has a digest today, if something is open: everybody in service whose own working day it is. */
export const digestReaders = (context: Context): readonly Person[] => {
  const date = dateOf(context.now);
  return context.roster.people.filter((person) => inService(person, date) && isOwnDay(person, date));
};

/** An open task on somebody's list. */
export interface OpenWork {
  readonly head: CaseHead;
  readonly step: string;
  readonly openedAt: Instant;
  readonly dueAt: Instant;
}

export interface Digest {
  /** By due date, late ones first. */
  readonly items: readonly OpenWork[];
  readonly late: number;
  readonly today: number;
}

/** How far back the day lies on which this person last had a digest, in days at most. */
const horizon = 14;

const lastOwnDay = (person: Person, date: LocalDate): LocalDate =>
  Array.from({ length: horizon }, (_, n) => plusDays(date, -1 - n)).find((day) => isOwnDay(person, day)) ??
  plusDays(date, -horizon);

/** A school closed for weeks sends nobody the same list each morning: on a day on which the clock of a step stands still
 * only what is new stands in the digest. A moment to come back to something is no work before its day. */
const countsToday = (context: Context, person: Person, work: OpenWork): boolean => {
  const date = dateOf(context.now);
  const process = processById(work.head.process);
  const step = stepOf(process, work.step);
  if (step === null) return true;
  if (step.announce === 'followUp' && dateOf(work.dueAt) > date) return false;
  const { clock } = settingsFor(context, work.head, process, step).term;
  if (isDayOf(clock, date, context.school.calendar)) return true;
  return work.openedAt >= at(lastOwnDay(person, date), context.school.mailTimes.morning);
};

/** What stands in somebody's digest today; null when nothing does. Cases that the reader may not know of are left out. */
export const digestFor = (context: Context, person: Person, open: readonly OpenWork[]): Digest | null => {
  const items = open
    .filter((work) => mayKnow(work.head, person, dateOf(context.now)) && countsToday(context, person, work))
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  if (items.length === 0) return null;
  const late = items.filter((work) => work.dueAt < context.now).length;
  const today = items.filter((work) => work.dueAt >= context.now && dateOf(work.dueAt) === dateOf(context.now)).length;
  return { items, late, today };
};
