import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { exampleTyped } from '../../workflows/forms/example.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';
import { staffStartForms } from '../../workflows/forms/staff-start-forms.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { today } from './by-hand.ts';
import { passQuestion } from './people.ts';
import { nasty, type StaffScene, submit } from './scene.ts';
import type { Who, World } from './world.ts';

/** Every page of the staff door that a running machine shows at once. */

const staffAt = (path: string | ((world: World) => string)) => async (page: Page, world: World) => {
  await page.goto(`${world.machine.staff}${typeof path === 'string' ? path : path(world)}`);
  await passQuestion(page);
};

const press = async (page: Page, name: string): Promise<void> => {
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name, exact: true }).last().click()]);
};

/** Posts with the token of this session. */
const postedBy = (who: Who, path: (world: World) => string, typed: Typed) => async (page: Page, world: World) => {
  await page.goto(`${world.machine.staff}/`);
  await submit(page, path(world), { csrf: world[who].csrf, ...typed });
};

const suspicion = (changed: Typed = {}): Typed => ({ ...exampleTyped(signalsForm, today()), ...changed });

const idFor = ({ id }: Form): string => Buffer.from(id).toString('hex').padEnd(32, '0').slice(0, 32);

/** What every form that starts a case has. */
const startScenes = (form: Form): readonly StaffScene[] => {
  const path = `/nieuw/${form.path}`;
  const typed = { ...exampleTyped(form, today()), submission: idFor(form) };
  return [
    { name: `${form.id}, empty`, who: 'evi', status: 200, open: staffAt(path) },
    {
      name: `${form.id}, with errors`,
      who: 'evi',
      status: 422,
      open: postedBy('evi', () => path, { action: 'check' }),
    },
    {
      name: `${form.id}, to check`,
      who: 'evi',
      status: 200,
      open: postedBy('evi', () => path, { ...typed, action: 'check' }),
    },
    { name: `${form.id}, saved`, who: 'evi', status: 200, open: postedBy('evi', () => `${path}/verstuur`, typed) },
  ];
};

