import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import type { CaseFile, CaseHead, CaseId, Task } from '../../../workflows/domain/case.ts';
import type { CaseState } from '../../../workflows/ports.ts';
import { eventOf, formOf, headOf, outOf, taskOf } from './case-items.ts';
import { casePk, isCaseId, metaSk } from './case-keys.ts';
import { getItem, type Item, key, numberOf, queryItems, s, type Table, textOf } from './dynamo.ts';
import { persist, TornRead } from './patience.ts';
import { wroteShape } from './shapes.ts';

/** A transaction may be half visible to a query for a moment; then the head names tasks that look older than itself.
 * Deciding on them could reopen answered work. */
const assertWhole = (meta: Item, tasks: readonly Item[]): void => {
  const version = numberOf(meta, 'version');
  const arrived = new Set(tasks.filter((task) => numberOf(task, 'at') >= version).map((task) => textOf(task, 'sk')));
  if (!wroteShape.parse(JSON.parse(textOf(meta, 'wrote'))).every((sk) => arrived.has(sk))) throw new TornRead();
};

const inOrder = (tasks: readonly Task[]): readonly Task[] =>
  tasks.toSorted((a, b) => (a.openedAt === b.openedAt ? 0 : a.openedAt < b.openedAt ? -1 : 1));

const isKind = (prefix: string) => (item: Item) => textOf(item, 'sk').startsWith(prefix);

/** Head first: a task that is newer than its head makes the next commit stale; the other way round it would not. */
export const readState = async (table: Table, caseId: CaseId): Promise<CaseState | null> => {
  if (!isCaseId(caseId)) return null;
  return persist(table.patience, async () => {
    const meta = await getItem(table, casePk(caseId), metaSk);
    if (meta === null) return null;
    const tasks = await queryItems(table, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :task)',
      ExpressionAttributeValues: { ':pk': s(casePk(caseId)), ':task': s('TASK#') },
      ConsistentRead: true,
    });
    assertWhole(meta, tasks);
    return { head: headOf(meta), tasks: inOrder(tasks.map(taskOf)) };
  });
};

export const readFile = async (table: Table, caseId: CaseId): Promise<CaseFile | null> => {
  if (!isCaseId(caseId)) return null;
  return persist(table.patience, async () => {
    const items = await queryItems(table, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': s(casePk(caseId)) },
      ConsistentRead: true,
    });
    const meta = items.find((item) => textOf(item, 'sk') === metaSk);
    if (meta === undefined) return null;
    const tasks = items.filter(isKind('TASK#'));
    assertWhole(meta, tasks);
    return {
      head: headOf(meta),
      tasks: inOrder(tasks.map(taskOf)),
      events: items.filter(isKind('EV#')).map(eventOf),
      forms: await Promise.all(items.filter(isKind('FORM#')).map(formOf)),
      outs: items
        .filter(isKind('OUT#'))
        .map(outOf)
        .toSorted((a, b) => a.version - b.version || a.n - b.n),
    };
  });
};

/** Without an answer for a key there is no answer: a list that silently misses a line is worse than a slow one. */
class IncompleteBatch extends Error {
  override readonly name = 'ThrottlingException';
}

export const readHeads = async (table: Table, caseIds: readonly CaseId[]): Promise<readonly CaseHead[]> => {
  const Keys = [...new Set(caseIds)].filter(isCaseId).map((caseId) => key(casePk(caseId), metaSk));
  if (Keys.length === 0) return [];
  return persist(table.patience, async () => {
    const input = { RequestItems: { [table.name]: { Keys, ConsistentRead: true } } };
    const { Responses, UnprocessedKeys } = await table.client.send(new BatchGetItemCommand(input));
    if (Object.keys(UnprocessedKeys ?? {}).length > 0) throw new IncompleteBatch();
    return (Responses?.[table.name] ?? []).map(headOf);
  });
};
