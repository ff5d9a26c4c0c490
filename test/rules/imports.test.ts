import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cyclesIn, type Import, importsOf, isOpen } from './module-graph.ts';
import { roomOf, rooms } from './rooms.ts';
import { placeOf, root, sourceOf, sources } from './source.ts';

const imports = sources.flatMap(importsOf);

const isAllowed = ({ from, specifier, file }: Import): boolean => {
  const room = roomOf(from);
  return room !== null && (file === null ? room.packages : room.files).some((one) => one.test(file ?? specifier));
};

const told = ({ from, specifier }: Import): string => `${from} imports ${specifier}`;

const probe = (path: string, code: string): readonly Import[] => importsOf(sourceOf(path, code));

describe('the rooms of the architecture', () => {
  it('were all seen: this suite cannot pass on nothing', () => {
    expect(sources.length).toBeGreaterThan(400);
    expect(imports.length).toBeGreaterThan(1900);
    const filled = new Set(sources.map((source) => roomOf(source.path)?.name));
    expect(rooms.map((room) => room.name).filter((name) => !filled.has(name))).toEqual([]);
  });

  it('hold every file', () => {
    expect(sources.map((source) => source.path).filter((path) => roomOf(path) === null)).toEqual([]);
  });

  it('import only whom they may', () => {
    expect(imports.filter((one) => !isAllowed(one)).map(told)).toEqual([]);
  });

  it('name files that exist, with their ending', () => {
    expect(imports.filter(({ file }) => file !== null && !existsSync(join(root, file))).map(told)).toEqual([]);
  });

  it('have no circles', () => {
    expect(cyclesIn(imports)).toEqual([]);
  });

  it('load code by a computed address only where a built bundle or a page is run', () => {
    const open = sources.flatMap((source) => source.nodes.filter(isOpen).map((node) => placeOf(source, node)));
    const allowed = /^(infra\/local\/worker\.ts|test\/)/;
    expect(open.filter((place) => !allowed.test(place))).toEqual([]);
  });

  it('leave infra/local to the package scripts and to tests', () => {
    const into = imports.filter(
      ({ from, file }) => file?.startsWith('infra/local/') && !from.startsWith('infra/local/'),
    );
    expect(into.filter(({ from }) => !from.startsWith('test/')).map(told)).toEqual([]);
    expect(into.length).toBeGreaterThan(10);
  });
});

describe('the import rules themselves', () => {
  it.each([
    ['workflows/domain/a.ts', "import { readFileSync } from 'node:fs';"],
    ['workflows/domain/a.ts', "import type { Form } from '../forms/form.ts';"],
    ['workflows/forms/a.ts', "export * from '../letters/letter.ts';"],
    ['workflows/letters/a.ts', "type A = import('../forms/form.ts').Form;"],
    ['workflows/cases/a.ts', "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';"],
    ['workflows/cases/a.ts', "const late = await import('node:crypto');"],
    ['functions/_kit/http/a.ts', "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';"],
    ['functions/_kit/a.ts', "import { school } from '../../infra/schools/index.ts';"],
    ['functions/admit/a.ts', "import { handler } from '../courier/handler.ts';"],
    ['functions/admit/a.ts', "import { SFNClient } from '@aws-sdk/client-sfn';"],
    ['infra/a.ts', "import { handler } from '../functions/admit/handler.ts';"],
    ['infra/a.ts', "export { start } from './local/start.ts';"],
    ['infra/local/a.ts', "import { App } from 'aws-cdk-lib';"],
    ['infra/local/a.ts', "import { env } from '../../functions/_kit/env.ts';"],
    ['infra/local/a.ts', "import { rights } from '../rights.ts';"],
    ['infra/a.ts', "import { world } from '../test/process/world.ts';"],
  ])('refuse in %s: %s', (path, code) => {
    const found = probe(path, code);
    expect(found).toHaveLength(1);
    expect(found.every(isAllowed)).toBe(false);
  });

  it.each([
    ['workflows/domain/a.ts', "import * as z from 'zod';"],
    ['workflows/cases/a.ts', "import type { CaseStore } from '../ports.ts';"],
    ['functions/_kit/aws/a.ts', "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';"],
    ['functions/admit/a.ts', "import { admit } from '../../workflows/cases/admit.ts';"],
    ['infra/a.ts', "import { forms } from '../workflows/forms/registry.ts';"],
  ])('allow in %s: %s', (path, code) => {
    expect(probe(path, code).map(isAllowed)).toEqual([true]);
  });

  it('see a circle of two, of three and of one, and no circle in a diamond', () => {
    const graph = (...pairs: readonly string[]) => pairs.map((pair) => ({ from: pair[0] ?? '', file: pair[1] ?? '' }));
    expect(cyclesIn(graph('ab', 'bc', 'cb', 'cd'))).toEqual([['b', 'c']]);
    expect(cyclesIn(graph('ab', 'bc', 'ca'))).toEqual([['a', 'b', 'c']]);
    expect(cyclesIn(graph('aa'))).toEqual([['a']]);
    expect(cyclesIn(graph('ab', 'ac', 'bd', 'cd'))).toEqual([]);
  });
});
