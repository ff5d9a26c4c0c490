import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { play, scripts } from '../rehearse/months.ts';
import { schoolsToTry } from '../rehearse/schools.ts';

/** More of them: `npm run rehearse -- --random 100 --months 3 --seed 1`. A failure prints the script, which can be played again. */
const seed = 2027;
const runs = 8;

describe('random months of late, absent, mistaken and double staff', () => {
  it('leave no case without an owner or a next moment, break no mail rule and tell nobody in conflict', async () => {
    const seen = { days: 0, cases: 0, mails: 0, digests: 0, looks: 0 };
    const events = new Set<string>();
    await fc.assert(
      fc.asyncProperty(scripts(schoolsToTry.length, 1), async (script) => {
        const played = await play(script, schoolsToTry);
        expect(played.faults).toEqual([]);
        seen.days += played.days;
        seen.cases += played.cases;
        seen.mails += played.mails;
        seen.digests += played.digests;
        seen.looks += played.looks;
        for (const kind of played.events) events.add(kind);
      }),
      { seed, numRuns: runs, interruptAfterTimeLimit: 90_000, markInterruptAsFailure: true },
    );
    expect(seen.days).toBeGreaterThan(150);
    expect(seen.cases).toBeGreaterThan(20);
    expect(seen.mails).toBeGreaterThan(300);
    expect(seen.digests).toBeGreaterThan(100);
    expect(seen.looks).toBeGreaterThan(500);
    for (const kind of [
      'answered',
      'escalated',
      'danger',
      'unheard',
      'confirmed',
      'steppedAside',
      'covered',
      'passedOn',
      'toBoard',
    ])
      expect([...events]).toContain(kind);
  }, 120_000);
});
