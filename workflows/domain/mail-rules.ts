import { isWorkingDay } from './calendar.ts';
import type { CaseHead, LetterId, Task } from './case.ts';
import type { Context } from './context.ts';
import { dateOf, type LocalDate, timeOf } from './instant.ts';
import type { Marked } from './mark.ts';
import type { Person } from './person.ts';
import { worksOn } from './roster.ts';
import { mailRulesOf, marksOf, type SetsMailRules } from './school/mail-settings.ts';

/** When a letter is a mail of its own, and when it waits for the digest: mails are read only while they are few
 * (default-process-texts section 2; all of it a placeholder until the school sets it). */

/** `always`: day and night. `ownDays`: in mail hours of a day on which the reader works. `workingDays`: in mail hours of
 * any working day, for who is next on a ladder may be the last one left. */
type Hours = 'always' | 'ownDays' | 'workingDays';

export const mailHours = {
  danger: 'always',
  assigned: 'ownDays',
  reminder: 'ownDays',
  followUp: 'ownDays',
  overdue: 'ownDays',
  submitterMessage: 'ownDays',
  digest: 'ownDays',
  escalated: 'workingDays',
  stillOpen: 'workingDays',
  takeover: 'workingDays',
  // To a parent, who has no digest.
  parentPing: 'always',
} as const satisfies Readonly<Record<LetterId, Hours>>;

/** Beside the alarms, what a board confirms about mail. */
export const mailMarks = (school: SetsMailRules): readonly Marked[] => {
  const { until, assignedPerDay, perTask } = mailRulesOf(school);
  return [
    {
      id: 'mail.digest',
      says: 'Eén overzicht op elke eigen werkdag, alleen als er iets open staat; alles zonder spoed.',
      marks: ['P'],
    },
    {
      id: 'mail.assigned',
      says: `Een nieuwe taak is een mail tot ${until} uur op een eigen werkdag, anders staat zij in het overzicht; hoogstens ${assignedPerDay} op een dag.`,
      marks: marksOf(school, ['until', 'assignedPerDay']),
    },
    {
      id: 'mail.perTask',
      says: `Hoogstens ${perTask} losse mails per persoon en stap.`,
      marks: marksOf(school, ['perTask']),
    },
  ];
};

/** Working day of this person, also in school holidays; nobody works on a public holiday. */
export const isOwnDay = (person: Person, date: LocalDate): boolean => worksOn(person, date) && isWorkingDay(date);

/** Danger leaves at any hour and is never counted: the letter of danger, and whatever is about a task that was due the
 * moment it opened, such as deciding on a child that is not safe now. */
export const cannotWait = (letter: LetterId, task: Pick<Task, 'openedAt' | 'dueAt'> | null): boolean =>
  mailHours[letter] === 'always' || (task !== null && task.dueAt <= task.openedAt);

const batched: readonly LetterId[] = ['assigned', 'reminder', 'overdue', 'escalated', 'stillOpen'];

/** What came in like one of a flood is a mail only to who had none of the kind that day: one says that there is more on the
 * list. From its second step on it is a case as any other. */
export const isBatched = (
  head: Pick<CaseHead, 'lane' | 'openedAt'>,
  letter: LetterId,
  task: Pick<Task, 'openedAt'> | null,
): boolean => head.lane !== undefined && batched.includes(letter) && task?.openedAt === head.openedAt;

/** Of several messages on one group the principal has a mail; whoever reads them first finds them in the digest. */
export const isOneOfMany = (
  head: Pick<CaseHead, 'lane' | 'openedAt'>,
  letter: LetterId,
  task: Pick<Task, 'openedAt'> | null,
): boolean => head.lane === 'wave' && letter === 'assigned' && task?.openedAt === head.openedAt;

/** Whether this letter may be a mail to this person now, as far as day and hour go. Nothing in evenings and weekends. */
export const inMailHours = (context: Context, letter: LetterId, person: Person): boolean => {
  const date = dateOf(context.now);
  const time = timeOf(context.now);
  const hours: Hours = mailHours[letter];
  if (hours === 'always') return true;
  const day = hours === 'ownDays' ? isOwnDay(person, date) : isWorkingDay(date);
  return day && context.school.mailTimes.morning <= time && time < mailRulesOf(context.school).until;
};
