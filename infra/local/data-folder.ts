import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Lock, takeLock } from './lock.ts';
import { sleep } from './real.ts';
import { Refusal } from './refusal.ts';

/** How long a server that is stopping may need. */
const patience = 3000;

/** @throws Refusal when another server uses the folder, and goes on using it */
export const takeFolder = async (path: string): Promise<{ readonly folder: string; readonly lock: Lock }> => {
  const folder = resolve(path);
  for (let waited = 0; ; waited += 100) {
    const locking = takeLock(folder);
    if (locking.kind === 'locked') return { folder, lock: locking.lock };
    if (waited >= patience) {
      throw new Refusal(
        `Er draait al een server op de map ${path} (proces ${locking.pid}). Stop die eerst, of kies een andere map met --data.`,
      );
    }
    await sleep(100);
  }
};

export const emptyFolder = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    if (name !== 'lock.json') rmSync(join(folder, name), { recursive: true, force: true });
  }
};
