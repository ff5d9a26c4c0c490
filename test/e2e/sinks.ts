import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dig, isRecord, parseLines } from '../../infra/local/json.ts';
import type { Inside, Row } from './inside.ts';
import type { Sink } from './leaks.ts';
import type { LocalMachine } from './machine.ts';

/** Every place where words may end up that were meant for the case alone. */

/** The tables themselves, what is built, and the keys of the demo's own sign-in. */
const notASink = /^(dynamodb|cdk\.out|sign-in-keys)/;

const filesOf = (folder: string, within = ''): readonly Sink[] =>
  readdirSync(join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    const name = join(within, entry.name);
    if (notASink.test(name)) return [];
    return entry.isDirectory() ? filesOf(folder, name) : [{ name, text: readFileSync(join(folder, name), 'utf8') }];
  });

/** Logs, mails, recorded calls, places in streams, dead letters, what was printed, and what the executions hold. */
export const sinksOf = async (machine: LocalMachine, seen: Inside): Promise<readonly Sink[]> => [
  ...filesOf(machine.data),
  { name: 'printed', text: machine.said() },
  ...(await seen.executions(await seen.caseIds())).map((run) => ({
    name: `execution ${run.name}`,
    text: JSON.stringify(run),
  })),
];

/** Mails without whom they were sent to. */
export const withoutRecipients = ({ name, text }: Sink): Sink => ({
  name,
  text: parseLines(text)
    .map((mail) => JSON.stringify({ ...(isRecord(mail) ? mail : {}), to: null }))
    .join('\n'),
});

const kindOf = (value: unknown): string => /^[A-Z]+#?/.exec(typeof value === 'string' ? value : '')?.[0] ?? '';

/** Rows by the kind of their keys: `CASE# FORM#`. */
export const rowSinks = (rows: readonly Row[]): readonly Sink[] =>
  rows.map((row) => ({
    name: `${kindOf(dig(row, 'pk', 'S'))} ${kindOf(dig(row, 'sk', 'S'))}`,
    text: JSON.stringify(row),
  }));

/** A page without what stands in its fields. */
export const outsideFields = (html: string): string =>
  html.replace(/\bvalue="[^"]*"/g, '').replace(/<textarea\b[^>]*>.*?<\/textarea>/gs, '');
