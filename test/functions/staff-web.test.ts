import { describe, expect, it } from 'vitest';
import { acknowledgeForm } from '../../workflows/forms/concern/acknowledge.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';
import { hiddenInputs } from './kit-event.ts';
import { concernCase, example } from './staff-web-cases.ts';
import { staffDoor } from './staff-web-door.ts';

const caseId = 'zaak1'.padEnd(26, '0');
const answers = example(acknowledgeForm);

const withStep = async () => {
  const door = staffDoor();
  const file = await concernCase(door, caseId);
  return { ...door, file, step: `${file}/stap/acknowledge/1` };
};

describe('today', () => {
  it('says when there is nothing to do', async () => {
    const anna = await (await withStep()).as('anna');
    const page = await anna.open('/');
    expect(page.status).toBe(200);
    expect(page.body).toContain('U hebt nu geen open stappen');
    expect(page.body).toContain('href="/vermoeden"');
    expect(page.body).toContain('Anna Voorbeeld');
  });

  it('shows an open step with its case, its date and how long there is left', async () => {
    const { as, step } = await withStep();
    const page = await (await as('bram')).open('/');
    expect(page.body).toContain(`href="${step}"`);
    expect(page.body).toContain('Lezen en contact opnemen');
    expect(page.body).toContain('Zorg of vraag');
    expect(page.body).toContain('ZAAK1000');
    expect(page.body).toContain('nog 2 dagen');
    expect(page.body).toContain('donderdag 26 november 2026, 17:00');
  });

  it('shows what is late first, and counts it', async () => {
    const door = await withStep();
    door.clock.advance(60 * 24 * 6);
    const later = 'zaak2'.padEnd(26, '0');
    await concernCase(door, later);
    const page = await (await door.as('bram')).open('/');
    expect(page.body).toContain('1 stap is te laat.');
    expect(page.body.indexOf(caseId)).toBeGreaterThan(0);
    expect(page.body.indexOf(caseId)).toBeLessThan(page.body.indexOf(later));
  });
});

describe('the case file', () => {
  it('shows where the case stands, who is asked, what was answered by whom, and what happened', async () => {
    const { as, file, step } = await withStep();
    const { body } = await (await as('bram')).open(file);
    expect(body).toContain('Zorg of vraag ZAAK1000');
    expect(body).toContain('leerkracht van groep 4a, Bram Bedacht');
    expect(body).toContain(`href="${step}"`);
    expect(body).toContain('de schrijver van het bericht, dinsdag 24 november 2026, 10:00');
    expect(body).toContain('Ontvangen');
  });

  it('names a linked case, and links it only for whoever may open it', async () => {
    const door = staffDoor();
    const other = 'meldcode'.padEnd(26, '1');
    await concernCase(door, other, { firstRole: { role: 'teacher', group: '3a' }, openings: [] });
    const file = await concernCase(door, caseId, { linkedTo: [other] });
    const { body } = await (await door.as('bram')).open(file);
    expect(body).toContain('MELDCODE');
    expect(body).not.toContain(`href="/zaak/${other}"`);
    const readable = 'leesbaar'.padEnd(26, '1');
    await concernCase(door, readable, { linkedFrom: caseId });
    const back = await (await door.as('bram')).open(`/zaak/${readable}`);
    expect(back.body).toContain(`href="${file}"`);
  });

  it('takes an addition, once', async () => {
    const { as, file, cases } = await withStep();
    const bram = await as('bram');
    const added = await bram.post(`${file}/aanvulling`, { text: 'Een verzonnen aanvulling', action: 'check' });
    expect([added.status, added.headers['location']]).toEqual([303, file]);
    await bram.post(`${file}/aanvulling`, { text: 'Een verzonnen aanvulling', action: 'check' });
    expect(cases.changes).toHaveLength(2);
    expect((await bram.open(file)).body).toContain('Een verzonnen aanvulling');
  });
});

