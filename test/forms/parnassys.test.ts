import { describe, expect, it } from 'vitest';
import { askedIn } from '../../workflows/forms/asked-in.ts';
import { exampleDay, exampleTyped } from '../../workflows/forms/example.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { parse } from '../../workflows/forms/parse.ts';
import { forms } from '../../workflows/forms/registry.ts';

const noteOf = (form: Form) => form.fields.find(({ id }) => id === 'parnassys');
const asking = forms.filter((form) => noteOf(form) !== undefined);

describe('whether it stands in ParnasSys', () => {
  it('is asked where the facts of a case are settled, with what must stay out', () => {
    expect(asking.map(({ id, fields }) => [id, fields.find((field) => field.id === 'parnassys')?.required])).toEqual([
      ['close', true],
      ['decision', undefined],
      ['aftercare', true],
      ['accessClose', true],
      ['incidentMeasures', undefined],
      ['helpClose', true],
    ]);
    for (const form of asking) {
      expect(noteOf(form)?.help).toContain(
        'Alleen feiten. Zet er niets in uit klacht, vertrouwelijk gesprek of bestuurszaak.',
      );
    }
  });

  it('asks who put it there and when, once somebody did', () => {
    for (const form of asking) {
      const typed = { ...form.example, parnassys: 'yes' };
      for (const name of ['parnassysBy', 'parnassysOn.day', 'parnassysOn.month', 'parnassysOn.year'])
        Reflect.deleteProperty(typed, name);
      const parsed = parse(form, typed, exampleDay);
      expect(parsed.kind === 'rejected' ? parsed.problems.map(({ name }) => name) : []).toEqual([
        'parnassysBy',
        'parnassysOn.day',
      ]);
      expect(parse(form, { ...typed, parnassys: 'notYet' }, exampleDay).kind).toBe('accepted');
    }
  });

  it('is not asked, nor taken, in a case that only the board reads', () => {
    for (const form of asking) {
      const ofBoard = askedIn(form, { boardOnly: true, receipts: ['code'], process: 'concern' });
      expect(ofBoard.fields.filter(({ id }) => id.startsWith('parnassys'))).toEqual([]);
      expect(form.fields.length - ofBoard.fields.length).toBe(3);
      expect(askedIn(form, { boardOnly: false, receipts: ['code'], process: 'concern' })).toBe(form);
      const rest = Object.entries(exampleTyped(form, exampleDay)).filter(([name]) => !name.startsWith('parnassys'));
      expect(parse(ofBoard, Object.fromEntries(rest), exampleDay).kind).toBe('accepted');
      expect(parse(ofBoard, { ...Object.fromEntries(rest), parnassys: 'yes' }, exampleDay).kind).toBe('rejected');
    }
  });
});
