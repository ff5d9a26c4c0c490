import { clockOf } from '../_kit/aws/clock.ts';
import { doorBookOf } from '../_kit/aws/door-book.ts';
import { dynamoClient } from '../_kit/aws/dynamo.ts';
import { ids } from '../_kit/aws/ids.ts';
import { intakeOf } from '../_kit/aws/intake.ts';
import { keys } from '../_kit/aws/keys.ts';
import { policyClock, readEnv } from '../_kit/env.ts';
import { logEvent } from '../_kit/log.ts';
import { ownSchool } from '../_kit/school.ts';
import type { ParentPorts } from './parent-ports.ts';

/** Built once per cold start.
 * @throws MissingVariable when the function was deployed without its table */
export const parentPorts = (): ParentPorts => {
  const table = readEnv(['INTAKE_TABLE']).INTAKE_TABLE;
  const client = dynamoClient();
  return {
    intake: intakeOf({ table, client }),
    doorBook: doorBookOf({ table, client }),
    clock: clockOf(policyClock()),
    keys,
    ids,
    school: ownSchool(),
    log: logEvent,
  };
};
