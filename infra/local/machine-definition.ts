import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import { dig, list } from './json.ts';

/** Longest wait that the interpreter's own timer can hold; our clock ends a wait long before. */
const neverSeconds = 2_000_000;
const timeout = 'States.Timeout';

/** How the runner treats one Task state. */
export interface TaskPlan {
  readonly waitsForToken: boolean;
  /** `$.Payload.seconds`, or null for a task without a time limit of its own. */
  readonly timeoutPath: readonly string[] | null;
  /** In AWS `States.TaskFailed` matches every error but States.Timeout; the interpreter needs telling. */
  readonly retriesTimeout: boolean;
}

export interface LoadedDefinition {
  readonly definition: StateMachineDefinition;
  readonly tasks: ReadonlyMap<string, TaskPlan>;
}

const names = (rules: unknown): readonly unknown[] => list(rules).flatMap((rule) => list(dig(rule, 'ErrorEquals')));

const refuse = (state: string, reason: string): never => {
  throw new Error(`State "${state}" cannot be run here as in AWS: ${reason}.`);
};

const keysOf = (state: string, path: string): readonly string[] => {
  const keys = /^\$((?:\.\w+)+)$/.exec(path)?.[1];
  return keys === undefined ? refuse(state, `path ${path}`) : keys.slice(1).split('.');
};

const planOf = (name: string, state: Readonly<Record<string, unknown>>): TaskPlan => {
  const resource = String(state['Resource']);
  if (!/:states:::lambda:invoke(\.waitForTaskToken)?$/.test(resource)) refuse(name, `resource ${resource}`);
  if ('HeartbeatSeconds' in state || 'HeartbeatSecondsPath' in state) refuse(name, 'heartbeats');
  const waitsForToken = resource.endsWith('.waitForTaskToken');
  if (waitsForToken && names(state['Catch']).includes('States.TaskFailed')) refuse(name, 'Catch of States.TaskFailed');
  const path = state['TimeoutSecondsPath'];
  return {
    waitsForToken,
    timeoutPath: waitsForToken && typeof path === 'string' ? keysOf(name, path) : null,
    retriesTimeout: names(state['Retry']).some((error) => error === timeout || error === 'States.ALL'),
  };
};

/** Reads a definition and makes it fit the interpreter: a wait for a token ends by our clock, not by its timer.
 * @throws Error for what the interpreter would run otherwise than AWS does */
export const loadDefinition = (source: string): LoadedDefinition => {
  const definition: StateMachineDefinition & Record<string, unknown> = JSON.parse(source);
  if (definition['QueryLanguage'] === 'JSONata') refuse(definition.StartAt, 'JSONata');
  const tasks = new Map<string, TaskPlan>();
  for (const [name, state] of Object.entries(definition.States)) {
    if (state.Type === 'Map' || state.Type === 'Parallel') refuse(name, state.Type);
    if (state.Type !== 'Task') continue;
    const plan = planOf(name, { ...state });
    tasks.set(name, plan);
    if (!plan.waitsForToken) continue;
    delete state.TimeoutSecondsPath;
    state.TimeoutSeconds = neverSeconds;
  }
  return { definition, tasks };
};
