import { isWorkingDay } from './calendar.ts';
import type { LetterId, Task } from './case.ts';
import type { Context } from './context.ts';
import { dateOf, type LocalDate, timeOf } from './instant.ts';
import type { Person } from './person.ts';
import { worksOn } from './roster.ts';

/** When a letter is a mail of its own, and when it waits for the digest: mails are read only while they are few
 * (default-process-texts section 2; all of it a placeholder until the school sets it). */

/** `always`: day and night. `ownDays`: in mail hours of a day on which the reader works. `workingDays`: in mail hours of
 * any working day, for who is next on a ladder may be the last one left. */
type Hours = 'always' | 'ownDays' | 'workingDays';

export const mailRules = {
  /** Mail hours begin at `mailTimes.morning` of the school and end at this time. */
  until: '17:30',
  /** Mails about new tasks to one person on one day; the third and later stand in the digest only. */
  assignedPerDay: 2,
  /** Mails to one person about one task, danger not counted. */
  perTask: 4,
  hours: {
    danger: 'always',
    assigned: 'ownDays',
    reminder: 'ownDays',
    followUp: 'ownDays',
    overdue: 'ownDays',
    submitterMessage: 'ownDays',
    digest: 'ownDays',
    escalated: 'workingDays',
    takeover: 'workingDays',
    // To a parent, who has no digest.
    parentPing: 'always',
  },
} as const satisfies {
  readonly until: string;
  readonly assignedPerDay: number;
  readonly perTask: number;
  readonly hours: Readonly<Record<LetterId, Hours>>;
};

/** Working day of this person, also in school holidays; nobody works on a public holiday. */
export const isOwnDay = (person: Person, date: LocalDate): boolean => worksOn(person, date) && isWorkingDay(date);

/** Danger leaves at any hour and is never counted: the letter of danger, and whatever is about a task that was due the
 * moment it opened, such as deciding on a child that is not safe now. */
export const cannotWait = (letter: LetterId, task: Pick<Task, 'openedAt' | 'dueAt'> | null): boolean =>
  mailRules.hours[letter] === 'always' || (task !== null && task.dueAt <= task.openedAt);

/** Whether this letter may be a mail to this person now, as far as day and hour go. Nothing in evenings and weekends. */
export const inMailHours = (context: Context, letter: LetterId, person: Person): boolean => {
  const date = dateOf(context.now);
  const time = timeOf(context.now);
  const hours: Hours = mailRules.hours[letter];
  if (hours === 'always') return true;
  const day = hours === 'ownDays' ? isOwnDay(person, date) : isWorkingDay(date);
  return day && context.school.mailTimes.morning <= time && time < mailRules.until;
};
