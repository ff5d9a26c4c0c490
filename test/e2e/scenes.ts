import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleTyped } from '../../workflows/forms/example.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { type Colleague, signedIn, tellSchool, today, urlEncoded } from './by-hand.ts';
import type { LocalMachine } from './machine.ts';
import { listedStep, passQuestion } from './people.ts';

/** How to come on every page of both doors. */

type Who = 'evi' | 'ineke' | 'pien' | 'beatrix';

export interface World extends Readonly<Record<Who, Colleague>> {
  readonly machine: LocalMachine;
  readonly code: string;
  /** Addresses of cases: a concern that was just told; one at each later step; a Meldcode case. */
  readonly cases: {
    readonly told: string;
    readonly talking: string;
    readonly handedOver: string;
    readonly principal: string;
    readonly checking: string;
    readonly closing: string;
    readonly board: string;
    readonly fresh: string;
    /** For whoever leaves them. */
    readonly aside: string;
    readonly away: string;
    readonly code: string;
  };
}

const caseOf = (link: string): string => new URL(link).pathname.split('/').slice(0, 3).join('/');

const toldBy = async (
  machine: LocalMachine,
  evi: Colleague,
  read: Set<string>,
  changed: Typed = {},
): Promise<string> => {
  await tellSchool(machine, { 'children.0.group': '3a', ...changed });
  return caseOf(await listedStep(evi.page, machine, 'stap/acknowledge', read));
};

/** The one other case that a case leads to, for somebody who may open it. */
const linkedTo = async (machine: LocalMachine, who: Colleague, path: string): Promise<string> => {
  const page = await (await who.context.request.get(`${machine.staff}${path}`)).text();
  const linked = [...page.matchAll(/href="(\/zaak\/[0-9a-z]{26})"/g)].map(([, address = '']) => address);
  const [other] = linked.filter((address) => address !== path);
  if (other === undefined) throw new Error('No linked case was found.');
  return other;
};

/** Staff signed in, and cases brought to every step that a page is made for. */
export const worldOf = async (browser: Browser, machine: LocalMachine): Promise<World> => {
  const evi = await signedIn(browser, machine, 'Evi Gefingeerd', true);
  const ineke = await signedIn(browser, machine, 'Ineke Verzinsel', true);
  const pien = await signedIn(browser, machine, 'Pien Papier', true);
  const beatrix = await signedIn(browser, machine, 'Beatrix Bestuur', true);
  const read = new Set<string>();
  const code = await tellSchool(machine, { 'children.0.group': '1a' });
  const cases: string[] = [];
  for (let n = 0; n < 10; n += 1) cases.push(await toldBy(machine, evi, read));
  const [
    told = '',
    talking = '',
    handedOver = '',
    principal = '',
    checking = '',
    closing = '',
    board = '',
    origin = '',
    aside = '',
    away = '',
  ] = cases;
  const first = (path: string, next: string) => evi.answer(`${path}/stap/acknowledge/1`, 'acknowledge', { next });
  await first(talking, 'talk');
  await first(handedOver, 'careCoordinator');
  await first(principal, 'principal');
  await first(checking, 'talk');
  await evi.answer(`${checking}/stap/talk/1`, 'talk', { next: 'check' });
  await first(closing, 'answered');
  await first(board, 'toBoard');
  await first(origin, 'careCoordinator');
  await ineke.answer(`${origin}/stap/careCoordinator/1`, 'talk', { next: 'suspicion' });
  const fresh = await linkedTo(machine, ineke, origin);
  const saved = await evi.post('/vermoeden/verstuur', {
    ...exampleTyped(signalsForm, today()),
    urgency: 'yes',
    group: '3a',
    submission: 'e'.repeat(32),
  });
  const suspicion = /href="(\/zaak\/[0-9a-z]{26})"/.exec(await saved.text())?.[1] ?? '';
  return {
    machine,
    evi,
    ineke,
    pien,
    beatrix,
    code,
    cases: { told, talking, handedOver, principal, checking, closing, board, fresh, aside, away, code: suspicion },
  };
};

export interface Scene {
  readonly name: string;
  readonly side: 'parent' | 'staff';
  readonly status: number;
  readonly open: (page: Page, world: World) => Promise<void>;
}

type ParentScene = Omit<Scene, 'side'>;
type StaffScene = Omit<Scene, 'side'> & { readonly who: Who | 'nobody' };

