import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessMark {
  readonly pid: number;
  /** When it began and its command line, as the system tells it. */
  readonly identity: string;
}

/** Fields of /proc/<pid>/stat from the third (state) on; the second may hold spaces and brackets. */
const statOf = (pid: number): readonly string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

const commandFromProc = (pid: number): string =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();

const fromProc = (pid: number): string => {
  const fields = statOf(pid);
  return fields[0] === 'Z' ? '' : `${fields[19]} ${commandFromProc(pid)}`;
};

const fromPs = (pid: number): string =>
  execFileSync('ps', ['-p', String(pid), '-o', 'lstart=,command='], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

const fromPowerShell = (pid: number): string =>
  execFileSync(
    'powershell.exe',
    ['-NoProfile', '-NonInteractive', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  ).trim();

const tellers: Partial<Record<NodeJS.Platform, (pid: number) => string>> = { linux: fromProc, win32: fromPowerShell };

/** Empty when no such process runs. */
const identityOf = (pid: number): string => {
  try {
    return (tellers[process.platform] ?? fromPs)(pid);
  } catch {
    return '';
  }
};

export const markOf = (pid: number): ProcessMark => ({ pid, identity: identityOf(pid) });

export const isRunning = (mark: ProcessMark): boolean => mark.identity !== '' && identityOf(mark.pid) === mark.identity;

/** Ends exactly this process, never another that got its number. */
export const end = (mark: ProcessMark): void => {
  if (isRunning(mark)) process.kill(mark.pid, 'SIGKILL');
};

/** Null where the system does not tell. */
export const parentOf = (pid: number): number | null => {
  try {
    return process.platform === 'linux' ? Number(statOf(pid)[1]) : null;
  } catch {
    return null;
  }
};

/** Empty where the system does not tell. */
export const commandOf = (pid: number): string => {
  try {
    return process.platform === 'linux' ? commandFromProc(pid) : '';
  } catch {
    return '';
  }
};
