import { describe, expect, it } from 'vitest';
import { fakeClock } from '../fakes/clock.ts';
import { fakeCourier } from '../fakes/courier.ts';
import { fakeIds } from '../fakes/ids.ts';
import { fakeMailer } from '../fakes/mailer.ts';
import { caseIdAt, t0, t1 } from './samples.ts';

describe('the other fakes behave as what they stand for', () => {
  it('start an execution once per name and note each signal', async () => {
    const courier = fakeCourier();
    const input = { schoolId: 'demo-groot', caseId: caseIdAt(1), epoch: 1 };
    await courier.start('concern', 'a-1', input);
    await courier.start('concern', 'a-1', input);
    await courier.signal('token');
    expect(courier.starts).toEqual([{ process: 'concern', name: 'a-1', input }]);
    expect(courier.signals).toEqual(['token']);
    courier.broken.add('start');
    await expect(courier.start('concern', 'a-2', input)).rejects.toThrow();
  });

  it('refuse a mail as a value', async () => {
    const mailer = fakeMailer();
    const mail = {
      to: 'anna@verzonnen-bestuur.example',
      subject: 's',
      text: 't',
      html: 'h',
      caseId: caseIdAt(1),
      out: 'OUT#1#1',
    };
    mailer.refusals.push({ again: true, code: 'Throttling' });
    expect(await mailer.send(mail)).toEqual({ kind: 'refused', again: true, code: 'Throttling' });
    expect(await mailer.send(mail)).toEqual({ kind: 'sent', messageId: 'message-1' });
    expect(mailer.mails).toEqual([mail]);
  });

  it('count ids in the shape of real ones and stand still until told', () => {
    const ids = fakeIds();
    const [one, two] = [ids.caseId(), ids.caseId()];
    expect(one).not.toBe(two);
    expect([one, two].every((id) => /^[0-9a-hjkmnp-tv-z]{26}$/.test(id))).toBe(true);
    expect(ids.secret()).toMatch(/^[0-9a-f]{32}$/);
    const clock = fakeClock(t0);
    clock.advance(60);
    expect([clock.policyNow(), clock.systemNow()]).toEqual([t1, t1]);
    clock.set(t0);
    expect(clock.policyNow()).toBe(t0);
  });
});
