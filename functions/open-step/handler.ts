import { openStep } from '../../workflows/cases/run-step.ts';
import { machineInput } from '../_kit/machine-input.ts';
import { onEvent } from '../_kit/on-event.ts';
import { stepPorts } from '../_kit/step-ports.ts';

const ports = stepPorts();

/** A machine starts, or moves to a step: where is the case? */
export const handler = onEvent(machineInput, (input) => openStep(ports, input));
