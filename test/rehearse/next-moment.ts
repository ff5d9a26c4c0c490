import type { CaseFile } from '../../workflows/domain/case.ts';
import { plusMinutes } from '../../workflows/domain/instant.ts';
import type { World } from './deeds.ts';
import { type Fault, faultOf } from './fault.ts';

/** Minutes: alarms of one moment ring one after the other. */
const grace = 1;

const isWaiting = (at: World, { head }: CaseFile): boolean =>
  [...at.runners.values()].some((runner) =>
    runner.executions().some((run) => run.name === `${head.caseId}-${head.epoch}` && run.status === 'RUNNING'),
  );

/** No open case is ever without a next moment: an alarm that is still to come, an execution that waits for it, and a moment
 * at which the sweeper looks should that execution be silent. */
export const nextMomentFaults = (at: World, file: CaseFile): readonly Fault[] => {
  const { head, tasks } = file;
  const now = at.now();
  const open = tasks.filter((task) => task.status === 'open');
  const what = `${head.process} ${head.caseId}: ${open.map(({ step, n }) => `${step}#${n}`).join(', ')}`;
  const alarms = [...open.map((task) => task.alarm?.at ?? null), ...(head.standing ?? []).map((one) => one.at)];
  const waiting = isWaiting(at, file);
  const rules =
    head.status === 'closed'
      ? [
          ['a closed case has no open step', open.length > 0],
          ['a closed case waits for nothing', waiting || head.wakeAt !== null],
        ]
      : [
          ['an open case has an open step', open.length === 0],
          ['an open step has a next moment', open.some((task) => task.alarm === null)],
          ['no moment passes by', alarms.some((one) => one !== null && plusMinutes(one, grace) < now)],
          ['an execution waits for an open case', !waiting],
          ['the sweeper looks after an open case', head.wakeAt === null || head.wakeAt < now],
        ];
  return rules.flatMap(([rule, broken]) => (broken === true ? [faultOf(`${rule}`, what)] : []));
};
