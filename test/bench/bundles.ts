import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { buildOptions, bundle, packFor } from '../../infra/bundle.ts';
import { functionNames } from '../../infra/function-names.ts';
import { processIds } from '../../workflows/domain/processes/process-id.ts';
import { sampleSchool } from '../samples/school.ts';
import { atMost, type Figure, shown } from './figure.ts';
import { median } from './statistics.ts';

const rounds = 11;
const webs: readonly string[] = ['parent-web', 'staff-web'];

/** What any of the functions asks for before its first event. */
const environment = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'nobody',
  AWS_SECRET_ACCESS_KEY: 'nothing',
  CASE_TABLE: 'cases',
  INTAKE_TABLE: 'intake',
  MACHINES: JSON.stringify(
    Object.fromEntries(
      processIds.map((id) => [id, `arn:aws:states:eu-central-1:000000000000:stateMachine:${id}`] as const),
    ),
  ),
  STAFF_URL: 'https://team.voorbeeldschool.example',
  PARENT_URL: 'https://ouders.voorbeeldschool.example',
  CONFIGURATION_SET: 'mail',
  MAIL_FROM: 'meldwijzer@verzonnen-bestuur.example',
  OIDC_ISSUER: 'https://inloggen.voorbeeldschool.example',
  OIDC_CLIENT_ID: 'staff',
  OIDC_LOGOUT_URL: 'https://inloggen.voorbeeldschool.example/logout',
  TZ: 'UTC',
} as const;

/** Milliseconds of processor that a fresh process spends on importing the module, without its own start. Not the time
 * on the clock: that counts the neighbours too. */
const importTime = (file: string): number => {
  const code = `const start = process.cpuUsage(); await import(${JSON.stringify(pathToFileURL(file).href)});
    const { user, system } = process.cpuUsage(start);
    process.stdout.write(String((user + system) / 1000), () => process.exit(0));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { env: environment });
  return Number(said.toString());
};

/** The client that every function needs, alone.
 * @param external what is left out of it: nothing, or what our functions leave out too */
const clientAlone = (folder: string, name: string, external: readonly string[]): string => {
  const file = join(folder, `${name}.mjs`);
  const contents =
    "import { DynamoDBClient } from '@aws-sdk/client-dynamodb'; export const client = new DynamoDBClient({});";
  const stdin = { contents, resolveDir: buildOptions.absWorkingDir };
  buildSync({ ...buildOptions, alias: {}, external: [...external], stdin, outfile: file });
  return file;
};

/** A door with its ports and no page behind it: what the packages of every door cost. */
const emptyDoor = (folder: string): string => {
  mkdirSync(folder);
  const file = join(folder, 'index.mjs');
  const contents = `import { door } from './functions/_kit/http/door.ts';
    import { portsFromEnv } from './functions/staff-web/ports.ts';
    const ports = portsFromEnv();
    export const handler = door({ ...ports, side: 'staff', handlers: {} });`;
  buildSync({ ...buildOptions, stdin: { contents, resolveDir: buildOptions.absWorkingDir }, outfile: file });
  writeFileSync(join(folder, 'school.json'), JSON.stringify(sampleSchool()));
  return file;
};

/** The file, and the parts of it that are read with it whatever is asked. */
const readAtStart = (file: string, found: readonly string[] = []): readonly string[] => {
  if (found.includes(file)) return found;
  const parts = [...readFileSync(file, 'utf8').matchAll(/(?:from|import)"(\.\/part-\w+\.mjs)"/g)];
  return parts.reduce<readonly string[]>(
    (all, [, part = '']) => readAtStart(join(dirname(file), part), all),
    [...found, file],
  );
};

const kibibytes = (file: string): number =>
  readAtStart(file).reduce((sum, part) => sum + statSync(part).size, 0) / 1024;

/** Size of every function, and how long a cold start reads it, beside the DynamoDB client alone in the same run. */
export const measureBundles = async (): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'meldwijzer-'));
  try {
    const built = join(folder, 'functions');
    bundle(functionNames, built);
    const folderOf = packFor(sampleSchool(), functionNames, built);
    const files = new Map<string, string>([
      ['client', clientAlone(folder, 'client', [])],
      ['bare', clientAlone(folder, 'bare', buildOptions.external)],
      ['door', emptyDoor(join(folder, 'door'))],
      ...functionNames.map((name) => [name, join(folderOf(name), 'index.mjs')] as const),
    ]);
    const times = new Map<string, number[]>([...files.keys()].map((name) => [name, []]));
    // One untimed round: the files are read from disk once. Then all in turn, so that each meets the same machine.
    for (let round = -1; round < rounds; round += 1)
      for (const [name, file] of files) {
        const ms = importTime(file);
        if (round >= 0) times.get(name)?.push(ms);
      }
    const of = (name: string): number => median(times.get(name) ?? []);
    const sizeOf = (name: string): number => kibibytes(files.get(name) ?? '');
    const beside = (name: string, client: string): number => of(name) / of(client);
    return [
      shown('bundle.client.size', 'DynamoDB client alone: bundle', sizeOf('client'), 'KiB'),
      shown('bundle.client.import', 'DynamoDB client alone: import', of('client'), 'ms'),
      shown('bundle.bare.size', 'bare client, without what our functions leave out: bundle', sizeOf('bare'), 'KiB'),
      shown('bundle.bare.import', 'bare client: import', of('bare'), 'ms'),
      shown('bundle.door.bare', 'a door without pages: import, times the bare client', beside('door', 'bare'), '×'),
      ...functionNames.flatMap((name) => {
        const size = [`bundle.${name}.size`, `${name}: bundle`, sizeOf(name), 'KiB'] as const;
        const said = `${name}: import, times the client alone`;
        const ratio = [`bundle.${name}.import`, said, beside(name, 'client'), '×'] as const;
        const bare = [
          `bundle.${name}.bare`,
          `${name}: import, times the bare client`,
          beside(name, 'bare'),
          '×',
        ] as const;
        return webs.includes(name)
          ? [atMost(...size, 600), atMost(...ratio, 1.5), shown(...bare)]
          : [shown(...size), shown(...ratio)];
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
