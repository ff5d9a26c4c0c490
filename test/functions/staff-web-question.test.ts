import { describe, expect, it } from 'vitest';
import { accessRequest } from '../../workflows/domain/processes/access-request.ts';
import { concern } from '../../workflows/domain/processes/concern.ts';
import { processById } from '../../workflows/domain/processes/processes.ts';
import { acknowledgeForm } from '../../workflows/forms/concern/acknowledge.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';
import { hiddenInputs } from './kit-event.ts';
import { concernCase, example } from './staff-web-cases.ts';
import { staffDoor } from './staff-web-door.ts';

const caseId = 'zaak1'.padEnd(26, '0');
const question = 'Gaat dit over u, uw kind of uw familie?';
const content = ['Zorg of vraag', 'Lezen en contact opnemen', 'Open stappen', 'Antwoorden'];

/** Nobody was asked yet whether a case is about them. */
const unasked = async () => {
  const door = staffDoor(undefined, (fake) => fake);
  const file = await concernCase(door, caseId);
  return { ...door, file, step: `${file}/stap/acknowledge/1` };
};

const stored = (door: Awaited<ReturnType<typeof unasked>>) => door.cases.file(caseId);

describe('before a case opens', () => {
  it.each(['', '/nu', '/bestuur', '/stap/acknowledge/1'])(
    'the page %j shows the group and the question',
    async (at) => {
      const { as, file } = await unasked();
      const { status, body } = await (await as('bram')).open(`${file}${at}`);
      expect(status).toBe(200);
      expect(body).toContain(question);
      expect(body).toContain('Groep: 4a');
      for (const word of content) expect(body).not.toContain(word);
      expect(hiddenInputs(body)['to']).toBe(`${file}${at}`);
    },
  );

  it('the list of today shows the group and no more', async () => {
    const { as, file } = await unasked();
    const { body } = await (await as('bram')).open('/');
    expect(body).toContain('Nieuwe zaak ZAAK1000');
    expect(body).toContain('Groep 4a');
    expect(body).toContain(`href="${file}/nu"`);
    for (const word of [...content, 'stap/acknowledge'])
      expect(body.replace(/Uw open stappen/, '')).not.toContain(word);
  });

  it('"nee" leads on to the page that was asked for, and is not asked again', async () => {
    const door = await unasked();
    const bram = await door.as('bram');
    const page = await bram.open(door.step);
    const to = String(hiddenInputs(page.body)['to']);
    const answer = await bram.post(`${door.file}/betrokken`, { to, answer: 'no' });
    expect([answer.status, answer.headers['location']]).toEqual([303, door.step]);
    expect((await bram.open(door.step)).body).toContain('Uiterlijk donderdag 26 november 2026, 17:00');
    expect((await bram.open('/')).body).toContain('Lezen en contact opnemen');
    expect((await stored(door))?.head.cleared).toEqual(['bram']);
  });

  it.each(['https://elders.example/', '//elders.example', '/zaak/anders', '/', '', '/zaak/zaak1/../x'])(
    '"nee" leads nowhere but to this case (%j)',
    async (to) => {
      const { as, file } = await unasked();
      const answer = await (await as('bram')).post(`${file}/betrokken`, { to, answer: 'no' });
      expect([answer.status, answer.headers['location']]).toEqual([303, `${file}/nu`]);
    },
  );

  it('"ja" takes the case away, and says that somebody else is asked', async () => {
    const door = await unasked();
    const bram = await door.as('bram');
    const answer = await bram.post(`${door.file}/betrokken`, { answer: 'yes' });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('Wij vragen iemand anders');
    for (const path of ['', '/nu', '/bestuur', '/stap/acknowledge/1'])
      expect((await bram.open(`${door.file}${path}`)).status).toBe(404);
    expect((await bram.open('/')).body).not.toContain('ZAAK1000');
    expect((await stored(door))?.head.conflicts).toEqual(['bram']);
  });

  it.each(['', 'ja', 'YES'])('an answer %j is none: the question comes again', async (answer) => {
    const door = await unasked();
    const page = await (await door.as('bram')).post(`${door.file}/betrokken`, { answer });
    expect([page.status, page.headers['location']]).toEqual([303, `${door.file}/nu`]);
    expect(door.cases.changes).toHaveLength(1);
  });

  it('what was typed on a page of before is kept until the question is answered', async () => {
    const door = await unasked();
    const bram = await door.as('bram');
    const typed = { ...example(acknowledgeForm), note: 'Een verzonnen tekst', revision: '1', action: 'send' };
    for (const address of [door.step, `${door.step}/antwoord`]) {
      const page = await bram.post(address, typed);
      expect(page.status).toBe(409);
      expect(page.body).toContain('Een verzonnen tekst');
      expect(page.body).toContain(`href="${door.file}/nu"`);
    }
    expect((await bram.post(`${door.file}/aanvulling`, { text: 'Een verzonnen tekst' })).status).toBe(409);
    const kept = await bram.post(`${door.step}/antwoord`, typed);
    await bram.post(`${door.file}/betrokken`, { answer: 'no' });
    const saved = await bram.post(`${door.step}/antwoord`, { ...hiddenInputs(kept.body), csrf: bram.csrf });
    expect(saved.body).toContain('Opgeslagen');
  });
});

