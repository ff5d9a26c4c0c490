import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { CaseId } from '../../../workflows/domain/case.ts';
import { type Instant, millisecondsOf } from '../../../workflows/domain/instant.ts';
import type { WaveEntry } from '../../../workflows/domain/wave-rule.ts';
import { wavePk, waveSk } from './case-keys.ts';
import { key, n, optionalText, queryItems, refusedBy, s, type Table, textOf } from './dynamo.ts';
import { persist } from './patience.ts';

/** Which cases came in on a class group, by time: a query of one group, never a walk through cases. */

type Entry = Pick<WaveEntry, 'caseId' | 'at'>;

const keptSeconds = 3 * 24 * 60 * 60;

export const enterWave = async (table: Table, group: string, { caseId, at }: Entry): Promise<void> => {
  const command = new PutItemCommand({
    TableName: table.name,
    Item: {
      ...key(wavePk(group), waveSk(at, caseId)),
      v: n(1),
      caseId: s(caseId),
      at: s(at),
      ttl: n(Math.ceil(millisecondsOf(at) / 1000) + keptSeconds),
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  await persist(table.patience, async () => {
    try {
      await table.client.send(command);
    } catch (error) {
      if (refusedBy(error) === null) throw error;
    }
  });
};

export const waveEntries = async (
  table: Table,
  group: string,
  since: Instant,
  limit: number,
): Promise<readonly WaveEntry[]> => {
  const query = {
    KeyConditionExpression: 'pk = :pk AND sk >= :since',
    ExpressionAttributeValues: { ':pk': s(wavePk(group)), ':since': s(since) },
    ScanIndexForward: false,
    ConsistentRead: true,
  };
  const items = await queryItems(table, query, limit);
  return items.map((item) => ({
    caseId: textOf(item, 'caseId'),
    at: textOf(item, 'at'),
    wave: optionalText(item, 'wave'),
  }));
};

export const assignWave = async (table: Table, group: string, { caseId, at }: Entry, wave: CaseId): Promise<void> => {
  const command = new UpdateItemCommand({
    TableName: table.name,
    Key: key(wavePk(group), waveSk(at, caseId)),
    UpdateExpression: 'SET wave = if_not_exists(wave, :wave)',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':wave': s(wave) },
  });
  await persist(table.patience, async () => {
    try {
      await table.client.send(command);
    } catch (error) {
      if (refusedBy(error) === null) throw error;
    }
  });
};
