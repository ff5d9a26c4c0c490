import { describe, expect, it } from 'vitest';
import { dateOf, timeOf } from '../../workflows/domain/instant.ts';
import { sampleSchool } from '../samples/school.ts';
import { type Sent, world } from './world.ts';

const child = {
  children: [{ name: 'Verzonnen Kind', group: '3a' }],
  danger: 'no',
  topic: 'notWell',
  home: 'no',
} as const;

const line = (mail: Sent): string => `${dateOf(mail.at)} ${timeOf(mail.at)} ${mail.to}`;
const isDanger = (mail: Sent): boolean => mail.subject.startsWith('NU LEZEN');

type MailRules = NonNullable<ReturnType<typeof sampleSchool>['mailRules']>;

const worldWith = (start: string, mailRules: MailRules) => world(start, sampleSchool({ mailRules }));

describe('a school that sets the numbers of its mail rules', () => {
  it('gets as many mails about new tasks on a day as it says', async () => {
    const count = async (mailRules: MailRules) => {
      const at = worldWith('2027-01-11T09:00:00.000Z', mailRules);
      for (let n = 0; n < 5; n += 1) await at.suspicion('anna', { urgency: 'no', group: '3a' });
      return at.sent.filter(({ to }) => to === 'ineke').length;
    };
    expect([await count({}), await count({ assignedPerDay: 1 }), await count({ assignedPerDay: 4 })]).toEqual([
      2, 1, 4,
    ]);
  });

  it('gets no mail after the hour it says', async () => {
    const at = worldWith('2027-01-11T15:30:00.000Z', { until: '16:00' });
    await at.concern(child);
    expect(at.sent).toEqual([]);
    const usual = worldWith('2027-01-11T15:30:00.000Z', {});
    await usual.concern(child);
    expect(usual.sent.map(line)).toEqual(['2027-01-11 16:30 anna']);
  });

  it('gets no more mails about one step than it says', async () => {
    const most = async (mailRules: MailRules) => {
      const at = worldWith('2027-01-11T09:00:00.000Z', mailRules);
      const { caseId } = await at.concern(child);
      await at.until('2027-02-12T12:00:00.000Z');
      const { outs } = await at.file(caseId);
      const ofFirstStep = at.sent.filter((mail) =>
        outs.some(
          ({ version, n, content }) =>
            `OUT#${version}#${n}` === mail.out && content.kind === 'letter' && content.step === 'acknowledge',
        ),
      );
      const perPerson = Map.groupBy(ofFirstStep, (mail) => mail.to);
      return Math.max(...[...perPerson.values()].map((mails) => mails.length));
    };
    expect([await most({}), await most({ perTask: 2 }), await most({ perTask: 6 })]).toEqual([4, 2, 6]);
  });

  it('is reminded halfway only of terms as long as it says', async () => {
    const reminded = async (mailRules: MailRules) => {
      const at = worldWith('2027-01-11T09:00:00.000Z', mailRules);
      const { caseId } = await at.concern(child);
      await at.answer(caseId, 'acknowledge', 'anna', { next: 'careCoordinator' });
      await at.until('2027-01-18T12:00:00.000Z');
      return at.sent.filter((mail) => mail.subject.includes(': nog ')).map(line);
    };
    expect(await reminded({})).toEqual(['2027-01-14 07:30 ineke']);
    expect(await reminded({ reminderFrom: 6 })).toEqual([]);
  });

  it('warns of danger as soon and as often as it says, then the operator', async () => {
    const rounds = async (mailRules: MailRules) => {
      const at = worldWith('2027-01-11T09:00:00.000Z', mailRules);
      const { caseId } = await at.concern({ ...child, danger: 'yes' });
      await at.until('2027-01-11T20:00:00.000Z');
      const times = [...new Set(at.sent.filter(isDanger).map((mail) => timeOf(mail.at)))];
      const unheard = (await at.file(caseId)).events.filter(({ kind }) => kind === 'unheard');
      return [times, unheard.map((event) => timeOf(event.at))];
    };
    const usual = ['10:00', '10:30', '11:00', '12:00', '13:00', '14:00', '15:00'];
    expect(await rounds({})).toEqual([usual, ['16:00']]);
    const own = { dangerAgain: 10, dangerToBoard: 20, dangerRound: 30, dangerRounds: 2 };
    expect(await rounds(own)).toEqual([['10:00', '10:10', '10:30', '11:00', '11:30'], ['12:00']]);
  });
});
