import { warningsIn } from '../../workflows/cases/confirm-danger.ts';
import { caseNow, readCase, stepToAnswer, today } from '../../workflows/cases/staff.ts';
import { unopenedOfTeachers } from '../../workflows/cases/unopened.ts';
import type { CaseFile } from '../../workflows/domain/case.ts';
import type { Context } from '../../workflows/domain/context.ts';
import type { World } from './deeds.ts';
import { type Fault, faultOf } from './fault.ts';
import { isShutOut } from './mail-rules.ts';

/** For a person in conflict, and for whoever was in a case that only the board may know now, the case does not exist. */
export const secrecyFaults = async (at: World, context: Context, file: CaseFile): Promise<readonly Fault[]> => {
  const { caseId } = file.head;
  const near = new Set([...file.head.conflicts, file.head.reporter, ...file.tasks.flatMap((task) => task.asked)]);
  const shutOut = context.roster.people.filter((person) => near.has(person.id) && isShutOut(file.head, person));
  const faults: Fault[] = [];
  for (const { id } of shutOut) {
    const steps = await Promise.all(file.tasks.map(({ step, n }) => stepToAnswer(at.staff, id, caseId, step, n)));
    const told = {
      'lists it': [...(await today(at.staff, id)), ...(await unopenedOfTeachers(at.staff, id))].some(
        (line) => line.caseId === caseId,
      ),
      'reads it': (await readCase(at.staff, id, caseId)).kind !== 'hidden',
      'finds it': (await caseNow(at.staff, id, caseId)).kind !== 'hidden',
      'reads a step of it': steps.some((step) => step.kind !== 'hidden'),
      'hears who was warned': (await warningsIn(at.staff, id, caseId)).length > 0,
    };
    for (const [how, broken] of Object.entries(told))
      if (broken) faults.push(faultOf(`nobody in conflict ${how}`, `${id} ${caseId}`));
  }
  // Several messages on one group are about several children: whoever is in one of them has no turn in the offer.
  if (file.head.process === 'wave') return faults;
  const linked = await at.cases.heads([...file.head.linkedTo, file.head.linkedFrom ?? ''].filter((id) => id !== ''));
  for (const head of linked) {
    const missing = file.head.conflicts.filter((id) => !head.conflicts.includes(id));
    for (const id of missing)
      faults.push(faultOf('a conflict holds for linked cases too', `${id} ${caseId} ${head.caseId}`));
  }
  return faults;
};
