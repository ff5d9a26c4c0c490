import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Json } from './json.ts';
import { functionArn } from './place.ts';
import { randomId, realNow } from './real.ts';
import { TaskFailure } from './tokens.ts';
import type { Answer, Call } from './worker.ts';

export interface FunctionPlan {
  readonly name: string;
  /** Folder of the synthesized asset: `index.mjs` and `school.json`. */
  readonly folder: string;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, string>>;
}

export interface LocalFunction {
  readonly name: string;
  /** Rejects with the name of the function's error, as AWS tells it. */
  invoke(event: Json): Promise<unknown>;
  stop(): Promise<void>;
}

/** Enough to work beside itself; one more takes half a second to load. */
const most = 2;

interface Job {
  readonly event: Json;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Sandbox {
  readonly worker: Worker;
  ready: boolean;
  job: Job | null;
  timer: NodeJS.Timeout | undefined;
}

const logTo = (folder: string, name: string) => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.log`);
  return (chunk: Buffer) => appendFileSync(file, chunk);
};

/** A function as its synthesized bundle in worker threads: one event at a time each, ended at its timeout. The first
 * event starts the first of them, as at Lambda. */
export const localFunction = (plan: FunctionPlan, logs: string): LocalFunction => {
  const write = logTo(logs, plan.name);
  const sandboxes = new Set<Sandbox>();
  const waiting: Job[] = [];
  let stopped = false;

  const drop = (sandbox: Sandbox, error: TaskFailure) => {
    clearTimeout(sandbox.timer);
    sandboxes.delete(sandbox);
    const { job } = sandbox;
    sandbox.job = null;
    job?.reject(error);
    void sandbox.worker.terminate();
    next();
  };

  const give = (sandbox: Sandbox, job: Job) => {
    sandbox.job = job;
    const timeout = plan.timeoutSeconds * 1000;
    const call: Call = { event: job.event, requestId: randomId(), deadline: realNow() + timeout };
    sandbox.timer = setTimeout(
      () => drop(sandbox, new TaskFailure('Sandbox.Timedout', `Task timed out after ${plan.timeoutSeconds} seconds`)),
      timeout,
    );
    sandbox.worker.postMessage(call);
  };

  const finish = (sandbox: Sandbox, answer: Answer) => {
    clearTimeout(sandbox.timer);
    const { job } = sandbox;
    sandbox.job = null;
    sandbox.ready = true;
    if (answer.kind === 'result') job?.resolve(answer.result);
    if (answer.kind === 'error') job?.reject(new TaskFailure(answer.name, answer.message));
    next();
  };

  const grow = () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { bundle: join(plan.folder, 'index.mjs'), name: plan.name, arn: functionArn(plan.name) },
      env: { ...plan.environment },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const sandbox: Sandbox = { worker, ready: false, job: null, timer: undefined };
    sandboxes.add(sandbox);
    worker.stdout.on('data', write);
    worker.stderr.on('data', write);
    worker.on('message', (answer: Answer) => finish(sandbox, answer));
    worker.on('error', (error: Error) => {
      write(Buffer.from(`${error.stack ?? error.message}\n`));
      // A bundle that does not load fails who waits for it, else it would be loaded for ever.
      if (!sandbox.ready) waiting.shift()?.reject(new TaskFailure('Runtime.InitError', error.message));
      if (sandboxes.has(sandbox)) drop(sandbox, new TaskFailure('Runtime.ExitError', error.message));
    });
    worker.on('exit', () => {
      if (sandboxes.has(sandbox)) drop(sandbox, new TaskFailure('Runtime.ExitError', 'the function ended its process'));
    });
  };

  const next = () => {
    if (stopped) return;
    for (const sandbox of sandboxes) {
      if (!sandbox.ready || sandbox.job !== null) continue;
      const job = waiting.shift();
      if (job === undefined) return;
      give(sandbox, job);
    }
    const coming = [...sandboxes].filter((sandbox) => !sandbox.ready).length;
    for (let n = coming; n < waiting.length && sandboxes.size < most; n++) grow();
  };

  return {
    name: plan.name,
    invoke: (event) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(new TaskFailure('Lambda.ServiceException', 'stopped'));
        waiting.push({ event, resolve, reject });
        next();
      }),
    stop: async () => {
      stopped = true;
      for (const job of waiting.splice(0)) job.reject(new TaskFailure('Lambda.ServiceException', 'stopped'));
      await Promise.all(
        [...sandboxes].map((sandbox) => {
          clearTimeout(sandbox.timer);
          sandbox.job?.reject(new TaskFailure('Lambda.ServiceException', 'stopped'));
          sandboxes.delete(sandbox);
          return sandbox.worker.terminate();
        }),
      );
    },
  };
};
