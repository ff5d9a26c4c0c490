import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateOf, type Instant, at as moment } from '../../workflows/domain/instant.ts';
import { formById } from '../../workflows/forms/registry.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { newPerson, openBrowser } from './chromium.ts';
import { fillIn } from './fill.ts';
import { type LocalMachine, newDataFolder, removeDataFolder, startMachine } from './machine.ts';
import { listedStep, mailAbout, passQuestion, signInOnTheWay } from './people.ts';
import { setPolicyClock } from './policy-day.ts';
import { fourFreePorts } from './refusals.ts';

/** A suspicion in December: the parent does not come, the case cannot wait, and the Christmas holidays begin. */

const careCoordinator = 'Ineke Verzinsel';
const holidayDuty = { name: 'Vera Vakantiedienst', mail: 'vera@verzonnen-bestuur.example' } as const;

let machine: LocalMachine;
let browser: Browser;
let ports: string;
let data: string;
let now: Instant = moment('2026-12-07', '10:00');
const people = new Map<string, Page>();

/** Stops, lets the policy's time go on, starts. */
const passTo = async (then: Instant): Promise<void> => {
  await machine.stop();
  now = then;
  setPolicyClock(data, now);
  machine = await startMachine(data, '--port', ports);
};

const typedDay = (name: string, date: string): Typed => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: day };
};

/** Somebody of the school in a browser of their own, without script; stays signed in. */
const as = async (name: string): Promise<Page> => {
  const known = people.get(name);
  const page = known ?? (await newPerson(browser, false)).page;
  people.set(name, page);
  await signInOnTheWay(page, name, `${machine.staff}/`);
  return page;
};

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

/** Fills in, checks, sends; ends on the page that says it was saved. */
const handIn = async (page: Page, formId: string, changed: Typed = {}): Promise<void> => {
  const form = formById(formId);
  if (form === null) throw new Error(`no form ${formId}`);
  await passQuestion(page);
  await fillIn(page, form, dateOf(now), changed);
  await page.getByRole('button', { name: 'Controleer uw antwoorden' }).click();
  await page.getByRole('button', { name: form.submit }).click();
  await expect.poll(() => heading(page)).toMatch(/Opgeslagen|vastgelegd/i);
};

/** Address of a step that stands on the own list, once it does. */
const listed = async (name: string, step: string): Promise<string> =>
  listedStep(await as(name), machine, `stap/${step}/`, new Set());

/** Answers a step that stands on the own list. */
const answer = async (name: string, step: string, formId: string, changed: Typed = {}): Promise<Page> => {
  const address = await listed(name, step);
  const page = await as(name);
  await page.goto(address);
  await handIn(page, formId, changed);
  return page;
};

beforeAll(async () => {
  browser = await openBrowser();
  ports = String(await fourFreePorts());
  data = await newDataFolder();
  setPolicyClock(data, now);
  machine = await startMachine(data, '--port', ports);
});

afterAll(async () => {
  await browser?.close();
  await machine?.stop();
  await removeDataFolder(data);
});

describe('a Meldcode case with a parent who does not come, over the Christmas holidays', () => {
  it('is carried by holiday duty and ends with aftercare', async () => {
    const evi = await as('Evi Gefingeerd');
    await evi.goto(`${machine.staff}/vermoeden`);
    await handIn(evi, 'signals', { urgency: 'no', group: '3a' });
    await answer(careCoordinator, 'consultation', 'consultation', { next: 'talk' });

    // The parent was invited twice; the check of the holiday is asked five school days before it.
    await passTo(moment('2026-12-14', '10:00'));
    await listed(careCoordinator, 'holidayCheck');
    await answer(careCoordinator, 'talk', 'talkWithParents', {
      outcome: 'notCome',
      ...typedDay('invitedFirst', '2026-12-08'),
      ...typedDay('invitedSecond', '2026-12-11'),
    });
    await answer(careCoordinator, 'holidayCheck', 'holidayCheck', { canWait: 'no' });
    const told = await mailAbout(machine, holidayDuty.mail, '/zaak/', new Set());
    expect(told.mail.subject).toContain('overgenomen');
    expect(told.mail.text).not.toMatch(/Meldcode|Vera kwam|\b3a\b/);

    // Tuesday of the holidays: the school is closed.
    await passTo(moment('2026-12-22', '10:00'));
    const vera = await as(holidayDuty.name);
    await vera.goto(told.link);
    await passQuestion(vera);
    await handIn(vera, 'weighing', { w1: 'yes', w2: 'no', w3: 'no' });
    await answer(holidayDuty.name, 'decision', 'decision', { d1: 'yes', d2: 'no' });
    await vera.goto(`${machine.staff}/`);
    const list = await vera.getByRole('main').innerText();
    expect(list).toContain('Wat doet Veilig Thuis?');
    expect(list).toContain('30 december 2026');
    const file = `${machine.staff}${new URL(told.link).pathname.replace(/\/nu$/, '')}`;
    // Veilig Thuis rings back before that.
    await answer(holidayDuty.name, 'vtFeedback', 'vtFeedback', { result: 'takenUp' });

    // School again: what follows is the care coordinator's. The next holiday is near by then.
    await passTo(moment('2027-02-16', '10:00'));
    await listed(careCoordinator, 'holidayCheck');
    const ineke = await answer(careCoordinator, 'aftercare', 'aftercare');
    const fileOf = async (): Promise<string> => {
      await ineke.goto(file);
      return ineke.getByRole('main').innerText();
    };
    await expect.poll(fileOf).toContain('Afgerond op');
    const whole = await fileOf();
    expect(whole).toContain('Twee keer uitgenodigd, niet gekomen');
    expect(whole).toContain('8 december 2026');
    expect(whole).toContain('11 december 2026');
    expect(whole).toContain('Vera Vakantiedienst');
  });
});
