import { admit } from '../../workflows/cases/admit.ts';
import { intakeOf } from '../_kit/aws/intake.ts';
import { readEnv } from '../_kit/env.ts';
import { logEvent } from '../_kit/log.ts';
import { onEvent } from '../_kit/on-event.ts';
import { eachRow, rowBatch } from '../_kit/row-batch.ts';
import { stepPorts } from '../_kit/step-ports.ts';

const ports = { ...stepPorts(), intake: intakeOf({ table: readEnv(['INTAKE_TABLE']).INTAKE_TABLE }) };

/** A submission came in at the public door: it becomes a case. */
export const handler = onEvent(rowBatch, (batch, requestId) =>
  eachRow(batch, requestId, async ({ pk, sk }) => {
    if (!pk.startsWith('SUB#') || sk !== 'META') return logEvent('eventIgnored', { requestId });
    const outcome = await admit(ports, pk.slice('SUB#'.length));
    if (outcome.kind === 'admitted') {
      logEvent(outcome.follows === true ? 'followUpAdmitted' : 'caseAdmitted', { caseId: outcome.caseId, requestId });
    }
  }),
);
