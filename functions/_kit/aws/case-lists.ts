import type { CaseId } from '../../../workflows/domain/case.ts';
import type { Instant } from '../../../workflows/domain/instant.ts';
import type { WorkItem } from '../../../workflows/ports.ts';
import { before } from './before.ts';
import { workItemOf } from './case-items.ts';
import { caseIdOfPk } from './case-keys.ts';
import { queryItems, s, type Table, textOf } from './dynamo.ts';

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
