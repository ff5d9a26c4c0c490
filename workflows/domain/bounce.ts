import type { Alarm, OutRow, Task } from './case.ts';
import type { Instant } from './instant.ts';

type LetterRow = Extract<OutRow['content'], { kind: 'letter' }>;

/** Rounds of danger up to and with the board's; the hourly ones after it keep their hour, or a single bad address would
 * use up the whole chain in minutes. */
const lastHurriedRound = 1;

/** A mail that bounced was not delivered: the next alarm of its task comes at once instead of at its hour. Null when there
 * is nothing to hurry: the letter only told somebody that the ladder has moved on already, a later person was asked since,
 * or nobody is left to ask. */
export const alarmAfterBounce = (task: Task, letter: LetterRow, now: Instant): Alarm | null => {
  const { alarm } = task;
  if (task.status !== 'open' || alarm === null || letter.letter === 'overdue') return null;
  switch (alarm.kind) {
    case 'danger':
      return alarm.rung <= lastHurriedRound && alarm.at > now ? { ...alarm, at: now } : null;
    case 'operator':
    case 'repeat':
      return null;
    case 'reminder':
    case 'followUp':
      return { at: now, kind: 'overdue', rung: 0 };
    case 'overdue': {
      const isLast = letter.to.kind === 'seat' ? alarm.rung === 0 : task.asked.at(-1) === letter.to.id;
      return isLast || letter.letter === 'danger' ? { ...alarm, at: now } : null;
    }
  }
};
