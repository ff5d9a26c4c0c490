import type { Typed } from '../../../workflows/forms/typed.ts';

/** Carries what was typed from page to page: the parent door keeps nothing on the device or the server in between. */
export const Hidden = ({ values }: { readonly values: Typed }) => (
  <>
    {Object.entries(values).flatMap(([name, value]) =>
      [value].flat().map((each) => <input key={`${name} ${each}`} type="hidden" name={name} value={each} />),
    )}
  </>
);
