import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { CaseId } from '../../../workflows/domain/case.ts';
import type { Instant } from '../../../workflows/domain/instant.ts';
import { casePk, metaSk, shardOf } from './case-keys.ts';
import { key, n, numberOf, optionalText, refusedBy, s, type Table } from './dynamo.ts';
import { persist } from './patience.ts';

/** Which execution speaks for a case: `epoch` and `token` on META. Neither raises the version, so that a person who is
 * typing an answer is not disturbed by a clock. */

const heldBy = (caseId: CaseId, epoch: number, wakeAt: Instant) => ({
  Key: key(casePk(caseId), metaSk),
  names: { '#status': 'status', '#epoch': 'epoch', '#wakeAt': 'wakeAt', '#wakeShard': 'wakeShard' },
  values: {
    ':open': s('open'),
    ':epoch': n(epoch),
    ':wakeAt': s(wakeAt),
    ':wakeShard': s(shardOf('WAKE', caseId)),
  },
});

export const arm = async (
  table: Table,
  caseId: CaseId,
  epoch: number,
  token: string,
  wakeAt: Instant,
): Promise<'armed' | 'superseded'> => {
  const { Key, names, values } = heldBy(caseId, epoch, wakeAt);
  const command = new UpdateItemCommand({
    TableName: table.name,
    Key,
    UpdateExpression: 'SET #token = :token, #wakeAt = :wakeAt, #wakeShard = :wakeShard',
    ConditionExpression: '#epoch = :epoch AND #status = :open',
    ExpressionAttributeNames: { ...names, '#token': 'token' },
    ExpressionAttributeValues: { ...values, ':token': s(token) },
  });
  return persist(table.patience, async () => {
    try {
      await table.client.send(command);
      return 'armed';
    } catch (error) {
      if (refusedBy(error) === null) throw error;
      return 'superseded';
    }
  });
};

export const raiseEpoch = async (
  table: Table,
  caseId: CaseId,
  epoch: number,
  now: Instant,
  wakeAt: Instant,
): Promise<'raised' | 'unneeded'> => {
  const { Key, names, values } = heldBy(caseId, epoch, wakeAt);
  const command = new UpdateItemCommand({
    TableName: table.name,
    Key,
    UpdateExpression: 'SET #epoch = :next, #wakeAt = :wakeAt, #wakeShard = :wakeShard',
    ConditionExpression: '#epoch = :epoch AND #status = :open AND #wakeAt <= :now',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: { ...values, ':next': n(epoch + 1), ':now': s(now) },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  return persist(table.patience, async (unsure) => {
    try {
      await table.client.send(command);
      return 'raised';
    } catch (error) {
      const refusal = refusedBy(error);
      if (refusal === null) throw error;
      const { row } = refusal;
      // An earlier attempt of ours whose answer was lost; starting the same execution twice does no harm.
      const ours =
        unsure && row !== null && numberOf(row, 'epoch') === epoch + 1 && optionalText(row, 'wakeAt') === wakeAt;
      return ours ? 'raised' : 'unneeded';
    }
  });
};
