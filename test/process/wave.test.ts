import { describe, expect, it } from 'vitest';
import { answerStep } from '../../workflows/cases/answer-step.ts';
import { readCase } from '../../workflows/cases/staff.ts';
import { sayInvolved } from '../../workflows/cases/step-aside.ts';
import { tellBoard } from '../../workflows/cases/tell-board.ts';
import type { Answers, CaseChange } from '../../workflows/domain/case.ts';
import { waveRule } from '../../workflows/domain/wave-rule.ts';
import { fakeKeys as keys } from '../fakes/keys.ts';
import { notExecutive } from '../samples/case.ts';
import { child } from './receipt-world.ts';
import { world } from './world.ts';

/** A Monday, 10:00 on the school's clock. */
const monday = '2027-01-11T09:00:00.000Z';
const promise =
  /^Meer ouders kunnen vragen hebben over hetzelfde\. .* Uiterlijk maandag 18 januari 2027 hoort u meer\./;

type World = ReturnType<typeof world>;

const tell = async (at: World, changed: Answers = {}, times = 1) => {
  const told = [];
  for (let n = 0; n < times; n += 1) told.push(await at.concern({ ...child, ...changed }));
  return told;
};

const waves = async (at: World) => {
  const files = await Promise.all(at.cases.caseIds().map((id) => at.file(id)));
  return files.filter(({ head }) => head.process === 'wave');
};

const wordsOf = async (at: World, { outcome }: Awaited<ReturnType<typeof tell>>[number]): Promise<readonly string[]> =>
  outcome.kind === 'received' ? (await at.intake.thread(keys.sha256(outcome.code))).map(({ text }) => text) : [];

const openSteps = async (at: World, caseId: string): Promise<readonly string[]> =>
  (await at.file(caseId)).tasks.filter(({ status }) => status === 'open').map(({ step }) => step);

/** Three parents of one group, whom the principal lets be handled together. */
const together = async (lead = 'anna') => {
  const at = world(monday);
  const told = await tell(at, {}, 3);
  const [offer] = await waves(at);
  if (offer === undefined) throw new Error('no offer');
  await at.answer(offer.head.caseId, 'choose', 'pien', { together: 'yes', lead });
  return { at, told, wave: offer.head.caseId };
};

describe('three messages on one group within a day', () => {
  it('are one mail to the principal; the teacher finds the third in the digest', async () => {
    const at = world(monday);
    await tell(at, {}, 2);
    expect([await waves(at), at.sent.map(({ to }) => to)]).toEqual([[], ['anna', 'anna']]);
    const [third] = await tell(at);
    const offers = await waves(at);
    expect(offers).toHaveLength(1);
    expect(offers[0]?.head.linkedTo).toHaveLength(3);
    expect(at.sent.map(({ to }) => to)).toEqual(['anna', 'anna', 'pien']);
    await at.until('2027-01-12T09:00:00.000Z');
    expect(at.digests.find(({ to }) => to === 'anna')?.text).toContain(third?.caseId.slice(0, 8).toUpperCase());
  });

  it('that go on coming in go into the same offer, and the principal has no second mail', async () => {
    const at = world(monday);
    await tell(at, {}, 7);
    expect((await waves(at)).map(({ head }) => head.linkedTo.length)).toEqual([7]);
    expect(at.sent.filter(({ to }) => to === 'pien')).toHaveLength(1);
  });

  it('in a flood are still offered, each once, though nobody reads through all that came before', async () => {
    const at = world(monday);
    const told = await tell(at, {}, waveRule.looksBack + 30);
    const offers = await waves(at);
    const offered = offers.flatMap(({ head }) => head.linkedTo);
    expect(new Set(offered).size).toBe(offered.length);
    // The last two may wait for a third.
    expect(told.length - offered.length).toBeLessThan(waveRule.least);
    expect(Math.max(...offers.map(({ head }) => head.linkedTo.length))).toBe(waveRule.most);
  });

  it('of whose lead it is about: who has it instead gets the reminder and hears that it is late', async () => {
    const { at, wave } = await together();
    await sayInvolved(at.staff, 'anna', wave, true);
    const before = at.sent.length;
    await at.until('2027-01-19T12:00:00.000Z');
    const mails = at.sent.slice(before).filter(({ text }) => text.includes(wave));
    expect(mails.filter(({ to }) => to === 'anna')).toEqual([]);
    expect(mails.filter(({ subject }) => subject.includes('de termijn is voorbij')).map(({ to }) => to)).toContain(
      'pien',
    );
  });

  it('are handled by one lead, with one promise and one answer under every code', async () => {
    const { at, told, wave } = await together();
    for (const one of told) {
      expect(await openSteps(at, one.caseId)).toEqual(['together']);
      expect(await wordsOf(at, one)).toEqual([expect.stringMatching(promise)]);
    }
    const answer = 'Verzonnen: er staat een collega meer op het plein.';
    await at.answer(wave, 'answer', 'anna', { told: answer });
    for (const one of told) {
      expect((await wordsOf(at, one)).at(-1)).toBe(answer);
      expect(await openSteps(at, one.caseId)).toEqual(['close']);
      await at.answer(one.caseId, 'close', 'anna');
      expect((await at.file(one.caseId)).head.status).toBe('closed');
    }
    expect((await at.file(wave)).head.status).toBe('closed');
  });

  it('tell no writer of another: no reference, name or number of them under a code', async () => {
    const { at, told, wave } = await together();
    await at.answer(wave, 'answer', 'anna');
    const others = [...told.map(({ caseId }) => caseId), wave].flatMap((id) => [id, id.slice(0, 8).toUpperCase()]);
    for (const one of told) {
      const shown = JSON.stringify([await wordsOf(at, one), [...at.intake.receipts.values()]]);
      for (const word of [...others, 'Verzonnen Kind', '3a', 'drie']) expect(shown).not.toContain(word);
    }
  });

  it('go on each by itself when the principal says so', async () => {
    const at = world(monday);
    const told = await tell(at, {}, 3);
    const [offer] = await waves(at);
    const wave = offer?.head.caseId ?? '';
    await at.answer(wave, 'choose', 'pien', { together: 'no' });
    for (const one of told) {
      expect([await openSteps(at, one.caseId), await wordsOf(at, one)]).toEqual([['acknowledge'], []]);
    }
    expect((await at.file(wave)).head.status).toBe('closed');
    await tell(at, {}, 2);
    expect(await waves(at)).toHaveLength(1);
    await tell(at);
    expect(await waves(at)).toHaveLength(2);
  });

  it('ask the lead again, and then the principal, when nobody answers', async () => {
    const { at } = await together('bram');
    await at.until('2027-01-20T12:00:00.000Z');
    const asked = at.sent.filter(({ at: moment }) => moment > '2027-01-12').map(({ to }) => to);
    expect(asked).toContain('bram');
    expect(asked).toContain('pien');
  });

  it('open to the lead, and never to the principal who only chose', async () => {
    const { at, told } = await together('bram');
    for (const { caseId } of told) {
      expect((await readCase(at.staff, 'bram', caseId)).kind).toBe('found');
      expect((await readCase(at.staff, 'pien', caseId)).kind).toBe('hidden');
    }
  });

  it('can be led by the principal', async () => {
    const { at, told } = await together('self');
    for (const { caseId } of told) expect((await readCase(at.staff, 'pien', caseId)).kind).toBe('found');
  });

  it('are no wave when they come a day apart, or on other groups', async () => {
    const at = world(monday);
    await tell(at, {}, 2);
    await tell(at, { children: [{ name: 'Verzonnen Kind', group: '4a' }] }, 2);
    await at.until('2027-01-12T09:00:01.000Z');
    await tell(at);
    expect(await waves(at)).toEqual([]);
  });
});

