import { describe, expect, it } from 'vitest';
import { lookUpReceipt } from '../../workflows/cases/look-up-receipt.ts';
import { groupedCode } from '../../workflows/domain/receipt.ts';
import { desk, worry } from './desk.ts';

const secret = 'ab'.repeat(16);

describe('what a parent hands in', () => {
  it('is stored, and the receipt says who reads it and until when', async () => {
    const at = desk();
    const outcome = await at.handIn(secret);
    expect(outcome).toMatchObject({
      kind: 'received',
      view: { status: 'received', next: { role: 'teacher', by: '2027-01-13' } },
    });
    expect([...at.intake.submissions.keys()]).toEqual([at.keys.sha256(secret)]);
    expect([...at.intake.submissions.values()]).toMatchObject([{ formId: 'concern', formVersion: 1, answers: worry }]);
  });

  it('is told again for a day when it comes again, with the same code and date, and is one concern', async () => {
    const at = desk();
    const first = await at.handIn(secret);
    at.clock.advance(24 * 60);
    expect(await at.handIn(secret)).toEqual(first);
    expect(at.intake.submissions.size).toBe(1);
  });

  it('is the same whatever order its answers come in', async () => {
    const at = desk();
    const first = await at.handIn(secret);
    const turned = Object.fromEntries(Object.entries(worry).toReversed());
    expect(Object.keys(turned)).not.toEqual(Object.keys(worry));
    expect(await at.handIn(secret, turned)).toEqual(first);
  });

  it('gets no code any more after that day', async () => {
    const at = desk();
    await at.handIn(secret);
    at.clock.advance(24 * 60 + 1);
    expect(await at.handIn(secret)).toEqual({ kind: 'already' });
  });

  it('is never overwritten by other answers under the same id', async () => {
    const at = desk();
    await at.handIn(secret);
    expect(await at.handIn(secret, { ...worry, story: 'Heel iets anders, ook verzonnen.' })).toEqual({
      kind: 'different',
    });
    expect([...at.intake.submissions.values()].map((one) => one.answers)).toEqual([worry]);
  });

  it('is promised nothing when it could not be stored', async () => {
    const at = desk();
    at.intake.broken.add('receive');
    await expect(at.handIn(secret)).rejects.toThrow('away');
    expect(at.intake.submissions.size).toBe(0);
    expect(at.intake.receipts.size).toBe(0);
    at.intake.broken.clear();
    expect((await at.handIn(secret)).kind).toBe('received');
  });

  it('keeps the code itself nowhere, and shows no case id', async () => {
    const at = desk();
    const outcome = await at.handIn(secret);
    const code = outcome.kind === 'received' ? outcome.code : '';
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{24}$/);
    const stored = JSON.stringify([[...at.intake.submissions], [...at.intake.receipts]]);
    expect(stored).toContain(at.keys.sha256(code));
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(secret);
    const caseId = [...at.intake.submissions.values()][0]?.caseId ?? '';
    expect(caseId).toHaveLength(26);
    expect(JSON.stringify(outcome)).not.toContain(caseId);
  });
});

describe('a receipt code', () => {
  it('opens the receipt however it was copied', async () => {
    const at = desk();
    const outcome = await at.handIn(secret);
    if (outcome.kind !== 'received') throw new Error('not received');
    const grouped = groupedCode(outcome.code);
    const typed = [
      outcome.code,
      grouped,
      grouped.toLowerCase().replaceAll('-', ' '),
      `  ${outcome.code}  `,
      outcome.code.replaceAll('0', 'O').replaceAll('1', 'l'),
    ];
    for (const one of typed) expect((await lookUpReceipt(at.ports, one))?.view).toEqual(outcome.view);
  });

  it.each(['', 'ABC', 'U'.repeat(24), '0'.repeat(24), '0'.repeat(25)])('shows nothing for %j', async (typed) => {
    const at = desk();
    await at.handIn(secret);
    expect(await lookUpReceipt(at.ports, typed)).toBeNull();
  });
});
