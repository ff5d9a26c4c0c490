import { closedNext, supersededNext } from '../domain/pace.ts';
import type { ProcessId } from '../domain/processes/process-id.ts';
import { nextSteps, processById } from '../domain/processes/processes.ts';
import type { Process, Step } from '../domain/processes/step.ts';
import type { Machine, Retrier, State } from './asl.ts';

/** From step table to state machine: every step is waited for, looked at, and followed by what the case says.
 * The machine knows ids and moments; what happened is read from the case. */

const start = 'Bij welke stap is de zaak?';
const which = 'Naar die stap';
const close = 'Zaak sluiten';
const done = 'Gesloten';
const unknown = 'Onbekende stap';
const superseded = 'Een andere uitvoering heeft het overgenomen';

const states = (step: Step) => ({
  wait: step.name,
  look: `${step.name}: nakijken`,
  choose: `${step.name}: hoe verder?`,
});

const retry: readonly Retrier[] = [
  {
    ErrorEquals: ['States.TaskFailed'],
    IntervalSeconds: 2,
    MaxAttempts: 8,
    BackoffRate: 2,
    MaxDelaySeconds: 60,
    JitterStrategy: 'FULL',
  },
];

const ids = {
  'schoolId.$': '$.Payload.schoolId',
  'caseId.$': '$.Payload.caseId',
  'epoch.$': '$.Payload.epoch',
  'version.$': '$.Payload.version',
  'seconds.$': '$.Payload.seconds',
  'next.$': '$.Payload.next',
} as const;

const invoke = (functionName: string, next: string): State => ({
  Type: 'Task',
  Resource: 'arn:${partition}:states:::lambda:invoke',
  Parameters: { FunctionName: functionName, Payload: ids },
  TimeoutSeconds: 60,
  ResultSelector: { 'Payload.$': '$.Payload' },
  Retry: retry,
  Next: next,
});

const wait = (look: string): State => ({
  Type: 'Task',
  Resource: 'arn:${partition}:states:::lambda:invoke.waitForTaskToken',
  Parameters: { FunctionName: '${armStep}', Payload: { ...ids, 'token.$': '$$.Task.Token' } },
  TimeoutSecondsPath: '$.Payload.seconds',
  ResultPath: null,
  Retry: retry,
  Catch: [{ ErrorEquals: ['States.Timeout'], ResultPath: null, Next: look }],
  Next: look,
});

const on = (next: string, state: string) => ({ Variable: '$.Payload.next', StringEquals: next, Next: state });

const ends = [on(closedNext, close), on(supersededNext, superseded)] as const;

const stepStates = (process: Process, step: Step): Record<string, State> => {
  const names = states(step);
  const others = nextSteps(process, step).filter((next) => next.id !== step.id);
  return {
    [names.wait]: wait(names.look),
    [names.look]: invoke('${onAlarm}', names.choose),
    [names.choose]: {
      Type: 'Choice',
      Choices: [on(step.id, names.wait), ...others.map((next) => on(next.id, states(next).wait)), ...ends],
      Default: which,
    },
  };
};

/** The whole machine of a process, one version. */
export const compile = (process: Process): Machine => ({
  Comment: `${process.name}, versie ${process.version}. ${process.source}.`,
  StartAt: start,
  States: {
    [start]: invoke('${openStep}', which),
    [which]: {
      Type: 'Choice',
      Choices: [...process.steps.map((step) => on(step.id, states(step).wait)), ...ends],
      Default: unknown,
    },
    ...Object.assign({}, ...process.steps.map((step) => stepStates(process, step))),
    [close]: invoke('${closeCase}', done),
    [done]: { Type: 'Succeed' },
    [superseded]: { Type: 'Succeed' },
    [unknown]: { Type: 'Fail', Error: 'UnknownStep', Cause: 'De zaak noemt een stap die deze versie niet kent.' },
  },
});

/** Amazon States Language as text, with `${partition}`, `${openStep}`, `${armStep}`, `${onAlarm}` and `${closeCase}` to
 * be filled in by whoever places it. */
export const machineDefinition = (process: ProcessId): string => JSON.stringify(compile(processById(process)));
