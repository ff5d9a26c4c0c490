import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../../workflows/domain/instant.ts';
import type { Roster } from '../../../workflows/domain/person.ts';
import { rosterSk, rosterVersionSk, schoolPk } from './case-keys.ts';
import { dataOf, failedConditions, getItem, type Item, key, n, optionalText, s, type Table } from './dynamo.ts';
import { persist } from './patience.ts';
import { rosterShape } from './roster-shape.ts';

/** Who does what, as versions that are kept for ever; `ROSTER` is the current one. */

export const readRoster = async (table: Table, schoolId: string): Promise<Roster | null> => {
  const item = await getItem(table, schoolPk(schoolId), rosterSk);
  return item === null ? null : rosterShape.parse(dataOf(item));
};

export const readRosterFileHash = async (table: Table, schoolId: string): Promise<string | null> => {
  const item = await getItem(table, schoolPk(schoolId), rosterSk);
  return item === null ? null : optionalText(item, 'fileHash');
};

export const putRoster = async (
  table: Table,
  schoolId: string,
  roster: Roster,
  fileHash: string,
  now: Instant,
): Promise<'committed' | 'stale'> => {
  const pk = schoolPk(schoolId);
  const TableName = table.name;
  const row = (sk: string): Item => ({
    ...key(pk, sk),
    v: n(1),
    version: n(roster.version),
    fileHash: s(fileHash),
    writtenAt: s(now),
    data: s(JSON.stringify(roster)),
  });
  const current = {
    TableName,
    Item: row(rosterSk),
    ConditionExpression: roster.version === 1 ? 'attribute_not_exists(pk)' : '#version = :before',
    ...(roster.version === 1
      ? {}
      : {
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':before': n(roster.version - 1) },
        }),
  };
  const kept = {
    TableName,
    Item: row(rosterVersionSk(roster.version)),
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  return persist(table.patience, async (unsure) => {
    try {
      await table.client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: current }, { Put: kept }] }));
      return 'committed';
    } catch (error) {
      if (failedConditions(error).length === 0) throw error;
      const stored = unsure ? await getItem(table, pk, rosterVersionSk(roster.version)) : null;
      const ours =
        stored !== null &&
        ['data', 'writtenAt'].every((name) => optionalText(stored, name) === optionalText(kept.Item, name));
      return ours ? 'committed' : 'stale';
    }
  });
};