describe('the address of a letter', () => {
  it('leads to the open step that is due first, and to the case when there is none', async () => {
    const door = staffDoor();
    const file = await concernCase(door, caseId);
    const bram = await door.as('bram');
    const before = await bram.open(`${file}/nu`);
    expect([before.status, before.headers['location']]).toEqual([303, `${file}/stap/acknowledge/1`]);
    await bram.post(`${file}/stap/acknowledge/1/antwoord`, {
      ...example(acknowledgeForm),
      next: 'careCoordinator',
      revision: '1',
      action: 'send',
    });
    const after = await bram.open(`${file}/nu`);
    expect([after.status, after.headers['location']]).toEqual([303, file]);
  });
});

describe('danger', () => {
  const previous = { role: 'careCoordinator', group: null } as const;
  const inDanger = async () => {
    const door = staffDoor();
    const openings = [{ step: concern.steps[0], previous, answers: {} }];
    return { ...door, file: await concernCase(door, caseId, { openings }) };
  };

  it('shows who was warned and who did not confirm; confirming is one button, the call is still asked', async () => {
    const { as, file } = await inDanger();
    const ineke = await as('ineke');
    const before = await ineke.open(`${file}/stap/danger/1`);
    expect(before.body.match(/heeft nog niet bevestigd/g)?.length).toBe(4);
    expect(before.body).toContain('Ik heb dit gelezen en ga bellen');
    const confirmed = await ineke.post(`${file}/bevestig/1`, {});
    expect([confirmed.status, confirmed.headers['location']]).toEqual([303, `${file}/stap/danger/1`]);
    const after = await ineke.open(`${file}/stap/danger/1`);
    expect(after.body).toContain('heeft het gelezen en belt');
    expect(after.body.match(/heeft nog niet bevestigd/g)?.length).toBe(3);
    expect(after.body).not.toContain('Ik heb dit gelezen en ga bellen');
    expect(after.body).toContain('Met wie is gebeld?');
    expect((await (await as('pien')).open(file)).body).toContain('heeft het gelezen en belt');
    for (const n of ['2', '0', 'x']) expect((await ineke.post(`${file}/bevestig/${n}`, {})).status).toBe(404);
  });

  it('is shown on the page that says that a suspicion was saved, and on the case, to whoever wrote it', async () => {
    const { as, cases } = staffDoor();
    const uma = await as('uma');
    const typed = { ...example(signalsForm), urgency: 'yes', submission: 'a'.repeat(32), action: 'send' };
    const saved = await uma.post('/vermoeden/verstuur', typed);
    const own = await uma.open(`/zaak/${cases.caseIds()[0]}`);
    for (const { body } of [saved, own]) {
      expect(body).toContain('Wie is gewaarschuwd?');
      expect(body).toContain('Ineke Verzinsel: ');
      expect(body.match(/heeft nog niet bevestigd/g)?.length).toBe(4);
    }
  });
});

