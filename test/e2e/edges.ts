import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { acknowledgeForm } from '../../workflows/forms/concern/acknowledge.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleTyped } from '../../workflows/forms/example.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { type Colleague, hiddenIn, postTo, type Seated, seated, signedIn, tellSchool, today } from './by-hand.ts';
import { handOver, newPerson } from './chromium.ts';
import { fillIn } from './fill.ts';
import type { LocalMachine } from './machine.ts';
import { mailAbout, openList } from './people.ts';
import type { Place } from './place.ts';

let machine: LocalMachine;
let browser: Browser;
/** Two who teach the same group, a colleague of another one, and the care coordinator; all without script. */
let guusje: Seated;
let hugo: Seated;
let evi: Seated;
let ineke: Colleague;

const read = new Set<string>();
const codePattern = /(?:[0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}/;

/** A phone whose browser runs no script; parents have it in turn. */
let parentPhone: Page;

const aParent = async (): Promise<Page> => {
  await handOver(parentPhone);
  return parentPhone;
};

/** Presses a button and waits for the page behind it. */
const press = async (page: Page, name: string): Promise<void> => {
  const shown = page.waitForEvent('domcontentloaded');
  await page.getByRole('button', { name, exact: true }).last().click();
  await shown;
};
const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
const words = (page: Page): Promise<string> => page.getByRole('main').innerText();
const codeOn = async (page: Page): Promise<string> => codePattern.exec(await words(page))?.[0] ?? 'no code';
/** What stands in an input, by its HTML name. */
const inputOf = (page: Page, name: string): Promise<string> => page.locator(`[name="${name}"]`).first().inputValue();
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');

/** Steps that wait for this colleague; how a test counts cases. */
const waiting = async ({ context }: Colleague): Promise<readonly string[]> => {
  const page = await openList(context, machine);
  return [...page.matchAll(/<h3><a href="(\/zaak\/[^"]*)"/g)].map(([, address = '']) => address);
};

/** A concern about group 4a, whichever of its two teachers works today.
 * @returns path of its first step */
const concernAbout4a = async (): Promise<string> => {
  const before = await waiting(guusje);
  await tellSchool(machine, { 'children.0.group': '4a' });
  const added = async () => (await waiting(guusje)).filter((path) => !before.includes(path));
  await expect.poll(added).toHaveLength(1);
  await waiting(hugo);
  return (await added())[0] ?? '';
};

const toCheckPage = async (page: Page, changed: Typed = {}): Promise<void> => {
  await page.goto(`${machine.parent}/vertel`);
  await fillIn(page, concernForm, today(), { submitter: 'parent', ...changed });
  await press(page, 'Controleer uw antwoorden');
};

/** What people do that nobody hopes for: Back, twice, nonsense, two at once. */
export const edges = (place: () => Place): void => {
  beforeAll(async () => {
    ({ machine, browser } = place());
    parentPhone = (await newPerson(browser, false)).page;
    guusje = await seated(browser, machine, 'guusje-zogenaamd');
    hugo = await seated(browser, machine, 'hugo-hersenspinsel');
    evi = await seated(browser, machine, 'evi-gefingeerd');
    ineke = await signedIn(browser, machine, 'ineke-verzinsel');
  });

  describe('a parent without script', () => {
    it('who goes back after sending and sends again gets the same receipt, and it stays one case', async () => {
      const page = await aParent();
      await toCheckPage(page, { 'children.0.group': '5a' });
      const kept = await page.content();
      await press(page, concernForm.submit);
      const code = await codeOn(page);
      expect(code).toMatch(codePattern);
      // As a browser shows it that kept the page; one that did not asks, and posts the same once more.
      await page.route(`${machine.parent}/vertel`, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: kept }),
      );
      await page.goto(`${machine.parent}/vertel`);
      expect(await heading(page)).toContain('Klopt alles?');
      await press(page, concernForm.submit);
      expect(await codeOn(page)).toBe(code);
      const jelle = await signedIn(browser, machine, 'jelle-jokkebrok');
      await expect.poll(async () => (await waiting(jelle)).length).toBe(1);
      await page.reload();
      expect(await codeOn(page)).toBe(code);
      expect(await waiting(jelle)).toHaveLength(1);
      await jelle.context.close();
    });

    it('who presses the button twice sends once', async () => {
      const page = await aParent();
      await toCheckPage(page, { 'children.0.group': '6a' });
      await page.getByRole('button', { name: concernForm.submit }).dblclick();
      await expect.poll(() => heading(page)).toBe('Wij hebben uw bericht ontvangen');
      const lars = await signedIn(browser, machine, 'lars-luchtkasteel');
      await expect.poll(async () => (await waiting(lars)).length).toBe(1);
      await lars.context.close();
    });

    it('who changes an answer from the check page finds every other one as it was', async () => {
      const page = await aParent();
      await toCheckPage(page);
      const typed = exampleTyped(concernForm, today());
      await press(page, 'Wijzig mijn antwoorden');
      for (const name of ['story', 'wish', 'name', 'email', 'children.0.name', 'since']) {
        expect(await inputOf(page, name), name).toBe(typed[name]);
      }
      expect(await page.getByLabel('Liever aan de telefoon').isChecked()).toBe(true);
      await page.locator('[name=story]').fill('Een nieuw verzonnen verhaal.');
      await press(page, 'Controleer uw antwoorden');
      expect(await words(page)).toContain('Een nieuw verzonnen verhaal.');
      expect(await words(page)).toContain(String(typed['wish']));
    });

    it('who forgets something keeps the rest, in every kind of field and with several children', async () => {
      const page = await aParent();
      await page.goto(`${machine.parent}/vertel`);
      await page.getByLabel('Pesten').check();
      await page.getByRole('checkbox', { name: 'De leerkracht' }).check();
      await page.getByRole('checkbox', { name: 'De directeur' }).check();
      await page.locator('[name="children.0.name"]').fill('Verzonnen Vera');
      await press(page, 'Nog een kind toevoegen');
      expect(await page.getByRole('group', { name: 'Kind 2' }).count()).toBe(1);
      await page.locator('[name="children.1.name"]').fill('Bedachte Bo');
      await page.locator('[name="children.1.group"]').fill('8b');
      await page.locator('[name=wish]').fill('Eén regel\nen nog een');
      await page.locator('[name=email]').fill('geen adres');
      await press(page, 'Controleer uw antwoorden');
      expect(await page.title()).toContain('Fout: ');
      expect(await page.getByLabel('Pesten').isChecked()).toBe(true);
      expect(await page.getByRole('checkbox', { name: 'De leerkracht' }).isChecked()).toBe(true);
      expect(await page.getByRole('checkbox', { name: 'De directeur' }).isChecked()).toBe(true);
      expect(await inputOf(page, 'children.0.name')).toBe('Verzonnen Vera');
      expect(await inputOf(page, 'children.1.name')).toBe('Bedachte Bo');
      expect(await inputOf(page, 'children.1.group')).toBe('8b');
      expect(await inputOf(page, 'wish')).toBe('Eén regel\nen nog een');
      expect(await inputOf(page, 'email')).toBe('geen adres');
    });

    it('is led from each error to the field that it is about', async () => {
      const page = await aParent();
      await page.goto(`${machine.parent}/vertel`);
      await page.locator('[name=email]').fill('geen adres');
      await press(page, 'Controleer uw antwoorden');
      const links = page.locator('.problems a');
      expect(await links.count()).toBeGreaterThanOrEqual(5);
      for (const link of await links.all()) {
        const name = decodeURIComponent((await link.getAttribute('href'))?.slice(1) ?? '');
        await link.click();
        expect(await focused(page)).toBe(name);
        expect(await page.locator(`[data-field="${name}"] .error`).innerText()).toContain(await link.innerText());
      }
    });

    it('sees a field that must be corrected, also when it does not count any more', async () => {
      const page = await aParent();
      await page.goto(`${machine.parent}/vertel`);
      await page.getByRole('group', { name: 'Wilt u een gesprek?' }).getByLabel('Ja').check();
      await page.getByLabel('Alleen op sommige momenten').check();
      await page.locator('[name=safeMoments]').fill('x'.repeat(201));
      await page.getByRole('group', { name: 'Is bellen of mailen veilig voor u?' }).getByLabel('Ja').check();
      expect(await page.locator('[name=safeMoments]').isVisible()).toBe(false);
      await press(page, 'Controleer uw antwoorden');
      expect(await page.locator('[name=safeMoments]').isVisible()).toBe(true);
      expect(await page.locator('[data-field=safeMoments] .error').innerText()).toContain('Het is 1 teken te lang.');
    });

    it('who says that a child is in danger is told to call before anything else, on every page of the way', async () => {
      const page = await aParent();
      await page.goto(`${machine.parent}/vertel`);
      expect(await page.getByRole('link', { name: 'Bel 112' }).count()).toBe(1);
      await page.getByRole('group', { name: 'Is een kind nu in gevaar?' }).getByLabel('Weet ik niet').check();
      const calls = page.locator('main').getByRole('link', { name: 'Bel 112' });
      expect(await calls.isVisible()).toBe(true);
      const callAt = (await calls.boundingBox())?.y ?? Number.NaN;
      expect(callAt).toBeLessThan((await page.getByText('Waar gaat het over?', { exact: true }).boundingBox())?.y ?? 0);
      await fillIn(page, concernForm, today(), { danger: 'unsure' });
      await press(page, 'Controleer uw antwoorden');
      expect(await page.locator('main').getByRole('link', { name: 'Bel Veilig Thuis 0800-2000' }).isVisible()).toBe(
        true,
      );
      expect(await words(page)).toContain('Wacht niet op ons antwoord.');
      await press(page, concernForm.submit);
      expect((await words(page)).indexOf('Bel 112')).toBeLessThan((await words(page)).indexOf('Uw code'));
    });

    it('sees markup, line ends and very long words as they were typed, and nothing of them works', async () => {
      const page = await aParent();
      const long = 'Kindermishandelingsprotocol'.repeat(60);
      const nasty = `<img src=x onerror=alert(1)>"'&<script>alert(2)</script>${long}`;
      const header = 'Voorbeeld\r\nBcc: iedereen@verzonnen.example';
      await page.goto(`${machine.parent}/vertel`);
      const submission = await inputOf(page, 'submission');
      const typed = {
        ...exampleTyped(concernForm, today()),
        story: nasty,
        wish: nasty,
        name: header,
        'children.0.group': '7a',
      };
      const check = await postTo(machine.parent, '/vertel', { ...typed, submission, action: 'check' });
      expect(check.status).toBe(200);
      expect(await check.text()).not.toMatch(/<img|<script/);
      const sent = await postTo(machine.parent, '/verstuur', { ...typed, submission, action: 'send' });
      expect(sent.status).toBe(200);
      const noor = await seated(browser, machine, 'noor-nepnaam');
      const { link, mail } = await mailAbout(machine, 'noor@verzonnen-bestuur.example', '/zaak/', read);
      expect(mail.to).toEqual(['noor@verzonnen-bestuur.example']);
      await waiting(noor);
      await noor.page.goto(link.replace(/\/nu$/, ''));
      expect(await words(noor.page)).toContain(nasty);
      expect(await noor.page.locator('main img, main script').count()).toBe(0);
      for (const width of [320, 390]) {
        await noor.page.setViewportSize({ width, height: 780 });
        expect(await noor.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await noor.context.close();
    });

    it('can print the receipt: the code and the numbers, without buttons', async () => {
      const page = await aParent();
      await toCheckPage(page, { 'children.0.group': '8a' });
      await press(page, concernForm.submit);
      await page.waitForLoadState();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.code').isVisible()).toBe(true);
      expect(await page.getByRole('link', { name: 'Bel 112' }).first().isVisible()).toBe(true);
      expect(await page.getByRole('link', { name: 'Weg van deze pagina' }).isVisible()).toBe(false);
      expect(await page.locator('button:visible, .button:visible').count()).toBe(0);
    });

    it('types the code as it comes, and learns nothing from a wrong one', async () => {
      const page = await aParent();
      const code = await tellSchool(machine, { 'children.0.group': '2b' });
      const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
      await page.goto(`${machine.parent}/code`);
      await page.getByRole('textbox').fill(typed);
      await press(page, 'Bekijk');
      expect(await words(page)).toContain('Ontvangen');
      const answers: string[] = [];
      for (const wrong of [
        `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`,
        'nonsens',
        '<b>',
        'x'.repeat(5000),
        '',
      ]) {
        await page.goto(`${machine.parent}/code`);
        await page.getByRole('textbox').fill(wrong);
        await press(page, 'Bekijk');
        answers.push((await words(page)).replaceAll(/\s+/g, ' '));
        expect(await page.title()).toContain('Fout: ');
        expect(page.url()).toBe(`${machine.parent}/code`);
      }
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toContain('Bij deze code vinden wij niets.');
    });

    it('is away with one touch, on every page', async () => {
      const page = await aParent();
      await page.goto(`${machine.parent}/vertel`);
      await page.evaluate(() => window.scrollTo(0, 3000));
      const leave = page.getByRole('link', { name: 'Weg van deze pagina' });
      expect((await leave.boundingBox())?.y).toBe(0);
      // A redirect cannot be answered by the test; that the browser goes there is enough.
      const gone = page.waitForRequest('https://www.knmi.nl/**');
      await leave.click({ noWaitAfter: true });
      expect((await gone).redirectedFrom()?.url()).toBe(`${machine.parent}/weg`);
    });
  });

  describe('a post or an address that no page of ours makes', () => {
    const formType = 'application/x-www-form-urlencoded';
    const ask = (method: string, path: string, headers: Record<string, string>, body?: string) =>
      fetch(`${machine.parent}${path}`, {
        method,
        headers: { origin: machine.parent, ...headers },
        ...(body === undefined ? {} : { body }),
      });
    const form = { 'content-type': formType };

    it.each([
      ['an address that does not exist', 404, () => ask('GET', '/nergens', {})],
      ['an address with a path in it', 404, () => ask('GET', '/..%2f..%2fetc/passwd', {})],
      ['an address with markup', 404, () => ask('GET', '/%3Cscript%3Ealert(1)%3C/script%3E', {})],
      ['the address of the other door', 404, () => ask('GET', '/zaak/abc', {})],
      ['a method that the address does not have', 405, () => ask('GET', '/verstuur', {})],
      ['a method that nothing has', 405, () => ask('DELETE', '/vertel', {})],
      [
        'another content type',
        415,
        () => ask('POST', '/verstuur', { 'content-type': 'application/json' }, '{"story":"x"}'),
      ],
      ['files', 415, () => ask('POST', '/verstuur', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--')],
      ['no content type', 415, () => ask('POST', '/verstuur', { 'content-type': '' }, 'story=x')],
      ['a body over the limit', 413, () => ask('POST', '/verstuur', form, `story=${'x'.repeat(1_000_001)}`)],
      ['10,001 fields', 400, () => ask('POST', '/verstuur', form, 'a=1&'.repeat(10_001))],
      ['a name from inside the machine', 400, () => ask('POST', '/verstuur', form, '__proto__=x')],
      ['a name that the form does not have', 422, () => ask('POST', '/verstuur', form, 'onbekend=x')],
      ['one answer given twice', 422, () => ask('POST', '/vertel', form, 'danger=no&danger=yes')],
      ['nothing', 422, () => ask('POST', '/verstuur', form, '')],
      ['broken encoding', 422, () => ask('POST', '/vertel', form, 'story=%ff%zz%00&wish=%C3%28')],
      [
        'a post from another site',
        403,
        () => ask('POST', '/verstuur', { ...form, origin: 'https://elders.example' }, 'story=x'),
      ],
    ] as const)('(%s) is answered %i with a page in Dutch', async (_, status, send) => {
      const answer = await send();
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const page = await answer.text();
      expect(page).toContain('<html lang="nl">');
      expect(page).toContain('href="tel:112"');
      expect(page).not.toMatch(/<script|undefined|\[object/);
      if (status === 405) expect(answer.headers.get('allow')).toMatch(/GET|POST/);
    });

    it('keeps what was typed when it is too long for its field', async () => {
      const story = 'Verzonnen tekst. '.repeat(3000);
      const page = await aParent();
      await page.goto(`${machine.parent}/vertel`);
      await page.locator('[name=story]').fill(story);
      await press(page, 'Controleer uw antwoorden');
      expect(await page.locator('[data-field=story] .error').innerText()).toContain('tekens te lang');
      expect(await inputOf(page, 'story')).toBe(story);
    });

    it('is as absent at the staff door', async () => {
      const paths = [
        '/zaak/x',
        '/zaak/%00/stap/talk/1',
        `/zaak/${'0'.repeat(26)}`,
        '/zaak/a/stap/b/99999999999',
        '/zaak/a/stap/__proto__/1',
      ];
      for (const path of paths) {
        const answer = await evi.context.request.get(`${machine.staff}${path}`);
        expect([path, answer.status()]).toEqual([path, 404]);
        expect(await answer.text()).toContain('Deze pagina bestaat niet');
      }
      expect(paths).toHaveLength(5);
    });
  });

  describe('staff without script', () => {
    it('who answer the same step see each other’s words; the second loses nothing and can add them', async () => {
      const step = await concernAbout4a();
      await guusje.page.goto(`${machine.staff}${step}`);
      await hugo.page.goto(`${machine.staff}${step}`);
      for (const [who, note] of [
        [guusje, 'Verzonnen: Guusje belde de ouder.'],
        [hugo, 'Verzonnen: Hugo sprak de ouder op het plein.'],
      ] as const) {
        await fillIn(who.page, acknowledgeForm, today(), { next: 'answered', note });
        await press(who.page, 'Controleer uw antwoorden');
        if (who === guusje) await press(who.page, acknowledgeForm.submit);
      }
      // Hugo checked after Guusje had answered.
      expect(await heading(hugo.page)).toBe('Een collega was u voor');
      const shown = await words(hugo.page);
      expect(shown).toContain('Guusje Zogenaamd');
      expect(shown).toContain('Guusje belde de ouder.');
      expect(await inputOf(hugo.page, 'text')).toContain('Hugo sprak de ouder op het plein.');
      await press(hugo.page, 'Voeg toe aan het dossier');
      const file = await words(hugo.page);
      expect(file).toContain('Guusje belde de ouder.');
      expect(file).toContain('Hugo sprak de ouder op het plein.');
      await guusje.page.goto(`${machine.staff}${step}`);
      expect(await words(guusje.page)).toContain('Deze stap is al beantwoord.');
    });

    it('cannot open, answer or guess at what is not theirs', async () => {
      const step = await concernAbout4a();
      const file = step.replace(/\/stap.*/, '');
      const typed = exampleTyped(acknowledgeForm, today());
      const none = await (await evi.context.request.get(`${machine.staff}/zaak/${'z'.repeat(26)}`)).text();
      for (const path of [file, step]) {
        const answer = await evi.context.request.get(`${machine.staff}${path}`);
        expect(answer.status()).toBe(404);
        expect(await answer.text()).toBe(none);
      }
      for (const path of [step, `${step}/antwoord`, `${file}/aanvulling`]) {
        const answer = await evi.post(path, path.endsWith('aanvulling') ? { text: 'x' } : { ...typed, revision: '1' });
        expect([path, answer.status()]).toEqual([path, 404]);
      }
      expect(await waiting(guusje)).toContain(step);
    });

    it('whose session ended while writing see their text, sign in again and hand it in', async () => {
      const step = await concernAbout4a();
      const { page, context } = hugo;
      await page.goto(`${machine.staff}${step}`);
      await fillIn(page, acknowledgeForm, today(), { next: 'answered', note: 'Verzonnen tekst die niet weg mag.' });
      await context.clearCookies({ name: '__Host-sessie' });
      await press(page, 'Controleer uw antwoorden');
      expect(await heading(page)).toBe('U bent uitgelogd');
      expect(await words(page)).toContain('Verzonnen tekst die niet weg mag.');
      expect(await words(page)).toContain('De vraag is beantwoord');
      const [tab] = await Promise.all([
        context.waitForEvent('page'),
        page.getByRole('link', { name: /^Log in/ }).click(),
      ]);
      await tab.waitForURL(`${machine.staff}/`);
      await tab.close();
      await press(page, 'Ga verder met mijn tekst');
      expect(await heading(page)).toBe('Controleer en verstuur opnieuw');
      await press(page, 'Ga verder met mijn tekst');
      expect(await heading(page)).toContain('Klopt alles?');
      await press(page, acknowledgeForm.submit);
      expect(await heading(page)).toBe('Opgeslagen');
      await page.goto(`${machine.staff}${step}`);
      expect(await words(page)).toContain('Verzonnen tekst die niet weg mag.');
    });

    it('who press twice answer once', async () => {
      const step = await concernAbout4a();
      await guusje.page.goto(`${machine.staff}${step}`);
      await fillIn(guusje.page, acknowledgeForm, today(), { next: 'answered' });
      await press(guusje.page, 'Controleer uw antwoorden');
      await guusje.page.getByRole('button', { name: acknowledgeForm.submit }).dblclick();
      await expect.poll(() => heading(guusje.page)).toBe('Opgeslagen');
      await guusje.page.goto(`${machine.staff}${step.replace(/\/stap.*/, '')}`);
      expect((await words(guusje.page)).match(/Beantwoord: Lezen en contact opnemen/g)).toHaveLength(1);
    });

    it('who see two signals get a second block, and keep both through errors', async () => {
      const { page } = evi;
      await page.goto(machine.staff);
      await page.getByRole('link', { name: 'Ik vermoed onveiligheid' }).first().click();
      await fillIn(page, signalsForm, today(), { group: '3a' });
      await press(page, 'Nog een signaal toevoegen');
      const second = page.getByRole('group', { name: 'Signaal 2' });
      await second.getByRole('textbox', { name: 'Feit: wat zag of hoorde u precies?' }).fill('Verzonnen tweede feit.');
      await press(page, 'Controleer uw antwoorden');
      expect(await page.title()).toContain('Fout: ');
      expect(await inputOf(page, 'signals.1.fact')).toBe('Verzonnen tweede feit.');
      expect(await inputOf(page, 'signals.0.place')).toBe('In de klas');
      await page.getByRole('link', { name: /Datum \(signaal 2\)/ }).click();
      expect(await focused(page)).toBe('signals.1.date.day');
      for (const [part, value] of Object.entries({ day: '1', month: '9', year: '2026' })) {
        await page.locator(`[name="signals.1.date.${part}"]`).fill(value);
      }
      await second.getByLabel('Zelf gezien').check();
      await press(page, 'Controleer uw antwoorden');
      expect(await words(page)).toContain('Verzonnen tweede feit.');
      await press(page, signalsForm.submit);
      expect(await words(page)).toContain('De Meldcode is gestart.');
      await expect
        .poll(async () => (await waiting(ineke)).some((path) => path.includes('/stap/consultation/')))
        .toBe(true);
    });

    it('post only from a page of their own session', async () => {
      const step = await concernAbout4a();
      const { context, csrf } = guusje;
      const typed = { ...exampleTyped(acknowledgeForm, today()), revision: '1', action: 'send' };
      const foreign = await guusje.post(`${step}/antwoord`, { ...typed, csrf: hugo.csrf });
      expect(foreign.status()).toBe(403);
      const shown = await foreign.text();
      expect(shown).toContain('Uw tekst is nog niet opgeslagen.');
      expect(hiddenIn(shown.slice(shown.indexOf('<main')), 'csrf')).toBe(csrf);
      const elsewhere = await context.request.post(`${machine.staff}${step}/antwoord`, {
        headers: { origin: machine.parent },
        form: { csrf },
      });
      expect(elsewhere.status()).toBe(403);
      expect(await waiting(guusje)).toContain(step);
    });
  });
};
