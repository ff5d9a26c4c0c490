import { armStep } from '../../workflows/cases/run-step.ts';
import { courierOf } from '../_kit/aws/courier.ts';
import { logEvent } from '../_kit/log.ts';
import { armInput } from '../_kit/machine-input.ts';
import { onEvent } from '../_kit/on-event.ts';
import { stepPorts } from '../_kit/step-ports.ts';

/** Signals only: a token names its own machine. */
const ports = { ...stepPorts(), courier: courierOf({ arns: {} }) };

/** A machine starts to wait: its token is stored, unless the case has moved on. */
export const handler = onEvent(armInput, async (input, requestId) => {
  const outcome = await armStep(ports, input);
  if (outcome === 'signalled') logEvent('executionSignalled', { caseId: input.caseId, epoch: input.epoch, requestId });
  return {};
});
