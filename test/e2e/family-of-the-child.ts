import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { tellSchool } from './by-hand.ts';
import { handOver, newPerson } from './chromium.ts';
import { mailAbout, signInOnTheWay } from './people.ts';
import type { Place } from './place.ts';

/** Somebody who is family of whom a case is about; without JavaScript. */

const read = new Set<string>();
const question = 'Gaat dit over u, uw kind of uw familie?';

const mailOf = ({ machine }: Place, name: string) =>
  mailAbout(machine, `${name}@verzonnen-bestuur.example`, '/zaak/', read);
const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
const words = (page: Page): Promise<string> => page.getByRole('main').innerText();
const press = async (page: Page, name: string): Promise<void> => {
  const shown = page.waitForEvent('domcontentloaded');
  await page.getByRole('button', { name, exact: true }).last().click();
  await shown;
};

/** Opens the link of a mail at a browser that colleagues have in turn, signed in as `name`. */
const opens = async (page: Page, name: string, link: string): Promise<Page> => {
  await handOver(page);
  await signInOnTheWay(page, name, link);
  return page;
};

/** @param place where these two were not asked anything yet: from the third new task on a day there is no mail of its own */
export const familyOfTheChild = (place: () => Place) =>
  describe('a teacher who is family of the child', () => {
    it('sees the group only, says so without a reason, and somebody else is asked at once', async () => {
      const at = place();
      await tellSchool(at.machine, {
        'children.0.group': '1a',
        danger: 'no',
        topic: 'notWell',
        home: 'no',
        submitter: 'parent',
      });
      const { mail, link } = await mailOf(at, 'anna');
      expect(link).toMatch(/\/zaak\/[0-9a-z]{26}\/nu$/);
      expect(`${mail.subject} ${mail.text}`).not.toMatch(/\b(stap|acknowledge|1a)\b/);

      const { page } = await newPerson(at.browser, false);
      const anna = await opens(page, 'Anna Voorbeeld', link);
      expect(await heading(anna)).toBe(question);
      expect(await words(anna)).toContain('Groep: 1a');
      expect(await words(anna)).not.toMatch(/Zorg of vraag|Lezen en contact opnemen|Verzonnen/);
      await press(anna, 'Ja, vraag iemand anders');
      expect(await heading(anna)).toBe('Wij vragen iemand anders');

      for (const path of ['', '/nu', '/stap/acknowledge/1', '/bestuur']) {
        const answer = await anna.context().request.get(link.replace(/\/nu$/, path));
        expect([path, answer.status()]).toEqual([path, 404]);
      }
      await anna.goto(at.machine.staff);
      expect(await words(anna)).toContain('U hebt nu geen open stappen.');

      const other = await mailOf(at, 'bram');
      expect(other.mail.subject).toBe(mail.subject);
      const next = await opens(page, 'Bram Bedacht', other.link);
      expect(await heading(next)).toBe(question);
      await press(next, 'Nee, open de zaak');
      expect(await heading(next)).toBe('Lezen en contact opnemen');
      expect(await words(next)).toContain('Ik vermoed onveiligheid thuis');
      // Said once: the case opens from now on.
      await next.goto(other.link);
      expect(await heading(next)).toBe('Lezen en contact opnemen');

      // What it seemed to be is not what it is: the board takes it, and the deputy reads no more either.
      await next
        .getByRole('link', { name: 'Dit gaat misschien om seksueel gedrag van een volwassene van school' })
        .click();
      await next.getByRole('group', { name: 'Gaat het over de bestuurder?' }).getByLabel('Nee').check();
      await press(next, 'Stuur de zaak naar het bestuur');
      expect(await heading(next)).toBe('De zaak is bij het bestuur');
      expect((await next.context().request.get(other.link)).status()).toBe(404);
      const warning = await mailOf(at, 'beatrix');
      expect(warning.mail.subject).toMatch(/^NU LEZEN/);
      const beatrix = await opens(page, 'Beatrix Bestuur', warning.link);
      await press(beatrix, 'Nee, open de zaak');
      expect(await heading(beatrix)).toBe('Nu lezen: is het kind veilig?');
      expect(await words(beatrix)).toContain('Beatrix Bestuur: heeft nog niet bevestigd');
      await press(beatrix, 'Ik heb dit gelezen en ga bellen');
      expect(await words(beatrix)).toContain('Beatrix Bestuur: heeft het gelezen en belt');
      expect(await words(beatrix)).toContain('Was er nu gevaar voor een kind?');
    });
  });
