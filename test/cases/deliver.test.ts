import { describe, expect, it } from 'vitest';
import { type DeliverPorts, deliver } from '../../workflows/cases/deliver.ts';
import type { CaseId, OutStatus } from '../../workflows/domain/case.ts';
import { type Instant, plusMinutes, secondsBetween } from '../../workflows/domain/instant.ts';
import { samplePeople } from '../samples/school.ts';
import { desk, monday } from './desk.ts';

type Desk = ReturnType<typeof desk>;

const statusOf = async (at: Desk, caseId: CaseId, out: string): Promise<OutStatus | undefined> =>
  (await at.cases.out(caseId, out))?.status;

const withAssigned = async (at: Desk, group = '3a') => {
  const caseId = await at.concern({ children: [{ name: 'Verzonnen Kind', group }] });
  return { caseId, out: await at.rowOf(caseId, 'assigned') };
};

/** Puts people in conflict with a case, as stepping back will. */
const inConflict = async (at: Desk, caseId: CaseId, conflicts: readonly string[]) => {
  const { head } = await at.file(caseId);
  const outcome = await at.cases.commit({
    expects: head.version,
    head: { ...head, version: head.version + 1, conflicts },
    tasks: [],
    events: [],
    forms: [],
    outs: [],
    receipts: [],
  });
  expect(outcome).toBe('committed');
};

describe('a letter', () => {
  it('is claimed before it is sent, and settled after', async () => {
    const at = desk();
    const { caseId, out } = await withAssigned(at);
    const during: (OutStatus | undefined)[] = [];
    const ports: DeliverPorts = {
      ...at.ports,
      mailer: {
        send: async (mail) => {
          during.push(await statusOf(at, caseId, out));
          return at.mailer.send(mail);
        },
      },
    };
    expect(await deliver(ports, caseId, out)).toEqual({ kind: 'sent', what: 'letter' });
    expect(during).toEqual(['sending']);
    expect(await at.cases.out(caseId, out)).toMatchObject({ status: 'sent', nextTry: null, attempts: 1 });
    expect(at.cases.messageIds.get(`${caseId} ${out}`)).toBe('message-1');
  });

  it('leaves once when two couriers have it at the same time, and not again later', async () => {
    const at = desk();
    const { caseId, out } = await withAssigned(at);
    const both = await Promise.all([deliver(at.ports, caseId, out), deliver(at.ports, caseId, out)]);
    expect(both.map((one) => one.kind).toSorted()).toEqual(['notOurs', 'sent']);
    at.clock.advance(60);
    expect(await deliver(at.ports, caseId, out)).toEqual({ kind: 'notOurs' });
    expect(at.mailer.mails).toHaveLength(1);
  });

  it('holds a reference and a link, and neither story, name, group nor topic', async () => {
    const at = desk();
    const marks = ['Merkteken-verhaal', 'Merkteken-naam', 'Merkteken-wens'];
    const caseId = await at.concern({
      story: 'Merkteken-verhaal',
      wish: 'Merkteken-wens',
      children: [{ name: 'Merkteken-naam', group: '3a' }],
    });
    await deliver(at.ports, caseId, await at.rowOf(caseId, 'assigned'));
    expect(at.mailer.mails).toMatchObject([{ to: 'anna@verzonnen-bestuur.example', caseId }]);
    const [mail] = at.mailer.mails;
    const all = `${mail?.subject} ${mail?.text} ${mail?.html}`;
    for (const mark of [...marks, '3a', 'Lezen en contact opnemen']) expect(all).not.toContain(mark);
    expect(mail?.text).toContain(`${at.staffUrl}/zaak/${caseId}/nu`);
    expect(mail?.subject).toContain(caseId.slice(0, 8).toUpperCase());
  });

  it('to a seat that two share goes to whoever works that day', async () => {
    const at = desk();
    const { caseId, out } = await withAssigned(at, '4a');
    at.clock.set('2027-01-13T09:00:00.000Z');
    await deliver(at.ports, caseId, out);
    expect(at.mailer.mails.map((mail) => mail.to.split('@')[0])).toEqual(['bram', 'cato']);
  });

  it('reaches the second of two whose first address is refused for good', async () => {
    const at = desk('2027-01-13T09:00:00.000Z');
    const { caseId, out } = await withAssigned(at, '4a');
    at.mailer.refusals.push({ again: false, code: 'MessageRejected' });
    expect((await deliver(at.ports, caseId, out)).kind).toBe('sent');
    expect(at.mailer.mails.map((mail) => mail.to.split('@')[0])).toEqual(['cato']);
  });
});

