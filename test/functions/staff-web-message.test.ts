import { describe, expect, it } from 'vitest';
import { followed } from '../../workflows/domain/follow-up.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import { parentMessageForm } from '../../workflows/forms/receipt/parent-message.ts';
import { parentReachForm } from '../../workflows/forms/receipt/parent-reach.ts';
import { parentWithdrawForm } from '../../workflows/forms/receipt/parent-withdraw.ts';
import { hiddenInputs, unescaped } from './kit-event.ts';
import { concernCase } from './staff-web-cases.ts';
import { staffDoor } from './staff-web-door.ts';

const caseId = 'zaak1'.padEnd(26, '0');

/** A parent's concern that Bram and Cato have, and what comes in later under its code. */
const withParent = async (receipts: readonly string[] = ['code-1']) => {
  const door = staffDoor();
  const path = await concernCase(door, caseId, { receipts });
  let keys = 0;
  const comesIn = async (form: { readonly id: string; readonly version: number }, answers: Record<string, string>) => {
    const { school, clock } = door;
    const roster = { version: 1, people: school.people };
    const context = { school, roster, now: clock.policyNow(), systemNow: clock.systemNow() };
    const file = await door.cases.file(caseId);
    keys += 1;
    const given = { form, answers, key: `key-${keys}`, codeHash: 'code-1' };
    const change = file === null ? null : followed(context, file, given);
    if (change === null) throw new Error('nothing came in');
    await door.cases.commit(change);
  };
  return { ...door, path, comesIn };
};

const message = { danger: 'no', text: 'Verzonnen: Vera <b>lacht</b> weer.' };

describe('a message of a parent', () => {
  it('stands on the list of today, above the form that answers it, and is answered there', async () => {
    const { as, path, comesIn, cases } = await withParent();
    await comesIn(parentMessageForm, message);
    const bram = await as('bram');
    expect((await bram.open('/')).body).toContain('Een nieuw bericht beantwoorden');
    const page = await bram.open(`${path}/stap/message/1`);
    expect(page.status).toBe(200);
    expect(unescaped(page.body)).toContain(message.text);
    expect(page.body).not.toContain('<b>lacht');
    expect(page.body.indexOf('Het nieuwe bericht')).toBeLessThan(page.body.indexOf('data-form="message"'));
    const told = 'Verzonnen antwoord aan de ouder.';
    const answer = await bram.post(`${path}/stap/message/1/antwoord`, { revision: '1', told });
    expect(answer.status).toBe(200);
    expect(cases.changes.at(-1)?.receipts).toMatchObject([
      { codeHash: 'code-1', said: [{ by: 'school', text: told }] },
    ]);
    expect((await bram.open('/')).body).not.toContain('Een nieuw bericht beantwoorden');
  });

  it('of a pupil is known as such where it is read and answered: nothing goes home', async () => {
    const door = staffDoor();
    const path = await concernCase(door, caseId, { receipts: ['code-1'], pupil: true });
    const bram = await door.as('bram');
    for (const page of [await bram.open(path), await bram.open(`${path}/stap/acknowledge/1`)])
      expect(page.body).toContain('Een leerling stuurde dit, geen ouder.');
    const other = await withParent();
    expect((await (await other.as('bram')).open(other.path)).body).not.toContain('Een leerling stuurde dit');
  });

  it.each([
    ['relative', 'Familie, een buur of een ander stuurde dit'],
    ['schoolWorker', 'Iemand die op of voor de school werkt stuurde dit'],
    ['ratherNot', 'Wie dit stuurde, zei niet of hij of zij een ouder is.'],
  ])('of no parent (%s) is known as such where it is read and answered', async (submitter, says) => {
    const door = staffDoor();
    const answers = { ...exampleAnswers(concernForm), submitter };
    const form = { formId: concernForm.id, formVersion: concernForm.version, answers };
    const path = await concernCase(door, caseId, { receipts: ['code-1'], form });
    const bram = await door.as('bram');
    for (const page of [await bram.open(path), await bram.open(`${path}/stap/acknowledge/1`)])
      expect(page.body).toContain(says);
    const other = await withParent();
    expect((await (await other.as('bram')).open(other.path)).body).not.toContain(says);
  });

  it('that came while somebody was answering is shown before the answer counts', async () => {
    const { as, path, comesIn, cases } = await withParent();
    await comesIn(parentMessageForm, message);
    const bram = await as('bram');
    const form = hiddenInputs((await bram.open(`${path}/stap/message/1`)).body);
    expect(form['revision']).toBe('1');
    await comesIn(parentMessageForm, { ...message, text: 'Verzonnen: nog iets.' });
    const before = cases.changes.length;
    const answer = await bram.post(`${path}/stap/message/1/antwoord`, { revision: '1', told: 'Verzonnen.' });
    expect(answer.status).toBe(409);
    expect(cases.changes).toHaveLength(before);
  });
});

describe('a message to a parent', () => {
  it('is written on the page of the case by who may answer it, and goes to the code', async () => {
    const { as, path, cases, logged } = await withParent();
    const bram = await as('bram');
    expect((await bram.open(path)).body).toContain('data-form="tellParent"');
    const told = 'Verzonnen: wij letten extra op.';
    const answer = await bram.post(`${path}/bericht`, { told });
    expect([answer.status, answer.headers['location']]).toEqual([303, path]);
    expect(cases.changes.at(-1)?.receipts).toMatchObject([{ said: [{ by: 'school', text: told }] }]);
    expect(logged.map(({ code }) => code)).toContain('parentTold');
    expect(JSON.stringify(logged)).not.toContain('extra');
    expect((await bram.open(path)).body).toContain('Een bericht aan wie het stuurde');
  });

  it('keeps the words when something is missing', async () => {
    const { as, path } = await withParent();
    const bram = await as('bram');
    const answer = await bram.post(`${path}/bericht`, { told: '' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Vul in: Wat wilt u degene die dit stuurde laten weten?');
  });

  it.each([
    ['somebody who has nothing to do with the case', 'pien', ['code-1']],
    ['anybody, where nobody holds a code', 'bram', []],
  ])('cannot be sent by %s', async (_, who, receipts) => {
    const { as, path, cases } = await withParent(receipts);
    const person = await as(who);
    expect((await person.open(path)).body).not.toContain('data-form="tellParent"');
    const before = cases.changes.length;
    expect((await person.post(`${path}/bericht`, { told: 'Verzonnen.' })).status).toBe(404);
    expect(cases.changes).toHaveLength(before);
  });
});

describe('the page of a case', () => {
  it('says first how the parent wants to be reached now, and that it was withdrawn', async () => {
    const { as, path, comesIn } = await withParent();
    await comesIn(parentReachForm, { safeContact: 'no' });
    await comesIn(parentWithdrawForm, { reason: 'afraid' });
    const bram = await as('bram');
    const { body } = await bram.open(path);
    const now = body.indexOf('Degene die dit stuurde veranderde');
    expect(now).toBeGreaterThan(0);
    expect(now).toBeLessThan(body.indexOf('Antwoorden'));
    expect(body).toContain('Ingetrokken');
    expect((await bram.open(`${path}/stap/acknowledge/1`)).body).toContain('Degene die dit stuurde veranderde');
  });
});
