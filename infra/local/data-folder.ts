import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Lock, takeLock } from './lock.ts';
import { Refusal } from './refusal.ts';

/** @throws Refusal when another server uses the folder */
export const takeFolder = (path: string): { readonly folder: string; readonly lock: Lock } => {
  const folder = resolve(path);
  const locking = takeLock(folder);
  if (locking.kind === 'locked') return { folder, lock: locking.lock };
  throw new Refusal(
    `Er draait al een server op de map ${path} (proces ${locking.pid}). Stop die eerst, of kies een andere map met --data.`,
  );
};

export const emptyFolder = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    if (name !== 'lock.json') rmSync(join(folder, name), { recursive: true, force: true });
  }
};
