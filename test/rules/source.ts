import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAst } from 'vitest/node';

/** A part of a parsed file; positions count characters from its start. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** One file of this repository, as text and as every part of its syntax tree. */
export interface Source {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly nodes: readonly Node[];
}

export const root = resolve(import.meta.dirname, '../..');

const rooms = ['workflows', 'functions', 'infra', 'test'] as const;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  'start' in value &&
  typeof value.start === 'number';

const nodesIn = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(nodesIn);
  return isNode(value) ? [value, ...inner] : inner;
};

/** @throws when the text is no TypeScript */
export const sourceOf = (path: string, text: string): Source => ({
  path,
  text,
  lines: text.split('\n').length - 1,
  nodes: nodesIn(parseAst(text, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' })),
});

const filesOf = (room: string): readonly string[] =>
  readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();

/** Every TypeScript file of the four rooms. */
export const sources: readonly Source[] = rooms
  .flatMap(filesOf)
  .map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')));

/** What ships: everything but the tests. */
export const shipped = sources.filter((source) => !source.path.startsWith('test/'));

/** `workflows/domain/case.ts:12` */
export const placeOf = (source: Source, node: Node): string =>
  `${source.path}:${source.text.slice(0, node.start).split('\n').length}`;

/** Name of an identifier, `a.b` of a member access; null for anything else. */
export const nameOf = (node: unknown): string | null => {
  if (!isNode(node)) return null;
  if (node.type === 'Identifier') return typeof node['name'] === 'string' ? node['name'] : null;
  if (node.type === 'MemberExpression' && node['computed'] === false) {
    const [object, property] = [nameOf(node['object']), nameOf(node['property'])];
    return object === null || property === null ? null : `${object}.${property}`;
  }
  return null;
};
