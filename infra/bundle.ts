import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import type { School } from '../workflows/domain/school/school.ts';
import { type FunctionName, functionNames } from './function-names.ts';

const root = join(import.meta.dirname, '..');

/** Where the built functions lie, one folder each. */
export const builtFunctions = join(root, 'dist', 'functions');

/**
 * The entry of a function.
 * @throws Error when the folder has neither handler.ts nor handler.tsx
 */
export const entryOf = (name: FunctionName, from: string = root): string => {
  const entry = ['handler.ts', 'handler.tsx'].map((file) => join(from, 'functions', name, file)).find(existsSync);
  if (entry === undefined)
    throw new Error(`functions/${name} has no handler.ts or handler.tsx, so it cannot be built.`);
  return entry;
};

/** What the SDK loads only when it needs it, and never needs here; left out, or it would be a third of each bundle. Lambda and
 * the local machine both give credentials by environment, where the SDK looks first; none of our calls is a stream. */
const neverLoaded = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/core/event-streams',
  '@smithy/credential-provider-imds',
];

/** How everything that runs in Lambda is built. */
export const buildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // The SDK's own "main" is its CommonJS build, half as large again and slower to load.
  mainFields: ['module', 'main'],
  external: neverLoaded,
  alias: { 'node:http': join(root, 'infra', 'node-http.ts') },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // One sign outside it, in a text, and the whole file takes twice the room in memory and longer to read.
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions;

/** What these load by `import()` stays a file of its own, read when it is first needed. */
const inParts: ReadonlySet<FunctionName> = new Set(['staff-web']);

/** Builds every other function in one run of esbuild: a process per function takes 2 to 4 times as long. */
export const bundle = (names: readonly FunctionName[] = functionNames, out: string = builtFunctions): void => {
  rmSync(out, { recursive: true, force: true });
  const whole = names.filter((name) => !inParts.has(name));
  const entryPoints = Object.fromEntries(whole.map((name) => [`${name}/index`, entryOf(name)]));
  const files = { outExtension: { '.js': '.mjs' } };
  if (whole.length > 0) buildSync({ ...buildOptions, ...files, entryPoints, outdir: out });
  for (const name of names.filter((each) => inParts.has(each)))
    buildSync({
      ...buildOptions,
      ...files,
      entryPoints: { index: entryOf(name) },
      outdir: join(out, name),
      splitting: true,
      chunkNames: 'part-[hash]',
    });
};

/** Lays the checked school beside each built function. Returns where the asset of a function lies. */
export const packFor = (
  school: School,
  names: readonly FunctionName[] = functionNames,
  built: string = builtFunctions,
): ((name: FunctionName) => string) => {
  const folderOf = (name: FunctionName) => join(built, '..', 'schools', school.id, name);
  for (const name of names) {
    rmSync(folderOf(name), { recursive: true, force: true });
    mkdirSync(folderOf(name), { recursive: true });
    cpSync(join(built, name), folderOf(name), { recursive: true });
    writeFileSync(join(folderOf(name), 'school.json'), JSON.stringify(school));
  }
  return folderOf;
};

if (import.meta.main) bundle();
