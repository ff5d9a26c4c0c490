import { describe, expect, it } from 'vitest';
import { isNode, nameOf, placeOf, type Source, shipped, sourceOf, sources } from './source.ts';

const names = sources.map((source) => source.path);

/** A file of such a name says nothing and takes anything. */
const drawers = /(^|\/)(utils?|helpers?|common|shared|services?|managers?|misc|types|index|constants)(\.tsx?$|\/)/;
/** A registry: schools by id. */
const registries = ['infra/schools/index.ts'];

describe('the name of a file', () => {
  it('is kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.tsx?$/;
    expect(names.length).toBeGreaterThan(400);
    expect(names.filter((path) => !kebab.test(path.split('/').at(-1) ?? ''))).toEqual([]);
  });

  it('stands in folders that are kebab-case too', () => {
    const folders = [...new Set(names.flatMap((path) => path.split('/').slice(0, -1)))];
    expect(folders.filter((folder) => !/^_?[a-z0-9]+(-[a-z0-9]+)*$/.test(folder))).toEqual([]);
  });

  it('says the thing: no drawer takes whatever has no place', () => {
    expect(names.filter((path) => drawers.test(path) && !registries.includes(path))).toEqual([]);
    expect(drawers.test('workflows/domain/types.ts')).toBe(true);
  });

  it('is .tsx only where something is drawn', () => {
    const drawn = (source: Source) => source.nodes.some((node) => node.type.startsWith('JSX'));
    const pages = shipped.filter((source) => source.path.endsWith('.tsx'));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((source) => !drawn(source)).map((source) => source.path)).toEqual([]);
  });
});

/** `as const satisfies` data, functions and values: camelCase; types, classes and components: PascalCase. */
const wrongNames = (source: Source): readonly string[] =>
  source.nodes.flatMap((node) => {
    const name = nameOf(node['id']);
    if (name === null) return [];
    const types = ['TSTypeAliasDeclaration', 'TSInterfaceDeclaration', 'ClassDeclaration'];
    const good = types.includes(node.type)
      ? /^[A-Z][A-Za-z0-9]*$/.test(name)
      : node.type !== 'VariableDeclarator' || /^(_|[a-z][A-Za-z0-9]*|[A-Z][A-Za-z0-9]*)$/.test(name);
    return good ? [] : [`${placeOf(source, node)} ${name}`];
  });

describe('a name in the code', () => {
  it('is camelCase, of a type PascalCase', () => {
    expect(sources.flatMap(wrongNames)).toEqual([]);
    expect(wrongNames(sourceOf('a.ts', 'const SOME_LIMIT = 1; type lower = 1;'))).toHaveLength(2);
  });

  it('begins with a capital only when it is drawn or handed on as a class', () => {
    const capitals = shipped
      .filter((source) => source.path.startsWith('workflows/'))
      .flatMap((source) =>
        source.nodes
          .filter((node) => node.type === 'VariableDeclarator' && isNode(node['id']))
          .filter((node) => /^[A-Z]/.test(nameOf(node['id']) ?? ''))
          .map((node) => placeOf(source, node)),
      );
    expect(capitals).toEqual([]);
  });
});

describe('the policy', () => {
  /** Workplace and vendor words that the reader of the Meldcode should not meet. */
  const foreign = /\b(dynamo|lambda|cloudwatch|sqs|cdk|aws)\b/i;

  it('is told without the names of what it runs on', () => {
    const policy = shipped.filter((source) => source.path.startsWith('workflows/domain/'));
    const said = policy.flatMap((source) =>
      source.nodes
        .filter((node) => node.type === 'Identifier' && foreign.test(nameOf(node) ?? ''))
        .map((node) => placeOf(source, node)),
    );
    expect(policy.length).toBeGreaterThan(35);
    expect(said).toEqual([]);
  });
});
