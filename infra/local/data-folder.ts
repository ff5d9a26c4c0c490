import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Options } from './args.ts';
import { readIfThere, writeWhole } from './files.ts';
import { dig, parseJson, text } from './json.ts';
import { type Lock, takeLock } from './lock.ts';
import { sleep } from './real.ts';
import { Refusal } from './refusal.ts';

/** How long a server that is stopping may need. */
const patience = 3000;

/** Says that a folder is ours, and whose data lie in it. */
const ownFile = 'meldwijzer.json';
/** Lies in every folder of a server that ran: also in one that says nothing else. */
const clockFile = 'clock.json';

/** @throws Refusal when another server uses the folder, and goes on using it; or when no lock can be made there */
export const takeFolder = async (path: string): Promise<{ readonly folder: string; readonly lock: Lock }> => {
  const folder = resolve(path);
  for (let waited = 0; ; waited += 100) {
    const locking = takeLock(folder);
    if (locking.kind === 'locked') return { folder, lock: locking.lock };
    if (locking.kind === 'impossible') {
      throw new Refusal(
        `In de map ${path} kan deze server geen slot maken. Kies met --data een map op een gewone schijf.`,
      );
    }
    if (waited >= patience) {
      throw new Refusal(
        `Er draait al een server op de map ${path} (proces ${locking.pid}). Stop die eerst, of kies een andere map met --data.`,
      );
    }
    await sleep(100);
  }
};

const ofLock = (name: string): boolean => /^lock(-[a-z0-9-]+)?\.json$/.test(name);

const schoolOf = (folder: string): string => text(dig(parseJson(readIfThere(join(folder, ownFile))), 'school'));

/** Makes a folder ours, and empty when that is asked. It never is one that holds something else, for what lies in it may be
 * written over; nor one with the cases of another school, whose people would find them.
 * @param folder taken by this server
 * @throws Refusal */
export const makeOwn = (folder: string, { school, data, fresh }: Pick<Options, 'school' | 'data' | 'fresh'>): void => {
  const names = readdirSync(folder).filter((name) => !ofLock(name));
  if (names.length > 0 && !names.includes(ownFile) && !names.includes(clockFile)) {
    throw new Refusal(`De map ${data} is niet leeg en niet van Meldwijzer. Kies met --data een lege of nieuwe map.`);
  }
  const other = schoolOf(folder);
  if (other !== '' && other !== school && !fresh) {
    throw new Refusal(
      `In de map ${data} staat de school ${other}. Kies voor ${school} een andere map met --data, of begin leeg met --fresh.`,
    );
  }
  if (fresh) for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  if (!existsSync(join(folder, ownFile))) writeWhole(join(folder, ownFile), '{}');
};

/** From now on a folder may hold cases of this school. */
export const keepFor = (folder: string, school: string): void =>
  writeWhole(join(folder, ownFile), JSON.stringify({ school }));
