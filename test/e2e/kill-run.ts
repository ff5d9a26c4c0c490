import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { seeded } from '../../infra/local/faults.ts';
import { dig } from '../../infra/local/json.ts';
import { acknowledgeForm } from '../../workflows/forms/concern/acknowledge.ts';
import { exampleTyped } from '../../workflows/forms/example.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { type Addresses, ended, type LocalMachine, launchNpm, readyMachine } from './machine.ts';
import { type PlainBrowser, plainBrowser, type Seen } from './plain-browser.ts';
import { answerStep, codeOn, openAs, openConcern, ordinaryConcern, sendConcern } from './plain-people.ts';
import { today } from './policy-day.ts';
import { until } from './until.ts';

/** People go on working while `npm start` is killed and started again: while it starts, or while somebody is sending; a seed
 * chooses the moment. */

/** A concern that somebody sent, perhaps more than once because no answer came. */
export interface Sent {
  readonly submission: string;
  readonly typed: Typed;
  /** How often it was sent. */
  tries: number;
  /** The code on the receipt; null as long as none was seen. */
  code: string | null;
}

/** A step that somebody answered and saw saved. */
export interface Saved {
  readonly path: string;
  readonly note: string;
}

export interface KillRun {
  readonly machine: LocalMachine;
  readonly sent: readonly Sent[];
  readonly saved: readonly Saved[];
  /** Which process was killed, and whether it was up by then. */
  readonly kills: readonly string[];
  /** Two different receipts for one submission. */
  readonly differing: readonly string[];
}

export interface KillOptions {
  readonly data: string;
  readonly kills: number;
  readonly seed: number;
  readonly say?: (line: string) => void;
}

