/** A condition on the answers of a form: field ids and option values. */
export type When =
  | { readonly field: string; readonly is: readonly string[] }
  | { readonly all: readonly When[] }
  | { readonly any: readonly When[] };
