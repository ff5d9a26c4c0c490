import type { Json } from './json.ts';

/** Milliseconds of the clock that alarms run by; real, fast or virtual. */
export interface MachineClock {
  readonly now: () => number;
  /** Calls back once, at or after that moment; returns how to cancel. */
  readonly at: (milliseconds: number, callback: () => void) => () => void;
}

/** An error whose name Retry and Catch match on. */
export class TaskFailure extends Error {
  /** Read by the interpreter: false skips every Retry. */
  readonly isRetryable: boolean;
  constructor(name: string, cause: string, isRetryable = true) {
    super(cause);
    this.name = name;
    this.isRetryable = isRetryable;
  }
}

export type TokenAnswer = 'accepted' | 'timedOut' | 'unknown';

interface Waiting {
  readonly resolve: (output: Json) => void;
  readonly reject: (error: Error) => void;
}

/** Task tokens: who waits for an answer, and which answers came too late. */
export const taskTokens = () => {
  const waiting = new Map<string, Waiting>();
  const closed = new Set<string>();
  const settle = (token: string, act: (task: Waiting) => void): TokenAnswer => {
    const task = waiting.get(token);
    if (task === undefined) return closed.has(token) ? 'timedOut' : 'unknown';
    waiting.delete(token);
    closed.add(token);
    act(task);
    return 'accepted';
  };
  return {
    /** `onAnswer` runs at once, before anybody who awaits the answer. */
    wait: (token: string, onAnswer: () => void): Promise<Json> =>
      new Promise((resolve, reject) => {
        waiting.set(token, {
          resolve: (output) => {
            onAnswer();
            resolve(output);
          },
          reject: (error) => {
            onAnswer();
            reject(error);
          },
        });
      }),
    succeed: (token: string, output: Json) => settle(token, (task) => task.resolve(output)),
    fail: (token: string, error: Error) => settle(token, (task) => task.reject(error)),
    /** Nobody waits any more; a later answer is too late. */
    close: (token: string) => settle(token, () => {}),
  };
};
