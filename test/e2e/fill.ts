import type { Locator, Page } from 'playwright-core';
import type { LocalDate } from '../../workflows/domain/instant.ts';
import { exampleTyped } from '../../workflows/forms/example.ts';
import type { Form, SimpleField } from '../../workflows/forms/form.ts';
import type { Typed } from '../../workflows/forms/typed.ts';

/** Fills in a form as a person does: from top to bottom, finding each input by what it says. */

const values = (typed: Typed, name: string): readonly string[] => [typed[name] ?? []].flat();

/** @param place the field with its label */
const fillSimple = async (place: Locator, field: SimpleField, name: string, typed: Typed): Promise<void> => {
  switch (field.kind) {
    case 'text':
    case 'long': {
      const [value] = values(typed, name);
      if (value !== undefined) await place.getByRole('textbox', { name: field.label }).fill(value);
      return;
    }
    case 'choice':
    case 'many':
      for (const value of values(typed, name)) {
        const label = field.options.find((option) => option.value === value)?.label ?? value;
        await place.getByLabel(label, { exact: true }).check();
      }
      return;
    case 'colleague':
      for (const value of values(typed, name))
        await place.getByRole('combobox', { name: field.label }).selectOption(value);
      return;
    case 'date':
      for (const [part, label] of [
        ['day', 'Dag'],
        ['month', 'Maand'],
        ['year', 'Jaar'],
      ] as const) {
        const [value] = values(typed, `${name}.${part}`);
        if (value !== undefined) await place.getByLabel(label).fill(value);
      }
  }
};

/** Types all of it; fields that are not shown are passed over, as by a person. */
const fillWith = async (page: Page, form: Form, typed: Typed): Promise<void> => {
  const whole = page.locator(`form[data-form="${form.id}"]`);
  for (const field of form.fields) {
    const place = whole.locator(`.fields > [data-field="${field.id}"]`);
    if (!(await place.isVisible())) continue;
    if (field.kind !== 'repeated') {
      await fillSimple(place, field, field.id, typed);
      continue;
    }
    const block = whole.locator(`[data-block="${field.id}"]`).first();
    for (const inner of field.fields) {
      const inside = block.locator(`> [data-field="${inner.id}"]`);
      if (await inside.isVisible()) await fillSimple(inside, inner, `${field.id}.0.${inner.id}`, typed);
    }
  }
};

/** The example of the form, changed where the test says. */
export const fillIn = (page: Page, form: Form, today: LocalDate, changed: Typed = {}): Promise<void> =>
  fillWith(page, form, { ...exampleTyped(form, today), ...changed });
