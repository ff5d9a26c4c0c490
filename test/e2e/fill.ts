import type { Locator, Page } from 'playwright-core';
import type { LocalDate } from '../../workflows/domain/instant.ts';
import { exampleTyped } from '../../workflows/forms/example.ts';
import type { Field, Form, SimpleField } from '../../workflows/forms/form.ts';
import type { Typed } from '../../workflows/forms/typed.ts';

/** Fills in a form as a person does: from top to bottom, finding each field by what it says. */

const values = (typed: Typed, name: string): readonly string[] => [typed[name] ?? []].flat();

const group = (within: Locator | Page, field: Field): Locator =>
  within.getByRole('group', { name: field.label }).first();

const fillSimple = async (within: Locator | Page, field: SimpleField, name: string, typed: Typed): Promise<void> => {
  switch (field.kind) {
    case 'text':
    case 'long': {
      const [value] = values(typed, name);
      if (value !== undefined) await within.getByRole('textbox', { name: field.label }).first().fill(value);
      return;
    }
    case 'choice':
    case 'many':
      for (const value of values(typed, name)) {
        const label = field.options.find((option) => option.value === value)?.label ?? value;
        await group(within, field).getByLabel(label, { exact: true }).check();
      }
      return;
    case 'date':
      for (const [part, label] of [
        ['day', 'Dag'],
        ['month', 'Maand'],
        ['year', 'Jaar'],
      ] as const) {
        const [value] = values(typed, `${name}.${part}`);
        if (value !== undefined) await group(within, field).getByLabel(label).fill(value);
      }
  }
};

/** The example of the form, changed where the test says; fields that are not shown are passed over, as by a person. */
export const fillIn = async (page: Page, form: Form, today: LocalDate, changed: Typed = {}): Promise<void> => {
  const typed: Typed = { ...exampleTyped(form, today), ...changed };
  for (const field of form.fields) {
    if (!(await page.locator(`[data-field="${field.id}"]`).first().isVisible())) continue;
    if (field.kind !== 'repeated') {
      await fillSimple(page, field, field.id, typed);
      continue;
    }
    const block = page.locator(`[data-block="${field.id}"]`).first();
    for (const inner of field.fields) {
      if (await block.locator(`[data-field="${inner.id}"]`).isVisible())
        await fillSimple(block, inner, `${field.id}.0.${inner.id}`, typed);
    }
  }
};
