import { type RunOptions, StateMachine } from 'aws-local-stepfunctions';
import { dig, type Json, text, toJson } from './json.ts';
import { loadDefinition, type TaskPlan } from './machine-definition.ts';
import { type MachineClock, TaskFailure, type TokenAnswer, taskTokens } from './tokens.ts';

export interface MachinePorts {
  /** Amazon States Language as text, substitutions filled in. */
  readonly definition: string;
  readonly clock: MachineClock;
  /** Runs a function by the `FunctionName` of the definition. A rejection's `name` is what Retry and Catch see. */
  readonly invoke: (functionName: string, payload: Json) => Promise<unknown>;
  /** Unique within the machine. Left out: counted. */
  readonly newToken?: () => string;
  /** Milliseconds before every Retry; left out: as the definition says, in real time. */
  readonly retryAfter?: number;
}

export interface Execution {
  readonly name: string;
  readonly input: Json;
  readonly status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
  readonly startedAt: number;
  /** States entered and retried: what AWS bills. */
  readonly transitions: number;
  readonly output: Json;
  readonly error: string | null;
  readonly cause: string | null;
}

export interface MachineRunner {
  /** `known`: the same name and input already run; `exists`: the name was used otherwise. */
  start(name: string, input: Json): 'started' | 'known' | 'exists';
  succeed(token: string, output: Json): TokenAnswer;
  fail(token: string, error: string, cause: string): TokenAnswer;
  describe(name: string): Execution | null;
  executions(): readonly Execution[];
  /** False when nothing of that name runs. */
  stop(name: string): boolean;
  stopAll(): void;
  /** Resolves when every running execution waits for its token: a virtual clock may be moved then. */
  idle(): Promise<void>;
}

const tokenMark = 'task-token-of-this-state';

const withToken = (payload: Json, token: string): Json =>
  typeof payload === 'object' && payload !== null && !Array.isArray(payload)
    ? Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, value === tokenMark ? token : value]))
    : payload;

const secondsAt = (input: Json, path: readonly string[]): number => {
  const seconds = dig(input, ...path);
  if (typeof seconds === 'number' && Number.isInteger(seconds) && seconds >= 1) return seconds;
  throw new TaskFailure('States.Runtime', `TimeoutSecondsPath gives ${String(seconds)}`, false);
};

type Mutable = { -readonly [K in keyof Execution]: Execution[K] };
interface Run {
  readonly view: Mutable;
  /** Waits for its token and for nothing else. */
  parked: boolean;
  abort: () => void;
  cancelWait: () => void;
}

