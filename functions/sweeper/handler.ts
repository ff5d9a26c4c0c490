import * as z from 'zod/mini';
import { sweep } from '../../workflows/cases/sweep.ts';
import { intakeOf } from '../_kit/aws/intake.ts';
import { keys } from '../_kit/aws/keys.ts';
import { deliverPorts } from '../_kit/deliver-ports.ts';
import { readEnv } from '../_kit/env.ts';
import { logEvent } from '../_kit/log.ts';
import { onEvent } from '../_kit/on-event.ts';

const ports = { ...deliverPorts(), keys, intake: intakeOf({ table: readEnv(['INTAKE_TABLE']).INTAKE_TABLE }) };

/** Every five minutes: whatever a stream or an execution missed is put right, what somebody left behind passes on; in the morning the digests go out. */
export const handler = onEvent(z.unknown(), async (_event, requestId) => {
  const swept = await sweep(ports);
  if (swept.roster === 'renewed') logEvent('rosterRenewed', { requestId });
  if (swept.roster === 'refused' || swept.failed > 0) logEvent('operatorAlarm', { requestId, count: swept.failed });
  for (const { caseId, out } of swept.givenUp) logEvent('operatorAlarm', { requestId, caseId, out });
  if (swept.digests > 0) logEvent('digestsSent', { requestId, count: swept.digests });
  if (swept.passedOn > 0) logEvent('tasksPassedOn', { requestId, count: swept.passedOn });
  const repaired = swept.admitted + swept.delivered + swept.restarted;
  if (repaired > 0) logEvent('sweptCase', { requestId, count: repaired });
});