describe('a step', () => {
  it('shows its rule, its date with the reason, its form and where it can lead', async () => {
    const { as, step } = await withStep();
    const { status, body } = await (await as('bram')).open(step);
    expect(status).toBe(200);
    expect(body).toContain('Wie iets vertelt, hoort snel iets terug.');
    expect(body).toContain('Uiterlijk donderdag 26 november 2026, 17:00');
    expect(body).toContain('2 schooldagen');
    expect(body).toContain('Wat kan er hierna gebeuren?');
    expect(body).toContain('Naar de directeur');
    expect(hiddenInputs(body)['revision']).toBe('1');
  });

  it('is checked, changed, and then answered from the page itself', async () => {
    const { as, step, cases } = await withStep();
    const bram = await as('bram');
    const check = await bram.post(step, { ...answers, revision: '1', action: 'check' });
    expect(check.status).toBe(200);
    expect(check.body).toContain('Er is nog niets opgeslagen.');
    const change = await bram.post(step, { ...hiddenInputs(check.body), csrf: bram.csrf, action: 'change' });
    expect(change.body).toContain('Wij spreken elkaar na schooltijd.</textarea>');
    expect(cases.changes).toHaveLength(1);

    const saved = await bram.post(`${step}/antwoord`, { ...hiddenInputs(check.body), csrf: bram.csrf, action: 'send' });
    expect(saved.status).toBe(200);
    expect(saved.body).toContain('Opgeslagen');
    expect(saved.body).toContain('Gesprek met de ouder');
    expect(cases.changes).toHaveLength(2);
    expect((await bram.open(step)).body).toContain('Deze stap is al beantwoord.');
  });

  it('says what is missing, and keeps what was typed', async () => {
    const { as, step, cases } = await withStep();
    const bram = await as('bram');
    for (const address of [step, `${step}/antwoord`]) {
      const page = await bram.post(address, { ...answers, next: '', revision: '1', action: 'check' });
      expect(page.status).toBe(422);
      expect(page.body).toContain('Kies een antwoord bij: Wat gaat er nu gebeuren?');
      expect(page.body).toContain('Wij spreken elkaar na schooltijd.</textarea>');
    }
    expect(cases.changes).toHaveLength(1);
  });

  it('answered twice with the same words is answered once', async () => {
    const { as, step, cases } = await withStep();
    const bram = await as('bram');
    const first = await bram.post(`${step}/antwoord`, { ...answers, revision: '1', action: 'send' });
    const second = await bram.post(`${step}/antwoord`, { ...answers, revision: '1', action: 'send' });
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toBe(first.body);
    expect(cases.changes).toHaveLength(2);
  });

  it('shows a slower colleague both answers, and lets his join the case', async () => {
    const { as, step, file, cases, logged } = await withStep();
    const [bram, cato] = [await as('bram'), await as('cato')];
    await cato.post(`${step}/antwoord`, {
      ...answers,
      note: 'Verzonnen tekst van Cato',
      revision: '1',
      action: 'send',
    });
    for (const address of [step, `${step}/antwoord`]) {
      const late = await bram.post(address, {
        ...answers,
        note: 'Verzonnen tekst van Bram',
        revision: '1',
        action: 'send',
      });
      expect(late.status).toBe(409);
      expect(late.body).toContain('Cato Fictie');
      expect(late.body).toContain('Verzonnen tekst van Cato');
      expect(late.body).toMatch(/<textarea[^>]*name="text"[^>]*>[^<]*Verzonnen tekst van Bram/);
    }
    expect(cases.changes).toHaveLength(2);
    expect(logged.filter(({ code }) => code === 'stepStale')).toHaveLength(2);
    await bram.post(`${file}/aanvulling`, { text: 'Verzonnen tekst van Bram', action: 'check' });
    expect((await bram.open(file)).body).toContain('Verzonnen tekst van Bram');
  });

  it('shows a slower colleague his own words even when they could not be accepted', async () => {
    const { as, step } = await withStep();
    const [bram, cato] = [await as('bram'), await as('cato')];
    await cato.post(`${step}/antwoord`, { ...answers, revision: '1', action: 'send' });
    const late = await bram.post(`${step}/antwoord`, { note: 'Half verzonnen', revision: '1', action: 'send' });
    expect(late.status).toBe(409);
    expect(late.body).toContain('Wat is gezegd of afgesproken?\nHalf verzonnen');
  });

  it.each(['0', '2', '', 'x', '1.0', '-1'])(
    'is shown once more when it was seen in another state (revision %j)',
    async (revision) => {
      const { as, step, cases } = await withStep();
      const page = await (await as('bram')).post(`${step}/antwoord`, { ...answers, revision, action: 'send' });
      expect(page.status).toBe(409);
      expect(page.body).toContain('Deze stap veranderde terwijl u schreef.');
      expect(hiddenInputs(page.body)['revision']).toBe('1');
      expect(cases.changes).toHaveLength(1);
    },
  );

  it('writes nothing of the answers in the log', async () => {
    const { as, step, logged } = await withStep();
    await (await as('bram')).post(`${step}/antwoord`, {
      ...answers,
      note: 'kanarie-tekst',
      revision: '1',
      action: 'send',
    });
    expect(logged.map(({ code }) => code)).toContain('stepAnswered');
    expect(JSON.stringify(logged)).not.toMatch(/kanarie|bram|Bram/);
  });
});

