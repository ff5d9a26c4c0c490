import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setPolicyClock } from './policy-day.ts';

export interface Addresses {
  readonly parent: string;
  readonly staff: string;
  readonly inbox: string;
}

export interface LocalMachine extends Addresses {
  readonly data: string;
  /** The process that was started: the server, or npm. */
  readonly child: ChildProcess;
  /** All that it printed so far. */
  readonly said: () => string;
  /** As Ctrl-C does. */
  readonly stop: () => Promise<void>;
  /** As a power cut does. */
  readonly kill: () => Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');
const patience = 90_000;

export const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

const listenTo = (child: ChildProcess) => {
  const heard: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => heard.push(chunk.toString()));
  return () => heard.join('');
};

const isReady = (child: ChildProcess, said: () => string): Promise<void> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`npm start was not ready in time:\n${said()}`)), patience);
    const look = (): void => {
      if (!said().includes('Ctrl-C')) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`npm start ended with ${code}:\n${said()}`));
    });
  });

/** Empty, but for a clock that stands on a school morning. */
export const newDataFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'meldwijzer-'));
  setPolicyClock(folder);
  return folder;
};

const optionsFor = (data: string, options: readonly string[]) => ['--data', data, '--port', '0', ...options];

/** What `npm start` runs, on free ports and a data folder of its own; not ready yet. */
export const launchServer = (data: string, ...options: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['infra/local/start.ts', ...optionsFor(data, options)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** `npm start` itself, in a process group of its own. */
export const launchNpm = (data: string, ...options: readonly string[]): ChildProcess =>
  spawn('npm', ['start', '--', ...optionsFor(data, options)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });

/** Resolves once the machine says that it is up.
 * @param whole signals go to npm, its shell and the server, as from a terminal; else to the one process */
export const readyMachine = async (data: string, child: ChildProcess, whole = false): Promise<LocalMachine> => {
  const said = listenTo(child);
  await isReady(child, said);
  const addresses: Addresses = JSON.parse(await readFile(join(data, 'addresses.json'), 'utf8'));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (whole && child.pid !== undefined) process.kill(-child.pid, signal);
    else child.kill(signal);
    await ended(child);
  };
  return { ...addresses, data, child, said, stop: () => end('SIGINT'), kill: () => end('SIGKILL') };
};

export const startMachine = (data: string, ...options: readonly string[]): Promise<LocalMachine> =>
  readyMachine(data, launchServer(data, ...options));

export const removeDataFolder = (data: string): Promise<void> => rm(data, { recursive: true, force: true });
