import { describe, expect, it } from 'vitest';
import { concernCase } from './staff-web-cases.ts';
import { staffDoor } from './staff-web-door.ts';

describe('the crisis card', () => {
  it('is one touch away from the page of today, for every colleague', async () => {
    const door = staffDoor();
    for (const who of ['anna', 'pien', 'berend'] as const)
      expect((await (await door.as(who)).open('/')).body).toContain('href="/crisiskaart"');
  });

  it('says what to do first, whom to warn, who speaks to the press, and the one sentence for anybody who asks', async () => {
    const door = staffDoor();
    const { status, body } = await (await door.as('anna')).open('/crisiskaart');
    expect(status).toBe(200);
    const parts = [
      '<ol><li>Is er nu gevaar? Bel ',
      'Breng kinderen en collega’s in veiligheid.',
      'Waarschuw wie hieronder staat.',
      'Ineke Verzinsel: <a href="tel:0100000002">',
      'Pien Papier: <a href="tel:0100000002">',
      'Berend Bestuur of Beatrix Bestuur: <a href="tel:0100000000">',
      'Alleen het bestuur spreekt met de pers.',
      'Daar kan ik niets over zeggen. Ik geef uw vraag door aan het bestuur: 010 000 00 00.',
    ];
    const places = parts.map((part) => body.indexOf(part));
    for (const place of places) expect(place).toBeGreaterThan(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('names no case: it hangs on a wall', async () => {
    const door = staffDoor();
    await concernCase(door, 'zaak1'.padEnd(26, '0'));
    const { body } = await (await door.as('bram')).open('/crisiskaart');
    expect(body).not.toContain('/zaak/');
  });
});
