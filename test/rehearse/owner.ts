import { today, type WorkLine } from '../../workflows/cases/staff.ts';
import type { CaseFile } from '../../workflows/domain/case.ts';
import type { Context } from '../../workflows/domain/context.ts';
import { dateOf } from '../../workflows/domain/instant.ts';
import { mayAnswer } from '../../workflows/domain/permission.ts';
import { inService } from '../../workflows/domain/roster.ts';
import type { World } from './deeds.ts';
import { type Fault, faultOf } from './fault.ts';
import { isShutOut } from './mail-rules.ts';

/** No open step is ever without an owner: somebody in service and free of conflict may answer it, and finds it on the own
 * list of today. */
export const ownerFaults = async (
  at: World,
  context: Context,
  { head, tasks }: CaseFile,
): Promise<readonly Fault[]> => {
  const date = dateOf(context.now);
  const free = context.roster.people.filter((person) => inService(person, date) && !isShutOut(head, person));
  const faults: Fault[] = [];
  for (const task of tasks.filter((one) => one.status === 'open')) {
    const what = `${head.process} ${head.caseId} ${task.step}#${task.n}, asked ${task.asked.join(' ')}`;
    const owners = free.filter((person) => mayAnswer(context.roster, head, task, person.id, date));
    if (owners.length === 0) faults.push(faultOf('an open step has an owner', what));
    let listed = false;
    for (const person of owners) {
      const lines: readonly WorkLine[] = listed ? [] : await today(at.staff, person.id);
      listed ||= lines.some((line) => line.caseId === head.caseId && line.step === task.step && line.n === task.n);
    }
    if (owners.length > 0 && !listed) faults.push(faultOf('an owner finds an open step on the own list', what));
  }
  return faults;
};