/** Runs one state machine with the maintained interpreter; task tokens and long waits go by the given clock. No I/O. */
export const machineRunner = (ports: MachinePorts): MachineRunner => {
  const { definition, tasks } = loadDefinition(ports.definition);
  // The validator took more time than the rest of a start; the suite that compiles the machines runs it on each of them.
  const machine = new StateMachine(definition, { validationOptions: { noValidate: true } });
  const tokens = taskTokens();
  const runs = new Map<string, Run>();
  let issued = 0;
  const newToken = ports.newToken ?? (() => `token-${++issued}`);

  let onIdle: (() => void)[] = [];
  const busy = () => [...runs.values()].some((run) => run.view.status === 'RUNNING' && !run.parked);
  const settleIdle = () => {
    if (busy()) return;
    const waiting = onIdle;
    onIdle = [];
    for (const resolve of waiting) resolve();
  };

  const call = (input: Json, token: string): Promise<unknown> =>
    ports.invoke(text(dig(input, 'FunctionName')), withToken(toJson(dig(input, 'Payload')), token));

  const invoke = async (input: Json): Promise<Json> => ({
    ExecutedVersion: '$LATEST',
    Payload: toJson(await call(input, '')),
    StatusCode: 200,
  });

  const waitForToken = async (run: Run, plan: TaskPlan, input: Json): Promise<Json> => {
    if (run.view.status !== 'RUNNING') throw new TaskFailure('States.Aborted', 'stopped', false);
    const deadline = plan.timeoutPath === null ? null : ports.clock.now() + secondsAt(input, plan.timeoutPath) * 1000;
    const token = newToken();
    let answered = false;
    const answer = tokens.wait(token, () => {
      answered = true;
      run.parked = false;
    });
    const late = new TaskFailure('States.Timeout', 'no answer in time', plan.retriesTimeout);
    const cancelTimer = deadline === null ? () => {} : ports.clock.at(deadline, () => tokens.fail(token, late));
    run.cancelWait = () => tokens.fail(token, new TaskFailure('States.Aborted', 'stopped', false));
    // A function that fails ends the wait; one that returns leaves it to the token.
    const armed = call(input, token).then(() => {
      run.parked = !answered;
      settleIdle();
      return answer;
    });
    try {
      return await Promise.race([armed, answer]);
    } finally {
      tokens.close(token);
      cancelTimer();
      run.cancelWait = () => {};
    }
  };

  const count = async (run: Run, events: AsyncGenerator<{ readonly type: string }>) => {
    for await (const event of events) {
      if (event.type === 'StateEntered' || event.type === 'StateRetried') run.view.transitions += 1;
    }
  };

  const overridesOf = (run: Run): NonNullable<RunOptions['overrides']> => ({
    taskResourceLocalHandlers: Object.fromEntries(
      [...tasks].map(([name, plan]) => [
        name,
        plan.waitsForToken ? (input: Json) => waitForToken(run, plan, input) : (input: Json) => invoke(input),
      ]),
    ),
    retryIntervalOverrides:
      ports.retryAfter === undefined
        ? {}
        : Object.fromEntries([...tasks.keys()].map((name) => [name, ports.retryAfter ?? 0])),
  });

  const start = (name: string, input: Json): 'started' | 'known' | 'exists' => {
    const before = runs.get(name);
    if (before !== undefined) {
      const same = JSON.stringify(before.view.input) === JSON.stringify(input);
      return same && before.view.status === 'RUNNING' ? 'known' : 'exists';
    }
    const startedAt = ports.clock.now();
    const view: Mutable = {
      name,
      input,
      status: 'RUNNING',
      startedAt,
      transitions: 0,
      output: null,
      error: null,
      cause: null,
    };
    const run: Run = { view, parked: false, abort: () => {}, cancelWait: () => {} };
    runs.set(name, run);
    const { abort, result, eventLogs } = machine.run(toJson(input), {
      overrides: overridesOf(run),
      context: { Task: { Token: tokenMark }, Execution: { Name: name } },
    });
    run.abort = abort;
    void count(run, eventLogs);
    result
      .then(
        (output) => Object.assign(view, { status: 'SUCCEEDED', output }),
        (error: unknown) => {
          const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
          if (view.status === 'RUNNING') view.status = 'FAILED';
          view.error = cause instanceof Error ? cause.name : 'Error';
          view.cause = cause instanceof Error ? cause.message : String(cause);
        },
      )
      .finally(settleIdle);
    return 'started';
  };

  const stop = (name: string): boolean => {
    const run = runs.get(name);
    if (run === undefined || run.view.status !== 'RUNNING') return false;
    run.view.status = 'ABORTED';
    run.abort();
    run.cancelWait();
    return true;
  };

  return {
    start,
    stop,
    succeed: (token, output) => tokens.succeed(token, output),
    fail: (token, error, cause) => tokens.fail(token, new TaskFailure(error, cause)),
    describe: (name) => runs.get(name)?.view ?? null,
    executions: () => [...runs.values()].map((run) => run.view),
    stopAll: () => {
      for (const name of runs.keys()) stop(name);
    },
    idle: () =>
      new Promise((resolve) => {
        onIdle.push(resolve);
        settleIdle();
      }),
  };
};
