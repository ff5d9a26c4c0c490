import type { Field, Form, Only } from '../../../workflows/forms/form.ts';

/** Names and values are words: as such they need no quotes, and every browser of a door gets all of them. */
const quoted = (text: string): string => (/^[a-z][\w-]*$/i.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`);

/** The conditions under which a field counts: its own, and those of the fields that it hangs on. */
const conditions = (field: Field, near: readonly Field[], seen: readonly string[] = []): readonly Only[] => {
  const { only } = field;
  if (only === undefined || seen.includes(field.id)) return [];
  const above = near.find((each) => each.id === only.field);
  return above === undefined ? [only] : [only, ...conditions(above, near, [...seen, field.id])];
};

/** Where a list of fields stands, and how the names of its inputs end. */
interface Place {
  readonly scope: string;
  readonly fields: readonly Field[];
  readonly named: (id: string) => string;
}

const outerPlace = (form: Form): Place => ({ scope: '.fields', fields: form.fields, named: (id) => `=${quoted(id)}` });

const chosen = ({ named, fields }: Place, { field, is }: Only): string => {
  const list = fields.find(({ id }) => id === field)?.kind === 'colleague' ? ' option' : '';
  return is.map((value) => `[name${named(field)}]${list}[value=${quoted(value)}]:checked`).join(',');
};

const rulesFor = (form: Form, place: Place): readonly string[] =>
  place.fields.flatMap((field) => {
    const start = `form[data-form=${quoted(form.id)}]`;
    // What must be corrected is always shown, also when it does not count.
    const target = `[data-field=${quoted(field.id)}]:not(.wrong,:has(.wrong))`;
    const own = conditions(field, place.fields).map((only) =>
      place.fields.some((each) => each.id === only.field)
        ? `${start} ${place.scope}:not(:has(${chosen(place, only)}))>${target}`
        : `${start}:not(:has(${chosen(outerPlace(form), only)})) ${place.scope}>${target}`,
    );
    if (field.kind !== 'repeated') return own;
    const scope = `[data-block=${quoted(field.id)}]`;
    return [...own, ...rulesFor(form, { scope, fields: field.fields, named: (id) => `$=${quoted(`.${id}`)}` })];
  });

/** Hides fields that do not count yet, in browsers that know `:has()`; the others show them with their condition in
 * words. Only looks: a hidden field is posted and judged like any other. */
export const foldingRules = (forms: readonly Form[]): string => {
  const selectors = forms.flatMap((form) => rulesFor(form, outerPlace(form)));
  const hide = selectors.length === 0 ? '' : `${selectors.join(',\n')}{display:none}\n`;
  return `@supports selector(:has(*)){\n${hide}:not(.wrong)>.when{display:none}\n}\n`;
};
