import type { Instant } from '../../../workflows/domain/instant.ts';
import { shardsOf } from './case-keys.ts';
import { type Item, queryItems, s, type Table, textOf } from './dynamo.ts';

interface TimeIndex {
  readonly name: 'wake' | 'outbox' | 'admission';
  readonly shard: 'wakeShard' | 'outShard' | 'admitShard';
  readonly prefix: 'WAKE' | 'OUT' | 'ADMIT';
  readonly time: 'wakeAt' | 'nextTry' | 'receivedAt';
}

/** Entries of all ten shards at or before a moment, oldest first. */
export const before = async (table: Table, index: TimeIndex, now: Instant, limit: number): Promise<readonly Item[]> => {
  const pages = await Promise.all(
    shardsOf(index.prefix).map((shard) =>
      queryItems(
        table,
        {
          IndexName: index.name,
          KeyConditionExpression: '#shard = :shard AND #time <= :now',
          ExpressionAttributeNames: { '#shard': index.shard, '#time': index.time },
          ExpressionAttributeValues: { ':shard': s(shard), ':now': s(now) },
        },
        limit,
      ),
    ),
  );
  return pages
    .flat()
    .toSorted((a, b) => (textOf(a, index.time) < textOf(b, index.time) ? -1 : 1))
    .slice(0, limit);
};
