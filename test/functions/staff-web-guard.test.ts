import { describe, expect, it } from 'vitest';
import { acknowledgeForm } from '../../workflows/forms/concern/acknowledge.ts';
import { routes } from '../../workflows/routes.ts';
import { hiddenInputs } from './kit-event.ts';
import { concernCase, example } from './staff-web-cases.ts';
import { staffDoor } from './staff-web-door.ts';

const caseId = 'zaak1'.padEnd(26, '0');
const closed = routes.filter((route) => route.door === 'staff' && !('open' in route));
const pathOf = (path: string): string =>
  path.replace('{caseId}', caseId).replace('{step}', 'acknowledge').replace('{n}', '1').replace('{name}', 'gesprek');
const gets = closed.filter(({ method }) => method === 'GET').map(({ id, path }) => [id, pathOf(path)] as const);
const posts = closed.filter(({ method }) => method === 'POST').map(({ id, path }) => [id, pathOf(path)] as const);
const written = { note: 'Een verzonnen tekst <b>die niet weg mag</b>', text: 'Nog een', action: 'send' };
const shown = 'Een verzonnen tekst &lt;b>die niet weg mag&lt;/b>';

it('these suites walk every closed route of the staff door', () => {
  expect(gets.length).toBeGreaterThanOrEqual(8);
  expect(posts.length).toBeGreaterThanOrEqual(12);
});

describe('without a session', () => {
  it.each(gets)('%s leads to signing in, and back', async (_, path) => {
    const door = staffDoor();
    await concernCase(door, caseId);
    const answer = await door.get(path);
    expect([answer.status, answer.headers['location']]).toEqual([303, `/inloggen?naar=${encodeURIComponent(path)}`]);
  });

  it.each(posts.filter(([id]) => id !== 'signOut'))('%s changes nothing and keeps the text', async (_, path) => {
    const door = staffDoor();
    await concernCase(door, caseId);
    const before = door.cases.changes.length;
    const answer = await door.send(path, written);
    expect(answer.status).toBe(401);
    expect(answer.body).toContain(shown);
    expect(answer.body).toContain('/inloggen?naar=');
    expect(door.cases.changes).toHaveLength(before);
  });

  it('a post can be handed in again after signing in, from the page that kept it', async () => {
    const door = staffDoor();
    const path = `${await concernCase(door, caseId)}/stap/acknowledge/1`;
    const typed = { ...example(acknowledgeForm), revision: '1', action: 'send' };
    const kept = await door.send(`${path}/antwoord`, typed);
    expect(kept.body).toContain('Wat is gezegd of afgesproken?');
    const bram = await door.as('bram');
    const again = await door.send(`${path}/antwoord`, hiddenInputs(kept.body), [bram.cookie]);
    expect(again.status).toBe(403);
    // The page holds two forms; each carries the token once.
    const saved = await bram.post(`${path}/antwoord`, { ...hiddenInputs(again.body), csrf: bram.csrf });
    expect(saved.status).toBe(200);
    expect(saved.body).toContain('Opgeslagen');
  });
});

describe('a post with a session', () => {
  it.each(posts)('counts only with the token of that session: %s', async (id, path) => {
    const door = staffDoor();
    await concernCase(door, caseId);
    const bram = await door.as('bram');
    const cato = await door.as('cato');
    const before = door.cases.changes.length;
    for (const csrf of [undefined, '', 'x', cato.csrf, bram.csrf.slice(0, -1)]) {
      const answer = await door.send(path, { ...written, ...(csrf === undefined ? {} : { csrf }) }, [bram.cookie]);
      expect(answer.status).toBe(403);
      if (id !== 'signOut') expect(answer.body).toContain(shown);
      expect(hiddenInputs(answer.body)['csrf']).toContain(bram.csrf);
    }
    expect(door.cases.changes).toHaveLength(before);
    expect(door.sessions.live.size).toBe(2);
  });

  it.each(posts)('counts only from a page of this door: %s', async (_, path) => {
    const door = staffDoor();
    await concernCase(door, caseId);
    const bram = await door.as('bram');
    const before = door.cases.changes.length;
    for (const origin of ['https://elders.example', 'null', 'https://team.example.elders.example']) {
      const answer = await door.send(path, { ...written, csrf: bram.csrf }, [bram.cookie], origin);
      expect(answer.status).toBe(403);
      expect(answer.body).not.toContain(bram.csrf);
    }
    expect(door.cases.changes).toHaveLength(before);
    expect(door.sessions.live.size).toBe(1);
  });
});

describe('somebody to whom a case does not belong', () => {
  const stepAddresses = gets.concat(posts).filter(([, path]) => path.includes(caseId));
  const typed = { ...example(acknowledgeForm), revision: '1', action: 'check', answer: 'yes' };

  it('may try thirteen addresses', () => {
    expect(stepAddresses).toHaveLength(13);
  });

  it.each(stepAddresses)('%s gives the page of a case that does not exist', async (id, path) => {
    const door = staffDoor();
    await concernCase(door, caseId);
    const before = door.cases.changes.length;
    const other = path.replace(caseId, 'zaak2'.padEnd(26, '0'));
    for (const stranger of ['anna', 'ivo', 'uma', 'pien']) {
      const visit = await door.as(stranger);
      const isGet = gets.some(([get]) => get === id);
      const body = id === 'addition' ? { text: 'Een verzonnen aanvulling' } : typed;
      const theirs = isGet ? await visit.open(path) : await visit.post(path, body);
      const none = isGet ? await visit.open(other) : await visit.post(other, body);
      expect(theirs.status).toBe(404);
      expect(theirs.body).toBe(none.body);
    }
    expect(door.cases.changes).toHaveLength(before);
  });

  it('gets that page too for an addition that is wrong', async () => {
    const door = staffDoor();
    const path = await concernCase(door, caseId);
    expect((await (await door.as('anna')).post(`${path}/aanvulling`, { text: '' })).status).toBe(404);
    expect((await (await door.as('bram')).post(`${path}/aanvulling`, { text: '' })).status).toBe(422);
  });

  it('finds nothing of a case that is about himself', async () => {
    const door = staffDoor();
    const path = await concernCase(door, caseId, { conflicts: ['bram'] });
    const bram = await door.as('bram');
    expect((await bram.open(path)).status).toBe(404);
    expect((await (await door.as('cato')).open(path)).status).toBe(200);
  });

  it.each(['0', '2', '01', '1e0', 'x', '99999999999'])('finds no step by the number %s', async (n) => {
    const door = staffDoor();
    const path = await concernCase(door, caseId);
    expect((await (await door.as('bram')).open(`${path}/stap/acknowledge/${n}`)).status).toBe(404);
  });
});
