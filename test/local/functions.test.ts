import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type LocalFunction, localFunction } from '../../infra/local/functions.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folderOf = temporaryFolders();
let started: LocalFunction[] = [];
afterEach(async () => {
  await Promise.all(started.map((fn) => fn.stop()));
  started = [];
});

const functionOf = (source: string, timeoutSeconds = 5) => {
  const folder = folderOf();
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 'index.mjs'), source);
  const fn = localFunction(
    { name: 'admit', folder, timeoutSeconds, environment: { GREETING: 'dag' } },
    join(folder, 'logs'),
  );
  started.push(fn);
  return { fn, log: () => readFileSync(join(folder, 'logs', 'admit.log'), 'utf8') };
};

describe('a function in its sandbox', () => {
  it('gets its own environment and a Lambda context, and its output goes to its log', async () => {
    const { fn, log } = functionOf(
      'export const handler = async (event, context) => { console.log("regel"); return { ...event, name: context.functionName, left: context.getRemainingTimeInMillis() > 0, env: process.env }; };',
    );
    expect(await fn.invoke({ a: 1 })).toEqual({ a: 1, name: 'admit', left: true, env: { GREETING: 'dag' } });
    await expect.poll(log).toContain('regel');
  });

  it('answers one event at a time per sandbox, and has at most four sandboxes', async () => {
    const { fn } = functionOf(
      'import { threadId } from "node:worker_threads"; let busy = 0; export const handler = async () => { busy++; const most = busy; await new Promise((r) => setTimeout(r, 30)); busy--; return { most, threadId }; };',
    );
    const results = await Promise.all(Array.from({ length: 40 }, () => fn.invoke({})));
    expect(results).toHaveLength(40);
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBeLessThanOrEqual(4);
    expect(results.every((result) => JSON.stringify(result).includes('"most":1'))).toBe(true);
  });

  it('is ended at its timeout, and the next event gets a new sandbox', async () => {
    const { fn } = functionOf(
      'export const handler = async (event) => (event.hang ? new Promise(() => {}) : "klaar");',
      0.3,
    );
    await expect(fn.invoke({ hang: true })).rejects.toMatchObject({ name: 'Sandbox.Timedout' });
    expect(await fn.invoke({ hang: false })).toBe('klaar');
  });

  it('tells an error by its name', async () => {
    const { fn } = functionOf('export const handler = async () => { throw new TypeError("stuk"); };');
    await expect(fn.invoke({})).rejects.toMatchObject({ name: 'TypeError', message: 'stuk' });
  });

  it('fails its caller when the process ends or the bundle does not load', async () => {
    const ending = functionOf('export const handler = async () => process.exit(1);');
    await expect(ending.fn.invoke({})).rejects.toMatchObject({ name: 'Runtime.ExitError' });
    const broken = functionOf('throw new Error("laadt niet");');
    await expect(broken.fn.invoke({})).rejects.toMatchObject({ name: 'Runtime.InitError' });
  });
});
