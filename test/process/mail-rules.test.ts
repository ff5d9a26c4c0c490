import { describe, expect, it } from 'vitest';
import { dateOf, dayOfWeek, plusMinutes, timeOf } from '../../workflows/domain/instant.ts';
import { samplePeople } from '../samples/school.ts';
import { type Sent, world } from './world.ts';

const child = {
  children: [{ name: 'Verzonnen Kind', group: '3a' }],
  danger: 'no',
  topic: 'notWell',
  home: 'no',
} as const;

const line = (mail: Sent): string => `${dateOf(mail.at)} ${timeOf(mail.at)} ${mail.to}`;
const isDanger = (mail: Sent): boolean => mail.subject.startsWith('NU LEZEN');

describe('mails about a new task', () => {
  it('a concern of the evening is in the digest of the next morning', async () => {
    const at = world('2027-01-11T18:00:00.000Z');
    await at.concern(child);
    await at.until('2027-01-12T10:00:00.000Z');
    expect(at.sent).toEqual([]);
    expect(at.digests.map(line)).toEqual(['2027-01-12 07:31 anna']);
  });

  it('a concern of the weekend is in the digest of the first own working day', async () => {
    const at = world('2027-01-16T10:00:00.000Z');
    await at.concern({ ...child, children: [{ name: 'Verzonnen Kind', group: '4a' }] });
    await at.until('2027-01-19T10:00:00.000Z');
    expect(at.sent).toEqual([]);
    expect(at.digests.map(line)).toEqual(['2027-01-18 07:31 bram', '2027-01-19 07:31 bram']);
  });

  it('from the third on a day there is only the digest', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    for (let n = 0; n < 5; n += 1) await at.concern(child);
    // The third about one group is also a wave: one mail to the principal.
    expect(at.sent.map(line)).toEqual(['2027-01-11 10:00 anna', '2027-01-11 10:00 anna', '2027-01-11 10:00 pien']);
    await at.until('2027-01-12T10:00:00.000Z');
    expect(at.digests.filter(({ to }) => to === 'anna').map((mail) => mail.subject)).toEqual([
      'Basisschool De Voorbeeldschool: 5 acties op dinsdag 12 januari 2027',
    ]);
  });

  it('danger is a mail at any hour', async () => {
    const at = world('2027-01-16T23:00:00.000Z');
    await at.concern({ ...child, danger: 'yes' });
    expect(at.sent.filter(isDanger).length).toBeGreaterThanOrEqual(4);
  });

  it('so is deciding on a child that is not safe now', async () => {
    const at = world('2027-01-11T09:00:00.000Z');
    const caseId = await at.suspicion('anna', { urgency: 'no' });
    await at.answer(caseId, 'consultation', 'ineke', { next: 'weighing' });
    await at.until('2027-01-11T19:00:00.000Z');
    await at.answer(caseId, 'weighing', 'ineke', { w1: 'yes', w2: 'yes' });
    expect(at.sent.filter((mail) => timeOf(mail.at) === '20:00').map((mail) => mail.to)).toContain('pien');
  });
});

describe('a planned talk', () => {
  const planned = async (talkDate: Readonly<Record<string, string>>) => {
    const at = world('2027-01-11T09:00:00.000Z');
    const { caseId } = await at.concern(child);
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'talk', note: 'Verzonnen.', ...talkDate });
    await at.until('2027-01-26T12:00:00.000Z');
    return at.sent.filter((mail) => mail.subject.includes(': nog ')).map(line);
  };

  it('without a day is asked for one on the third school day, and reminded of halfway', async () => {
    expect(await planned({ talkDate: '' })).toEqual(['2027-01-14 07:30 anna', '2027-01-18 07:30 anna']);
  });

  it('is not reminded of before it was to be held', async () => {
    expect(await planned({ talkDate: '2027-01-20' })).toEqual(['2027-01-21 07:30 anna']);
    expect(await planned({ talkDate: '2027-01-13' })).toEqual(['2027-01-18 07:30 anna']);
  });

  it('on the last day of its term is not reminded of; one after the term pauses nothing', async () => {
    expect(await planned({ talkDate: '2027-01-25' })).toEqual([]);
    expect(await planned({ talkDate: '2027-02-10' })).toEqual(['2027-01-18 07:30 anna']);
  });
});

describe('eight weeks in which hardly anybody answers', () => {
  it('break no mail rule', async () => {
    const start = '2027-01-11T07:00:00.000Z';
    const at = world(start);
    for (let n = 0; n < 24; n += 1) {
      // Every 37 hours and a bit: all hours of the day, weekends and holidays.
      await at.until(plusMinutes(start, n * 2227));
      if (n % 4 === 3) await at.suspicion('anna', { urgency: 'no' });
      else await at.concern({ ...child, children: [{ name: 'Verzonnen Kind', group: n % 2 === 0 ? '3a' : '4a' }] });
    }
    await at.until('2027-03-08T12:00:00.000Z');
    const mails = at.sent.filter((mail) => !isDanger(mail));
    expect(mails.length).toBeGreaterThan(60);
    expect(at.digests.length).toBeGreaterThan(100);

    const outside = mails.filter((mail) => timeOf(mail.at) < '07:30' || timeOf(mail.at) >= '17:30');
    const inWeekends = [...mails, ...at.digests].filter((mail) => dayOfWeek(dateOf(mail.at)) > 5);
    expect(outside).toEqual([]);
    expect(inWeekends).toEqual([]);

    const perDay = Map.groupBy(
      mails.filter((mail) => mail.subject.includes('graag')),
      (mail) => `${dateOf(mail.at)} ${mail.to}`,
    );
    expect([...perDay].filter(([, sent]) => sent.length > 2)).toEqual([]);
    const files = await Promise.all(at.cases.caseIds().map((caseId) => at.file(caseId)));
    const tasks = at.mailer.mails.flatMap((mail) => {
      const file = files.find(({ head }) => head.caseId === mail.caseId);
      const content = file?.outs.find(({ version, n }) => `OUT#${version}#${n}` === mail.out)?.content;
      return content?.kind === 'letter' && content.letter !== 'danger'
        ? [`${mail.caseId} ${content.step} ${content.taskN} ${mail.to}`]
        : [];
    });
    expect(tasks).toHaveLength(mails.length);
    const perTask = Map.groupBy(tasks, (task) => task);
    expect([...perTask].filter(([, sent]) => sent.length > 4)).toEqual([]);
    expect([...perTask].some(([, sent]) => sent.length === 4)).toBe(true);

    const digestsOfDay = Map.groupBy(at.digests, (mail) => `${dateOf(mail.at)} ${mail.to}`);
    expect([...digestsOfDay].filter(([, sent]) => sent.length > 1)).toEqual([]);
    const works = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
    for (const mail of at.digests) {
      const person = samplePeople.find((one) => one.id === mail.to);
      expect(person?.workingDays).toContain(works[dayOfWeek(dateOf(mail.at)) % 7]);
    }
  }, 30_000);
});
