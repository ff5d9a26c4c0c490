import type {
  ChoiceField,
  ColleagueField,
  DateField,
  LongField,
  ManyField,
  TextField,
} from '../../../workflows/forms/form.ts';
import {
  describedBy,
  type FieldProps,
  fieldClass,
  Group,
  invalid,
  LabelText,
  Notes,
  optionId,
  typedValues,
} from './field-parts.tsx';

const ownDetails = { name: 'name', phone: 'tel', email: 'email' } as const;

/** The writer's own name and addresses may be filled in by the phone; nothing else (a child's name in a block, say) may
 * be suggested or kept. */
const autocompleteOf = ({ name, audience }: FieldProps) =>
  audience === 'parent' && (name === 'name' || name === 'phone' || name === 'email') ? ownDetails[name] : 'off';

const inputTypes = {
  email: { type: 'email' },
  phone: { type: 'tel' },
  time: { type: 'text' },
  plain: { type: 'text' },
} as const;

export const TextInput = (props: FieldProps<TextField>) => (
  <div class={fieldClass(props)} data-field={props.field.id}>
    <label for={props.name}>
      <LabelText {...props} />
    </label>
    <Notes {...props} />
    <input
      id={props.name}
      name={props.name}
      {...inputTypes[props.field.format ?? 'plain']}
      value={typedValues(props.typed, props.name)[0] ?? ''}
      autocomplete={autocompleteOf(props)}
      dir="auto"
      {...describedBy(props)}
      {...invalid(props)}
    />
  </div>
);

/** A browser drops the first line end inside a textarea; ours keeps what was typed behind it. */
export const LongInput = (props: FieldProps<LongField>) => (
  <div class={fieldClass(props)} data-field={props.field.id}>
    <label for={props.name}>
      <LabelText {...props} />
    </label>
    <Notes {...props} />
    <textarea
      id={props.name}
      name={props.name}
      rows={6}
      autocomplete="off"
      dir="auto"
      {...describedBy(props)}
      {...invalid(props)}
    >
      {`\n${typedValues(props.typed, props.name)[0] ?? ''}`}
    </textarea>
  </div>
);

interface OptionsProps extends FieldProps<ChoiceField | ManyField> {
  readonly type: 'radio' | 'checkbox';
}

const Options = ({ type, ...props }: OptionsProps) => {
  const chosen = typedValues(props.typed, props.name);
  return (
    <Group {...props}>
      {props.field.options.map((option, at) => {
        const id = optionId(props.name, option, at);
        return (
          <div class="option" key={option.value}>
            <input
              id={id}
              type={type}
              name={props.name}
              value={option.value}
              checked={chosen.includes(option.value)}
              {...(option.help === undefined ? {} : { 'aria-describedby': `${id}-option` })}
            />
            <label for={id}>{option.label}</label>
            {option.help === undefined ? null : (
              <p class="help" id={`${id}-option`}>
                {option.help}
              </p>
            )}
          </div>
        );
      })}
    </Group>
  );
};

export const ChoiceInput = (props: FieldProps<ChoiceField>) => <Options {...props} type="radio" />;
export const ManyInput = (props: FieldProps<ManyField>) => <Options {...props} type="checkbox" />;

/** A list, not buttons: a school has tens of colleagues. Opens at nobody, so that nobody is chosen unread. */
export const ColleagueInput = (props: FieldProps<ColleagueField>) => {
  const [chosen] = typedValues(props.typed, props.name);
  return (
    <div class={fieldClass(props)} data-field={props.field.id}>
      <label for={props.name}>
        <LabelText {...props} />
      </label>
      <Notes {...props} />
      <select id={props.name} name={props.name} autocomplete="off" {...describedBy(props)} {...invalid(props)}>
        <option value="">Kies</option>
        {[...(props.field.people ?? []), ...(props.field.others ?? [])].map(({ value, label }) => (
          <option key={value} value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
};

const dateParts = [
  { id: 'day', label: 'Dag', width: 2 },
  { id: 'month', label: 'Maand', width: 2 },
  { id: 'year', label: 'Jaar', width: 4 },
] as const;

export const DateInput = (props: FieldProps<DateField>) => (
  <Group {...props}>
    <div class="date">
      {dateParts.map(({ id, label, width }) => (
        <div key={id}>
          <label for={`${props.name}.${id}`}>{label}</label>
          <input
            id={`${props.name}.${id}`}
            name={`${props.name}.${id}`}
            type="text"
            inputMode="numeric"
            autocomplete="off"
            size={width}
            value={typedValues(props.typed, `${props.name}.${id}`)[0] ?? ''}
            {...invalid(props)}
          />
        </div>
      ))}
    </div>
  </Group>
);
