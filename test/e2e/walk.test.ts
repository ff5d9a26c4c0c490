import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/function-names.ts';
import { formById } from '../../workflows/forms/registry.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { newPerson, openBrowser } from './chromium.ts';
import { edges } from './edges.ts';
import { familyOfTheChild } from './family-of-the-child.ts';
import { fillIn } from './fill.ts';
import { placedOn } from './inside.ts';
import { type LocalMachine, newDataFolder, removeDataFolder, startMachine } from './machine.ts';
import { followAs, listedStep, mailAbout } from './people.ts';
import type { Place } from './place.ts';
import { today } from './policy-day.ts';
import { callsOn, refusedCalls } from './role-check.ts';

const careCoordinator = { name: 'Ineke Verzinsel' } as const;
const principal = { name: 'Pien Papier', mail: 'pien@verzonnen-bestuur.example' } as const;

const pictures = process.env['PICTURES'];
let machine: LocalMachine;
let browser: Browser;
let shots = 0;
const read = new Set<string>();

const shoot = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  shots += 1;
  await page.screenshot({ path: `${pictures}/${String(shots).padStart(2, '0')}-${name}.png`, fullPage: true });
};

const formOf = (id: string) => {
  const form = formById(id);
  if (form === null) throw new Error(`no form ${id}`);
  return form;
};

/** Fills in, checks, sends; ends on the page that says it was saved. */
const handIn = async (page: Page, formId: string, changed: Typed = {}): Promise<void> => {
  const form = formOf(formId);
  await fillIn(page, form, today(), changed);
  await shoot(page, formId);
  await page.getByRole('button', { name: 'Controleer uw antwoorden' }).click();
  await shoot(page, `${formId}-check`);
  await page.getByRole('button', { name: form.submit }).click();
};

