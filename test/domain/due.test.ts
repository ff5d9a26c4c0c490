import { describe, expect, it } from 'vitest';
import type { Answers, Task } from '../../workflows/domain/case.ts';
import { dueOf } from '../../workflows/domain/due.ts';
import { dateOf } from '../../workflows/domain/instant.ts';
import type { Step, Term } from '../../workflows/domain/processes/step.ts';
import { sampleContext, sampleHead, sampleTask } from '../samples/case.ts';

const month = { n: 1, clock: 'workingDays', unit: 'months', placeholder: false } as const satisfies Term;
const week = { n: 5, clock: 'workingDays', placeholder: true } as const satisfies Term;

const step = (changed: Partial<Step>): Step => ({
  id: 'verzonnen',
  name: 'Verzonnen stap',
  owner: 'principal',
  form: 'close',
  term: week,
  reminder: 'none',
  announce: 'none',
  ladder: ['deputy'],
  routes: [],
  source: 'verzonnen',
  ...changed,
});

/** Monday 25 January, of a case that came in two weeks before. */
const context = sampleContext({ now: '2027-01-25T09:00:00.000Z' });

const due = (changed: Partial<Step>, term: Term, tasks: readonly Task[] = [], answers: Answers = {}) =>
  dueOf(context, sampleHead(), tasks, { step: step(changed), answers, term });

const dueDay = (...given: Parameters<typeof due>) => dateOf(due(...given).dueAt);

describe('a term that counts from receipt', () => {
  it('ends as if the step had opened on the day on which the case came in', () => {
    expect(dueDay({}, month)).toBe('2027-02-25');
    expect(dueDay({ fromReceipt: true }, month)).toBe('2027-02-11');
  });

  it('may be over before the step opens', () => {
    expect(dueDay({ fromReceipt: true }, week)).toBe('2027-01-18');
  });

  it('that was made longer stays so when the step opens again', () => {
    const longer = sampleTask({ step: 'verzonnen', dueAt: '2027-04-12T15:00:00.000Z', dueBecause: '3 maanden' });
    expect(due({ fromReceipt: true }, month, [longer])).toEqual({ dueAt: longer.dueAt, because: '3 maanden' });
    expect(dueDay({}, month, [longer])).toBe('2027-02-25');
  });
});

describe('a step within the term of another', () => {
  const other = (dueAt: string) => sampleTask({ step: 'besluit', status: 'done', dueAt });

  it('is due no later than that one was', () => {
    expect(due({ dueWith: ['besluit'] }, week, [other('2027-01-27T16:00:00.000Z')])).toEqual({
      dueAt: '2027-01-27T16:00:00.000Z',
      because: 'uiterlijk woensdag 27 januari 2027: tot dan loopt de termijn van de wet',
    });
  });

  it.each([
    ['that one has longer', '2027-03-01T16:00:00.000Z'],
    ['that one was over already', '2027-01-20T16:00:00.000Z'],
  ])('has its own term when %s', (_why, dueAt) => {
    expect(dueDay({ dueWith: ['besluit'] }, week, [other(dueAt)])).toBe('2027-02-01');
  });

  it('looks at the one that opened last', () => {
    const tasks = [other('2027-01-26T16:00:00.000Z'), other('2027-01-28T16:00:00.000Z')];
    expect(dueDay({ dueWith: ['besluit'] }, week, tasks)).toBe('2027-01-28');
  });
});

describe('a term that the law counts from a day', () => {
  it('counts from that day, however late it was written down, and never from a day to come', () => {
    const counted = (adviceOn: string) => dueDay({ countsFrom: 'adviceOn' }, month, [], { adviceOn });
    expect(counted('2027-01-15')).toBe('2027-02-15');
    expect(counted('2027-02-20')).toBe('2027-02-25');
  });
});
