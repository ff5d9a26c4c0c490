import { describe, expect, it } from 'vitest';
import { concern } from '../../workflows/domain/processes/concern.ts';
import { stepOf } from '../../workflows/domain/processes/processes.ts';
import { concernCase } from './staff-web-cases.ts';
import { staffDoor } from './staff-web-door.ts';

const typed = (day: string, month: string, year: string) => ({
  'plannedFor.day': day,
  'plannedFor.month': month,
  'plannedFor.year': year,
  action: 'check',
});

/** A talk of group 4a, opened on Tuesday 24 November, due on Tuesday 8 December (a study day in between falls out). */
const talk = async (id = 'talk') => {
  const door = staffDoor();
  const step = stepOf(concern, id);
  if (step === null) throw new Error(`no step ${id}`);
  const previous = { role: 'teacher', group: '4a' } as const;
  const file = await concernCase(door, 'zaak1'.padEnd(26, '0'), { openings: [{ step, previous, answers: {} }] });
  return { door, file, path: `${file}/stap/${id}/1`, bram: await door.as('bram') };
};

describe('the page of a talk', () => {
  it('has a small form of its own for the day, and then shows the day there and on the page of the case', async () => {
    const { bram, file, path } = await talk();
    const before = (await bram.open(path)).body;
    expect(before).toContain(`action="${path}/datum"`);
    expect(before).toContain('Een datum prikken');
    expect(before).not.toContain('Gesprek gepland op');
    const posted = await bram.post(`${path}/datum`, typed('1', '12', '2026'));
    expect([posted.status, posted.headers['location']]).toEqual([303, path]);
    const after = (await bram.open(path)).body;
    expect(after).toContain('Gesprek gepland op dinsdag 1 december 2026.');
    expect(after).toContain('Een andere datum prikken');
    const whole = (await bram.open(file)).body;
    expect(whole).toContain('Gesprek gepland op dinsdag 1 december 2026.');
    expect(whole).toContain('Datum geprikt');
  });

  it.each([
    ['a day in the past', typed('23', '11', '2026')],
    ['a day after the term', typed('24', '12', '2026')],
    ['no day', typed('', '', '')],
    ['no date at all', typed('31', '2', '2027')],
  ])('refuses %s, says why and keeps what was typed', async (_what, given) => {
    const { bram, path, door } = await talk();
    const before = door.cases.changes.length;
    const { status, body } = await bram.post(`${path}/datum`, given);
    expect(status).toBe(422);
    expect(body).toContain('href="#plannedFor');
    for (const part of Object.values(given).filter((one) => /\d/.test(one))) expect(body).toContain(`value="${part}"`);
    expect(door.cases.changes).toHaveLength(before);
  });

  it('keeps the small form away from a page on which somebody has typed', async () => {
    const { bram, path } = await talk();
    const { status, body } = await bram.post(path, { said: 'Verzonnen begin', action: 'check' });
    expect(status).toBe(422);
    expect(body).not.toContain(`${path}/datum`);
  });

  it('is the only one with it: a step without a talk has no form, and takes no day', async () => {
    const { bram, path } = await talk('acknowledge');
    expect((await bram.open(path)).body).not.toContain('/datum"');
    expect((await bram.post(`${path}/datum`, typed('25', '11', '2026'))).status).toBe(422);
  });
});
