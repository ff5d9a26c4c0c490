import { describe, expect, it } from 'vitest';
import { eventOf, formOf, headOf, outOf, taskOf, workItemOf } from '../../functions/_kit/aws/case-items.ts';
import { UnreadableRow } from '../../functions/_kit/aws/dynamo.ts';
import { receiptOf } from '../../functions/_kit/aws/receipt-items.ts';

/** Rows word for word as a version of this system wrote them. Never edit one: add the new shape beside it. */
const at = '2026-11-23T08:00:00.000Z';
const seat = '{"role":"teacher","group":"4a"}';
const shipped = [
  {
    what: 'a head of v1',
    row: {
      v: { N: '1' },
      data: {
        S: `{"v":1,"caseId":"c1","schoolId":"demo","process":"reporting-code","processVersion":1,"step":"signals","group":null,"origin":"staff","firstRole":${seat},"reporter":"anna-voorbeeld","boardOnly":false,"conflicts":[],"receipts":[],"linkedFrom":null,"linkedTo":[],"openedAt":"${at}","closedAt":null,"later":"unknown"}`,
      },
      version: { N: '7' },
      epoch: { N: '2' },
      status: { S: 'open' },
      token: { S: 'token' },
      wakeAt: { S: at },
      wrote: { S: '["TASK#signals#1"]' },
    },
    read: headOf,
    shows: { caseId: 'c1', version: 7, epoch: 2, token: 'token', wakeAt: at, status: 'open' },
  },
  {
    what: 'a task of v1',
    row: {
      v: { N: '1' },
      at: { N: '7' },
      data: {
        S: `{"v":1,"step":"signals","n":1,"status":"open","seat":${seat},"openedAt":"${at}","dueAt":"${at}","dueBecause":"x","alarm":{"at":"${at}","kind":"danger","rung":0},"asked":["anna-voorbeeld"],"revision":1,"doneAt":null,"doneBy":null}`,
      },
    },
    read: taskOf,
    shows: { step: 'signals', asked: ['anna-voorbeeld'], alarm: { at, kind: 'danger', rung: 0 } },
  },
  {
    what: 'an event of v1',
    row: {
      data: {
        S: `{"v":1,"version":7,"at":"${at}","kind":"answered","actor":{"kind":"person","id":"anna-voorbeeld"},"step":"signals","n":1,"note":null}`,
      },
    },
    read: eventOf,
    shows: { kind: 'answered', actor: { kind: 'person', id: 'anna-voorbeeld' } },
  },
  {
    what: 'a form of v1',
    row: {
      data: {
        S: `{"v":1,"version":7,"formId":"signals","formVersion":1,"step":"signals","n":1,"at":"${at}","actor":{"kind":"submitter"}}`,
      },
      content: { S: '{"v":1,"answers":{"a":"x","b":["y"],"c":[{"d":"z","e":["f"]}]}}' },
    },
    read: formOf,
    shows: { formId: 'signals', answers: { a: 'x', b: ['y'], c: [{ d: 'z', e: ['f'] }] } },
  },
  {
    what: 'a letter of v1',
    row: {
      data: {
        S: `{"v":1,"version":7,"n":1,"content":{"kind":"letter","letter":"escalated","to":{"kind":"person","id":"bram-bedacht"},"role":"principal","step":"signals","taskN":1,"dueAt":"${at}","notice":null},"createdAt":"${at}"}`,
      },
      status: { S: 'bounced' },
      attempts: { N: '2' },
      messageId: { S: 'm' },
    },
    read: outOf,
    shows: { status: 'bounced', attempts: 2, nextTry: null, content: { kind: 'letter', letter: 'escalated' } },
  },
  {
    what: 'a line of a work list of v1',
    row: {
      pk: { S: 'CASE#c1' },
      sk: { S: 'SEAT#signals#1#bram-bedacht' },
      caseId: { S: 'c1' },
      process: { S: 'reporting-code' },
      step: { S: 'signals' },
      n: { N: '1' },
      openedAt: { S: at },
      workKey: { S: 'PERSON#bram-bedacht' },
      workDue: { S: at },
    },
    read: workItemOf,
    shows: { caseId: 'c1', n: 1, dueAt: at },
  },
  {
    what: 'a receipt of v1',
    row: {
      data: {
        S: `{"v":1,"status":"read","receivedAt":"${at}","next":{"role":"teacher","by":"2026-11-24"},"updatedAt":"${at}"}`,
      },
    },
    read: receiptOf,
    shows: { status: 'read', next: { role: 'teacher', by: '2026-11-24' } },
  },
] as const;

describe('rows that were written once are readable for ever', () => {
  it('keeps one of each kind', () => {
    expect(shipped).toHaveLength(7);
  });

  it.each(shipped)('$what', async ({ row, read, shows }) => {
    // Each reader gets a copy that any attribute may be missing from.
    const item = Object.fromEntries(Object.entries(row));
    expect(await read(item)).toMatchObject(shows);
  });

  it('says which attribute is missing, not what the others hold', () => {
    expect(() => taskOf({ pk: { S: 'CASE#c1' } })).toThrow(new UnreadableRow('data'));
  });
});
