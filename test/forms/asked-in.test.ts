import { describe, expect, it } from 'vitest';
import { askedIn } from '../../workflows/forms/asked-in.ts';
import type { Field } from '../../workflows/forms/form.ts';
import { formById, forms } from '../../workflows/forms/registry.ts';

const nobody = { boardOnly: false, receipts: [], process: 'complaint' } as const;
const telling = forms.filter(({ fields }) => fields.some((field) => field.forSubmitter === true));
const toldOf = (fields: readonly Field[]): readonly Field[] => fields.filter((field) => field.forSubmitter === true);

describe('a case of which nobody holds a code', () => {
  it('asks how it was told instead, and says nowhere that somebody reads it with the code', () => {
    expect(telling.length).toBeGreaterThan(20);
    for (const form of telling) {
      const asked = askedIn(form, nobody);
      for (const { id, label, help } of toldOf(asked.fields)) {
        expect(help).toContain('geen code');
        if (id === 'told') expect([form.id, label]).toEqual([form.id, 'Wat is er gezegd, wanneer en hoe?']);
      }
      expect(asked.fields.map(({ id, kind, required }) => [id, kind, required])).toEqual(
        form.fields.map(({ id, kind, required }) => [id, kind, required]),
      );
      expect(askedIn(form, { ...nobody, receipts: ['code'] })).toBe(form);
    }
  });

  it('leaves the answer to many as it is: they read it with the codes of their own cases', () => {
    const form = formById('waveAnswer');
    expect(form === null ? null : askedIn(form, { ...nobody, process: 'wave' })).toBe(form);
  });
});
