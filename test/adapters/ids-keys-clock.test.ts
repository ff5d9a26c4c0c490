import { describe, expect, it } from 'vitest';
import { clockOf, MalformedPolicyClock } from '../../functions/_kit/aws/clock.ts';
import { caseIdOf, ids } from '../../functions/_kit/aws/ids.ts';
import { keys } from '../../functions/_kit/aws/keys.ts';

describe('ids', () => {
  it('are 26 characters of 128 bits, random from the first on', () => {
    const many = Array.from({ length: 2000 }, () => ids.caseId());
    expect(new Set(many).size).toBe(2000);
    expect(many.every((id) => /^[0-9a-hjkmnp-tv-z]{26}$/.test(id))).toBe(true);
    expect(new Set(many.map((id) => id.charAt(0))).size).toBe(32);
  });

  it('lose no bit', () => {
    const bytes = new Uint8Array(16);
    expect(caseIdOf(bytes)).toBe('0'.repeat(26));
    expect(caseIdOf(bytes.with(0, 0x80))).toBe(`g${'0'.repeat(25)}`);
    expect(caseIdOf(bytes.with(15, 1))).toBe(`${'0'.repeat(25)}4`);
    expect(caseIdOf(bytes.fill(255))).toBe(`${'z'.repeat(25)}w`);
  });

  it('and secrets are 32 hex characters', () => {
    expect(ids.secret()).toMatch(/^[0-9a-f]{32}$/);
    expect(ids.secret()).not.toBe(ids.secret());
  });
});

describe('keys', () => {
  it('are the standard digests of UTF-8 text', () => {
    expect(keys.sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(keys.hmac('Jefe', 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    expect(keys.sha256('é')).not.toBe(keys.sha256('e'));
  });
});

describe('the clock', () => {
  it('is real time for both where none is given', () => {
    const clock = clockOf(undefined, () => 1_795_000_000_123.9);
    expect(clock.policyNow()).toBe(clock.systemNow());
    expect(clock.systemNow()).toMatch(/^2026-11-\d\dT\d\d:\d\d:\d\d\.123Z$/);
  });

  it('lets only policy time run fast', () => {
    let real = 1_000_000;
    const clock = clockOf('1000000,5000000,60', () => real);
    expect(clock.policyNow()).toBe('1970-01-01T01:23:20.000Z');
    real += 1000;
    expect(clock.policyNow()).toBe('1970-01-01T01:24:20.000Z');
    expect(clock.systemNow()).toBe('1970-01-01T00:16:41.000Z');
  });

  it('refuses a clock that nobody writes', () => {
    for (const wrong of ['', '1,2', '1,2,x', '1,2,-3', '1,2,3,4'])
      expect(() => clockOf(wrong)).toThrow(MalformedPolicyClock);
  });
});