const clients = 3;
/** So many concerns are sent between two kills at least. */
export const perKill = 3;
/** Milliseconds that a round waits for something to lose; on a busy machine the first answer takes its time. */
const patience = 60_000;
const teacher = 'evi-gefingeerd';

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** First of four ports next to each other that are free now. They lie below those that systems hand out themselves. */
const freePorts = async (random: () => number): Promise<number> => {
  const isFree = (port: number): Promise<boolean> =>
    new Promise((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
  for (;;) {
    const first = 20_000 + Math.floor(random() * 10_000);
    const free = await Promise.all([0, 1, 2, 3].map((n) => isFree(first + n)));
    if (free.every(Boolean)) return first;
  }
};

const serverOf = (data: string): number => {
  try {
    return Number(dig(JSON.parse(readFileSync(join(data, 'lock.json'), 'utf8')), 'server', 'pid') ?? 0);
  } catch {
    return 0;
  }
};

const signal = (pid: number): boolean => {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
};

/** As impatient people and power cuts do: the whole group, npm alone, or the server alone. */
const killers = ['group', 'npm', 'server'] as const;

const kill = async (data: string, npm: ChildProcess, which: (typeof killers)[number]): Promise<void> => {
  const server = serverOf(data);
  if (npm.pid === undefined) return;
  if (which === 'npm') npm.kill('SIGKILL');
  else if (which === 'group' || server === 0) signal(-npm.pid);
  else signal(server);
  await ended(npm);
};

/** Lets whoever kills strike while somebody is sending. */
const sendings = () => {
  let waiting: (() => void)[] = [];
  let underway = 0;
  const next = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
  return {
    /** Sends something, and tells whoever waits for that. */
    sends: async <T>(send: () => Promise<T>): Promise<T> => {
      underway += 1;
      for (const resolve of waiting) resolve();
      waiting = [];
      try {
        return await send();
      } finally {
        underway -= 1;
      }
    },
    /** Resolves up to `milliseconds` after something was sent, while it, or something else, is still on its way. */
    amid: async (milliseconds: () => number): Promise<void> => {
      do {
        await next();
        await sleep(milliseconds());
      } while (underway === 0);
    },
  };
};

type Sendings = ReturnType<typeof sendings>;

/** Sends one concern after another, and each again until its receipt was seen.
 * @param sends told of each that is on its way
 * @param goOn whether to begin another one */
const client = async (
  at: Addresses,
  random: () => number,
  sends: Sendings['sends'],
  goOn: () => boolean,
  sent: Sent[],
  differing: string[],
): Promise<void> => {
  const browser = plainBrowser();
  let own: Sent | null = null;
  const attempt = async (): Promise<void> => {
    own ??= { submission: await openConcern(at, browser), typed: ordinaryConcern(), tries: 0, code: null };
    if (own.tries === 0) sent.push(own);
    own.tries += 1;
    const { submission, typed } = own;
    const code = codeOn(await sends(() => sendConcern(at, browser, submission, typed)));
    if (code === null) return;
    own.code = code;
    // Now and then somebody presses the button once more.
    const again = random() < 0.2 ? codeOn(await sendConcern(at, browser, own.submission, own.typed)) : null;
    if (again !== null && again !== code) differing.push(own.submission);
    own = null;
  };
  while (goOn() || own !== null) {
    try {
      await attempt();
    } catch {
      // Nobody at home; as people do, it tries again.
    }
    await sleep(500 + random() * 1000);
  }
};

/** The cases on her list, in its order: addresses of steps, or of cases that she has not opened yet. */
const workOf = ({ html }: Seen): readonly { readonly caseId: string; readonly path: string }[] =>
  [...html.matchAll(/href="(\/zaak\/([0-9a-z]+)\/(?:nu|stap\/acknowledge\/1))"/g)].map(
    ([, path = '', caseId = '']) => ({
      caseId,
      path,
    }),
  );

/** Answers one concern after another. An answer counts once its page said so. */
const colleague = async (at: Addresses, browser: PlainBrowser, goOn: () => boolean, saved: Saved[]): Promise<void> => {
  const done = new Set<string>();
  const answer = async (): Promise<void> => {
    const next = workOf(await openAs(at, browser, teacher, '/')).find(({ caseId }) => !done.has(caseId));
    if (next === undefined) return;
    const page = await openAs(at, browser, teacher, next.path);
    const path = new URL(page.url).pathname;
    // Answered, and only the page that says so was lost.
    if (page.html.includes('al beantwoord') || path === `/zaak/${next.caseId}`) {
      done.add(next.caseId);
      return;
    }
    if (!path.includes('/stap/acknowledge/')) return;
    const note = `Verzonnen notitie ${done.size}.`;
    const typed = { ...exampleTyped(acknowledgeForm, today()), next: 'careCoordinator', note };
    if ((await answerStep(at, browser, teacher, path, typed)).status !== 200) return;
    done.add(next.caseId);
    saved.push({ path, note });
  };
  while (goOn()) {
    try {
      await answer();
    } catch {
      // As above.
    }
    await sleep(150);
  }
};

/** One of the three, in turn; another one first at each round of three. */
const killerOf = (n: number) => killers[(n + Math.floor(n / 3)) % killers.length] ?? 'group';

/** Once in each round the machine is not given the time to be up. */
const isEarly = (n: number): boolean => n % 3 === 1;

const acknowledged = (sent: readonly Sent[]): number => sent.filter(({ code }) => code !== null).length;

/** @param kills how often
 * @returns with the machine up, after everybody had an answer to what they sent */
export const killRun = async ({ data, kills, seed, say = () => {} }: KillOptions): Promise<KillRun> => {
  const random = seeded(seed);
  const port = await freePorts(random);
  const at: Addresses = {
    parent: `http://localhost:${port}`,
    staff: `http://localhost:${port + 1}`,
    inbox: `http://127.0.0.1:${port + 2}`,
  };
  const sent: Sent[] = [];
  const saved: Saved[] = [];
  const differing: string[] = [];
  const killed: string[] = [];
  let busy = true;
  const goOn = () => busy;
  const sending = sendings();
  let npm = launchNpm(data, '--port', String(port));

  /** Something to lose: a receipt and an answer since the machine came up, and enough that was sent for this round and the next. */
  const somethingHappened = (n: number, receipts: number, answers: number) =>
    until(
      'a receipt and an answer',
      async () =>
        sent.length > (n + 2) * perKill && acknowledged(sent) > receipts && saved.length >= answers ? true : null,
      patience,
    ).catch(() => null);

  const killOnce = async (n: number): Promise<void> => {
    if (isEarly(n)) {
      await sleep(random() * 4000);
    } else {
      await readyMachine(data, npm, true);
      await somethingHappened(n, acknowledged(sent), saved.length + 1);
      await sending.amid(() => random() * 60);
    }
    await kill(data, npm, killerOf(n));
    killed.push(`${killerOf(n)} ${isEarly(n) ? 'while starting' : 'while running'}`);
    say(`kill ${n + 1}: ${killed.at(-1)}; ${acknowledged(sent)} receipts, ${saved.length} answers`);
    npm = launchNpm(data, '--port', String(port));
  };

  try {
    const people = [
      ...Array.from({ length: clients }, (_, n) => client(at, seeded(seed + n), sending.sends, goOn, sent, differing)),
      colleague(at, plainBrowser(), goOn, saved),
    ];
    for (let n = 0; n < kills; n += 1) await killOnce(n);
    const machine = await readyMachine(data, npm, true);
    busy = false;
    await Promise.all(people);
    return { machine, sent, saved, kills: killed, differing };
  } catch (error) {
    busy = false;
    await kill(data, npm, 'group');
    throw error;
  }
};
