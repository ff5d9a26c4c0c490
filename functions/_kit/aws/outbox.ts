import { randomUUID } from 'node:crypto';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { CaseId, OutRow, OutStatus } from '../../../workflows/domain/case.ts';
import type { Instant } from '../../../workflows/domain/instant.ts';
import { outOf } from './case-items.ts';
import { casePk, isCaseId, isOutSk, shardOf } from './case-keys.ts';
import { getItem, key, optionalText, refusedBy, s, type Table } from './dynamo.ts';
import { settles } from './out-status.ts';
import { persist } from './patience.ts';

/** Rows of what has to leave the building. Their status is no part of the case's version. */

export const readOut = async (table: Table, caseId: CaseId, out: string): Promise<OutRow | null> => {
  if (!isCaseId(caseId) || !isOutSk(out)) return null;
  const item = await getItem(table, casePk(caseId), out);
  return item === null ? null : outOf(item);
};

/** A row is free when nobody tried it yet, or when the time of its next try (after a refusal, or the end of somebody's
 * lease) has come. */
const free = [
  '#status = :pending AND (attempts = :none OR attribute_not_exists(nextTry) OR nextTry <= :now)',
  '#status = :sending AND nextTry <= :now',
].join(' OR ');

export const claimOut = async (
  table: Table,
  caseId: CaseId,
  out: string,
  now: Instant,
  lease: Instant,
): Promise<OutRow | null> => {
  if (!isCaseId(caseId) || !isOutSk(out)) return null;
  const claim = randomUUID();
  const command = new UpdateItemCommand({
    TableName: table.name,
    Key: key(casePk(caseId), out),
    UpdateExpression: 'SET claim = :claim, #status = :sending, nextTry = :lease, outShard = :shard ADD attempts :one',
    ConditionExpression: free,
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':pending': s('pending'),
      ':sending': s('sending'),
      ':none': { N: '0' },
      ':one': { N: '1' },
      ':now': s(now),
      ':lease': s(lease),
      ':claim': s(claim),
      ':shard': s(shardOf('OUT', caseId)),
    },
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  return persist(table.patience, async (unsure) => {
    try {
      const { Attributes } = await table.client.send(command);
      return Attributes === undefined ? null : outOf(Attributes);
    } catch (error) {
      const refusal = refusedBy(error);
      if (refusal === null) throw error;
      const { row } = refusal;
      // An earlier attempt of ours took the row and its answer was lost.
      const ours = unsure && row !== null && optionalText(row, 'claim') === claim;
      return ours ? outOf(row) : null;
    }
  });
};

export interface Settlement {
  readonly status: OutStatus;
  readonly nextTry: Instant | null;
  readonly messageId: string | null;
}

export const settleOut = async (table: Table, caseId: CaseId, out: string, result: Settlement): Promise<void> => {
  if (!isCaseId(caseId) || !isOutSk(out)) return;
  const { status, nextTry, messageId } = result;
  const from = settles[status];
  const sets = [
    '#status = :status',
    ...(nextTry === null ? [] : ['nextTry = :nextTry', 'outShard = :shard']),
    ...(messageId === null ? [] : ['messageId = :messageId']),
  ];
  const command = new UpdateItemCommand({
    TableName: table.name,
    Key: key(casePk(caseId), out),
    UpdateExpression: `SET ${sets.join(', ')}${nextTry === null ? ' REMOVE nextTry, outShard' : ''}`,
    ConditionExpression: `#status IN (${from.map((_, at) => `:from${at}`).join(', ')})`,
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':status': s(status),
      ...Object.fromEntries(from.map((each, at) => [`:from${at}`, s(each)])),
      ...(nextTry === null ? {} : { ':nextTry': s(nextTry), ':shard': s(shardOf('OUT', caseId)) }),
      ...(messageId === null ? {} : { ':messageId': s(messageId) }),
    },
  });
  await persist(table.patience, async () => {
    try {
      await table.client.send(command);
    } catch (error) {
      if (refusedBy(error) === null) throw error;
    }
  });
};
