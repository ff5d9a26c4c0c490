import type { Field, Form, RepeatedField, SimpleField } from '../../../workflows/forms/form.ts';
import { blockPrefix, linkName } from '../../../workflows/forms/names.ts';
import { neededIn } from '../../../workflows/forms/needed.ts';
import type { Problem } from '../../../workflows/forms/parse.ts';
import { blockCount, type Typed } from '../../../workflows/forms/typed.ts';
import { Group } from './field-parts.tsx';
import { ChoiceInput, ColleagueInput, DateInput, LongInput, ManyInput, TextInput } from './simple-fields.tsx';

interface ViewProps<F extends Field> {
  readonly form: Form;
  readonly field: F;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** Where the page posts to. */
  readonly action: string;
}

/** @param name with its block: what a form needs is never inside one */
const isOptional = (form: Form, field: Field, name: string): boolean =>
  field.required !== true && !(name === field.id && neededIn(form).has(field.id));

/** A condition in words; a browser without `:has()` shows the field always, with these words above it. */
const whenText = (field: Field, siblings: readonly Field[]): string | null => {
  const { only } = field;
  if (only === undefined) return null;
  const asked = siblings.find((each) => each.id === only.field);
  if (asked === undefined) return null;
  const labels =
    asked.kind === 'choice' || asked.kind === 'many' || asked.kind === 'colleague'
      ? (asked.kind === 'colleague' ? (asked.others ?? []) : asked.options)
          .filter((option) => only.is.includes(option.value))
          .map((option) => option.label)
      : [];
  return labels.length === 0
    ? `Alleen invullen bij “${asked.label}”.`
    : `Alleen invullen als u bij “${asked.label}” koos: ${labels.join(' of ')}.`;
};

interface SimpleProps extends ViewProps<SimpleField> {
  readonly name: string;
  readonly siblings: readonly Field[];
}

const SimpleView = ({ form, field, name, siblings, typed, problems }: SimpleProps) => {
  const shared = {
    name,
    typed,
    problems,
    when: whenText(field, siblings),
    audience: form.audience,
    optional: isOptional(form, field, name),
  };
  switch (field.kind) {
    case 'text':
      return <TextInput {...shared} field={field} />;
    case 'long':
      return <LongInput {...shared} field={field} />;
    case 'choice':
      return <ChoiceInput {...shared} field={field} />;
    case 'many':
      return <ManyInput {...shared} field={field} />;
    case 'colleague':
      return <ColleagueInput {...shared} field={field} />;
    case 'date':
      return <DateInput {...shared} field={field} />;
  }
};

/** The input that the page jumps to after a block was added. */
const firstInput = (field: RepeatedField, block: number): string => {
  const [first] = field.fields;
  return first === undefined ? field.id : linkName(first, blockPrefix(field, block));
};

const RepeatedView = ({ form, field, typed, problems, action }: ViewProps<RepeatedField>) => {
  const count = blockCount(field, typed);
  const when = whenText(field, form.fields);
  const own = problems.filter((problem) => problem.name === field.id);
  return (
    <Group
      id={field.id}
      field={field}
      name={field.id}
      typed={typed}
      problems={own}
      when={when}
      audience={form.audience}
      optional={isOptional(form, field, field.id)}
    >
      {Array.from({ length: count }, (_, block) => (
        <fieldset class="block" data-block={field.id} key={firstInput(field, block)}>
          <legend>{`${field.item} ${block + 1}`}</legend>
          {field.fields.map((inner) => (
            <SimpleView
              key={inner.id}
              form={form}
              field={inner}
              name={`${blockPrefix(field, block)}${inner.id}`}
              siblings={[...field.fields, ...form.fields]}
              typed={typed}
              problems={problems}
              action={action}
            />
          ))}
        </fieldset>
      ))}
      {count >= field.max ? null : (
        <button
          class="quiet"
          type="submit"
          name="action"
          value={`add:${field.id}`}
          formaction={`${action}#${firstInput(field, count)}`}
        >
          {`Nog een ${field.item.toLowerCase()} toevoegen`}
        </button>
      )}
    </Group>
  );
};

export const FieldView = (props: ViewProps<Field>) =>
  props.field.kind === 'repeated' ? (
    <RepeatedView {...props} field={props.field} />
  ) : (
    <SimpleView {...props} field={props.field} name={props.field.id} siblings={props.form.fields} />
  );
