import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dig, parseJson } from './json.ts';
import { realNow } from './real.ts';
import type { MachineClock } from './tokens.ts';

interface Origin {
  readonly real: number;
  readonly policy: number;
  readonly factor: number;
}

/** Node's timers cannot wait longer. */
const longestTimer = 3_600_000;
/** How long after its last sign of life a killed server may have gone on. */
const grace = 10_000;

const policyAt = (origin: Origin, real: number): number => origin.policy + (real - origin.real) * origin.factor;

const read = (file: string): (Origin & { readonly seen: number }) | null => {
  try {
    const found = parseJson(readFileSync(file, 'utf8'));
    const [real, policy, factor, seen] = ['real', 'policy', 'factor', 'seen'].map((key) => Number(dig(found, key)));
    if (real === undefined || policy === undefined || factor === undefined || seen === undefined) return null;
    return [real, policy, factor, seen].every(Number.isFinite) ? { real, policy, factor, seen } : null;
  } catch {
    return null;
  }
};

/** Where the policy's clock goes on: never before a moment it may have shown; while the machine was off it ran at the
 * pace of real time.
 * @param first where it begins in a new folder */
export const originAfter = (
  before: (Origin & { readonly seen: number }) | null,
  real: number,
  factor: number,
  first: number = real,
): Origin => {
  if (before === null) return { real, policy: first, factor };
  const stopped = Math.min(Math.max(real, before.seen), before.seen + grace);
  const reached = policyAt(before, before.factor === 1 ? Math.max(real, before.seen) : stopped);
  const asleep = before.factor === 1 ? 0 : Math.max(0, real - stopped);
  return { real, policy: Math.ceil(reached + asleep), factor };
};

export interface PolicyClock extends MachineClock {
  /** For POLICY_CLOCK; null when policy time is real time. */
  readonly setting: string | null;
  /** How much faster than real time. */
  readonly factor: number;
  readonly close: () => void;
}

/** The policy's clock of a data folder. It never runs backwards, over restarts and other speeds.
 * @param first where it begins in a new folder, seen from real time */
export const policyClock = (
  folder: string,
  factor: number,
  first: (real: number) => number = (real) => real,
): PolicyClock => {
  const file = join(folder, 'clock.json');
  const started = realNow();
  const origin = originAfter(read(file), started, factor, first(started));
  const keep = () => {
    writeFileSync(`${file}.new`, JSON.stringify({ ...origin, seen: realNow() }));
    renameSync(`${file}.new`, file);
  };
  keep();
  const beat = setInterval(keep, 1000);
  const now = () => policyAt(origin, realNow());
  const at = (milliseconds: number, callback: () => void) => {
    const left = () => (milliseconds - now()) / origin.factor;
    let timer: NodeJS.Timeout;
    const arm = () => {
      timer = setTimeout(
        () => (left() > 0 ? arm() : callback()),
        Math.min(Math.max(0, Math.ceil(left())), longestTimer),
      );
    };
    arm();
    return () => clearTimeout(timer);
  };
  const real = origin.factor === 1 && origin.policy === origin.real;
  return {
    now,
    at,
    factor,
    setting: real ? null : `${origin.real},${origin.policy},${origin.factor}`,
    close: () => {
      clearInterval(beat);
      keep();
    },
  };
};
