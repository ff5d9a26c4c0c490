import { describe, expect, it } from 'vitest';
import { dateOf, timeOf } from '../../workflows/domain/instant.ts';
import { type Sent, world } from './world.ts';

const line = (mail: Sent): string =>
  `${dateOf(mail.at)} ${timeOf(mail.at)} ${mail.to}: ${mail.subject.replace(/Actie \S+: /, '').replace(/ uiterlijk .*/, '')}`;

const child = {
  children: [{ name: 'Verzonnen Kind', group: '3a' }],
  danger: 'no',
  topic: 'notWell',
  home: 'no',
} as const;

describe('nobody answers', () => {
  it('asks every rung exactly once, on school days only, over the Christmas holidays', async () => {
    const at = world('2026-12-16T10:00:00.000Z');
    const { caseId } = await at.concern(child);
    await at.until('2027-01-12T12:00:00.000Z');
    expect(at.sent.map(line)).toEqual([
      '2026-12-16 11:00 anna: graag',
      '2027-01-04 07:30 anna: de termijn is voorbij',
      '2027-01-04 07:30 bram: u bent nu aan zet',
      '2027-01-05 07:30 ineke: u bent nu aan zet',
      '2027-01-06 07:30 pien: u bent nu aan zet',
      '2027-01-07 07:30 berend: u bent nu aan zet',
      '2027-01-08 07:30 berend: de termijn is voorbij',
      '2027-01-11 07:30 berend: de termijn is voorbij',
      '2027-01-12 07:30 berend: de termijn is voorbij',
      // Nine school days without a word to the parent.
      '2027-01-12 07:30 anna: graag',
    ]);
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'answered' });
    const before = at.sent.length;
    await at.until('2027-01-14T12:00:00.000Z');
    expect(at.sent.length).toBe(before);
  });

  it('keeps 07:30 on the school clock over the change to summer time, and skips whoever does not work that day', async () => {
    const at = world('2027-03-25T09:00:00.000Z');
    await at.concern(child);
    await at.until('2027-04-05T12:00:00.000Z');
    expect(at.sent.map(line)).toEqual([
      '2027-03-25 10:00 anna: graag',
      '2027-04-01 07:30 anna: de termijn is voorbij',
      '2027-04-01 07:30 ineke: u bent nu aan zet',
      '2027-04-02 07:30 pien: u bent nu aan zet',
      '2027-04-05 07:30 berend: u bent nu aan zet',
    ]);
  });

  it('reminds once, halfway, for a term of four days or more, and not after the answer', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const caseId = await at.suspicion('anna', { urgency: 'no' });
    await at.answer(caseId, 'consultation', 'ineke', { next: 'talk' });
    await at.until('2027-01-19T09:00:00.000Z');
    const reminders = () => at.sent.filter((mail) => /: nog /.test(mail.subject));
    expect(reminders().map(line)).toEqual(['2027-01-18 07:30 ineke: nog 7 dagen']);
    await at.answer(caseId, 'talk', 'ineke');
    await at.until('2027-01-20T05:00:00.000Z');
    expect(reminders()).toHaveLength(1);
  });
});

describe('an execution that is lost', () => {
  it('is replaced by the sweeper, and every alarm still comes exactly once', async () => {
    const at = world('2027-03-25T09:00:00.000Z');
    const { caseId } = await at.concern(child);
    at.loseExecutions();
    await at.until('2027-04-01T05:29:00.000Z');
    expect(at.sent).toHaveLength(1);
    at.loseExecutions();
    await at.until('2027-04-01T05:40:00.000Z');
    expect((await at.sweep()).restarted).toBe(1);
    await at.until('2027-04-02T06:00:00.000Z');
    expect(at.sent.map(line).slice(1)).toEqual([
      '2027-04-01 07:40 anna: de termijn is voorbij',
      '2027-04-01 07:40 ineke: u bent nu aan zet',
      '2027-04-02 07:30 pien: u bent nu aan zet',
    ]);
    expect((await at.file(caseId)).head.epoch).toBe(2);
  });
});
