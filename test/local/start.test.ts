import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../infra/local/lock.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folderOf = temporaryFolders();
const start = join(import.meta.dirname, '..', '..', 'infra', 'local', 'start.ts');

const run = (
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly errors: string; readonly output: string }> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [start, ...args], (_, output, errors) => {
      resolve({ code: child.exitCode ?? -1, errors, output });
    });
  });

const oneLine = /^[^\n]+\n$/;

describe('npm start, when it cannot', () => {
  it('says in one line which option it does not know', async () => {
    const { code, errors } = await run('--bogus');
    expect(code).toBe(1);
    expect(errors).toMatch(oneLine);
    expect(errors).toContain('--bogus');
  });

  it('says in one line that the port is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const { code, errors } = await run('--data', folderOf(), '--port', String(port));
    other.close();
    expect(code).toBe(1);
    expect(errors).toMatch(oneLine);
    expect(errors).toContain('al in gebruik');
  });

  it('says in one line that another server has the folder, and leaves its data alone', async () => {
    const folder = folderOf();
    const locking = takeLock(folder);
    const { code, errors } = await run('--data', folder, '--port', '0', '--fresh');
    expect(code).toBe(1);
    expect(errors).toMatch(oneLine);
    expect(errors).toContain(`proces ${process.pid}`);
    expect(locking.kind).toBe('locked');
    if (locking.kind === 'locked') locking.lock.release();
  });

  it('explains itself', async () => {
    const { code, output } = await run('--help');
    expect(code).toBe(0);
    expect(output).toContain('--school ID');
  });
});
