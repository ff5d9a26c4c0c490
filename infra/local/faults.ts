import { dig, list } from './json.ts';

/** What AWS does now and then and emulators never do. Rates are chances between 0 and 1. */
export interface FaultRates {
  readonly conflict: number;
  readonly throttle: number;
  /** Done, but the answer never comes. */
  readonly lost: number;
  /** An index answers as it was up to a minute ago. */
  readonly staleIndex: number;
  /** A stream record comes twice. */
  readonly repeated: number;
  /** A stream batch is cut differently. */
  readonly recut: number;
  /** A stream batch comes late. */
  readonly late: number;
}

export const usualFaults: FaultRates = {
  conflict: 0.02,
  throttle: 0.02,
  lost: 0.01,
  staleIndex: 0.1,
  repeated: 0.1,
  recut: 0.2,
  late: 0.1,
};

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export type Fault =
  | { readonly kind: 'none' }
  | { readonly kind: 'refuse'; readonly body: string }
  | { readonly kind: 'lost' }
  | { readonly kind: 'stale' };

const error = (name: string, message: string, more: object = {}): Fault => ({
  kind: 'refuse',
  body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message, ...more }),
});

const conflict = (request: unknown): Fault => {
  const items = list(dig(request, 'TransactItems'));
  const reasons = items.map((_, n) =>
    n === 0 ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' } : { Code: 'None' },
  );
  const codes = reasons.map((reason) => reason.Code).join(', ');
  return error(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  );
};

const throttled = error('ThrottlingException', 'Rate exceeded');
const overCapacity = error(
  'ProvisionedThroughputExceededException',
  'The level of configured provisioned throughput was exceeded',
);
const itemConflict = error('TransactionConflictException', 'Transaction is ongoing for the item');

const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);

/** Decides, by chance, what goes wrong with one call. */
export const faultChooser =
  (rates: FaultRates, random: () => number) =>
  (operation: string, request: unknown): Fault => {
    const happens = (rate: number) => random() < rate;
    if (happens(rates.throttle)) return random() < 0.5 ? throttled : overCapacity;
    if (operation === 'TransactWriteItems' && happens(rates.conflict)) return conflict(request);
    if (writes.has(operation) && happens(rates.conflict)) return itemConflict;
    if (happens(rates.lost)) return { kind: 'lost' };
    if (operation === 'Query' && dig(request, 'IndexName') !== undefined && happens(rates.staleIndex))
      return { kind: 'stale' };
    return { kind: 'none' };
  };

export interface StreamFaults {
  readonly rates: FaultRates;
  readonly random: () => number;
}

/** Records as a stream may also deliver them: some twice, the batch cut elsewhere. Order per key stays. */
export const unruly = <T>(records: readonly T[], { rates, random }: StreamFaults): readonly T[] => {
  const doubled = records.flatMap((record) => (random() < rates.repeated ? [record, record] : [record]));
  return random() < rates.recut ? doubled.slice(0, 1 + Math.floor(random() * doubled.length)) : doubled;
};
