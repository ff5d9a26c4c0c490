import type { ComponentChildren } from 'preact';
import type { Field, Form, Option } from '../../../workflows/forms/form.ts';
import type { Problem } from '../../../workflows/forms/parse.ts';
import type { Typed } from '../../../workflows/forms/typed.ts';

/** What every kind of field is drawn from. */
export interface FieldProps<F extends Field = Field> {
  readonly field: F;
  /** HTML name of this field, with its block: `signals.0.fact`. */
  readonly name: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** "Alleen invullen als …", for a field that does not always count. */
  readonly when: string | null;
  readonly audience: Form['audience'];
  /** It may stay empty, whatever else is answered. */
  readonly optional: boolean;
}

const problemsOf = (problems: readonly Problem[], name: string): readonly Problem[] =>
  problems.filter((problem) => problem.name === name || problem.name.startsWith(`${name}.`));

export const typedValues = (typed: Typed, name: string): readonly string[] =>
  Object.hasOwn(typed, name) ? [typed[name] ?? []].flat() : [];

/** Ties the texts of a field to its input; no attribute when there are none. */
export const describedBy = ({ field, name, problems, when }: FieldProps): { 'aria-describedby'?: string } => {
  const ids = [
    when === null ? [] : [`${name}-when`],
    field.help === undefined ? [] : [`${name}-help`],
    problemsOf(problems, name).length === 0 ? [] : [`${name}-error`],
  ].flat();
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') };
};

const isWrong = ({ problems, name }: FieldProps): boolean => problemsOf(problems, name).length > 0;

export const invalid = (props: FieldProps): { 'aria-invalid'?: 'true' } =>
  isWrong(props) ? { 'aria-invalid': 'true' } : {};

export const fieldClass = (props: FieldProps): string => (isWrong(props) ? 'field wrong' : 'field');

/** Optional fields say so; required ones need no mark. */
export const LabelText = ({ field, optional }: Pick<FieldProps, 'field' | 'optional'>) => (
  <>
    {field.label}
    {optional ? <span class="optional"> (niet verplicht)</span> : null}
  </>
);

/** Condition, help and error of a field, in that order, between label and input. */
export const Notes = ({ field, name, problems, when }: FieldProps) => {
  const own = problemsOf(problems, name);
  return (
    <>
      {when === null ? null : (
        <p class="when" id={`${name}-when`}>
          {when}
        </p>
      )}
      {field.help === undefined ? null : (
        <p class="help" id={`${name}-help`}>
          {field.help}
        </p>
      )}
      {own.length === 0 ? null : (
        <p class="error" id={`${name}-error`}>
          <span class="visually-hidden">Fout: </span>
          {own.map(({ message }) => message).join(' ')}
        </p>
      )}
    </>
  );
};

interface GroupProps extends FieldProps {
  /** Set where a problem is about the group itself, so that its link leads here. */
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** Several inputs under one question. */
export const Group = ({ children, id, ...props }: GroupProps) => (
  <fieldset
    class={fieldClass(props)}
    data-field={props.field.id}
    {...(id === undefined ? {} : { id, tabIndex: -1 })}
    {...describedBy(props)}
  >
    <legend>
      <LabelText {...props} />
    </legend>
    <Notes {...props} />
    {children}
  </fieldset>
);

/** The first option carries the field's own id, so that a problem's link leads to it. */
export const optionId = (name: string, option: Option, at: number): string =>
  at === 0 ? name : `${name}-${option.value}`;
