import type { LocalDate } from '../../workflows/domain/instant.ts';
import { exampleTyped } from '../../workflows/forms/example.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { namesOf } from '../../workflows/forms/names.ts';
import { formById } from '../../workflows/forms/registry.ts';
import type { Typed } from '../../workflows/forms/typed.ts';

/** The example of a form, without what this case does not ask. */
export const exampleFor = (form: Form, today: LocalDate): Typed => {
  const names = namesOf(form);
  const whole = exampleTyped(formById(form.id) ?? form, today);
  return Object.fromEntries(Object.entries(whole).filter(([name]) => names.has(name)));
};
