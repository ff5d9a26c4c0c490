import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { waveIdOf } from '../../workflows/domain/wave-rule.ts';
import { type Inside, inside } from '../e2e/inside.ts';
import { type LocalMachine, newDataFolder, removeDataFolder, startMachine } from '../e2e/machine.ts';
import { atMost, exactly, type Figure, shown } from './figure.ts';
import { type Sent, send } from './parent.ts';
import { percentile, timed } from './statistics.ts';

const newSubmission = (): string => randomBytes(16).toString('hex');

/** So many posts in all, handed out to so many clients that each send one after the other. */
const posts = async (machine: LocalMachine, clients: number, count: number): Promise<readonly Sent[]> => {
  const sent: Sent[] = [];
  let left = count;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      sent.push(await send(machine, newSubmission()));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return sent;
};

const endOfTime = '9999-01-01T00:00:00.000Z';

/** Several messages on one group make one case more, named after the first of them. */
const withoutWaves = (ids: readonly string[]): number => {
  const all = new Set(ids);
  return ids.length - ids.filter((id) => all.has(waveIdOf(id))).length / 2;
};

/** How many cases there are once there are so many as expected and nothing is left to send, or after two minutes. */
const casesAtRest = async (within: Inside, expected: number): Promise<number> => {
  let cases = 0;
  for (let tries = 0; tries < 240; tries += 1) {
    const left = await within.cases.undelivered(endOfTime, 1);
    if (left.length === 0) cases = withoutWaves(await within.caseIds());
    if (left.length === 0 && cases >= expected) break;
    await pause(500);
  }
  return cases;
};

const warmUp = 30;
const crowds = [1, 2, 4, 8, 32] as const;
const each = 100;
const sameTime = 500;

const measureSubmissions = async (machine: LocalMachine, within: Inside): Promise<readonly Figure[]> => {
  await posts(machine, 1, warmUp);
  let acknowledged = warmUp;
  const settled = (): Promise<number> => casesAtRest(within, acknowledged);
  await settled();
  const figures: Figure[] = [];
  for (const clients of crowds) {
    const { ms, result } = await timed(() => posts(machine, clients, each));
    const times = result.map((one) => one.ms);
    const errors = result.filter((one) => one.code === null).length;
    acknowledged += result.length - errors;
    const who = clients === 1 ? '1 client' : `${clients} clients`;
    const id = `submission.${clients}`;
    const p50 = percentile(times, 0.5);
    figures.push(
      clients === 1
        ? atMost(`${id}.p50`, `submission acknowledged, ${who}: p50`, p50, 'ms', 25)
        : shown(`${id}.p50`, `submission acknowledged, ${who}: p50`, p50, 'ms'),
      shown(`${id}.p95`, `submission acknowledged, ${who}: p95`, percentile(times, 0.95), 'ms'),
      shown(`${id}.rate`, `submission acknowledged, ${who}: per second`, (each / ms) * 1000, '/s'),
      exactly(`${id}.errors`, `submission acknowledged, ${who}: errors in ${each}`, errors, '', 0),
    );
    await settled();
  }
  const before = await settled();
  figures.push(
    exactly('submission.cases', 'submissions: cases of all that were acknowledged', before, '', acknowledged),
  );
  const submission = newSubmission();
  const same = await Promise.all(Array.from({ length: sameTime }, () => send(machine, submission)));
  // One more parent afterwards: once that case is there, whatever the many made is there too.
  await posts(machine, 1, 1);
  const after = await casesAtRest(within, before + 2);
  const codes = new Set(same.flatMap(({ code }) => code ?? []));
  const said = `one submission posted ${sameTime} times at once`;
  return [
    ...figures,
    exactly('submission.same.errors', `${said}: errors`, same.filter(({ code }) => code === null).length, '', 0),
    exactly('submission.same.codes', `${said}: different receipts`, codes.size, '', 1),
    exactly('submission.same.cases', `${said}: cases`, after - before - 1, '', 1),
  ];
};

/** A whole school on this machine: how soon it is there, and what it does under a crowd. */
export const measureMachine = async (): Promise<readonly Figure[]> => {
  const data = await newDataFolder();
  try {
    const { ms, result: machine } = await timed(() => startMachine(data));
    const within = await inside(machine);
    try {
      // Of the 90 s that a clean clone has, `npm ci` takes up to half.
      const ready = atMost('start.ready', 'npm start ready, empty data folder', ms / 1000, 's', 45);
      return [ready, ...(await measureSubmissions(machine, within))];
    } finally {
      within.close();
      await machine.stop();
    }
  } finally {
    await removeDataFolder(data);
  }
};
