import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../infra/bundle.ts';
import { functionNames } from '../../infra/function-names.ts';

/** What every cold start reads. How long that takes is measured by `npm run bench`; what makes it long is held here. */
describe('what a cold start reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meldwijzer-'));
  const code = new Map<string, string>();

  beforeAll(() => {
    bundle(functionNames, folder);
    for (const name of functionNames) code.set(name, readFileSync(join(folder, name, 'index.mjs'), 'utf8'));
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

  it.each(functionNames)('leaves the WebSocket client of Node out of %s', (name) => {
    const built = code.get(name) ?? '';
    expect(built).toContain('"node:https"');
    expect(built).not.toMatch(/(?:from|import)\s*\(?"node:http"/);
  });
});
