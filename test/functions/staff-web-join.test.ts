import { describe, expect, it } from 'vitest';
import { clear } from '../../workflows/domain/conflict.ts';
import { concernCase } from './staff-web-cases.ts';
import { staffDoor } from './staff-web-door.ts';

const one = 'zaak1'.padEnd(26, '0');
const two = 'zaak2'.padEnd(26, '0');
const question = 'Hoort dit bij een andere zaak?';

type Door = ReturnType<typeof staffDoor>;
type Change = Parameters<typeof concernCase>[2];

const withTwo = async (change: Change = {}, door: Door = staffDoor()) => {
  const file = await concernCase(door, one);
  await concernCase(door, two, change);
  return { door, file };
};

const linksOf = async ({ cases }: Door, caseId: string) => {
  const head = (await cases.file(caseId))?.head;
  return [head?.linkedFrom, head?.linkedTo];
};

describe('on the page of a case', () => {
  it('another open case of the group can be chosen, once; then both pages show the other', async () => {
    const { door, file } = await withTwo();
    const bram = await door.as('bram');
    const page = await bram.open(file);
    expect(page.body).toContain(question);
    expect(page.body).toContain(`value="${two}"`);
    for (const _ of [1, 2]) {
      const answer = await bram.post(`${file}/koppel`, { zaak: two });
      expect([answer.status, answer.headers['location']]).toEqual([303, file]);
    }
    expect([await linksOf(door, one), await linksOf(door, two)]).toEqual([
      [two, []],
      [null, [one]],
    ]);
    const after = await bram.open(file);
    expect(after.body).not.toContain(question);
    expect(after.body).toContain(`Hoort bij zaak <a href="/zaak/${two}">`);
    expect((await bram.open(`/zaak/${two}`)).body).toContain(`Hierbij hoort zaak <a href="/zaak/${one}">`);
    expect(after.body.match(/Gekoppeld aan een andere zaak/g)).toHaveLength(1);
  });

  it.each<[string, Change]>([
    ['another group', { group: '3a' }],
    ['the board alone', { boardOnly: true }],
    ['a confidence', { confided: [] }],
    ['a conflict of this reader', { conflicts: ['bram'] }],
    ['no open step of this reader', { openings: [] }],
  ])('a case of %s is not offered, and cannot be asked for', async (_, change) => {
    const { door, file } = await withTwo(change);
    const bram = await door.as('bram');
    const { status, body } = await bram.open(file);
    expect([status, body.includes(question), body.includes(two)]).toEqual([200, false, false]);
    if (change?.openings === undefined) expect((await bram.post(`${file}/koppel`, { zaak: two })).status).toBe(404);
    expect(await linksOf(door, one)).toEqual([null, []]);
  });

  it('a case before which the question still stands is not offered, and cannot be asked for', async () => {
    const { door, file } = await withTwo(
      {},
      staffDoor(undefined, (fake) => fake),
    );
    const { cases, clock, school } = door;
    const bram = await door.as('bram');
    expect((await bram.post(`${file}/koppel`, { zaak: two })).body).toContain('Gaat dit over u');
    const state = await cases.state(one);
    if (state === null) throw new Error('no case');
    const roster = { version: 1, people: school.people };
    const context = { school, roster, now: clock.policyNow(), systemNow: clock.systemNow() };
    await cases.commit(clear(context, state, 'bram'));
    const { status, body } = await bram.open(file);
    expect([status, body.includes(question)]).toEqual([200, false]);
    expect((await bram.post(`${file}/koppel`, { zaak: two })).status).toBe(404);
    expect((await bram.post(`/zaak/${two}/koppel`, { zaak: one })).body).toContain('Gaat dit over u');
    expect(await linksOf(door, one)).toEqual([null, []]);
  });

  it('whoever does not know of the case, and whoever brings no token, links nothing', async () => {
    const { door, file } = await withTwo();
    expect((await (await door.as('uma')).post(`${file}/koppel`, { zaak: two })).status).toBe(404);
    const bram = await door.as('bram');
    for (const zaak of ['', one, 'z'.repeat(26)])
      expect((await bram.post(`${file}/koppel`, { zaak })).status).toBe(404);
    expect((await bram.post(`${file}/koppel`, { zaak: two, csrf: 'x' })).status).toBe(403);
    expect(await linksOf(door, one)).toEqual([null, []]);
  });
});
