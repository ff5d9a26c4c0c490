import { describe, expect, it } from 'vitest';
import { admit } from '../../workflows/cases/admit.ts';
import { deliver } from '../../workflows/cases/deliver.ts';
import { receive } from '../../workflows/cases/receive.ts';
import type { Answers, CaseId } from '../../workflows/domain/case.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { desk, worry } from './desk.ts';

type Desk = ReturnType<typeof desk>;

const slow = async (at: Desk, changed: Answers = {}): Promise<CaseId> => {
  const secret = at.ids.secret();
  const received = await receive(at.ports, concernForm, secret, { ...worry, ...changed }, 'slow');
  expect(received.kind).toBe('received');
  const admitted = await admit(at.ports, at.keys.sha256(secret));
  if (admitted.kind !== 'admitted') throw new Error('not admitted');
  return admitted.caseId;
};

const letters = async (at: Desk, caseId: CaseId) => {
  for (const { version, n, content } of (await at.file(caseId)).outs) {
    if (content.kind === 'letter') await deliver(at.ports, caseId, `OUT#${version}#${n}`);
  }
};

describe('what came in by the slow lane', () => {
  it('is a case like any other, with the same steps, owner and due date', async () => {
    const at = desk();
    const [usual, other] = [await at.file(await at.concern()), await at.file(await slow(at))];
    expect(other.head).toMatchObject({ lane: 'slow', firstRole: usual.head.firstRole, step: usual.head.step });
    expect(other.tasks).toEqual(usual.tasks);
    expect(other.outs.map(({ content }) => content)).toEqual(usual.outs.map(({ content }) => content));
    expect(usual.head).not.toHaveProperty('lane');
  });

  it('is one notice for thirty that come in together', async () => {
    const at = desk();
    const first = await at.concern();
    await letters(at, first);
    const others: CaseId[] = [];
    for (let n = 0; n < 29; n += 1) others.push(await slow(at));
    for (const caseId of others) await letters(at, caseId);
    expect(at.mailer.mails).toHaveLength(1);
    expect(new Set(others).size).toBe(29);
    for (const caseId of others) {
      expect(await at.cases.out(caseId, await at.rowOf(caseId, 'assigned'))).toMatchObject({ status: 'digested' });
    }
  });

  it('is a mail of its own to who had none that day', async () => {
    const at = desk();
    const caseId = await slow(at);
    await letters(at, caseId);
    expect(at.mailer.mails).toHaveLength(1);
  });

  it('warns of danger at once, and of what only the board may read', async () => {
    for (const changed of [
      { danger: 'unsure' },
      { topic: 'adultAtSchool', adultWho: 'teacher', adultSexual: 'yes' },
    ] as const) {
      const at = desk();
      const first = await slow(at, changed);
      const second = await slow(at, changed);
      expect((await at.file(first)).head).not.toHaveProperty('lane');
      await letters(at, first);
      const before = at.mailer.mails.length;
      await letters(at, second);
      expect(before).toBeGreaterThan(0);
      expect(at.mailer.mails.length).toBe(2 * before);
    }
  });
});
