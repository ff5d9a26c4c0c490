import { posix } from 'node:path';
import { isNode, type Node, type Source } from './source.ts';

export interface Import {
  readonly from: string;
  /** As written. */
  readonly specifier: string;
  /** Path of a file of this repository; null for a package. */
  readonly file: string | null;
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

const text = (node: unknown): string | null => {
  if (!isNode(node)) return null;
  if (typeof node['value'] === 'string') return node['value'];
  return null;
};

const specifierOf = (node: Node): string | null => (importing.has(node.type) ? text(node['source']) : null);

/** `import(address)`: what it brings is only known when it runs. */
export const isOpen = (node: Node): boolean => node.type === 'ImportExpression' && specifierOf(node) === null;

/** Imports of values and of types, re-exports and `import()` alike. */
export const importsOf = (source: Source): readonly Import[] =>
  source.nodes.flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === null) return [];
    const file = specifier.startsWith('.') ? posix.join(posix.dirname(source.path), specifier) : null;
    return [{ from: source.path, specifier, file }];
  });

/** Groups of files that import each other in a circle (Tarjan); none when there is no cycle. */
export const cyclesIn = (imports: readonly Pick<Import, 'from' | 'file'>[]): readonly (readonly string[])[] => {
  const next = new Map<string, string[]>();
  for (const { from, file } of imports) {
    if (file !== null) next.set(from, [...(next.get(from) ?? []), file]);
  }
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const lower = (file: string, to: number): void => {
    low.set(file, Math.min(low.get(file) ?? to, to));
  };
  const visit = (file: string): void => {
    const mine = index.size;
    index.set(file, mine);
    low.set(file, mine);
    stack.push(file);
    for (const other of next.get(file) ?? []) {
      const seen = index.get(other);
      if (seen === undefined) {
        visit(other);
        lower(file, low.get(other) ?? mine);
      } else if (stack.includes(other)) lower(file, seen);
    }
    if (low.get(file) !== mine) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1 || next.get(file)?.includes(file) === true) found.push(group.toSorted());
  };
  for (const file of next.keys()) if (!index.has(file)) visit(file);
  return found;
};
