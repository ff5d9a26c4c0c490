import { describe, expect, it } from 'vitest';
import { talkForm } from '../../workflows/forms/concern/talk.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import { facts } from '../../workflows/forms/facts.ts';
import type { Field } from '../../workflows/forms/form.ts';
import { forms } from '../../workflows/forms/registry.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';

const marked = (fields: readonly Field[], prefix: string): readonly string[] =>
  fields.flatMap((field) => [
    ...(field.fact === true ? [`${prefix}${field.id}`] : []),
    ...(field.kind === 'repeated' ? marked(field.fields, `${prefix}${field.id}.`) : []),
  ]);

describe('what may be copied into ParnasSys', () => {
  it('is what was seen, done and agreed', () => {
    expect(forms.flatMap((form) => marked(form.fields, `${form.id}.`))).toEqual([
      'talk.date',
      'talk.agreed',
      'check.works',
      'danger.calledWhom',
      'danger.calledAt',
      'danger.calledTime',
      'danger.agreed',
      'signals.signals.date',
      'signals.signals.time',
      'signals.signals.place',
      'signals.signals.fact',
      'signals.injury.place',
      'signals.injury.looks',
      'talkWithParents.heldOn',
      'talkWithParents.agreed',
      'decision.plan.goal',
      'decision.plan.who',
      'decision.plan.endDate',
      'incidentRecord.watches',
      'incidentRecord.safety',
      'incidentMeasures.wished',
      'incidentMeasures.measures.what',
      'incidentMeasures.measures.owner',
      'incidentMeasures.measures.by',
      'incidentEvaluate.works',
      'incidentEvaluate.done',
    ]);
  });

  it('leaves out quotations, ideas and views, also of fields that the form no longer has', () => {
    const text = JSON.stringify(facts(signalsForm, { ...exampleAnswers(signalsForm), gone: 'Ooit een veld' }));
    expect(text).toContain('zonder jas en zonder eten op school');
    for (const other of ['Er was niemand wakker', 'Ik vraag mij af', 'De ouders wonen', 'Ooit een veld'])
      expect(text).not.toContain(other);
    const talk = facts(talkForm, exampleAnswers(talkForm)).map(({ label }) => label);
    expect(talk).toEqual(['Wanneer was het gesprek?', 'Wat spreekt u af, wie doet het, wanneer klaar?']);
  });
});
