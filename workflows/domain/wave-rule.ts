import type { CaseHead, CaseId } from './case.ts';
import { type Instant, plusMinutes } from './instant.ts';

/** Several messages on one class group within a day are perhaps about the same thing (default-process-texts section 2). */

export const waveRule = {
  /** So many offer the principal to handle them together. */
  least: 3,
  hours: 24,
  /** More than this are no wave of a class; the rest goes its own way. */
  most: 40,
  /** So many of the newest are looked at: what no offer names is among them, for each that comes makes one of it. In a flood
   * nobody reads through all that came before. */
  looksBack: 100,
} as const;

/** A case that came in on a group; `wave` is the case that offers it, once there is one. */
export interface WaveEntry {
  readonly caseId: CaseId;
  readonly at: Instant;
  readonly wave: CaseId | null;
}

/** What came in before this is no part of it. */
export const waveSince = (now: Instant): Instant => plusMinutes(now, -waveRule.hours * 60);

/** The same for all who see that first case come in, so that two of them make one offer. */
export const waveIdOf = (first: CaseId): CaseId => Array.from(first).toReversed().join('');

const byTime = (a: WaveEntry, b: WaveEntry): number =>
  a.at === b.at ? (a.caseId < b.caseId ? -1 : 1) : a.at < b.at ? -1 : 1;

/** Cases that no offer names yet, oldest first; nothing while they are too few. */
export const waiting = (entries: readonly WaveEntry[]): readonly WaveEntry[] => {
  const fresh = entries.filter(({ wave }) => wave === null).toSorted(byTime);
  return fresh.length < waveRule.least ? [] : fresh.slice(0, waveRule.most);
};

/** The offer that was made last. */
export const lastWave = (entries: readonly WaveEntry[]): CaseId | null =>
  entries.toSorted(byTime).findLast(({ wave }) => wave !== null)?.wave ?? null;

/** Danger, what only the board may know, what was told in confidence and the Meldcode never count and never join; nor does
 * what the principal must not know of. */
export const mayWave = (
  head: Pick<CaseHead, 'process' | 'group' | 'origin' | 'boardOnly' | 'confided' | 'withdrawn'>,
  danger: boolean,
  principalMayKnow: boolean,
): boolean =>
  head.process === 'concern' &&
  head.origin === 'parent' &&
  head.group !== null &&
  !head.boardOnly &&
  head.confided === undefined &&
  head.withdrawn === undefined &&
  !danger &&
  principalMayKnow;