describe('a suspicion', () => {
  const suspicion = example(signalsForm);

  it('can be written down by everybody in service, and starts the Meldcode', async () => {
    const { as, cases } = staffDoor();
    const uma = await as('uma');
    const form = await uma.open('/vermoeden');
    const { submission } = hiddenInputs(form.body);
    expect(submission).toMatch(/^[0-9a-f]{32}$/);
    const check = await uma.post('/vermoeden', { ...suspicion, submission: submission ?? '', action: 'check' });
    expect(check.status).toBe(200);
    expect(hiddenInputs(check.body)['submission']).toBe(submission);
    const saved = await uma.post('/vermoeden/verstuur', {
      ...hiddenInputs(check.body),
      csrf: uma.csrf,
      action: 'send',
    });
    expect(saved.status).toBe(200);
    expect(saved.body).toContain('De Meldcode is gestart.');
    expect(cases.changes[0]?.head).toMatchObject({ process: 'reporting-code', origin: 'staff', reporter: 'uma' });
    const own = await uma.open(`/zaak/${cases.caseIds()[0]}`);
    expect(own.status).toBe(200);
    expect(own.body).not.toContain('Iets toevoegen aan het dossier');
    expect((await (await as('ineke')).open('/')).body).toContain('Stap 2. Overleg');
  });

  it('sent twice is one case; other words from the same page are offered as another one', async () => {
    const { as, cases } = staffDoor();
    const uma = await as('uma');
    const sent = { ...suspicion, submission: 'a'.repeat(32), action: 'send' };
    const first = await uma.post('/vermoeden/verstuur', sent);
    const second = await uma.post('/vermoeden/verstuur', sent);
    expect(second.body).toBe(first.body);
    expect(cases.caseIds()).toHaveLength(1);
    const other = await uma.post('/vermoeden/verstuur', { ...sent, context: 'Een verzonnen verandering' });
    expect(other.status).toBe(409);
    expect(other.body).toContain('Een verzonnen verandering');
    expect(hiddenInputs(other.body)['submission']).not.toBe('a'.repeat(32));
    expect((await uma.post('/vermoeden/verstuur', { ...hiddenInputs(other.body), csrf: uma.csrf })).status).toBe(200);
    expect(cases.caseIds()).toHaveLength(2);
  });

  it.each(['', 'x', 'A'.repeat(32), `${'a'.repeat(32)} `])(
    'with a malformed page id %j is shown once more, with its text',
    async (submission) => {
      const { as, cases } = staffDoor();
      const page = await (await as('uma')).post('/vermoeden/verstuur', { ...suspicion, submission, action: 'send' });
      expect(page.status).toBe(422);
      expect(hiddenInputs(page.body)['submission']).toMatch(/^[0-9a-f]{32}$/);
      expect(cases.caseIds()).toHaveLength(0);
    },
  );

  it('grows by one signal, and keeps what was typed', async () => {
    const { as } = staffDoor();
    const page = await (await as('uma')).post('/vermoeden', {
      ...suspicion,
      submission: 'a'.repeat(32),
      action: 'add:signals',
    });
    const blocks = new Set(Object.keys(suspicion).flatMap((name) => /^signals\.(\d+)/.exec(name)?.[1] ?? []));
    expect(page.status).toBe(200);
    expect(page.body).toContain(`Signaal ${blocks.size + 1}`);
    expect(page.body).not.toContain('Er gaat nog iets niet goed');
  });

  it('that is not complete says what is missing', async () => {
    const { as, cases } = staffDoor();
    const uma = await as('uma');
    for (const address of ['/vermoeden', '/vermoeden/verstuur']) {
      const page = await uma.post(address, { ...suspicion, child: '', submission: 'a'.repeat(32), action: 'check' });
      expect(page.status).toBe(422);
      expect(page.body).toContain('Vul in: Voornaam van het kind.');
    }
    expect(cases.caseIds()).toHaveLength(0);
  });
});
