import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Instant, type LocalDate, millisecondsOf, plusMinutes } from '../../../workflows/domain/instant.ts';
import type { PersonId } from '../../../workflows/domain/person.ts';
import { digestPk } from './case-keys.ts';
import { key, n, optionalText, queryItems, refusedBy, s, type Table, textOf } from './dynamo.ts';
import { persist } from './patience.ts';

/** One row per day and person: whoever is sending that digest, or that it needs no more work. */

const keptMinutes = 7 * 24 * 60;

export const digestsDone = async (table: Table, date: LocalDate): Promise<readonly PersonId[]> => {
  const items = await queryItems(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': s(digestPk(date)) },
    ConsistentRead: true,
  });
  return items.filter((item) => optionalText(item, 'status') === 'done').map((item) => textOf(item, 'sk'));
};

export const claimDigest = async (
  table: Table,
  date: LocalDate,
  person: PersonId,
  now: Instant,
  lease: Instant,
): Promise<boolean> => {
  const command = new UpdateItemCommand({
    TableName: table.name,
    Key: key(digestPk(date), person),
    UpdateExpression: 'SET v = :v, #status = :claimed, lease = :lease, #ttl = :ends',
    ConditionExpression: 'attribute_not_exists(pk) OR (#status = :claimed AND lease <= :now)',
    ExpressionAttributeNames: { '#status': 'status', '#ttl': 'ttl' },
    ExpressionAttributeValues: {
      ':v': n(1),
      ':claimed': s('claimed'),
      ':lease': s(lease),
      ':now': s(now),
      ':ends': n(Math.ceil(millisecondsOf(plusMinutes(lease, keptMinutes)) / 1000)),
    },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  return persist(table.patience, async (unsure) => {
    try {
      await table.client.send(command);
      return true;
    } catch (error) {
      const refusal = refusedBy(error);
      if (refusal === null) throw error;
      // An earlier attempt of ours whose answer was lost: sweeps are minutes apart, so no other has the same lease.
      const { row } = refusal;
      const ours = row !== null && optionalText(row, 'status') === 'claimed' && optionalText(row, 'lease') === lease;
      return unsure && ours;
    }
  });
};

export const finishDigest = async (table: Table, date: LocalDate, person: PersonId): Promise<void> => {
  const command = new UpdateItemCommand({
    TableName: table.name,
    Key: key(digestPk(date), person),
    UpdateExpression: 'SET #status = :done',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':done': s('done') },
  });
  await persist(table.patience, async () => {
    try {
      await table.client.send(command);
    } catch (error) {
      if (refusedBy(error) === null) throw error;
    }
  });
};
