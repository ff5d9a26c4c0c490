import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Addresses {
  readonly parent: string;
  readonly staff: string;
  readonly inbox: string;
}

export interface LocalMachine extends Addresses {
  readonly data: string;
  /** As Ctrl-C does. */
  readonly stop: () => Promise<void>;
  /** As a power cut does. */
  readonly kill: () => Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');
const patience = 90_000;

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()));

const isReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`npm start was not ready in time:\n${said}`)), patience);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!said.includes('Ctrl-C')) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`npm start ended with ${code}:\n${said}`));
    });
  });

export const newDataFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'meldwijzer-'));

/** What `npm start` runs, on free ports and a data folder of its own. */
export const startMachine = async (data: string, ...options: readonly string[]): Promise<LocalMachine> => {
  const child = spawn(process.execPath, ['infra/local/start.ts', '--data', data, '--port', '0', ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await isReady(child);
  const addresses: Addresses = JSON.parse(await readFile(join(data, 'addresses.json'), 'utf8'));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended(child);
  };
  return { ...addresses, data, stop: () => end('SIGINT'), kill: () => end('SIGKILL') };
};

export const removeDataFolder = (data: string): Promise<void> => rm(data, { recursive: true, force: true });
