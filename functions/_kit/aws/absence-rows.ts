import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Absence } from '../../../workflows/domain/absence.ts';
import { at as instantAt, type LocalDate, millisecondsOf, plusDays } from '../../../workflows/domain/instant.ts';
import type { PersonId } from '../../../workflows/domain/person.ts';
import { absenceSk, schoolPk } from './case-keys.ts';
import { getItem, type Item, key, n, refusedBy, s, type Table } from './dynamo.ts';
import { persist } from './patience.ts';

/** Who is not there, one row per day: an attribute `absent:<person>` holds who said so and when. Gone after a month. */

const prefix = 'absent:';
const keptDays = 30;

const absencesIn = (item: Item | null): readonly Absence[] =>
  Object.entries(item ?? {}).flatMap(([name, value]) => {
    const [by, at] = value.S?.split(' ') ?? [];
    return name.startsWith(prefix) && by !== undefined && at !== undefined
      ? [{ person: name.slice(prefix.length), by, at }]
      : [];
  });

export const readAbsences = async (table: Table, schoolId: string, date: LocalDate): Promise<readonly Absence[]> =>
  absencesIn(await getItem(table, schoolPk(schoolId), absenceSk(date)));

export const markAbsent = async (
  table: Table,
  schoolId: string,
  date: LocalDate,
  absence: Absence,
): Promise<Absence> => {
  const command = new UpdateItemCommand({
    TableName: table.name,
    Key: key(schoolPk(schoolId), absenceSk(date)),
    UpdateExpression: 'SET #person = if_not_exists(#person, :mark), #ttl = :ttl',
    ExpressionAttributeNames: { '#person': `${prefix}${absence.person}`, '#ttl': 'ttl' },
    ExpressionAttributeValues: {
      ':mark': s(`${absence.by} ${absence.at}`),
      ':ttl': n(Math.floor(millisecondsOf(instantAt(plusDays(date, keptDays), '00:00')) / 1000)),
    },
    ReturnValues: 'ALL_NEW',
  });
  const { Attributes } = await persist(table.patience, () => table.client.send(command));
  return absencesIn(Attributes ?? null).find(({ person }) => person === absence.person) ?? absence;
};

export const markPresent = async (table: Table, schoolId: string, date: LocalDate, person: PersonId): Promise<void> => {
  const command = new UpdateItemCommand({
    TableName: table.name,
    Key: key(schoolPk(schoolId), absenceSk(date)),
    UpdateExpression: 'REMOVE #person',
    ConditionExpression: 'attribute_exists(#person)',
    ExpressionAttributeNames: { '#person': `${prefix}${person}` },
  });
  await persist(table.patience, async () => {
    try {
      await table.client.send(command);
    } catch (error) {
      if (refusedBy(error) === null) throw error;
    }
  });
};
