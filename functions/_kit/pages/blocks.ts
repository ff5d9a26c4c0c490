import type { RepeatedField } from '../../../workflows/forms/form.ts';
import { namesOfBlock } from '../../../workflows/forms/names.ts';
import { blockCount, type Typed } from '../../../workflows/forms/typed.ts';

/** The same answers with one empty block more, as long as the form allows it. */
export const withBlock = (field: RepeatedField, typed: Typed): Typed => {
  const count = blockCount(field, typed);
  const [first] = namesOfBlock(field, count);
  return count >= field.max || first === undefined ? typed : { ...typed, [first]: '' };
};
