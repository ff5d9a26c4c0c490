import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { CaseId } from '../../../workflows/domain/case.ts';
import type { Instant } from '../../../workflows/domain/instant.ts';
import { casePk, isCaseId, taskSk } from './case-keys.ts';
import { key, refusedBy, s, type Table } from './dynamo.ts';
import { persist } from './patience.ts';

/** Stands beside the task's data and outside the case's version: reading must not make a colleague's answer stale. A commit
 * that read the task just before may take the mark away; the next look sets it again. */
export const markOpened = async (
  table: Table,
  caseId: CaseId,
  step: string,
  taskN: number,
  at: Instant,
): Promise<void> => {
  if (!isCaseId(caseId)) return;
  const command = new UpdateItemCommand({
    TableName: table.name,
    Key: key(casePk(caseId), taskSk(step, taskN)),
    UpdateExpression: 'SET openedFirst = :at',
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(openedFirst)',
    ExpressionAttributeValues: { ':at': s(at) },
  });
  await persist(table.patience, async () => {
    try {
      await table.client.send(command);
    } catch (error) {
      if (refusedBy(error) === null) throw error;
    }
  });
};
