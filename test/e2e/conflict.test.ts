import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellSchool } from './by-hand.ts';
import { newPerson, openBrowser } from './chromium.ts';
import { type LocalMachine, newDataFolder, removeDataFolder, startMachine } from './machine.ts';
import { mailAbout, signInOnTheWay } from './people.ts';

/** Somebody who is family of whom a case is about; without JavaScript. */

let machine: LocalMachine;
let browser: Browser;
const read = new Set<string>();
const question = 'Gaat dit over u, uw kind of uw familie?';

const mailOf = (name: string) => mailAbout(machine, `${name}@verzonnen-bestuur.example`, '/zaak/', read);
const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
const words = (page: Page): Promise<string> => page.getByRole('main').innerText();
const press = async (page: Page, name: string): Promise<void> => {
  const shown = page.waitForEvent('domcontentloaded');
  await page.getByRole('button', { name, exact: true }).last().click();
  await shown;
};

/** Opens the link of a mail in a browser of their own, signed in as `name`. */
const opens = async (name: string, link: string): Promise<Page> => {
  const { page } = await newPerson(browser, false);
  await signInOnTheWay(page, name, link);
  return page;
};

beforeAll(async () => {
  machine = await startMachine(await newDataFolder());
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await machine?.stop();
  if (machine !== undefined) await removeDataFolder(machine.data);
});

describe('a teacher who is family of the child', () => {
  it('sees the group only, says so without a reason, and somebody else is asked at once', async () => {
    await tellSchool(machine, { 'children.0.group': '3a', danger: 'no', topic: 'notWell', home: 'no', submitter: 'parent' });
    const { mail, link } = await mailOf('evi');
    expect(link).toMatch(/\/zaak\/[0-9a-z]{26}\/nu$/);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/stap|acknowledge|3a/);

    const evi = await opens('Evi Gefingeerd', link);
    expect(await heading(evi)).toBe(question);
    expect(await words(evi)).toContain('Groep: 3a');
    expect(await words(evi)).not.toMatch(/Zorg of vraag|Lezen en contact opnemen|Verzonnen/);
    await press(evi, 'Ja, vraag iemand anders');
    expect(await heading(evi)).toBe('Wij vragen iemand anders');

    for (const path of ['', '/nu', '/stap/acknowledge/1', '/bestuur']) {
      const answer = await evi.context().request.get(link.replace(/\/nu$/, path));
      expect([path, answer.status()]).toEqual([path, 404]);
    }
    await evi.goto(machine.staff);
    expect(await words(evi)).toContain('U hebt nu geen open stappen.');

    const mails: readonly { readonly to: readonly string[]; readonly text: string }[] = await expect
      .poll(
        async () => {
          const all: readonly { to: readonly string[]; text: string }[] = await (
            await fetch(`${machine.inbox}/mails`)
          ).json();
          return all.filter(({ text }) => text.includes(link)).length;
        },
        { timeout: 10_000 },
      )
      .toBeGreaterThan(1)
      .then(async () => (await fetch(`${machine.inbox}/mails`)).json());
    const about = mails.filter(({ text }) => text.includes(link));
    expect(about.flatMap(({ to }) => to).filter((to) => to.startsWith('evi@'))).toHaveLength(1);
  });
});
