import type { CaseId } from '../../../workflows/domain/case.ts';
import type { Instant } from '../../../workflows/domain/instant.ts';
import type { WorkItem } from '../../../workflows/ports.ts';
import { workItemOf } from './case-items.ts';
import { caseIdOfPk, shardsOf } from './case-keys.ts';
import { type Item, queryItems, s, type Table, textOf } from './dynamo.ts';

/** Lists come from indexes: they may lag and they decide nothing. */

export const workUnder = async (table: Table, workKey: string, limit: number): Promise<readonly WorkItem[]> => {
  const items = await queryItems(
    table,
    {
      IndexName: 'work',
      KeyConditionExpression: 'workKey = :workKey',
      ExpressionAttributeValues: { ':workKey': s(workKey) },
    },
    limit,
  );
  return items.map(workItemOf);
};

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

export const asleep = async (table: Table, now: Instant, limit: number): Promise<readonly CaseId[]> => {
  const wake = { name: 'wake', shard: 'wakeShard', prefix: 'WAKE', time: 'wakeAt' } as const;
  return (await before(table, wake, now, limit)).map((item) => caseIdOfPk(textOf(item, 'pk')));
};

export const undelivered = async (table: Table, now: Instant, limit: number) => {
  const outbox = { name: 'outbox', shard: 'outShard', prefix: 'OUT', time: 'nextTry' } as const;
  return (await before(table, outbox, now, limit)).map((item) => ({
    caseId: caseIdOfPk(textOf(item, 'pk')),
    out: textOf(item, 'sk'),
  }));
};
