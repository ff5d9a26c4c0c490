import { closeCase } from '../../workflows/cases/run-step.ts';
import { machineInput } from '../_kit/machine-input.ts';
import { onEvent } from '../_kit/on-event.ts';
import { stepPorts } from '../_kit/step-ports.ts';

const ports = stepPorts();

/** Nothing is open any more: the case closes. */
export const handler = onEvent(machineInput, (input) => closeCase(ports, input));
