import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../infra/bundle.ts';
import { functionNames } from '../../infra/function-names.ts';

/** A built file with those that it names at its top, each once, as it is read; what it reads by `import()` later is not among
 * them. */
const readAtStart = (folder: string, first: string): string => {
  const found = new Map<string, string>();
  const read = (file: string): void => {
    if (found.has(file)) return;
    const text = readFileSync(join(folder, file), 'utf8');
    found.set(file, text);
    for (const [, part = ''] of text.matchAll(/(?:from|import)"\.\/(part-\w+\.mjs)"/g)) read(part);
  };
  read(first);
  return [...found.values()].join('\n');
};

/** What every cold start reads. How long that takes is measured by `npm run bench`; what makes it long is held here. */
describe('what a cold start reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meldwijzer-'));
  const code = new Map<string, string>();

  beforeAll(() => {
    bundle(functionNames, folder);
    for (const name of functionNames) code.set(name, readAtStart(join(folder, name), 'index.mjs'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('was built for every function', () => {
    expect(code.size).toBe(10);
  });

  it.each(['parent-web', 'staff-web'])('is at most 600 KiB for %s', (name) => {
    const bytes = Buffer.byteLength(code.get(name) ?? '');
    expect(bytes).toBeGreaterThan(100 * 1024);
    expect(bytes).toBeLessThanOrEqual(600 * 1024);
  });

  it.each(functionNames)(
    'leaves the long way of writing zod out of %s, and with it the schema of the school file',
    (name) => {
      const built = code.get(name) ?? '';
      expect(built).toContain('"ZodMiniString"');
      expect(built).not.toContain('"ZodString"');
    },
  );

  it.each(functionNames)('leaves the WebSocket client of Node out of %s', (name) => {
    const built = code.get(name) ?? '';
    expect(built).toContain('"node:https"');
    expect(built).not.toMatch(/(?:from|import)\s*\(?"node:http"/);
  });

  it.each(functionNames)('has no sign in %s that would double the room of the whole file', (name) => {
    expect([...(code.get(name) ?? '')].filter((sign) => sign.charCodeAt(0) > 127)).toEqual([]);
  });
});
