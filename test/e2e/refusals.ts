import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { dig, list } from '../../infra/local/json.ts';
import { ended } from './machine.ts';

export interface Refused {
  readonly code: number | null;
  readonly printed: string;
  readonly errors: string;
}

/** What a command says and how it ends. */
export const outcomeOf = async (child: ChildProcess): Promise<Refused> => {
  let printed = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  await ended(child);
  return { code: child.exitCode, printed, errors };
};

/** `npm start` without the options that a test gives it otherwise. */
export const startPlain = (...options: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['infra/local/start.ts', ...options], {
    cwd: join(import.meta.dirname, '..', '..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // One that ended and that nobody asked about yet still has its number.
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

/** The server and its children, as the lock of the data folder names them. */
export const processesOf = (data: string): readonly number[] => {
  const lock: unknown = JSON.parse(readFileSync(join(data, 'lock.json'), 'utf8'));
  return [dig(lock, 'server', 'pid'), ...list(dig(lock, 'children')).map((child) => dig(child, 'pid'))].map(Number);
};

/** Whether somebody could listen there now. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** First of four free ports in a row, below those that the system gives to whoever asks for any. */
export const fourFreePorts = async (): Promise<number> => {
  for (let first = 20_000 + (process.pid % 1000) * 10; first < 32_000; first += 4) {
    const free = await Promise.all([0, 1, 2, 3].map((next) => isFree(first + next)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('no four free ports in a row');
};
