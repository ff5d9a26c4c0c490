import type { LetterId } from '../../workflows/domain/case.ts';
import { dateOf, daysBetween } from '../../workflows/domain/instant.ts';
import type { Lived } from './autumn.ts';
import { letterIn } from './mail-rules.ts';

/** What an autumn came to, counted from the mails that left and the files of the cases. */

export interface PersonTally {
  readonly person: string;
  /** Mails of their own and digests, per week from the first. */
  readonly perWeek: readonly number[];
  readonly letters: Readonly<Partial<Record<LetterId, number>>>;
}

export interface LateTally {
  readonly step: string;
  readonly done: number;
  readonly late: number;
  /** Days after the term, of the slowest; a step that is still open counts until the end. */
  readonly slowest: number;
}

export interface Tally {
  readonly weeks: number;
  readonly people: readonly PersonTally[];
  readonly steps: readonly LateTally[];
  /** How many steps reached this rung of their ladder, from 1. */
  readonly rungs: ReadonlyMap<number, number>;
  readonly dangers: number;
  readonly dangerRounds: number;
  readonly operatorAlarms: number;
  readonly mails: number;
  readonly digests: number;
  readonly opened: number;
  readonly closed: number;
}

const peopleOf = ({ season, sent, digests, files, people }: Lived, weeks: number): readonly PersonTally[] => {
  const byCase = new Map(files.map((file) => [file.head.caseId, file]));
  return people.flatMap((person) => {
    const mails = [...sent, ...digests].filter((mail) => mail.email === person.email);
    const perWeek = Array.from({ length: weeks }, () => 0);
    const letters: Partial<Record<LetterId, number>> = {};
    for (const mail of mails) {
      const week = Math.floor(daysBetween(season.from, dateOf(mail.at)) / 7);
      perWeek[week] = (perWeek[week] ?? 0) + 1;
      const letter = mail.caseId === null ? 'digest' : letterIn(byCase.get(mail.caseId) ?? null, mail.out)?.letter;
      if (letter !== undefined) letters[letter] = (letters[letter] ?? 0) + 1;
    }
    return mails.length === 0 ? [] : [{ person: person.id, perWeek, letters }];
  });
};

const stepsOf = ({ files, end }: Lived): readonly LateTally[] => {
  const tasks = files.flatMap(({ head, tasks }) =>
    tasks.map((task) => ({ ...task, name: `${head.process}.${task.step}`, until: task.doneAt ?? end })),
  );
  return [...Map.groupBy(tasks, (task) => task.name)]
    .map(([step, all]) => {
      // What is due the moment it opens is measured by the rounds of danger, not in days.
      const late = all.filter((task) => task.dueAt > task.openedAt && task.until > task.dueAt);
      const days = late.map((task) => daysBetween(dateOf(task.dueAt), dateOf(task.until)));
      const done = all.filter((task) => task.status === 'done').length;
      return { step, done, late: late.length, slowest: Math.max(0, ...days) };
    })
    .toSorted((a, b) => b.late - a.late || (a.step < b.step ? -1 : 1));
};

const rungsOf = ({ files }: Lived): ReadonlyMap<number, number> => {
  const climbed = files.flatMap(({ head, events }) =>
    events.filter((event) => event.kind === 'escalated').map((event) => `${head.caseId} ${event.step} ${event.n}`),
  );
  const perTask = [...Map.groupBy(climbed, (key) => key).values()].map((all) => all.length);
  const rungs = [...new Set(perTask)].toSorted((a, b) => a - b);
  return new Map(rungs.map((rung) => [rung, perTask.filter((count) => count >= rung).length]));
};

export const tally = (lived: Lived): Tally => {
  const { season, files, sent, digests } = lived;
  const weeks = Math.ceil((daysBetween(season.from, season.until) + 1) / 7);
  const events = files.flatMap((file) => file.events);
  return {
    weeks,
    people: peopleOf(lived, weeks),
    steps: stepsOf(lived),
    rungs: rungsOf(lived),
    dangers: files.flatMap(({ tasks }) => tasks).filter((task) => task.step === 'danger').length,
    dangerRounds: events.filter((event) => event.kind === 'danger').length,
    operatorAlarms: events.filter((event) => event.kind === 'unheard').length,
    mails: sent.length,
    digests: digests.length,
    opened: files.length,
    closed: files.filter(({ head }) => head.status === 'closed').length,
  };
};