describe('a letter that SES refuses', () => {
  it('waits on its row, each time twice as long, at most an hour', async () => {
    const at = desk();
    const { caseId, out } = await withAssigned(at);
    const pauses: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      at.mailer.refusals.push({ again: true, code: 'Throttling' });
      expect(await deliver(at.ports, caseId, out)).toEqual({ kind: 'refused', dropped: false });
      const row = await at.cases.out(caseId, out);
      expect(row?.status).toBe('pending');
      const now = at.clock.systemNow();
      const pause = [2, 4, 8, 16, 32, 60].find((minutes) => plusMinutes(now, minutes) === row?.nextTry);
      expect((await deliver(at.ports, caseId, out)).kind).toBe('notOurs');
      pauses.push(pause ?? 0);
      at.clock.advance(pause ?? 0);
    }
    expect(pauses).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
    expect((await deliver(at.ports, caseId, out)).kind).toBe('sent');
  });

  it('is given up when the mail service was away for more than a day', async () => {
    const at = desk();
    // Danger: after mail hours any other letter would be left to the digest.
    const caseId = await at.concern({ danger: 'yes' });
    const out = await at.rowOf(caseId, 'danger');
    const from = at.clock.systemNow();
    const outcomes: unknown[] = [];
    for (let next: Instant | null = from; next !== null; ) {
      at.clock.advance(secondsBetween(at.clock.systemNow(), next) / 60);
      at.mailer.refusals.push({ again: true, code: 'Throttling' });
      outcomes.push(await deliver(at.ports, caseId, out));
      next = (await at.cases.out(caseId, out))?.nextTry ?? null;
    }
    expect(secondsBetween(from, at.clock.systemNow()) / 3600).toBeGreaterThan(24);
    expect(outcomes.slice(0, -1)).toEqual(Array(outcomes.length - 1).fill({ kind: 'refused', dropped: false }));
    expect(outcomes.at(-1)).toEqual({ kind: 'refused', dropped: true });
    expect(await at.cases.out(caseId, out)).toMatchObject({ status: 'dropped', nextTry: null });
    expect((await deliver(at.ports, caseId, out)).kind).toBe('notOurs');
    expect(at.mailer.mails).toEqual([]);
  });

  it('is given up at once when it will never be taken', async () => {
    const at = desk();
    const { caseId, out } = await withAssigned(at);
    at.mailer.refusals.push({ again: false, code: 'MessageRejected' });
    expect(await deliver(at.ports, caseId, out)).toEqual({ kind: 'refused', dropped: true });
    expect(await statusOf(at, caseId, out)).toBe('dropped');
  });
});

describe('somebody in conflict with a case', () => {
  it('is never mailed: the deputy is', async () => {
    const at = desk();
    const { caseId, out } = await withAssigned(at);
    await inConflict(at, caseId, ['anna']);
    await deliver(at.ports, caseId, out);
    expect(at.mailer.mails.map((mail) => mail.to.split('@')[0])).toEqual(['bram']);
  });

  it('is not mailed a warning of danger that was written before', async () => {
    const at = desk();
    const caseId = await at.concern({ danger: 'yes' });
    await inConflict(at, caseId, ['ineke']);
    const out = await at.rowOf(caseId, 'danger');
    expect((await deliver(at.ports, caseId, out)).kind).toBe('refused');
    expect(at.mailer.mails).toEqual([]);
  });

  it('leaves a letter waiting when nobody at all may have it', async () => {
    const at = desk();
    const { caseId, out } = await withAssigned(at);
    await inConflict(
      at,
      caseId,
      samplePeople.map((person) => person.id),
    );
    expect(await deliver(at.ports, caseId, out)).toEqual({ kind: 'refused', dropped: false });
    expect(at.mailer.mails).toEqual([]);
  });
});

describe('somebody who has left', () => {
  it('is not mailed, also not in person', async () => {
    const at = desk();
    const caseId = await at.concern({ danger: 'yes' });
    const people = samplePeople.map((person) => (person.id === 'ineke' ? { ...person, until: '2027-01-10' } : person));
    await at.cases.putRoster({ version: 2, people }, 'two', monday);
    const { outs } = await at.file(caseId);
    for (const row of outs) await deliver(at.ports, caseId, `OUT#${row.version}#${row.n}`);
    expect(at.mailer.mails.map((mail) => mail.to.split('@')[0])).toEqual(['ivo', 'pien', 'adam']);
  });
});

