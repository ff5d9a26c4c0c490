/** Names in braces of a text: `'name' | 'due'` for `'{name}, before {due}'`. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** Puts the facts in the places of a text. A text that names an unknown fact does not compile; what a fact holds is
 * printed as it is, braces included, and never read as a place. */
export const fill = <Text extends string>(text: Text, facts: Readonly<Record<Placeholders<Text>, string>>): string => {
  const known = new Map<string, string>(Object.entries(facts));
  return text.replace(/\{([A-Za-z]+)\}/g, (place: string, name: string) => known.get(name) ?? place);
};
