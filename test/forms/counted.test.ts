import { describe, expect, it } from 'vitest';
import type { FormRecord } from '../../workflows/domain/case.ts';
import { conversationPlanForm } from '../../workflows/forms/conversation/plan.ts';
import { countedIn, countedRecords } from '../../workflows/forms/counted.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import { forms } from '../../workflows/forms/registry.ts';

const typed = { next: 'notReached', handTo: 'principal', agrees: 'no', talkOn: '2027-01-15', told: 'Verzonnen.' };

describe('the answers that decide', () => {
  it('are those of questions that were asked, given the others', () => {
    expect(countedIn(conversationPlanForm, typed)).toEqual({ next: 'notReached', told: 'Verzonnen.' });
    expect(countedIn(conversationPlanForm, { ...typed, next: 'handOn' })).toMatchObject({ handTo: 'principal' });
  });

  it('are also those of questions that the form no longer has', () => {
    expect(countedIn(conversationPlanForm, { ...typed, gone: 'x' })).toMatchObject({ gone: 'x' });
  });

  it('are all of what an example answers', () => {
    for (const form of forms) {
      const answers = exampleAnswers(form);
      expect([form.id, countedIn(form, answers)]).toEqual([form.id, answers]);
    }
    expect(forms.length).toBeGreaterThan(50);
  });

  it('are read so in what was answered before; of a form that is gone all is', () => {
    const record = { v: 1, version: 2, formVersion: 1, step: 'plan', n: 1, at: '', actor: { kind: 'system' } } as const;
    const records: readonly FormRecord[] = [
      { ...record, formId: 'conversationPlan', answers: typed },
      { ...record, formId: 'gone', answers: typed },
    ];
    expect(countedRecords(records).map(({ answers }) => Object.keys(answers))).toEqual([
      ['next', 'told'],
      Object.keys(typed),
    ]);
  });
});
