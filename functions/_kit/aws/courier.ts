import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { ProcessId } from '../../../workflows/domain/processes/process-id.ts';
import type { Courier } from '../../../workflows/ports.ts';

const sfnClient = (): SFNClient =>
  new SFNClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
  });

/** The same name is the same execution, so a start that was heard twice is one start. */
const isStarted = (error: unknown): boolean => error instanceof ExecutionAlreadyExists;

/** Whoever waited with this token waits no longer; the machine reads the case anyway. */
const isHeard = (error: unknown): boolean =>
  error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;

const unless = async (benign: (error: unknown) => boolean, call: Promise<unknown>): Promise<void> => {
  try {
    await call;
  } catch (error) {
    if (!benign(error)) throw error;
  }
};

/** Step Functions: ids and dates, nothing else. */
export const courierOf = (options: {
  /** State machines by process; a function that only signals knows none. */
  readonly arns: Readonly<Partial<Record<ProcessId, string>>>;
  readonly client?: SFNClient;
}): Courier => {
  const client = options.client ?? sfnClient();
  return {
    start: (process, name, { schoolId, caseId, epoch }) =>
      unless(
        isStarted,
        client.send(
          new StartExecutionCommand({
            stateMachineArn: options.arns[process],
            name,
            input: JSON.stringify({ Payload: { schoolId, caseId, epoch, version: 0, seconds: 0, next: '' } }),
          }),
        ),
      ),
    signal: (taskToken) => unless(isHeard, client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }))),
  };
};
