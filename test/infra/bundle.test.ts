import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, entryOf, packFor } from '../../infra/bundle.ts';
import { functionNames } from '../../infra/function-names.ts';
import { schoolSchema } from '../../workflows/domain/school/school.ts';
import { sampleSchool } from '../samples/school.ts';

describe('the built functions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meldwijzer-'));
  const built = join(folder, 'functions');
  const codeOf = (name: (typeof functionNames)[number]) => readFileSync(join(built, name, 'index.mjs'));

  beforeAll(() => bundle(functionNames, built), 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(functionNames)('%s asks for nothing that Lambda lacks', (name) => {
    const code = codeOf(name).toString();
    expect(code).toContain('handler');
    expect(code).not.toContain('Dynamic require of');
    const imported = [...code.matchAll(/(?:from|import)"([^"]+)"/g)].map(([, module]) => module ?? '');
    expect(imported.length).toBeGreaterThan(3);
    const beside = (module: string) => /^\.\/part-\w+\.mjs$/.test(module) && existsSync(join(built, name, module));
    expect(imported.filter((module) => !module.startsWith('node:') && !beside(module))).toEqual([]);
  });

  it('have the checked school beside them', () => {
    const folderOf = packFor(sampleSchool(), functionNames, built);
    for (const name of functionNames) {
      const beside: unknown = JSON.parse(readFileSync(join(folderOf(name), 'school.json'), 'utf8'));
      expect(schoolSchema.parse(beside)).toEqual(sampleSchool());
      expect(readFileSync(join(folderOf(name), 'index.mjs'))).toEqual(codeOf(name));
    }
  });

  it('need an entry each', () => {
    expect(() => entryOf('admit', folder)).toThrow('functions/admit has no handler.ts or handler.tsx');
  });
});
