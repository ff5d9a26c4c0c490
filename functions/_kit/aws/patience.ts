import { DynamoDBServiceException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/** DynamoDB did not take or give something within the time a web request has. Holds no data of the request. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** A read met a transaction that was only half visible. */
export class TornRead extends Error {
  override readonly name = 'TornRead';
}

export interface Patience {
  readonly pause: (milliseconds: number) => Promise<void>;
  /** 0 up to 1. */
  readonly random: () => number;
  /** Milliseconds that have passed since any fixed moment. */
  readonly elapsed: () => number;
  /** Most times that something is tried. */
  readonly attempts: number;
}

export const patienceOf = (options: Partial<Patience>): Patience => ({
  pause: options.pause ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))),
  // Math.random is enough: it only spreads retries.
  random: options.random ?? Math.random,
  elapsed: options.elapsed ?? (() => performance.now()),
  attempts: options.attempts ?? 8,
});

const busyNames = new Set([
  'TransactionConflictException',
  'ThrottlingException',
  'Throttling',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'LimitExceededException',
]);

const busyReasons = new Set(['None', 'TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/** `busy`: not done, try again. `unsure`: perhaps done, the answer is lost. `final`: trying again does not help. */
const failureOf = (error: unknown): 'busy' | 'unsure' | 'final' => {
  if (!(error instanceof Error)) return 'final';
  if (error instanceof TornRead) return 'busy';
  if (error instanceof TransactionCanceledException) {
    const reasons = error.CancellationReasons ?? [];
    return reasons.length > 0 && reasons.every(({ Code }) => busyReasons.has(Code ?? 'None')) ? 'busy' : 'final';
  }
  if (busyNames.has(error.name)) return 'busy';
  if (error.name === 'TransactionInProgressException') return 'unsure';
  if (error instanceof DynamoDBServiceException) {
    return error.name === 'InternalServerError' || (error.$metadata.httpStatusCode ?? 0) >= 500 ? 'unsure' : 'final';
  }
  const lostOnTheWay = error.name === 'TimeoutError' || error.name === 'AbortError' || '$response' in error;
  return lostOnTheWay || ('code' in error && typeof error.code === 'string' && /^E[A-Z]/.test(error.code))
    ? 'unsure'
    : 'final';
};

const budget = 4000;

/**
 * Tries again with full jitter, about 4 s in all: a web function has 10 s.
 * @param work gets `true` once an earlier attempt may have succeeded unseen
 * @throws StoreUnavailable when patience ends; any other error of `work` as it is
 */
export const persist = async <T>(patience: Patience, work: (unsure: boolean) => Promise<T>): Promise<T> => {
  const started = patience.elapsed();
  let unsure = false;
  for (let n = 1; ; n += 1) {
    try {
      return await work(unsure);
    } catch (error) {
      const failure = failureOf(error);
      if (failure === 'final') throw error;
      unsure ||= failure === 'unsure';
      const wait = patience.random() * Math.min(800, 25 * 2 ** n);
      if (n === patience.attempts || patience.elapsed() - started + wait > budget) {
        throw new StoreUnavailable(error instanceof Error ? error.name : 'unknown');
      }
      await patience.pause(wait);
    }
  }
};
