import { describe, expect, it } from 'vitest';
import { deliver } from '../../workflows/cases/deliver.ts';
import { mailEvent } from '../../workflows/cases/mail-event.ts';
import { onAlarm } from '../../workflows/cases/run-step.ts';
import { desk } from './desk.ts';

/** A case whose letter to the teacher has left. */
const sent = async () => {
  const at = desk();
  const caseId = await at.concern();
  const out = await at.rowOf(caseId, 'assigned');
  await deliver(at.ports, caseId, out);
  const became = (status: 'delivered' | 'bounced' | 'delayed', row = out) =>
    mailEvent(at.ports, { caseId, out: row, became: status });
  const alarm = async () => (await at.file(caseId)).tasks[0]?.alarm;
  const fire = () => onAlarm(at.ports, { schoolId: '', caseId, epoch: 1, version: 1, seconds: 1, next: 'acknowledge' });
  return { at, caseId, out, became, alarm, fire };
};

describe('a mail that bounced', () => {
  it('was not delivered: the next person is asked at once instead of after the term', async () => {
    const { at, caseId, out, became, alarm, fire } = await sent();
    expect(await alarm()).toMatchObject({ at: '2027-01-14T06:30:00.000Z', kind: 'overdue' });
    at.clock.advance(3);
    expect(await became('bounced')).toBe('escalated');
    expect(await alarm()).toEqual({ at: at.clock.policyNow(), kind: 'overdue', rung: 0 });
    expect((await at.cases.out(caseId, out))?.status).toBe('bounced');
    const file = await at.file(caseId);
    expect(file.events.at(-1)).toMatchObject({ kind: 'mailBounced', step: 'acknowledge' });
    expect(file.outs.at(-1)?.content).toEqual({ kind: 'signal' });
    expect((await fire()).fired).toBe(true);
    const after = await at.file(caseId);
    expect(after.tasks[0]?.asked).toEqual(['anna', 'bram']);
    const letters = after.outs.flatMap(({ content }) => (content.kind === 'letter' ? [content.letter] : []));
    // Nothing is late yet, and the ladder goes on when the term is over.
    expect(letters).toEqual(['assigned', 'assigned']);
    expect(after.tasks[0]?.alarm).toEqual({ at: '2027-01-14T06:30:00.000Z', kind: 'overdue', rung: 1 });
  });

  it('is told twice and escalates once', async () => {
    const { at, caseId, became } = await sent();
    expect(await became('bounced')).toBe('escalated');
    const { version } = (await at.file(caseId)).head;
    expect(await became('bounced')).toBe('ignored');
    expect((await at.file(caseId)).head.version).toBe(version);
  });

  it('after it seemed delivered still escalates, and a later delivery does not undo it', async () => {
    const { at, caseId, out, became } = await sent();
    expect(await became('delivered')).toBe('marked');
    expect(await became('bounced')).toBe('escalated');
    expect(await became('delivered')).toBe('ignored');
    expect((await at.cases.out(caseId, out))?.status).toBe('bounced');
  });

  it('escalates also when SES knows it before the courier has noted that it was sent', async () => {
    const at = desk();
    const caseId = await at.concern();
    const out = await at.rowOf(caseId, 'assigned');
    const mailer = {
      send: async (mail: Parameters<typeof at.mailer.send>[0]) => {
        await mailEvent(at.ports, { caseId, out, became: 'bounced' });
        return at.mailer.send(mail);
      },
    };
    await deliver({ ...at.ports, mailer }, caseId, out);
    expect((await at.cases.out(caseId, out))?.status).toBe('bounced');
    expect((await at.file(caseId)).events.map((event) => event.kind)).toEqual(['received', 'mailBounced']);
  });

  it('of a row that is not there, or only late, changes nothing', async () => {
    const { at, caseId, became } = await sent();
    expect(await became('delayed')).toBe('ignored');
    expect(await became('bounced', 'OUT#9#9')).toBe('ignored');
    expect((await at.file(caseId)).head.version).toBe(1);
  });

  it('is decided on again when an answer came in between', async () => {
    const { at, caseId, out } = await sent();
    at.cases.broken.add('commit');
    await expect(mailEvent(at.ports, { caseId, out, became: 'bounced' })).rejects.toThrow('away');
    expect((await at.cases.out(caseId, out))?.status).toBe('sent');
    at.cases.broken.clear();
    expect(await mailEvent(at.ports, { caseId, out, became: 'bounced' })).toBe('escalated');
  });
});
