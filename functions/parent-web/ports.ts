import { clockOf } from '../_kit/aws/clock.ts';
import { ids } from '../_kit/aws/ids.ts';
import { intakeOf } from '../_kit/aws/intake.ts';
import { keys } from '../_kit/aws/keys.ts';
import { policyClock, readEnv } from '../_kit/env.ts';
import { logEvent } from '../_kit/log.ts';
import { ownSchool } from '../_kit/school.ts';
import type { ParentPorts } from './parent-ports.ts';

/** Built once per cold start.
 * @throws MissingVariable when the function was deployed without its table */
export const parentPorts = (): ParentPorts => ({
  intake: intakeOf({ table: readEnv(['INTAKE_TABLE']).INTAKE_TABLE }),
  clock: clockOf(policyClock()),
  keys,
  ids,
  school: ownSchool(),
  log: logEvent,
});
