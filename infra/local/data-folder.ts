import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Lock, takeLock } from './lock.ts';
import { Refusal } from './refusal.ts';

/** @throws Refusal when another server uses the folder */
export const takeFolder = (path: string, fresh: boolean): { readonly folder: string; readonly lock: Lock } => {
  const folder = resolve(path);
  const locking = takeLock(folder);
  if (locking.kind === 'held') {
    throw new Refusal(
      `Er draait al een server op de map ${path} (proces ${locking.pid}). Stop die eerst, of kies een andere map met --data.`,
    );
  }
  if (fresh) {
    for (const name of readdirSync(folder)) {
      if (name !== 'lock.json') rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
  return { folder, lock: locking.lock };
};
