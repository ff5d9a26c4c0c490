import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../infra/local/lock.ts';
import { isRunning, markOf } from '../../infra/local/processes.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folderOf = temporaryFolders();
const idler = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });

describe('the lock of a data folder', () => {
  it('lets one server in, and the next one after it left', () => {
    const folder = folderOf();
    const first = takeLock(folder);
    expect(first.kind).toBe('locked');
    expect(takeLock(folder)).toEqual({ kind: 'held', pid: process.pid });
    if (first.kind === 'locked') first.lock.release();
    const second = takeLock(folder);
    expect(second.kind).toBe('locked');
    if (second.kind === 'locked') second.lock.release();
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  });

  it('is taken over from a server that died, and the children it left are ended', async () => {
    const folder = folderOf();
    const child = idler();
    const gone = once(child, 'exit');
    await once(child, 'spawn');
    const stale = { server: { pid: 1, identity: 'someone else' }, children: [markOf(child.pid ?? 0)] };
    writeFileSync(join(folder, 'lock.json'), JSON.stringify(stale));
    expect(takeLock(folder).kind).toBe('locked');
    await gone;
    expect(child.signalCode).toBe('SIGKILL');
  });

  it('never ends a process that only has the number of a child', async () => {
    const folder = folderOf();
    const bystander = idler();
    await once(bystander, 'spawn');
    const mark = markOf(bystander.pid ?? 0);
    const stale = {
      server: { pid: 1, identity: 'x' },
      children: [{ pid: mark.pid, identity: `${mark.identity} other` }],
    };
    writeFileSync(join(folder, 'lock.json'), JSON.stringify(stale));
    expect(takeLock(folder).kind).toBe('locked');
    expect(isRunning(mark)).toBe(true);
    bystander.kill('SIGKILL');
  });

  it('is taken over when the file was cut off', () => {
    const folder = folderOf();
    writeFileSync(join(folder, 'lock.json'), '{"server":{"pi');
    expect(takeLock(folder).kind).toBe('locked');
  });
});
