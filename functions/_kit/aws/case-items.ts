import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { CaseEvent, CaseHead, FormRecord, OutRow, Task } from '../../../workflows/domain/case.ts';
import type { WorkItem } from '../../../workflows/ports.ts';
import { casePk, eventSk, formSk, outSk, personWork, seatSk, seatWork, shardOf, taskSk } from './case-keys.ts';
import { dataOf, type Item, key, n, numberOf, optionalText, s, textOf } from './dynamo.ts';
import { outShape } from './out-shape.ts';
import { open, seal } from './seal.ts';
import { eventShape, formShape, headShape, taskShape, workShape } from './shapes.ts';

/** Domain values to rows and back. What conditions and indexes need stands in attributes; the rest is one `data` text. */

const v = n(1);
const row = (pk: string, sk: string, data: object): Item => ({ ...key(pk, sk), v, data: s(JSON.stringify(data)) });

/** Attributes that a commit sets on META; `token` and `epoch` belong to arm and to the sweeper. `wrote` names the tasks
 * of the same transaction, so that a reader sees whether all of it has arrived. */
export const headAttributes = (head: CaseHead, wrote: readonly Task[]): Item => {
  const { version, epoch: _epoch, token: _token, wakeAt, status, ...rest } = head;
  return {
    v,
    data: s(JSON.stringify(rest)),
    version: n(version),
    status: s(status),
    wrote: s(JSON.stringify(wrote.map((task) => taskSk(task.step, task.n)))),
    ...(wakeAt === null ? {} : { wakeAt: s(wakeAt), wakeShard: s(shardOf('WAKE', head.caseId)) }),
  };
};

const fields = (data: unknown): object => (typeof data === 'object' && data !== null ? data : {});

export const headOf = (item: Item): CaseHead =>
  headShape.parse({
    ...fields(dataOf(item)),
    version: numberOf(item, 'version'),
    epoch: numberOf(item, 'epoch'),
    token: optionalText(item, 'token'),
    wakeAt: optionalText(item, 'wakeAt'),
    status: textOf(item, 'status'),
  });

const work = (head: CaseHead, task: Task, workKey: string): Record<string, AttributeValue> => ({
  caseId: s(head.caseId),
  process: s(head.process),
  step: s(task.step),
  n: n(task.n),
  openedAt: s(task.openedAt),
  ...(task.openedFirst === undefined ? {} : { openedFirst: s(task.openedFirst) }),
  workKey: s(workKey),
  workDue: s(task.dueAt),
});

/** `at` is the version of the case that this row was written with. What was given to one person by name stands in no list
 * of a seat. */
export const taskItem = (head: CaseHead, task: Task): Item => ({
  ...row(casePk(head.caseId), taskSk(task.step, task.n), task),
  at: n(head.version),
  ...(task.status === 'open' && task.named === undefined ? work(head, task, seatWork(task.seat)) : {}),
});

/** `openedFirst` is set beside the data, outside the case's version. */
const openedFirst = (item: Item) => {
  const first = optionalText(item, 'openedFirst');
  return first === null ? {} : { openedFirst: first };
};

export const taskOf = (item: Item): Task => taskShape.parse({ ...fields(dataOf(item)), ...openedFirst(item) });

/** One row per person whom a ladder asked: that person's own work list. */
export const seatItems = (head: CaseHead, task: Task): readonly Item[] =>
  task.asked.map((person) => ({
    ...key(casePk(head.caseId), seatSk(task.step, task.n, person)),
    v,
    ...work(head, task, personWork(person)),
  }));

/** Rows of who was asked before and is no more. */
export const releasedKeys = (head: CaseHead, task: Task): readonly Item[] =>
  (task.released ?? [])
    .filter((person) => !task.asked.includes(person))
    .map((person) => key(casePk(head.caseId), seatSk(task.step, task.n, person)));

export const workItemOf = (item: Item): WorkItem =>
  workShape.parse({
    caseId: textOf(item, 'caseId'),
    process: textOf(item, 'process'),
    step: textOf(item, 'step'),
    n: numberOf(item, 'n'),
    dueAt: textOf(item, 'workDue'),
    openedAt: textOf(item, 'openedAt'),
    ...openedFirst(item),
  });

export const eventItem = (head: CaseHead, event: CaseEvent, place: number): Item =>
  row(casePk(head.caseId), eventSk(event.version, place), event);

export const eventOf = (item: Item): CaseEvent => eventShape.parse(dataOf(item));

export const formItem = async (head: CaseHead, record: FormRecord, place: number): Promise<Item> => {
  const { answers, ...rest } = record;
  return { ...row(casePk(head.caseId), formSk(record.version, place), rest), content: s(await seal(answers)) };
};

export const formOf = async (item: Item): Promise<FormRecord> => ({
  ...formShape.parse(dataOf(item)),
  answers: await open(textOf(item, 'content')),
});

export const outItem = (head: CaseHead, out: OutRow): Item => {
  const { status, attempts, nextTry, ...rest } = out;
  return {
    ...row(casePk(head.caseId), outSk(out.version, out.n), rest),
    status: s(status),
    attempts: n(attempts),
    ...(nextTry === null ? {} : { nextTry: s(nextTry), outShard: s(shardOf('OUT', head.caseId)) }),
  };
};

export const outOf = (item: Item): OutRow =>
  outShape.parse({
    ...fields(dataOf(item)),
    status: textOf(item, 'status'),
    attempts: numberOf(item, 'attempts'),
    nextTry: optionalText(item, 'nextTry'),
  });
