/** One thing wrong with a school file or a roster: where, and in Dutch what to do about it. */
export interface SchoolProblem {
  /** `people[3].roles[0].role` */
  readonly path: string;
  readonly message: string;
}

/** `['people', 3, 'roles']` becomes `people[3].roles`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      const name = String(part);
      if (!/^\w+$/.test(name)) return `["${name}"]`;
      return index === 0 ? name : `.${name}`;
    })
    .join('');
