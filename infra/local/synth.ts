import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './lock.ts';
import { realInstant, realNow, sleep } from './real.ts';
import { Refusal } from './refusal.ts';
import { synthCache } from './synth-cache.ts';

const root = join(import.meta.dirname, '..', '..');

const finished = (child: ChildProcess): Promise<{ readonly code: number; readonly errors: string }> =>
  new Promise((resolve) => {
    let errors = '';
    child.stderr?.on('data', (part: Buffer) => {
      errors += part.toString('utf8');
    });
    child.once('error', (error) => resolve({ code: 1, errors: error.message }));
    child.once('exit', (code) => resolve({ code: code ?? 1, errors }));
  });

/** Two servers of one source folder would overwrite each other's build. */
const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  for (;;) {
    const locking = takeLock(join(root, 'dist', 'building'));
    if (locking.kind === 'locked') {
      try {
        return await work();
      } finally {
        locking.lock.release();
      }
    }
    if (locking.kind === 'impossible') throw new Refusal('In de map dist kan deze server geen slot maken.');
    await sleep(200);
  }
};

/** The line that says why, among a stack trace: an error of Node or esbuild, of CDK, or a plain line of the app. */
const reasonIn = (errors: string): string => {
  const lines = errors.split('\n').map((line) => line.trim());
  const found = lines.find((line) => /^(\w*Error\b|«|✘)/.test(line)) ?? lines.find((line) => line !== '');
  return found ?? 'geen reden gegeven';
};

/** What the app tells of a school that is well but not ready: it names the school first. */
const notesIn = (errors: string, school: string): readonly string[] =>
  errors.split('\n').filter((line) => line.startsWith(`${school}: `));

/** Synthesizes the stacks of a school into `folder`, as `cdk synth` does, without the command; from the last time, when nothing
 * has changed since.
 * @throws Refusal with the first line that the app gave as its reason */
export const synthesize = (
  school: string,
  folder: string,
  onChild: (child: ChildProcess) => void,
): Promise<{ readonly stack: string; readonly notes: readonly string[] }> =>
  inTurn(async () => {
    rmSync(folder, { recursive: true, force: true });
    const stack = `Meldwijzer-${school}`;
    const cache = synthCache(root, school, realInstant(realNow()).slice(0, 10));
    const before = cache.take(folder);
    if (before !== null) return { stack, notes: notesIn(before.errors, school) };
    const child = spawn(process.execPath, [join(root, 'infra', 'app.ts')], {
      cwd: root,
      env: { ...process.env, CDK_OUTDIR: folder, CDK_CONTEXT_JSON: JSON.stringify({ school }) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    onChild(child);
    const { code, errors } = await finished(child);
    if (code !== 0 || !existsSync(join(folder, `${stack}.template.json`))) {
      throw new Refusal(`De school kon niet worden opgebouwd: ${reasonIn(errors)}`);
    }
    cache.keep(folder, errors);
    return { stack, notes: notesIn(errors, school) };
  });
