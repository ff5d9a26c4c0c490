import { describe, expect, it } from 'vitest';
import { sayInvolved } from '../../workflows/cases/step-aside.ts';
import { concern } from '../../workflows/domain/processes/concern.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import { concernCase } from './staff-web-cases.ts';
import { staffDoor } from './staff-web-door.ts';

const caseId = 'zaak1'.padEnd(26, '0');
const minutesOfDay = 24 * 60;

describe('the page “Wie is er vandaag?”', () => {
  it('lists who works today, with one button each, and stands behind a link on today', async () => {
    const anna = await staffDoor().as('anna');
    expect((await anna.open('/')).body).toContain('href="/wie-is-er"');
    const page = await anna.open('/wie-is-er');
    expect(page.status).toBe(200);
    for (const name of ['Anna Voorbeeld', 'Bram Bedacht', 'Ineke Verzinsel', 'Pien Papier'])
      expect(page.body).toContain(`<h2>${name}</h2>`);
    for (const name of ['Cato Fictie', 'Berend Bestuur', 'Vera Vakantiedienst'])
      expect(page.body).not.toContain(`<h2>${name}</h2>`);
    expect(page.body.match(/name="person"/g)).toHaveLength(7);
  });

  it('knows the roles of today: whoever did holiday duty in summer is a colleague again, and last year’s class is over', async () => {
    const door = staffDoor();
    const roster = await door.cases.roster();
    const people = (roster?.people ?? []).map((person) => {
      if (person.id === 'ineke')
        return {
          ...person,
          roles: [...person.roles, { role: 'holidayDuty', from: '2026-07-13', until: '2026-08-21' } as const],
        };
      if (person.id === 'anna')
        return { ...person, roles: [{ role: 'teacher', group: '4a', until: '2026-07-31' } as const, ...person.roles] };
      return person;
    });
    await door.cases.putRoster({ version: 2, people }, 'hash', '2026-11-24T09:00:00.000Z');
    const uma = await door.as('uma');
    const page = (await uma.open('/wie-is-er')).body;
    expect(page).toContain('<h2>Ineke Verzinsel</h2>');
    expect(page).toContain('<p class="meta">leerkracht 3a</p>');
    expect(page).not.toContain('leerkracht 4a, leerkracht 3a');
    expect((await uma.post('/wie-is-er', { person: 'ineke', there: 'no' })).status).toBe(303);
  });

  it('marks a colleague absent, says who did it, and takes it back', async () => {
    const door = staffDoor();
    const anna = await door.as('anna');
    const marked = await anna.post('/wie-is-er', { person: 'bram', there: 'no' });
    expect([marked.status, marked.headers['location']]).toEqual([303, '/wie-is-er']);
    expect((await anna.open('/wie-is-er')).body).toContain('Vandaag afwezig, gemeld door Anna Voorbeeld.');
    await anna.post('/wie-is-er', { person: 'bram', there: 'yes' });
    expect((await anna.open('/wie-is-er')).body).not.toContain('gemeld door');
    expect(await door.cases.absences('2026-11-24')).toEqual([]);
  });

  it.each([
    { person: 'berend', there: 'no' },
    { person: 'niemand', there: 'yes' },
    { person: 'bram', there: 'perhaps' },
    {},
  ])('marks nobody else: %j', async (typed) => {
    const door = staffDoor();
    expect((await (await door.as('anna')).post('/wie-is-er', typed)).status).toBe(404);
    expect(await door.cases.absences('2026-11-24')).toEqual([]);
  });

  it('gives the deputy the open step of whoever is absent', async () => {
    const door = staffDoor();
    const file = await concernCase(door, caseId);
    const uma = await door.as('uma');
    const cato = await door.as('cato');
    expect((await cato.open('/')).body).toContain(file);
    await uma.post('/wie-is-er', { person: 'bram', there: 'no' });
    const sent = (await door.cases.file(caseId))?.outs.flatMap(({ content }) =>
      content.kind === 'letter' && content.letter === 'takeover' ? [content.to] : [],
    );
    expect(sent).toEqual([{ kind: 'person', id: 'cato' }]);
  });

  it('leads the deputy from the case itself to the step of whoever is absent, for that day', async () => {
    const door = staffDoor();
    const seat = { role: 'careCoordinator', group: null } as const;
    const path = await concernCase(door, caseId, {
      firstRole: seat,
      openings: [{ step: concern.steps[1], previous: seat, answers: exampleAnswers(concernForm) }],
    });
    const ivo = await door.as('ivo');
    expect((await ivo.open(path)).status).toBe(404);
    await (await door.as('uma')).post('/wie-is-er', { person: 'ineke', there: 'no' });
    expect((await ivo.open(path)).body).toContain(`href="${path}/stap/acknowledge/1"`);
    door.clock.advance(minutesOfDay);
    expect((await (await door.as('ivo')).open(path)).status).toBe(404);
  });
});

describe('a step that nobody opened for a school day', () => {
  it('shows so with the pair, and with the care coordinator by reference without a link', async () => {
    const door = staffDoor();
    const file = await concernCase(door, caseId);
    door.clock.advance(minutesOfDay);
    const [bram, ineke, pien] = [await door.as('bram'), await door.as('ineke'), await door.as('pien')];
    expect((await bram.open('/')).body).toContain('Nog niet geopend.');
    const page = await ineke.open('/');
    expect(page.body).toContain('Nog niet geopend door de leerkracht (1)');
    expect(page.body).toContain('Zaak ZAAK1000, groep 4a, uiterlijk donderdag 26 november 2026');
    expect(page.body).not.toContain(file);
    expect((await ineke.open(file)).status).toBe(404);
    expect((await pien.open('/')).body).not.toContain('Nog niet geopend');
  });

  it('no longer does when one of the pair has looked', async () => {
    const door = staffDoor();
    const file = await concernCase(door, caseId);
    door.clock.advance(minutesOfDay);
    const bram = await door.as('bram');
    await sayInvolved(door.ports, 'bram', caseId, false);
    const { version } = (await door.cases.file(caseId))?.head ?? {};
    expect((await bram.open(`${file}/stap/acknowledge/1`)).status).toBe(200);
    expect((await bram.open('/')).body).not.toContain('Nog niet geopend');
    expect((await (await door.as('ineke')).open('/')).body).not.toContain('Nog niet geopend');
    expect((await door.cases.file(caseId))?.head.version).toBe(version);
  });
});
