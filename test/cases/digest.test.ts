import { describe, expect, it } from 'vitest';
import { sendDigests } from '../../workflows/cases/digest.ts';
import { at as moment } from '../../workflows/domain/instant.ts';
import { desk } from './desk.ts';

const who = (mail: { readonly to: string }): string => mail.to.split('@')[0] ?? '';

/** Two concerns of Anna's group are open on Tuesday morning. */
const morning = async () => {
  const at = desk();
  for (let n = 0; n < 2; n += 1) await at.concern();
  at.clock.set(moment('2027-01-12', '07:31'));
  return at;
};

describe('the digest of the morning', () => {
  it('is one mail with references and dates, and neither name, group nor topic', async () => {
    const at = await morning();
    expect(await sendDigests(at.ports)).toEqual({ sent: 1, failed: 0 });
    const [mail] = at.mailer.mails;
    expect(at.mailer.mails.map(who)).toEqual(['anna']);
    expect(mail).toMatchObject({ caseId: null, out: null });
    expect(mail?.subject).toBe('Basisschool De Voorbeeldschool: 2 acties op dinsdag 12 januari 2027');
    expect(mail?.text).toContain('Vandaag klaar: 0. Te laat: 0.');
    expect(mail?.text).toContain('https://medewerkers.voorbeeldschool.example/\n');
    for (const caseId of at.cases.caseIds())
      expect(mail?.text).toContain(`${caseId.slice(0, 8).toUpperCase()}: woensdag 13 januari 2027`);
    for (const word of ['3a', 'Verzonnen Kind', 'zorg', '/zaak/'])
      expect(mail?.text.toLowerCase()).not.toContain(word.toLowerCase());
  });

  it('comes once, however often the sweeper runs', async () => {
    const at = await morning();
    await Promise.all([sendDigests(at.ports), sendDigests(at.ports)]);
    at.clock.advance(5);
    expect(await sendDigests(at.ports)).toEqual({ sent: 0, failed: 0 });
    expect(at.mailer.mails).toHaveLength(1);
    at.clock.set(moment('2027-01-13', '07:35'));
    expect((await sendDigests(at.ports)).sent).toBe(1);
  });

  it('does not come later that day for what opened after it', async () => {
    const at = desk(moment('2027-01-12', '07:31'));
    expect((await sendDigests(at.ports)).sent).toBe(0);
    await at.concern();
    at.clock.advance(60);
    expect((await sendDigests(at.ports)).sent).toBe(0);
  });

  it('is tried again five minutes later when SES did not take it, until noon', async () => {
    const at = await morning();
    at.mailer.refusals.push({ again: true, code: 'Throttling' });
    expect(await sendDigests(at.ports)).toEqual({ sent: 0, failed: 1 });
    expect((await sendDigests(at.ports)).sent).toBe(0);
    at.clock.advance(5);
    expect(await sendDigests(at.ports)).toEqual({ sent: 1, failed: 0 });
  });

  it('comes again when the sweeper died before it noted that it was sent', async () => {
    const at = await morning();
    at.cases.broken.add('finishDigest');
    expect((await sendDigests(at.ports)).failed).toBeGreaterThan(0);
    at.cases.broken.clear();
    at.clock.advance(5);
    expect((await sendDigests(at.ports)).sent).toBe(1);
    expect(at.mailer.mails.map(who)).toEqual(['anna', 'anna']);
  });

  it('is not sent to somebody in conflict with all that is open', async () => {
    const at = desk();
    const caseId = await at.concern();
    const { head } = await at.file(caseId);
    const change = { tasks: [], events: [], forms: [], outs: [], receipts: [] };
    await at.cases.commit({ expects: 1, head: { ...head, version: 2, conflicts: ['anna'] }, ...change });
    at.clock.set(moment('2027-01-12', '07:31'));
    expect((await sendDigests(at.ports)).sent).toBe(0);
  });

  it('reads nothing outside its hours', async () => {
    const at = await morning();
    at.cases.broken.add('roster');
    at.clock.set(moment('2027-01-12', '12:00'));
    expect(await sendDigests(at.ports)).toEqual({ sent: 0, failed: 0 });
  });
});
