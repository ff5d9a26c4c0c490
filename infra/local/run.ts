import { flushCompileCache } from 'node:module';
import { readArguments } from './args.ts';
import { watchNpm } from './npm-watch.ts';
import { realNow, sleep } from './real.ts';
import { Refusal } from './refusal.ts';
import type { Running } from './server.ts';
import { stopping } from './stopping.ts';

/** A whole school on this machine. */

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Whoever read along may go away (`npm start | head`). Unheard, each error would be told, fail, and be told again. */
const talkToNobody = () => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
};

/** @param failed what went wrong, in words */
const lineOf = (error: unknown, failed = 'Starten lukte niet'): string => {
  if (error instanceof Refusal) return error.message;
  return `${failed}: ${error instanceof Error ? error.message.split('\n')[0] : 'onbekende fout'}`;
};

const welcome = ({ school, addresses, accounts, policyNow }: Running, signIn: string): string =>
  [
    '',
    `${school} draait. De klok van het beleid staat op ${policyNow.slice(0, 16).replace('T', ' ')} UTC.`,
    '',
    `  Ouders      ${addresses.parent}`,
    `  Team        ${addresses.staff}`,
    `  Postvak     ${addresses.inbox}`,
    '',
    signIn,
    ...accounts.map((one) => `  ${one.name}, ${one.does}, ${one.email}`),
    '',
    'Stoppen: Ctrl-C.',
  ].join('\n');

const run = async (): Promise<void> => {
  talkToNobody();
  const asked = readArguments(process.argv.slice(2));
  if (asked.kind === 'help') {
    say(asked.text);
    return;
  }
  if (asked.kind === 'refused') throw new Refusal(asked.message);

  // Functions run in this process, and in AWS they run in UTC.
  process.env['TZ'] = 'UTC';
  const { onStop, stop } = stopping();
  let started: Promise<unknown> = Promise.resolve();
  const leave = (code: number) => {
    // What was still starting must have handed over what to end.
    void stop()
      .then(() => Promise.race([started, sleep(2000)]))
      .then(() => process.exit(code));
  };
  if (process.env['npm_lifecycle_event'] !== undefined) onStop(watchNpm(() => leave(0)));
  let isUp = false;
  let askedAt: number | null = null;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Ctrl-C comes twice: from the terminal and from npm. Later it means haste.
      if (askedAt !== null && realNow() - askedAt > 1000) process.exit(1);
      if (askedAt !== null) return;
      askedAt = realNow();
      say('Meldwijzer stopt …');
      leave(0);
    });
  }
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${lineOf(error, isUp ? 'Meldwijzer stopt door een fout' : undefined)}\n`);
    leave(1);
  });
  try {
    // Much to load, and nothing of it is needed to refuse.
    const { startServer } = await import('./server.ts');
    const starting = startServer(asked.options, { say, onStop });
    started = starting.catch(() => {});
    say(welcome(await starting, 'Inloggen kan als:'));
    isUp = true;
    // Now, for a power cut would leave nothing to the next start.
    flushCompileCache();
  } catch (error) {
    if (askedAt !== null) return;
    process.stderr.write(`${lineOf(error)}\n`);
    leave(1);
  }
};

run().catch((error: unknown) => {
  process.stderr.write(`${lineOf(error)}\n`);
  process.exitCode = 1;
});
