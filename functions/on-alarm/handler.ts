import { onAlarm } from '../../workflows/cases/run-step.ts';
import { logEvent } from '../_kit/log.ts';
import { machineInput } from '../_kit/machine-input.ts';
import { onEvent } from '../_kit/on-event.ts';
import { stepPorts } from '../_kit/step-ports.ts';

const ports = stepPorts();

/** A machine woke: by an answer, or by its clock. */
export const handler = onEvent(machineInput, async (input, requestId) => {
  const { state, fired, loud } = await onAlarm(ports, input);
  const where = { caseId: input.caseId, epoch: input.epoch, requestId };
  if (fired) logEvent('alarmFired', where);
  if (loud) logEvent('ladderExhausted', where);
  return state;
});