describe('what never joins a wave', () => {
  it.each([
    ['danger', { danger: 'yes' }],
    ['what only the board may read', { topic: 'adultAtSchool', adultWho: 'teacher', adultSexual: 'unsure' }],
    ['what is about the principal', { topic: 'adultAtSchool', adultWho: 'principal' }],
  ])('%s: it does not count, and is in no offer', async (_, apart) => {
    const at = world(monday);
    const [own] = await tell(at, apart);
    await tell(at, {}, 2);
    expect(await waves(at)).toEqual([]);
    await tell(at);
    const [offer] = await waves(at);
    expect(offer?.head.linkedTo).toHaveLength(3);
    expect(offer?.head.linkedTo).not.toContain(own?.caseId);
  });

  it('what passed to the board after the offer stays with the board', async () => {
    const at = world(monday);
    const told = await tell(at, {}, 3);
    const [own] = told;
    await tellBoard(at.staff, 'anna', own?.caseId ?? '', notExecutive);
    await at.settle();
    const [offer] = await waves(at);
    await at.answer(offer?.head.caseId ?? '', 'choose', 'pien', { together: 'yes', lead: 'anna' });
    expect((await at.file(own?.caseId ?? '')).head.boardOnly).toBe(true);
    expect(await openSteps(at, own?.caseId ?? '')).not.toContain('together');
    for (const { caseId } of told.slice(1)) expect(await openSteps(at, caseId)).toEqual(['together']);
  });
});

describe('a wave that breaks off halfway', () => {
  it('is finished by answering once more, and nobody hears twice', async () => {
    const { at, told, wave } = await together();
    let left = 2;
    const broken = {
      ...at.staff,
      cases: {
        ...at.staff.cases,
        commit: async (...changes: readonly CaseChange[]) => {
          left -= 1;
          if (left < 0) throw new Error('away');
          return at.staff.cases.commit(...changes);
        },
      },
    };
    const answers = { told: 'Verzonnen antwoord aan allemaal.' };
    const task = (await at.file(wave)).tasks.find(({ step }) => step === 'answer');
    await expect(answerStep(broken, 'anna', wave, 'answer', 1, task?.revision ?? 0, answers)).rejects.toThrow('away');
    await at.answer(wave, 'answer', 'anna', answers);
    for (const one of told) {
      expect((await wordsOf(at, one)).filter((text) => text === answers.told)).toHaveLength(1);
    }
  });
});
