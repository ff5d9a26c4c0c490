import { describe, expect, it } from 'vitest';
import { accessGiveForm } from '../../workflows/forms/access-request/give.ts';
import { accessRefusalForm } from '../../workflows/forms/access-request/refusal.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { forms } from '../../workflows/forms/registry.ts';
import { toldIn } from '../../workflows/forms/told.ts';

describe('what the law says must be named with an answer', () => {
  it('is read after what was chosen and written, word for word', () => {
    const told = toldIn(accessRefusalForm, { grounds: ['others', 'child'], told: 'Verzonnen uitleg.' });
    const [grounds, own, routes, ...rest] = (told ?? '').split('\n\n');
    expect(grounds).toBe(
      'Om de rechten van iemand anders te beschermen (Uitvoeringswet AVG, artikel 41)\nOm het kind te beschermen (Uitvoeringswet AVG, artikel 41)',
    );
    expect(own).toBe('Verzonnen uitleg.');
    expect(routes).toContain('zes weken');
    expect(rest).toEqual([]);
  });

  it('stands only where it applies', () => {
    const answers = exampleAnswers(accessGiveForm);
    expect(toldIn(accessGiveForm, answers)).not.toContain('rechter');
    const refused = { ...answers, correction: 'refused', correctionWhy: 'Verzonnen: het klopt.' };
    expect(toldIn(accessGiveForm, refused)).toMatch(/^Verzonnen: het klopt\.\n\n.*rechter/s);
    expect(toldIn(accessGiveForm, { ...refused, correction: 'done' })).not.toContain('het klopt');
  });

  it('hangs on options that the form has, and only on forms of staff', () => {
    const telling = forms.filter((form: Form) => form.tells !== undefined);
    expect(telling.length).toBeGreaterThanOrEqual(3);
    for (const form of telling) {
      expect([form.id, form.audience]).toEqual([form.id, 'staff']);
      for (const { when } of form.tells ?? []) {
        const field = form.fields.find(({ id }) => id === when.field);
        const values =
          field?.kind === 'choice' || field?.kind === 'many' ? field.options.map(({ value }) => value) : [];
        expect([form.id, when.is.filter((value) => !values.includes(value))]).toEqual([form.id, []]);
      }
    }
  });
});
