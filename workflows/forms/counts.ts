import type { Only, SimpleField } from './form.ts';
import type { RawValues } from './typed.ts';

const holds = (only: Only, values: RawValues): boolean => {
  const value = values[only.field];
  if (value === undefined) return false;
  return typeof value === 'string' ? only.is.includes(value) : value.some((one) => only.is.includes(one));
};

interface Conditional {
  readonly id: string;
  readonly only?: Only | undefined;
}

/** The fields that count, in order. A field counts when the earlier field it hangs on counts and has the right value;
 * one that hangs on a field that is not there does not count. `outer`: values of the form around a block. */
export const counting = <F extends Conditional>(
  fields: readonly F[],
  values: RawValues,
  outer: RawValues = {},
): ReadonlySet<string> => {
  const counts = new Set<string>();
  for (const field of fields) {
    const only = field.only;
    if (only === undefined) counts.add(field.id);
    else if (
      fields.some((other) => other.id === only.field)
        ? counts.has(only.field) && holds(only, values)
        : holds(only, outer)
    ) {
      counts.add(field.id);
    }
  }
  return counts;
};

/** Whether a field that counts holds one of these values. */
export const answeredWith = (only: Only, values: RawValues, counts: ReadonlySet<string>): boolean =>
  counts.has(only.field) && holds(only, values);

/** Required fields of this list that count and were left empty. */
export const missing = (
  fields: readonly SimpleField[],
  values: RawValues,
  outer: RawValues = {},
): readonly SimpleField[] => {
  const counts = counting(fields, values, outer);
  return fields.filter((field) => field.required === true && counts.has(field.id) && values[field.id] === undefined);
};