describe('a message to the machine', () => {
  it('starts the execution that speaks for the case', async () => {
    const at = desk();
    const caseId = await at.concern();
    const out = await at.rowOf(caseId, 'start');
    expect(await deliver(at.ports, caseId, out)).toEqual({ kind: 'sent', what: 'start' });
    expect(at.courier.starts).toEqual([
      { process: 'concern', name: `${caseId}-1`, input: { schoolId: 'voorbeeldschool', caseId, epoch: 1 } },
    ]);
  });

  it('stays to be sent when Step Functions is away, and can be taken again after the lease', async () => {
    const at = desk();
    const caseId = await at.concern();
    const out = await at.rowOf(caseId, 'start');
    at.courier.broken.add('start');
    await expect(deliver(at.ports, caseId, out)).rejects.toThrow('away');
    expect((await deliver(at.ports, caseId, out)).kind).toBe('notOurs');
    at.courier.broken.clear();
    at.clock.advance(2);
    expect((await deliver(at.ports, caseId, out)).kind).toBe('sent');
    expect(at.courier.starts).toHaveLength(1);
  });
});

describe('a letter outside mail hours', () => {
  it.each([
    ['in the evening', '2027-01-11T16:30:00.000Z'],
    ['before half past seven', '2027-01-12T06:29:59.000Z'],
    ['on Saturday', '2027-01-16T10:00:00.000Z'],
    ['on Easter Monday', '2027-03-29T10:00:00.000Z'],
  ])('is no mail %s: it stands in the digest', async (_when, now) => {
    const at = desk(now);
    const { caseId, out } = await withAssigned(at);
    expect(await deliver(at.ports, caseId, out)).toEqual({ kind: 'digested' });
    expect(await at.cases.out(caseId, out)).toMatchObject({ status: 'digested', nextTry: null });
    expect((await deliver(at.ports, caseId, out)).kind).toBe('notOurs');
    expect(at.mailer.mails).toEqual([]);
  });

  it('is a mail when it warns of danger', async () => {
    const at = desk('2027-01-16T23:00:00.000Z');
    const caseId = await at.concern({ danger: 'yes' });
    expect(await deliver(at.ports, caseId, await at.rowOf(caseId, 'danger'))).toMatchObject({ kind: 'sent' });
  });

  it('that SES refused all afternoon is left to the digest', async () => {
    const at = desk();
    const { caseId, out } = await withAssigned(at);
    at.mailer.refusals.push({ again: true, code: 'Throttling' });
    await deliver(at.ports, caseId, out);
    at.clock.set('2027-01-11T17:00:00.000Z');
    expect(await deliver(at.ports, caseId, out)).toEqual({ kind: 'digested' });
  });
});

describe('too many mails', () => {
  it('the third new task of a day is no mail, the first of the next day is', async () => {
    const at = desk();
    const outcomes: string[] = [];
    const next = async () => {
      const { caseId, out } = await withAssigned(at, 'onbekend');
      outcomes.push((await deliver(at.ports, caseId, out)).kind);
    };
    await next();
    await next();
    await next();
    at.clock.advance(24 * 60);
    await next();
    expect(outcomes).toEqual(['sent', 'sent', 'digested', 'sent']);
  });

  it('never more than two, also when many couriers send at once', async () => {
    const at = desk();
    const rows = [];
    for (let n = 0; n < 8; n += 1) rows.push(await withAssigned(at, 'onbekend'));
    await Promise.all(rows.map(({ caseId, out }) => deliver(at.ports, caseId, out)));
    expect(at.mailer.mails).toHaveLength(2);
  });

  it('a mail that is sent again after a crash takes no second place', async () => {
    const at = desk();
    const first = await withAssigned(at);
    at.cases.broken.add('settleOut');
    await expect(deliver(at.ports, first.caseId, first.out)).rejects.toThrow('away');
    at.cases.broken.clear();
    at.clock.advance(3);
    expect((await deliver(at.ports, first.caseId, first.out)).kind).toBe('sent');
    const second = await withAssigned(at);
    expect((await deliver(at.ports, second.caseId, second.out)).kind).toBe('sent');
  });
});
