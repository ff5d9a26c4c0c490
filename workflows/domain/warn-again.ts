import { firstAlarm } from './alarms.ts';
import type { CaseHead, Task } from './case.ts';
import type { Context } from './context.ts';
import { warnedOfDanger, warningLetters } from './danger.ts';
import { settingsFor } from './duty.ts';
import type { Sending } from './outbox.ts';
import { stepOf } from './processes/processes.ts';
import type { Process } from './processes/step.ts';

/** Danger was told again while the warning before is still open: the rounds begin anew, for everybody who is to be warned
 * now. Who confirmed the first message has not read this one (default-process-texts section 10, `msg.danger`). */
export const warnAgain = (
  context: Context,
  process: Process,
  head: CaseHead,
  task: Task,
): { readonly task: Task; readonly sendings: readonly Sending[] } => {
  const step = stepOf(process, task.step);
  const circle = warnedOfDanger(context, head, false);
  if (step === null || circle.length === 0) return { task, sendings: [] };
  const { confirmed: _before, ...rest } = task;
  const again: Task = {
    ...rest,
    asked: [...new Set([...task.asked, ...circle.map(({ person }) => person.id)])],
    alarm: firstAlarm(settingsFor(context, head, process, step), context.now, task.dueAt, context.school),
    revision: task.revision + 1,
  };
  return { task: again, sendings: warningLetters(again, circle) };
};
