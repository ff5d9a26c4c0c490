import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processes } from '../../workflows/domain/processes.ts';
import { forms } from '../../workflows/forms/registry.ts';
import { routes } from '../../workflows/routes.ts';
import { openBrowser, phone } from './chromium.ts';
import { drawnPages, showDrawn } from './drawn-pages.ts';
import { type LocalMachine, newDataFolder, removeDataFolder, startMachine } from './machine.ts';
import { listen, look } from './page-checks.ts';
import { parentScenes, type Scene, staffScenes, type World, worldOf } from './scenes.ts';

let machine: LocalMachine;
let browser: Browser;
let world: World;
let parent: BrowserContext;
const heard: (readonly string[])[] = [];

/** Routes that answered with a page or a stylesheet, and forms that were shown. */
const answered = new Set<string>();
const shownForms = new Set<string>();
const shownSteps = new Set<string>();
/** Where the numbers for danger stood, by kind of page. */
const places = new Map<string, Set<string>>();
let looked = 0;

const fits = (pattern: string, path: string): boolean => {
  const [parts, given] = [pattern.split('/'), path.split('/')];
  return parts.length === given.length && parts.every((part, at) => part.startsWith('{') || part === given[at]);
};

const note = (context: BrowserContext): void => {
  heard.push(listen(context, [machine.parent, machine.staff]));
  context.on('response', (response) => {
    const { origin, pathname } = new URL(response.url());
    const door = origin === machine.parent ? 'parent' : origin === machine.staff ? 'staff' : null;
    const method = response.request().method();
    const route = routes.find((each) => each.door === door && each.method === method && fits(each.path, pathname));
    if (route !== undefined) answered.add(route.id);
    const step = /^\/zaak\/[^/]+\/stap\/([^/]+)\/\d+$/.exec(pathname)?.[1];
    if (step !== undefined && response.status() === 200) shownSteps.add(step);
  });
};

type Shown = Pick<Scene, 'name' | 'side' | 'status'>;

const judge = async (page: Page, { name, side, status }: Shown, got: number | undefined): Promise<void> => {
  expect(got, name).toBe(status);
  const seen = await look(page, name);
  expect(seen.faults, name).toEqual([]);
  expect(seen.title.startsWith('Fout: '), name).toBe((await page.locator('.problems').count()) > 0);
  for (const id of await page
    .locator('form[data-form]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-form') ?? ''))) {
    shownForms.add(id);
  }
  const kind = `${side}, ${(await page.locator('.signed-in').count()) > 0 ? 'signed in' : 'signed out'}`;
  places.set(kind, (places.get(kind) ?? new Set()).add(seen.urgentAt.join(' and ')));
  looked += 1;
};

const visit = async (page: Page, scene: Scene): Promise<void> => {
  let last: number | undefined;
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.status() !== 303) last = response.status();
  });
  await scene.open(page, world);
  await page.waitForLoadState();
  await judge(page, scene, last);
};

beforeAll(async () => {
  machine = await startMachine(await newDataFolder());
  browser = await openBrowser();
  parent = await browser.newContext({ viewport: phone, locale: 'nl-NL' });
  world = await worldOf(browser, machine);
  note(parent);
  for (const { context } of [world.evi, world.ineke, world.pien, world.beatrix]) note(context);
});

afterAll(async () => {
  await browser?.close();
  await machine?.stop();
  if (machine !== undefined) await removeDataFolder(machine.data);
});

describe('every page, on a phone and at a desk', () => {
  it.each(parentScenes)('of the parent door: $name', async (scene) => {
    const page = await parent.newPage();
    await visit(page, { ...scene, side: 'parent' });
    await page.close();
  });

  it.each(staffScenes)('of the staff door: $name', async (scene) => {
    const context = scene.who === 'nobody' ? parent : world[scene.who].context;
    const page = await context.newPage();
    await visit(page, { ...scene, side: 'staff' });
    await page.close();
  });

  it.each(drawnPages)('of days and accidents: $name', async (drawn) => {
    const page = await parent.newPage();
    const answer = await drawn.draw();
    await showDrawn(page, `${machine[drawn.side]}${drawn.path ?? '/voorbeeld'}`, answer);
    await judge(page, drawn, answer.status);
    await page.close();
  });

  it('was every page: each route of the registry, each form and each step', () => {
    expect([...answered].toSorted()).toEqual(routes.map(({ id }) => id).toSorted());
    expect([...shownForms].toSorted()).toEqual([...forms.map(({ id }) => id), 'code'].toSorted());
    const steps = processes.flatMap((process) => process.steps.map(({ id }) => id));
    expect([...shownSteps].toSorted()).toEqual([...new Set(steps)].toSorted());
    expect(looked).toBe(parentScenes.length + staffScenes.length + drawnPages.length);
    expect(looked).toBeGreaterThan(50);
  });

  it('has the numbers for danger in the same place', () => {
    const moved = [...places].filter(([, found]) => found.size !== 1);
    expect([...places.keys()].toSorted()).toEqual(['parent, signed out', 'staff, signed in', 'staff, signed out']);
    expect(moved.map(([kind, found]) => `${kind}: ${[...found].join('; ')}`)).toEqual([]);
  });

  it('asked nothing of anybody else, ran no script and broke no rule of its own', () => {
    expect(heard.length).toBe(5);
    expect(heard.flat()).toEqual([]);
  });
});