describe('every page of a case, and every form of a step', () => {
  it('has the way to the Meldcode and the way to the board', async () => {
    const door = staffDoor();
    const file = await concernCase(door, caseId);
    const bram = await door.as('bram');
    for (const path of [file, `${file}/stap/acknowledge/1`]) {
      const { body } = await bram.open(path);
      expect(body).toContain(`href="/vermoeden?zaak=${caseId}"`);
      expect(body).toContain('Ik vermoed onveiligheid thuis');
      expect(body).toContain(`href="${file}/bestuur"`);
      expect(body).toContain('Dit gaat misschien om seksueel gedrag van een volwassene van school');
    }
  });

  it('leads to a suspicion with the group filled in, that starts the Meldcode beside the case', async () => {
    const door = staffDoor();
    await concernCase(door, caseId);
    const bram = await door.as('bram');
    const form = await door.get('/vermoeden', [bram.cookie], `zaak=${caseId}`);
    expect(form.status).toBe(200);
    expect(form.body).toContain('Dit hoort bij zaak');
    expect(form.body).toMatch(/name="group"[^>]*value="4a"/);
    const { zaak = '', submission = '' } = hiddenInputs(form.body);
    expect(zaak).toBe(caseId);
    const check = await bram.post('/vermoeden', { ...example(signalsForm), zaak, submission, action: 'check' });
    expect(hiddenInputs(check.body)['zaak']).toBe(caseId);
    const saved = await bram.post('/vermoeden/verstuur', { ...hiddenInputs(check.body), csrf: bram.csrf });
    expect(saved.body).toContain('De Meldcode is gestart.');
    const [, linked = ''] = door.cases.caseIds();
    expect((await door.cases.file(caseId))?.head).toMatchObject({ linkedTo: [linked], step: 'acknowledge' });
    expect((await bram.open(`/zaak/${caseId}`)).body).toContain(`href="/zaak/${linked}"`);
  });

  it.each(['z'.repeat(26), 'x', '../x'])('of a case that is not theirs loses no suspicion (%j)', async (zaak) => {
    const door = staffDoor();
    await concernCase(door, caseId);
    const uma = await door.as('uma');
    const shown = await door.get('/vermoeden', [uma.cookie], `zaak=${encodeURIComponent(zaak)}`);
    expect(shown.status).toBe(zaak.length === 26 ? 404 : 200);
    const typed = { ...example(signalsForm), zaak, submission: 'a'.repeat(32), action: 'send' };
    expect((await uma.post('/vermoeden/verstuur', typed)).status).toBe(200);
    expect((await door.cases.file(door.cases.caseIds()[1] ?? ''))?.head).toMatchObject({ linkedFrom: null });
  });

  it('leads to the board after one more page, which says what it does; then nobody else reads the case', async () => {
    const door = staffDoor();
    const file = await concernCase(door, caseId);
    const bram = await door.as('bram');
    const page = await bram.open(`${file}/bestuur`);
    expect(page.body).toContain('Niemand anders kan de zaak daarna nog lezen.');
    expect(page.body).toContain(door.school.contact.boardPhone);
    expect(door.cases.changes).toHaveLength(1);
    const asked = await bram.post(`${file}/bestuur`, {});
    expect(asked.status).toBe(422);
    expect(asked.body).toContain('Kies een antwoord bij: Gaat het over de bestuurder?');
    expect(door.cases.changes).toHaveLength(1);
    const told = await bram.post(`${file}/bestuur`, { aboutExecutive: 'no' });
    expect(told.body).toContain('De zaak is bij het bestuur');
    expect((await bram.open(file)).status).toBe(404);
    const berend = await door.as('berend');
    const read = await berend.open(file);
    expect(read.body).toContain('Alleen het bestuur.');
    expect(read.body).not.toContain(`${file}/bestuur`);
    const again = await berend.open(`${file}/bestuur`);
    expect([again.status, again.headers['location']]).toEqual([303, file]);
  });

  it('says of a request or of help that it goes on, and it does', async () => {
    const door = staffDoor();
    const file = await concernCase(door, caseId, {
      process: processById('access-request'),
      openings: [{ step: accessRequest.steps[1], previous: { role: 'principal', group: null }, answers: {} }],
    });
    const pien = await door.as('pien');
    const page = await pien.open(`${file}/bestuur`);
    expect(page.body).toContain('Deze zaak loopt gewoon door bij wie die heeft.');
    expect(page.body).not.toContain('Niemand anders kan de zaak daarna nog lezen.');
    const told = await pien.post(`${file}/bestuur`, { aboutExecutive: 'unsure' });
    expect(told.body).toContain('Het bestuur weet het');
    const after = await pien.open(file);
    expect([after.status, after.body.includes('Gekoppelde zaken'), after.body.includes('Naar het bestuur')]).toEqual([
      200,
      false,
      false,
    ]);
    const berend = await door.as('berend');
    expect((await berend.open(file)).body).toContain('Naar het bestuur');
  });
});
