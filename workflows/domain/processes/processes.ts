import { accessRequest } from './access-request.ts';
import { complaint } from './complaint.ts';
import { concern } from './concern.ts';
import { conversation } from './conversation.ts';
import { incident } from './incident.ts';
import { outsideHelp } from './outside-help.ts';
import type { ProcessId } from './process-id.ts';
import { reportingCode } from './reporting-code.ts';
import { staffOffence } from './staff-offence.ts';
import type { Process, Step } from './step.ts';
import { wave } from './wave.ts';

/** Every process, by id. A changed order of steps is a new version beside the old one. */
const byId: Readonly<Record<ProcessId, Process>> = {
  concern,
  'reporting-code': reportingCode,
  complaint,
  'access-request': accessRequest,
  conversation,
  'staff-offence': staffOffence,
  incident,
  'outside-help': outsideHelp,
  wave,
};

export const processes: readonly Process[] = Object.values(byId);

export const processById = (id: ProcessId): Process => byId[id];

/** The process that a form starts a case of; null for a form that answers a step. */
export const processOfForm = (formId: string): Process | null =>
  processes.find((process) => process.intake?.some(({ form }) => form === formId)) ?? null;

export const stepOf = (process: Process, stepId: string): Step | null =>
  process.steps.find((step) => step.id === stepId) ?? null;

/** Steps that can come next in the same case, in table order. */
export const nextSteps = (process: Process, step: Step): readonly Step[] => {
  const opened = new Set(step.routes.flatMap((route) => route.opens ?? []));
  return process.steps.filter((candidate) => opened.has(candidate.id));
};
