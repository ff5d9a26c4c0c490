import { isWorkingDay, weekdayOf } from '../../workflows/domain/calendar.ts';
import type { CaseFile, CaseHead, LetterId, OutRow, Task } from '../../workflows/domain/case.ts';
import type { Context } from '../../workflows/domain/context.ts';
import { dateOf, type LocalDate, timeOf } from '../../workflows/domain/instant.ts';
import type { Person } from '../../workflows/domain/person.ts';
import { referenceOf } from '../../workflows/domain/reference.ts';
import type { Sent } from '../process/world.ts';
import { type Fault, faultOf } from './fault.ts';

/** Section 2 of the default process texts as somebody outside would check it, mail by mail. */

const morning = '07:30';
const evening = '17:30';
const newTasksPerDay = 2;
const perTask = 4;

/** Letters for whose turn it is: they come on an own working day. The others call in who is next. */
const forOwner: readonly LetterId[] = ['assigned', 'reminder', 'overdue', 'followUp', 'submitterMessage'];

type Letter = Extract<OutRow['content'], { readonly kind: 'letter' }>;

export const letterIn = (file: CaseFile | null, out: string | null): Letter | null => {
  const content = file?.outs.find((row) => `OUT#${row.version}#${row.n}` === out)?.content;
  return content?.kind === 'letter' ? content : null;
};

const readerOf = ({ roster }: Context, mail: Sent): Person | null =>
  roster.people.find((person) => person.email === mail.email) ?? null;

const works = (person: Person, date: LocalDate): boolean => {
  const weekday = weekdayOf(date);
  return weekday !== null && person.workingDays.includes(weekday) && isWorkingDay(date) && person.absentOn !== date;
};

export const isShutOut = (head: CaseHead, person: Person): boolean =>
  head.conflicts.includes(person.id) || (head.boardOnly && !person.roles.some(({ role }) => role === 'boardContact'));

/** Danger, and what was due the moment it opened, such as deciding on a child that is not safe now. */
const isDanger = (letter: LetterId, task: Task | undefined): boolean =>
  letter === 'danger' || (task !== undefined && task.dueAt <= task.openedAt);

const countIn = (counts: Map<string, number>, key: string): number => {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
};

export const mailBook = () => {
  const perDay = new Map<string, number>();
  const perStep = new Map<string, number>();
  const once = new Set<string>();

  const timing = (mail: Sent, letter: Letter, person: Person): readonly (readonly [string, boolean])[] => {
    const date = dateOf(mail.at);
    const time = timeOf(mail.at);
    return [
      ['nothing in the evening', time < morning || time >= evening],
      ['nothing at the weekend or on a public holiday', !isWorkingDay(date)],
      [
        'a mail to whose turn it is comes on an own working day',
        forOwner.includes(letter.letter) && !works(person, date),
      ],
      [
        `a new task is a mail at most ${newTasksPerDay} times a day`,
        letter.letter === 'assigned' && countIn(perDay, `${date} ${person.id}`) > newTasksPerDay,
      ],
      [
        `at most ${perTask} mails per person and step`,
        countIn(perStep, `${mail.caseId} ${letter.step} ${letter.taskN} ${person.id}`) > perTask,
      ],
      ['nobody is mailed before service or after it', person.from > date || (person.until ?? date) < date],
    ];
  };

  /** @param file the case as it is right after the mail left */
  const faultsOf = (context: Context, mail: Sent, file: CaseFile | null): readonly Fault[] => {
    const letter = letterIn(file, mail.out);
    const person = readerOf(context, mail);
    if (file === null || letter === null || person === null)
      return [faultOf('a mail is about a case and goes to somebody of the school', `${mail.email} ${mail.caseId}`)];
    const what = `${letter.letter} to ${person.id} about ${letter.step}#${letter.taskN} of ${mail.caseId}`;
    const task = file.tasks.find((one) => one.step === letter.step && one.n === letter.taskN);
    const key = `${mail.caseId} ${mail.out} ${person.id}`;
    const rules = [
      ['nobody in conflict is mailed', isShutOut(file.head, person)],
      ['a letter is a mail once', once.has(key)],
      ...(isDanger(letter.letter, task) ? [] : timing(mail, letter, person)),
    ] as const;
    once.add(key);
    return rules.flatMap(([rule, broken]) => (broken ? [faultOf(rule, what)] : []));
  };
  return { faultsOf };
};

export const digestBook = () => {
  const once = new Set<string>();
  /** @param heads of all cases */
  const faultsOf = (context: Context, mail: Sent, heads: readonly CaseHead[]): readonly Fault[] => {
    const person = readerOf(context, mail);
    const date = dateOf(mail.at);
    const time = timeOf(mail.at);
    if (person === null) return [faultOf('a digest goes to somebody of the school', mail.email)];
    const named = heads.filter((head) => mail.text.includes(referenceOf(head.caseId)));
    const rules = [
      ['the digest comes at 07:30', time < morning || time > '07:35'],
      ['the digest comes on an own working day', !works(person, date)],
      ['there is one digest a day', once.has(`${date} ${person.id}`)],
      ['the digest comes only when something is open', !named.some((head) => head.status === 'open')],
      ['the digest names no case that is closed', named.some((head) => head.status === 'closed')],
      ['the digest says nothing to somebody in conflict', named.some((head) => isShutOut(head, person))],
    ] as const;
    once.add(`${date} ${person.id}`);
    const what = `digest to ${person.id}: ${named.map((head) => head.caseId).join(', ')}`;
    return rules.flatMap(([rule, broken]) => (broken ? [faultOf(rule, what)] : []));
  };
  return { faultsOf };
};
