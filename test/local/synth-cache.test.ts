import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { synthCache } from '../../infra/local/synth-cache.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folderOf = temporaryFolders();

/** A checkout in small, and stacks that were built of it. */
const checkout = () => {
  const root = folderOf();
  for (const name of ['workflows', 'functions', 'infra']) {
    mkdirSync(join(root, name, 'deeper'), { recursive: true });
    writeFileSync(join(root, name, 'deeper', 'source.ts'), name);
  }
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'cdk.json'])
    writeFileSync(join(root, name), '{}');
  const stacks = folderOf();
  writeFileSync(join(stacks, 'Meldwijzer-a.template.json'), 'the stack');
  return { root, stacks };
};

describe('what a school was built into', () => {
  it('is there again at the next start, with what was told on the way', () => {
    const { root, stacks } = checkout();
    synthCache(root, 'a', '2026-11-24').keep(stacks, 'a: 3 punten\n');
    const folder = join(folderOf(), 'cdk.out');
    expect(synthCache(root, 'a', '2026-11-24').take(folder)).toEqual({ errors: 'a: 3 punten\n' });
    expect(readFileSync(join(folder, 'Meldwijzer-a.template.json'), 'utf8')).toBe('the stack');
  });

  it.each([
    ['a source changed', (root: string) => writeFileSync(join(root, 'functions', 'deeper', 'source.ts'), 'other')],
    ['a source came', (root: string) => writeFileSync(join(root, 'infra', 'new.ts'), '')],
    ['a package changed', (root: string) => writeFileSync(join(root, 'package-lock.json'), '{"a":1}')],
  ])('is built anew when %s', (_, change) => {
    const { root, stacks } = checkout();
    synthCache(root, 'a', '2026-11-24').keep(stacks, '');
    change(root);
    const folder = join(folderOf(), 'cdk.out');
    expect(synthCache(root, 'a', '2026-11-24').take(folder)).toBeNull();
    expect(existsSync(folder)).toBe(false);
  });

  it('is built anew on another day, and for another school', () => {
    const { root, stacks } = checkout();
    synthCache(root, 'a', '2026-11-24').keep(stacks, '');
    expect(synthCache(root, 'a', '2026-11-25').take(folderOf())).toBeNull();
    expect(synthCache(root, 'b', '2026-11-24').take(folderOf())).toBeNull();
  });

  it('is kept once per school, the newest', () => {
    const { root, stacks } = checkout();
    for (const day of ['2026-11-24', '2026-11-25']) synthCache(root, 'a', day).keep(stacks, '');
    expect(readdirSync(join(root, 'dist', 'synthesized', 'a'))).toHaveLength(1);
    expect(synthCache(root, 'a', '2026-11-25').take(join(folderOf(), 'cdk.out'))).not.toBeNull();
  });
});
