import {
  type DynamoDBClient,
  InternalServerError,
  ProvisionedThroughputExceededException,
  ThrottlingException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';

/** What AWS does and emulators never do. */
export const faults = ['conflict', 'throttled', 'lostBefore', 'lostAfter', 'brokenAfter'] as const;
type Fault = (typeof faults)[number];

export interface FaultLayer {
  readonly client: DynamoDBClient;
  /** How often each fault hit. */
  readonly hits: Record<Fault, number>;
}

/** mulberry32: small, seeded, good enough to spread faults. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const meta = { message: 'injected', $metadata: {} } as const;

const conflictOf = (command: string): Error =>
  command === 'TransactWriteItemsCommand'
    ? new TransactionCanceledException({
        ...meta,
        CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
      })
    : new TransactionConflictException(meta);

const lost = (): Error => Object.assign(new Error('injected'), { name: 'TimeoutError' });

/** @param share of the calls that go wrong, 0 to 1; never more than four in a row, as patience ends after eight */
export const withFaults = (client: DynamoDBClient, seed: number, share: number): FaultLayer => {
  const random = seeded(seed);
  const hits = { conflict: 0, throttled: 0, lostBefore: 0, lostAfter: 0, brokenAfter: 0 };
  let row = 0;
  const next = (command: string): Fault | null => {
    const roll = random();
    const fault = faults[Math.floor(random() * faults.length)] ?? 'throttled';
    if (roll >= share || row >= 4 || command.startsWith('CreateTable')) {
      row = 0;
      return null;
    }
    if (fault === 'conflict' && !/^(Transact|Update|Put|Delete)/.test(command)) return null;
    row += 1;
    hits[fault] += 1;
    return fault;
  };
  client.middlewareStack.add(
    (handler, context) => async (args) => {
      const command = context.commandName ?? '';
      const fault = next(command);
      switch (fault) {
        case 'conflict':
          throw conflictOf(command);
        case 'throttled':
          throw random() < 0.5 ? new ThrottlingException(meta) : new ProvisionedThroughputExceededException(meta);
        case 'lostBefore':
          throw lost();
        case 'lostAfter':
          await handler(args);
          throw lost();
        case 'brokenAfter':
          await handler(args);
          throw new InternalServerError(meta);
        case null:
          return handler(args);
      }
    },
    { step: 'initialize', name: 'faults' },
  );
  return { client, hits };
};
