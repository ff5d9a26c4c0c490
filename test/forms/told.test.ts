import { describe, expect, it } from 'vitest';
import { acknowledgeForm } from '../../workflows/forms/concern/acknowledge.ts';
import { updateForm } from '../../workflows/forms/concern/update.ts';
import { forms } from '../../workflows/forms/registry.ts';
import { toldIn } from '../../workflows/forms/told.ts';

describe('what a parent reads of an answer of staff', () => {
  it('is what the form marks for it, and nothing else', () => {
    expect(toldIn(updateForm, { contact: 'called', told: 'Verzonnen.' })).toBe('Verzonnen.');
    expect(toldIn(updateForm, { contact: 'called' })).toBeUndefined();
  });

  it('is not what was typed in a question that does not count', () => {
    const answers = { told: 'Verzonnen.', note: 'Verzonnen notitie.', next: 'answered' };
    expect(toldIn(acknowledgeForm, { ...answers, contact: 'called' })).toBeUndefined();
    expect(toldIn(acknowledgeForm, { ...answers, contact: 'byCode' })).toBe('Verzonnen.');
  });

  it('is in words, also where staff choose from a list', () => {
    const grounds = {
      id: 'grounds',
      kind: 'many',
      label: 'Waarom?',
      forSubmitter: true,
      options: [
        { value: 'a', label: 'De ene reden' },
        { value: 'b', label: 'De andere reden' },
      ],
    } as const;
    const form = { ...updateForm, fields: [grounds, ...updateForm.fields] };
    expect(toldIn(form, { grounds: ['b', 'a'], contact: 'called', told: 'Verzonnen.\nMet een regel.' })).toBe(
      'De andere reden\nDe ene reden\n\nVerzonnen.\nMet een regel.',
    );
  });

  it('is told to whoever writes it, at the question itself', () => {
    const marked = forms.flatMap((form) =>
      form.fields.flatMap((field) => (field.forSubmitter === true ? [{ form, field }] : [])),
    );
    expect(marked.length).toBeGreaterThanOrEqual(5);
    for (const { form, field } of marked) {
      expect(form.audience, form.id).toBe('staff');
      expect(`${field.label} ${field.help ?? ''}`, `${form.id}.${field.id}`).toMatch(/\b(code|leest)\b/);
    }
  });
});
