import type { Form } from '../../workflows/forms/form.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { withBlock } from '../_kit/pages/blocks.ts';

/** @param action `add:<field>` for one block more of a repeated field; any other action leaves the answers as they are */
export const withBlockFor = (form: Form, typed: Typed, action: string): Typed => {
  const field = form.fields.find(({ id, kind }) => kind === 'repeated' && action === `add:${id}`);
  return field?.kind === 'repeated' ? withBlock(field, typed) : typed;
};
