import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dig, list, parseJson, text } from './json.ts';
import { end, isRunning, markOf, type ProcessMark } from './processes.ts';

export interface Lock {
  /** Names a child, so that it is ended should this server die without ending it. */
  readonly adopt: (pid: number) => void;
  readonly release: () => void;
}

export type Locking =
  | { readonly kind: 'locked'; readonly lock: Lock }
  | { readonly kind: 'held'; readonly pid: number }
  /** The file system knows no links, or does not let us write. */
  | { readonly kind: 'impossible' };

const markFrom = (value: unknown): ProcessMark => {
  const pid = dig(value, 'pid');
  return { pid: typeof pid === 'number' ? pid : 0, identity: text(dig(value, 'identity')) };
};

const read = (file: string) => {
  try {
    const found = parseJson(readFileSync(file, 'utf8'));
    return { server: markFrom(dig(found, 'server')), children: list(dig(found, 'children')).map(markFrom) };
  } catch {
    return null;
  }
};

const move = (from: string, to: string): boolean => {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
};

const isThere = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** One server per data folder: the emulator would open the same file twice. A lock whose server died is taken over, and
 * the children it left are ended first. */
export const takeLock = (folder: string): Locking => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'lock.json');
  const own = join(folder, `lock-${process.pid}.json`);
  const stale = join(folder, `lock-stale-${process.pid}.json`);
  const server = markOf(process.pid);
  const children: ProcessMark[] = [];
  const write = () => writeFileSync(own, JSON.stringify({ server, children }));

  for (;;) {
    write();
    try {
      linkSync(own, file);
      break;
    } catch (error) {
      if (!isThere(error)) {
        rmSync(own);
        return { kind: 'impossible' };
      }
      const found = read(file);
      if (found !== null && isRunning(found.server)) {
        rmSync(own);
        return { kind: 'held', pid: found.server.pid };
      }
      // Moved before it is judged for good: of two servers that start at once, one gets it.
      if (!move(file, stale)) continue;
      const moved = read(stale);
      if (moved !== null && isRunning(moved.server)) move(stale, file);
      else for (const child of moved?.children ?? []) end(child);
      rmSync(stale, { force: true });
    }
  }
  rmSync(own);
  return {
    kind: 'locked',
    lock: {
      adopt: (pid) => {
        children.push(markOf(pid));
        write();
        renameSync(own, file);
      },
      release: () => rmSync(file, { force: true }),
    },
  };
};
