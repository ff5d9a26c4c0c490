import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

/** A folder of its own for every test, removed after it. */
export const temporaryFolders = () => {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'meldwijzer-test-'));
    made.push(folder);
    return folder;
  };
};