const long = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(12);
const nasty = `<b onclick="alert(1)">"&'</b><script>alert(2)</script>\r\nBcc: x@y.example\r\n\r\n${long}`;

/** The form of the page that is shown, handed in with these values instead of what stands in it. */
const submit = (page: Page, action: string, typed: Typed, enctype = 'application/x-www-form-urlencoded') =>
  Promise.all([
    page.waitForNavigation(),
    page.evaluate(
      ([to, type, pairs]) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = to;
        form.enctype = type;
        for (const [name, value] of pairs) {
          const area = document.createElement('textarea');
          area.name = name;
          area.value = value;
          form.append(area);
        }
        document.body.append(form);
        form.submit();
      },
      [action, enctype, [...new URLSearchParams(urlEncoded(typed))]] as const,
    ),
  ]);

const concern = (changed: Typed = {}): Typed => ({ ...exampleTyped(concernForm, today()), ...changed });

const parentAt =
  (path: string) =>
  (page: Page, { machine }: World) =>
    page.goto(`${machine.parent}${path}`).then(() => {});

/** Posts a concern under the id of a page that was opened for it. */
const posted =
  (path: string, changed: Typed) =>
  async (page: Page, { machine }: World) => {
    await page.goto(`${machine.parent}/vertel`);
    const submission = (await page.locator('input[name=submission]').getAttribute('value')) ?? '';
    await submit(page, path, { ...concern(changed), submission, action: path === '/vertel' ? 'check' : 'send' });
  };

export const parentScenes: readonly ParentScene[] = [
  { name: 'start', status: 200, open: parentAt('/') },
  { name: 'empty form', status: 200, open: parentAt('/vertel') },
  {
    name: 'form where danger was chosen',
    status: 200,
    open: async (page, { machine }) => {
      await page.goto(`${machine.parent}/vertel`);
      await page.getByRole('group', { name: 'Is een kind nu in gevaar?' }).getByLabel('Ja').check();
      expect(await page.getByRole('heading', { name: 'Bel eerst' }).isVisible()).toBe(true);
    },
  },
  {
    name: 'form with errors',
    status: 422,
    open: posted('/vertel', { danger: '', topic: 'adultAtSchool', story: '', email: 'x', safeContact: 'onlyAt' }),
  },
  {
    name: 'form with many children',
    status: 200,
    open: async (page, { machine }) => {
      await page.goto(`${machine.parent}/vertel`);
      await submit(page, '/vertel', {
        ...concern({ 'children.1.name': 'Bo', 'children.1.group': '8b', 'children.2.name': 'Che' }),
        action: 'add:children',
      });
    },
  },
  { name: 'check page', status: 200, open: posted('/vertel', {}) },
  { name: 'check page with danger', status: 200, open: posted('/vertel', { danger: 'yes' }) },
  {
    name: 'check page with markup and long words',
    status: 200,
    open: posted('/vertel', { story: nasty, wish: nasty, since: long.slice(0, 190) }),
  },
  { name: 'receipt', status: 200, open: posted('/verstuur', {}) },
  { name: 'receipt with danger', status: 200, open: posted('/verstuur', { danger: 'unsure' }) },
  {
    name: 'other answers under the same id',
    status: 409,
    open: async (page, { machine }) => {
      await page.goto(`${machine.parent}/vertel`);
      const typed = {
        ...concern(),
        submission: (await page.locator('input[name=submission]').getAttribute('value')) ?? '',
      };
      await submit(page, '/verstuur', typed);
      await submit(page, '/verstuur', { ...typed, story: 'Een ander verzonnen verhaal.' });
    },
  },
  { name: 'code', status: 200, open: parentAt('/code') },
  {
    name: 'unknown code',
    status: 422,
    open: async (page, { machine }) => {
      await page.goto(`${machine.parent}/code`);
      await submit(page, '/code', { code: nasty });
    },
  },
  {
    name: 'status',
    status: 200,
    open: async (page, { machine, code }) => {
      await page.goto(`${machine.parent}/code`);
      await submit(page, '/code', { code });
    },
  },
  { name: 'unknown address', status: 404, open: parentAt('/bestaat-niet/%3Cb%3E?x=<b>') },
  { name: 'wrong method', status: 405, open: parentAt('/verstuur') },
  {
    name: 'too many fields',
    status: 400,
    open: async (page, { machine }) => {
      await page.goto(`${machine.parent}/vertel`);
      await submit(page, '/vertel', Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`a${n}`, '1'])));
    },
  },
  {
    name: 'text that is far too long',
    status: 413,
    open: async (page, { machine }) => {
      await page.goto(`${machine.parent}/vertel`);
      await submit(page, '/verstuur', { story: 'x'.repeat(1_000_001) });
    },
  },
  {
    name: 'wrong content type',
    status: 415,
    open: async (page, { machine }) => {
      await page.goto(`${machine.parent}/vertel`);
      await submit(page, '/verstuur', { story: 'x' }, 'text/plain');
    },
  },
  {
    name: 'post from elsewhere',
    status: 403,
    open: async (page, { machine }) => {
      await page.goto('about:blank');
      await submit(page, `${machine.parent}/verstuur`, { story: 'x' });
    },
  },
  { name: 'field that the form does not know', status: 422, open: posted('/vertel', { unknown: 'x' }) },
];