export const staffScenes: readonly StaffScene[] = [
  { name: 'today', who: 'ineke', status: 200, open: staffAt('/') },
  { name: 'case file', who: 'ineke', status: 200, open: staffAt(({ cases }) => cases.fresh) },
  {
    name: 'question before a case opens',
    who: 'ineke',
    status: 200,
    open: async (page, { machine, cases }) => {
      await page.goto(`${machine.staff}${cases.handedOver}/nu`);
    },
  },
  {
    name: 'case that somebody else is asked for',
    who: 'evi',
    status: 200,
    open: async (page, world) => {
      await staffAt(({ cases }) => cases.aside)(page, world);
      await page.getByText('Gaat dit over u, uw kind of uw familie?').click();
      await press(page, 'Ja, vraag iemand anders');
    },
  },
  { name: 'to the board?', who: 'evi', status: 200, open: staffAt(({ cases }) => `${cases.away}/bestuur`) },
  {
    name: 'case that went to the board',
    who: 'evi',
    status: 200,
    open: async (page, world) => {
      await staffAt(({ cases }) => `${cases.away}/bestuur`)(page, world);
      await page.getByRole('group', { name: 'Gaat het over de bestuurder?' }).getByLabel('Nee').check();
      await press(page, 'Stuur de zaak naar het bestuur');
    },
  },
  {
    name: 'suspicion from a case',
    who: 'evi',
    status: 200,
    open: async (page, world) => {
      await staffAt(({ cases }) => cases.talking)(page, world);
      await Promise.all([
        page.waitForNavigation(),
        page.getByRole('main').getByRole('link', { name: 'Ik vermoed onveiligheid thuis' }).click(),
      ]);
    },
  },
  {
    name: 'case that belongs to another',
    who: 'evi',
    status: 200,
    open: async (page, world) => {
      await staffAt(({ cases }) => cases.told)(page, world);
      await staffAt(({ cases }) => cases.talking)(page, world);
      await page.getByText('Hoort dit bij een andere zaak?').click();
      await page
        .getByRole('button', { name: /^Koppel aan / })
        .first()
        .click();
      await page
        .getByText(/Hierbij hoort zaak|Hoort bij zaak/)
        .first()
        .waitFor();
    },
  },
  { name: 'case that is not there', who: 'evi', status: 404, open: staffAt(`/zaak/${'0'.repeat(26)}`) },
  {
    name: 'danger that was confirmed',
    who: 'ineke',
    status: 200,
    open: async (page, world) => {
      await staffAt(({ cases }) => `${cases.code}/stap/danger/1`)(page, world);
      await press(page, 'Ik heb dit gelezen en ga bellen');
      expect(await page.getByText('heeft het gelezen en belt').isVisible()).toBe(true);
    },
  },
  {
    name: 'long case file',
    who: 'ineke',
    status: 200,
    open: async (page, world) => {
      for (let n = 0; n < 3; n += 1) await world.ineke.post(`${world.cases.code}/aanvulling`, { text: nasty });
      await page.goto(`${world.machine.staff}${world.cases.code}`);
    },
  },
  {
    name: 'step that was answered',
    who: 'ineke',
    status: 200,
    open: staffAt(({ cases }) => `${cases.code}/stap/weighing/1`),
  },
  {
    name: 'step with errors',
    who: 'ineke',
    status: 422,
    open: postedBy('ineke', ({ cases }) => `${cases.code}/stap/aftercare/1`, { action: 'check' }),
  },
  {
    name: 'step to check',
    who: 'evi',
    status: 200,
    open: async (page, world) => {
      await page.goto(`${world.machine.staff}${world.cases.told}/stap/acknowledge/1`);
      await page.getByLabel('Gebeld').check();
      await page.getByLabel('De vraag is beantwoord').check();
      await press(page, 'Controleer uw antwoorden');
    },
  },
  {
    name: 'step saved',
    who: 'evi',
    status: 200,
    open: async (page, world) => {
      await page.goto(`${world.machine.staff}${world.cases.told}/stap/acknowledge/1`);
      await page.getByLabel('Gebeld').check();
      await page.getByLabel('De vraag is beantwoord').check();
      await press(page, 'Controleer uw antwoorden');
      await press(page, 'Leg vast');
    },
  },
  {
    name: 'step that a colleague answered first',
    who: 'ineke',
    status: 409,
    open: postedBy('ineke', ({ cases }) => `${cases.code}/stap/weighing/1/antwoord`, {
      w1: 'no',
      w1why: nasty,
      withWhom: 'bram-bedacht',
    }),
  },
  {
    name: 'empty addition',
    who: 'ineke',
    status: 422,
    open: postedBy('ineke', ({ cases }) => `${cases.code}/aanvulling`, { text: '' }),
  },
  {
    name: 'empty message to a parent',
    who: 'evi',
    status: 422,
    open: postedBy('evi', ({ cases }) => `${cases.told}/bericht`, { told: '' }),
  },
  { name: 'suspicion', who: 'evi', status: 200, open: staffAt('/vermoeden') },
  {
    name: 'suspicion with errors',
    who: 'evi',
    status: 422,
    open: postedBy('evi', () => '/vermoeden', {
      ...suspicion({ child: '', 'signals.0.fact': '', 'signals.0.date.day': '99' }),
      action: 'check',
    }),
  },
  {
    name: 'suspicion with one signal more',
    who: 'evi',
    status: 200,
    open: postedBy('evi', () => '/vermoeden', { ...suspicion(), action: 'add:signals' }),
  },
  {
    name: 'suspicion to check',
    who: 'evi',
    status: 200,
    open: postedBy('evi', () => '/vermoeden', { ...suspicion(), action: 'check' }),
  },
  {
    name: 'suspicion saved',
    who: 'evi',
    status: 200,
    open: postedBy('evi', () => '/vermoeden/verstuur', { ...suspicion(), submission: 'f'.repeat(32) }),
  },
  {
    name: 'other suspicion under the same id',
    who: 'evi',
    status: 409,
    open: postedBy('evi', () => '/vermoeden/verstuur', {
      ...suspicion({ context: 'Iets anders' }),
      submission: 'f'.repeat(32),
    }),
  },
  {
    name: 'post of an older session',
    who: 'evi',
    status: 403,
    open: postedBy('evi', () => '/vermoeden', { ...suspicion(), csrf: 'old' }),
  },
  { name: 'unknown address', who: 'evi', status: 404, open: staffAt('/zaak/%2e%2e/stap') },
  { name: 'wrong method', who: 'evi', status: 405, open: staffAt('/vermoeden/verstuur') },
  {
    name: 'text that is far too long',
    who: 'evi',
    status: 413,
    open: postedBy('evi', () => '/vermoeden', { context: 'x'.repeat(1_000_001) }),
  },
  {
    name: 'post without a session',
    who: 'nobody',
    status: 401,
    open: async (page, { machine }) => {
      await page.goto(`${machine.staff}/uitgelogd`);
      await submit(page, '/vermoeden/verstuur', { ...suspicion({ context: nasty }), csrf: 'gone' });
    },
  },
  { name: 'help from outside', who: 'evi', status: 200, open: staffAt('/nieuw/hulp-van-buiten') },
  { name: 'crisis card', who: 'evi', status: 200, open: staffAt('/crisiskaart') },
  {
    name: 'day that may not be picked',
    who: 'evi',
    status: 422,
    open: postedBy('evi', ({ cases }) => `${cases.talking}/stap/talk/1/datum`, {
      'plannedFor.day': '30',
      'plannedFor.month': '11',
      'plannedFor.year': '2027',
      action: 'check',
    }),
  },
  ...staffStartForms.flatMap(startScenes),
  { name: 'form to start with that is not there', who: 'evi', status: 404, open: staffAt('/nieuw/bestaat-niet') },
  { name: 'who is there today', who: 'evi', status: 200, open: staffAt('/wie-is-er') },
  {
    name: 'somebody who is no colleague is absent',
    who: 'evi',
    status: 404,
    open: postedBy('evi', () => '/wie-is-er', { person: 'niemand', there: 'no' }),
  },
  { name: 'signed out', who: 'nobody', status: 200, open: staffAt('/uitgelogd') },
  {
    name: 'sign-in that was begun elsewhere',
    who: 'nobody',
    status: 400,
    open: staffAt('/inloggen/terug?code=x&state=<b>'),
  },
  {
    name: 'today without a session leads to sign-in',
    who: 'nobody',
    status: 400,
    open: async (page, { machine }) => {
      await page.goto(`${machine.staff}/`);
      expect(new URL(page.url()).origin).not.toBe(machine.staff);
      await page.goto(`${machine.staff}/inloggen/terug`);
    },
  },
  {
    name: 'leaving',
    who: 'pien',
    status: 200,
    open: async (page, { machine }) => {
      // Stops at our own page, which goes on to the provider at once.
      await page.route(
        (url) => url.origin !== machine.staff,
        (route) => route.fulfill({ status: 204 }),
      );
      await page.goto(`${machine.staff}/`);
      await press(page, 'Uitloggen');
    },
  },
];
