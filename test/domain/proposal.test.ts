import { describe, expect, it } from 'vitest';
import type { Answers, FormRecord } from '../../workflows/domain/case.ts';
import { proposalOf, weighedIn } from '../../workflows/domain/proposal.ts';

const calm = { w1: 'yes', w2: 'no' } as const;

describe('the proposal that follows from the weighing', () => {
  it.each([
    ['no suspicion any more: close and give aftercare', { w1: 'no' }, 'close'],
    ['no suspicion any more, whatever else was once typed', { w1: 'no', w2: 'yes', w3: 'no' }, 'close'],
    ['acutely or structurally unsafe: report', { w1: 'yes', w2: 'yes' }, 'report'],
    ['doubt counts as unsafe: report', { w1: 'yes', w2: 'doubt', w3: 'yes', w4: 'yes' }, 'report'],
    ['no help that works: report', { ...calm, w3: 'no' }, 'report'],
    ['help that is not accepted: report', { ...calm, w3: 'yes', w4: 'no' }, 'report'],
    ['help that works and is accepted: a help plan', { ...calm, w3: 'yes', w4: 'yes' }, 'helpPlan'],
    ['help that was tried and does not make safe: report', { ...calm, w3: 'yes', w4: 'yes', w5: 'no' }, 'report'],
    ['help that was tried and makes safe: go on with it', { ...calm, w3: 'yes', w4: 'yes', w5: 'yes' }, 'helpPlan'],
    ['nothing weighed yet: nothing', {}, null],
    ['a weighing that stopped halfway: nothing', calm, null],
    ['a weighing without its first question: nothing', { w2: 'yes' }, null],
    ['help without a word on acceptance: nothing', { ...calm, w3: 'yes' }, null],
  ] satisfies readonly (readonly [string, Answers, ReturnType<typeof proposalOf>])[])('%s', (_, answers, proposal) => {
    expect(proposalOf(answers)).toBe(proposal);
  });
});

const record = (formId: string, answers: Answers): FormRecord => ({
  v: 1,
  version: 1,
  formId,
  formVersion: 1,
  step: formId,
  n: 1,
  at: '2026-11-24T09:00:00.000Z',
  actor: { kind: 'person', id: 'ineke' },
  answers,
});

describe('what was weighed', () => {
  it('is the last weighing, with what came of the help plan since', () => {
    const first = record('weighing', { w1: 'no' });
    const second = record('weighing', { ...calm, w3: 'yes', w4: 'yes' });
    const plan = record('helpPlan', { w5: 'no', next: 'decision' });
    expect(weighedIn([])).toEqual({});
    expect(weighedIn([first])).toEqual({ w1: 'no' });
    expect(weighedIn([plan, first])).toEqual({ w1: 'no' });
    expect(weighedIn([first, plan, second])).toEqual(second.answers);
    expect(proposalOf(weighedIn([first, second, record('decision', { d1: 'no' }), plan]))).toBe('report');
  });
});