beforeAll(async () => {
  [machine, browser] = await Promise.all([newDataFolder().then((folder) => startMachine(folder)), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await machine?.stop();
  if (machine !== undefined) await removeDataFolder(machine.data);
});

/** A teacher for each walk: nobody gets many mails about new tasks on one day. */
const walks = [
  {
    how: 'without JavaScript',
    javaScript: false,
    group: '3a',
    teacher: { name: 'Evi Gefingeerd', mail: 'evi@verzonnen-bestuur.example' },
  },
  {
    how: 'with JavaScript',
    javaScript: true,
    group: '3b',
    teacher: { name: 'Freek Fantasie', mail: 'freek@verzonnen-bestuur.example' },
  },
] as const;

const place = (): Place => ({ machine, browser });

familyOfTheChild(place);

describe('a concern that becomes a Meldcode case', () => {
  it.each(walks)(
    '$how: is walked by the right people to its end, and the receipt tells the parent only what it may',
    async ({ javaScript, group, teacher }) => {
      const parent = await newPerson(browser, javaScript);
      await parent.page.goto(machine.parent);
      await shoot(parent.page, 'start');
      await parent.page.getByRole('link', { name: 'Vertel wat er speelt' }).click();
      await handIn(parent.page, 'concern', {
        danger: 'no',
        topic: 'notWell',
        home: 'no',
        'children.0.group': group,
        submitter: 'parent',
      });
      await expect
        .poll(() => parent.page.getByRole('heading', { level: 1 }).innerText())
        .toBe('Wij hebben uw bericht ontvangen');
      await shoot(parent.page, 'receipt');
      const receipt = await parent.page.getByRole('main').innerText();
      expect(receipt).toContain('leerkracht');
      const code = receipt.match(/(?:[0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}/)?.[0] ?? '';
      expect(code).not.toBe('');

      const evi = await newPerson(browser, javaScript);
      const first = await mailAbout(machine, teacher.mail, '/zaak/', read);
      expect(first.mail.text).not.toMatch(/\b3[ab]\b|stap|acknowledge/);
      await followAs(evi.page, teacher.name, first.link);
      await handIn(evi.page, 'acknowledge', { next: 'careCoordinator' });
      await shoot(evi.page, 'saved');

      const ineke = await newPerson(browser, javaScript);
      await followAs(ineke.page, careCoordinator.name, `${machine.staff}/`);
      const concern = new URL(first.link).pathname.replace(/\/nu$/, '');
      await ineke.page.goto(await listedStep(ineke.page, machine, `${concern}/stap/careCoordinator`, read));
      await handIn(ineke.page, 'talk', { next: 'suspicion' });
      const caseLink = new URL(await listedStep(ineke.page, machine, 'stap/signals', read)).pathname
        .split('/')
        .slice(0, 3)
        .join('/');
      const step = (name: string, n = 1): string => `${machine.staff}${caseLink}/stap/${name}/${n}`;

      await ineke.page.goto(step('signals'));
      await handIn(ineke.page, 'signals', { urgency: 'no', group });
      await ineke.page.goto(step('consultation'));
      await handIn(ineke.page, 'consultation', { next: 'talk' });
      await ineke.page.goto(step('talk'));
      await handIn(ineke.page, 'talkWithParents');
      await ineke.page.goto(step('weighing'));
      await handIn(ineke.page, 'weighing', { w1: 'yes', w2: 'no', w3: 'yes', w4: 'yes' });

      const pien = await newPerson(browser, javaScript);
      await followAs(pien.page, principal.name, (await mailAbout(machine, principal.mail, caseLink, read)).link);
      await handIn(pien.page, 'decision');
      await ineke.page.goto(step('vtFeedback'));
      await handIn(ineke.page, 'vtFeedback', { result: 'takenUp' });
      await ineke.page.goto(step('helpPlan'));
      await handIn(ineke.page, 'helpPlan', { w5: 'yes', next: 'done' });
      await ineke.page.goto(step('aftercare'));
      await handIn(ineke.page, 'aftercare');
      await expect
        .poll(
          async () => {
            await ineke.page.goto(`${machine.staff}${caseLink}`);
            return ineke.page.getByRole('main').innerText();
          },
          { timeout: 10_000 },
        )
        .toContain('Afgerond op');
      await shoot(ineke.page, 'case-file');
      await ineke.page.goto(machine.staff);
      await shoot(ineke.page, 'today');

      await evi.page.goto(`${machine.staff}${caseLink}`);
      await shoot(evi.page, 'teacher');
      // What the class teacher must know to help the child; nothing of the signals, the weighing or the decisions of others.
      expect(await evi.page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Voor de leerkracht /);
      const forTeacher = await evi.page.getByRole('main').innerText();
      const decision = formOf('decision').example;
      for (const known of [decision['safetyToday'], decision['teacherNeeds']]) expect(forTeacher).toContain(known);
      expect(forTeacher).not.toMatch(/Meldcode|Stap \d|Wat er gebeurde|Open stappen|Veilig Thuis/);
      for (const id of ['signals', 'consultation', 'talkWithParents', 'weighing', 'vtFeedback', 'helpPlan']) {
        const secrets = formOf(id).fields.flatMap((field) =>
          field.kind === 'long' ? [formOf(id).example[field.id]] : [],
        );
        for (const secret of secrets) if (typeof secret === 'string') expect(forTeacher).not.toContain(secret);
      }
      for (const path of ['signals', 'weighing', 'decision'])
        expect((await evi.page.goto(step(path)))?.status(), path).toBe(404);

      await parent.page.goto(`${machine.parent}/code`);
      await parent.page.getByRole('textbox').fill(code.toLowerCase());
      await parent.page.getByRole('button').last().click();
      await shoot(parent.page, 'status');
      const status = await parent.page.getByRole('main').innerText();
      expect(status).toContain('Wij zijn bezig');
      expect(status).not.toMatch(/Meldcode|Veilig Thuis wordt|suspicion/);
      expect(status).not.toContain(caseLink.slice(-26, -18));
    },
  );

  it('asks AWS for nothing that the role of the function does not allow', async () => {
    const calls = callsOn(machine.data);
    const asking = new Set(calls.map((call) => call.function));
    // Nobody was silent for long enough for an alarm; the wide walk has those.
    expect(functionNames.filter((name) => !asking.has(name) && name !== 'on-alarm')).toEqual([]);
    const { template, plan } = placedOn(machine);
    expect(refusedCalls(template, plan.values, calls)).toEqual([]);
  });
});

edges(place);