const staffAt = (path: string | ((world: World) => string)) => async (page: Page, world: World) => {
  await page.goto(`${world.machine.staff}${typeof path === 'string' ? path : path(world)}`);
  await passQuestion(page);
};

/** A step's own form, then the page behind it. */
const step = (who: Who, of: keyof World['cases'], id: string): StaffScene => ({
  name: `step ${id}`,
  who,
  status: 200,
  open: staffAt(({ cases }) => `${cases[of]}/stap/${id}/1`),
});

/** Answers a step of the Meldcode case, then shows the next one. */
const then = (who: Who, id: string, answered: (world: World) => Promise<void>): StaffScene => ({
  name: `step ${id}`,
  who,
  status: 200,
  open: async (page, world) => {
    await answered(world);
    await page.goto(`${world.machine.staff}${world.cases.code}/stap/${id}/1`);
    await passQuestion(page);
  },
});

const press = async (page: Page, name: string): Promise<void> => {
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name, exact: true }).last().click()]);
};

/** Posts with the token of this session. */
const postedBy = (who: Who, path: (world: World) => string, typed: Typed) => async (page: Page, world: World) => {
  await page.goto(`${world.machine.staff}/`);
  await submit(page, path(world), { csrf: world[who].csrf, ...typed });
};

const suspicion = (changed: Typed = {}): Typed => ({ ...exampleTyped(signalsForm, today()), ...changed });

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
  { name: 'case that is not there', who: 'evi', status: 404, open: staffAt(`/zaak/${'0'.repeat(26)}`) },
  step('beatrix', 'board', 'board'),
  step('evi', 'told', 'acknowledge'),
  step('evi', 'talking', 'talk'),
  step('ineke', 'talking', 'triage'),
  step('ineke', 'handedOver', 'careCoordinator'),
  step('pien', 'principal', 'principal'),
  step('evi', 'checking', 'check'),
  step('evi', 'closing', 'close'),
  step('ineke', 'fresh', 'signals'),
  step('ineke', 'code', 'danger'),
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
  then('ineke', 'consultation', (world) => world.ineke.answer(`${world.cases.code}/stap/danger/1`, 'danger')),
  then('ineke', 'talk', (world) =>
    world.ineke.answer(`${world.cases.code}/stap/consultation/1`, 'consultation', { next: 'talk' }),
  ),
  then('ineke', 'weighing', (world) => world.ineke.answer(`${world.cases.code}/stap/talk/1`, 'talkWithParents')),
  then('pien', 'decision', (world) =>
    world.ineke.answer(`${world.cases.code}/stap/weighing/1`, 'weighing', {
      w1: 'yes',
      w2: 'no',
      w3: 'yes',
      w4: 'yes',
    }),
  ),
  then('ineke', 'vtFeedback', (world) => world.pien.answer(`${world.cases.code}/stap/decision/1`, 'decision')),
  then('ineke', 'helpPlan', (world) =>
    world.ineke.answer(`${world.cases.code}/stap/vtFeedback/1`, 'vtFeedback', { result: 'takenUp' }),
  ),
  then('ineke', 'aftercare', (world) =>
    world.ineke.answer(`${world.cases.code}/stap/helpPlan/1`, 'helpPlan', { w5: 'yes', next: 'done' }),
  ),
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
      withWhom: 'Bram Bedacht',
    }),
  },
  {
    name: 'empty addition',
    who: 'ineke',
    status: 422,
    open: postedBy('ineke', ({ cases }) => `${cases.code}/aanvulling`, { text: '' }),
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
