import { readArguments } from './args.ts';
import { Refusal } from './refusal.ts';
import { type Running, startServer } from './server.ts';
import { stopping } from './stopping.ts';

/** `npm start`: a whole school on this machine. */

const say = (line: string) => process.stdout.write(`${line}\n`);

const lineOf = (error: unknown): string => {
  if (error instanceof Refusal) return error.message;
  return `Starten lukte niet: ${error instanceof Error ? error.message.split('\n')[0] : 'onbekende fout'}`;
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
  const asked = readArguments(process.argv.slice(2));
  if (asked.kind === 'help') {
    say(asked.text);
    return;
  }
  if (asked.kind === 'refused') throw new Refusal(asked.message);

  // Functions run in this process, and in AWS they run in UTC.
  process.env['TZ'] = 'UTC';
  const { onStop, stop } = stopping();
  const leave = (code: number) => {
    stop().then(() => process.exit(code));
  };
  const orphaned = parentWatch(() => leave(0));
  onStop(orphaned);
  let asking = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      asking += 1;
      if (asking > 1) process.exit(1);
      say('Meldwijzer stopt …');
      leave(0);
    });
  }
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${lineOf(error)}\n`);
    leave(1);
  });
  try {
    say(welcome(await startServer(asked.options, { say, onStop }), 'Inloggen kan als:'));
  } catch (error) {
    if (asking > 0) return;
    process.stderr.write(`${lineOf(error)}\n`);
    leave(1);
  }
};

/** When npm is killed its script goes on as an orphan and keeps the ports; then we stop too. */
const parentWatch = (onGone: () => void): (() => void) => {
  if (process.env['npm_lifecycle_event'] === undefined) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) onGone();
  }, 500);
  return () => clearInterval(timer);
};

run().catch((error: unknown) => {
  process.stderr.write(`${lineOf(error)}\n`);
  process.exitCode = 1;
});
