import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBundles } from './bundles.ts';
import { type Figure, isKept, tableOf } from './figure.ts';
import { measureMachine } from './machine.ts';
import { measureMeldcode } from './meldcode-cost.ts';
import { measureRehearsal } from './rehearsal.ts';
import { timed } from './statistics.ts';
import { measureWorkList } from './work-list.ts';

/** `npm run bench`: every figure that we promised to hold, measured on this machine, beside its budget. Names of parts
 * measure only those; `--json FILE` says where the same goes for machines. */

const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  bundles: measureBundles,
  machine: measureMachine,
  worklist: measureWorkList,
  rehearsal: measureRehearsal,
  meldcode: measureMeldcode,
};

const root = join(import.meta.dirname, '..', '..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string', default: join(root, '.local-bench', 'figures.json') } },
});
const unknown = positionals.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.\n`);
  process.exit(2);
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);
/** Processes that waited for one of the processors during the last minute. */
const busy = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10;

const before = busy();
if (before > 1) say(`This machine is busy (load ${before} on ${cpus().length} processors): times come out too long.`);

const figures: Figure[] = [];
const failures: string[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  say(`${name} …`);
  try {
    const { ms, result } = await timed(measure);
    figures.push(...result);
    say(`${name}: ${Math.round(ms / 1000)} s`);
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? error.message : 'unknown error'}`);
  }
}

const kept = figures.every(isKept) && failures.length === 0;
const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model ?? '' };
const report = {
  at: new Date().toISOString(),
  ...machine,
  load: { before, after: busy() },
  kept,
  failures,
  figures: figures.map((one) => ({ ...one, ok: isKept(one) })),
};
mkdirSync(dirname(values.json), { recursive: true });
writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`${tableOf(figures)}\n`);
for (const failure of failures) say(`Not measured: ${failure}`);
say(`Written to ${values.json}`);
// Machines of the rehearsal wait for months that will not come.
process.exit(kept ? 0 : 1);
