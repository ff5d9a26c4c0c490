import { describe, expect, it } from 'vitest';
import { dateOf, timeOf } from '../../workflows/domain/instant.ts';
import { world } from './world.ts';

const letters = (sent: readonly { readonly at: string; readonly to: string; readonly subject: string }[]) =>
  sent.map((mail) => `${dateOf(mail.at)} ${timeOf(mail.at)} ${mail.to}: ${mail.subject.replace(/Actie \S+: /, '').replace(/ vóór .*/, '')}`);

describe('nobody answers', () => {
  it('reminds and climbs every rung exactly once, over the Christmas holidays, until somebody answers', async () => {
    const at = world('2026-12-16T10:00:00.000Z');
    const { caseId } = await at.concern({ children: [{ name: 'Verzonnen Kind', group: '3a' }], danger: 'no', topic: 'notWell', home: 'no' });
    await at.until('2027-01-12T12:00:00.000Z');
    expect(letters(at.sent)).toMatchInlineSnapshot(`
      [
        "2026-12-16 11:00 anna: graag",
        "2027-01-04 07:30 anna: de termijn is voorbij",
        "2027-01-04 07:30 bram: u bent nu aan zet",
        "2027-01-05 07:30 ineke: u bent nu aan zet",
        "2027-01-06 07:30 pien: u bent nu aan zet",
        "2027-01-07 07:30 berend: u bent nu aan zet",
        "2027-01-08 07:30 berend: u bent nu aan zet",
        "2027-01-11 07:30 berend: u bent nu aan zet",
        "2027-01-12 07:30 berend: u bent nu aan zet",
      ]
    `);
    const before = at.sent.length;
    const outcome = await at.answer(caseId, 'acknowledge', 'anna', { next: 'answered' });
    expect(outcome.kind).toBe('answered');
    await at.until('2027-01-13T12:00:00.000Z');
    expect(at.sent.length).toBe(before);
  });
});
