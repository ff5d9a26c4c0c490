import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { realNow } from './real.ts';

/** One sandbox of one function: loads the bundle, answers one event at a time. */

export interface Call {
  readonly event: unknown;
  readonly requestId: string;
  readonly deadline: number;
}
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'error'; readonly name: string; readonly message: string };

type Handler = (event: unknown, context: object) => unknown;
interface Sandbox {
  readonly bundle: string;
  readonly name: string;
  readonly arn: string;
}

const sandbox: Sandbox = workerData;
const send = (answer: Answer) => parentPort?.postMessage(answer);

const failure = (error: unknown): Answer => ({
  kind: 'error',
  name: error instanceof Error ? error.name : 'Error',
  message: error instanceof Error ? error.message : 'not an error',
});

const contextOf = (call: Call): object => ({
  awsRequestId: call.requestId,
  functionName: sandbox.name,
  functionVersion: '$LATEST',
  invokedFunctionArn: sandbox.arn,
  memoryLimitInMB: '512',
  logGroupName: `/aws/lambda/${sandbox.name}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, call.deadline - realNow()),
});

const run = async (handler: Handler, call: Call): Promise<void> => {
  try {
    // As Lambda does: what cannot be written as JSON is not answered.
    const result = await handler(call.event, contextOf(call));
    send({ kind: 'result', result: JSON.parse(JSON.stringify(result ?? null)) });
  } catch (error) {
    send(failure(error));
  }
};

const loaded: { handler: Handler } = await import(pathToFileURL(sandbox.bundle).href);
parentPort?.on('message', (call: Call) => void run(loaded.handler, call));
send({ kind: 'ready' });
