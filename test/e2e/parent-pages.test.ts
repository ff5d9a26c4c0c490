import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import { receiptForms } from '../../workflows/forms/receipt/receipt-forms.ts';
import { type RouteEntry, routes } from '../../workflows/routes.ts';
import { openBrowser, phone } from './chromium.ts';
import { drawnPages } from './drawn-pages.ts';
import { type LocalMachine, newDataFolder, removeDataFolder, startMachine } from './machine.ts';
import { moved, type PageRun, pageRun } from './page-run.ts';
import { parentScenes } from './parent-scenes.ts';
import { type ParentWorld, parentWorldOf } from './world.ts';

let machine: LocalMachine;
let browser: Browser;
let world: ParentWorld;
let parent: BrowserContext;
let run: PageRun;

const drawn = drawnPages.filter(({ side }) => side === 'parent');

/** What a browser can ask for at this door; programs have addresses of their own (test/functions/parent-api.test.ts). */
const forPeople = routes.filter(({ door, json }: RouteEntry) => door === 'parent' && json !== true);

beforeAll(async () => {
  [machine, browser] = await Promise.all([newDataFolder().then((folder) => startMachine(folder)), openBrowser()]);
  parent = await browser.newContext({ viewport: phone, locale: 'nl-NL' });
  world = await parentWorldOf(machine);
  run = pageRun(machine);
  await run.note(parent);
});

afterAll(async () => {
  await browser?.close();
  await machine?.stop();
  if (machine !== undefined) await removeDataFolder(machine.data);
});

describe('every page of the parent door, on a phone and at a desk', () => {
  it.each(parentScenes)('$name', (scene) => run.visit(parent, scene, (page) => scene.open(page, world)));

  it.each(drawn)('of days and accidents: $name', (page) => run.show(parent, page));

  it('leads away at once by the link that says so', async () => {
    const page = await parent.newPage();
    await page.goto(machine.parent);
    const gone = page.waitForRequest((request) => new URL(request.url()).origin !== machine.parent);
    await page.getByRole('navigation', { name: 'Snel weg' }).getByRole('link').click({ noWaitAfter: true });
    expect((await gone).redirectedFrom()?.url()).toBe(`${machine.parent}/weg`);
    await page.close();
  });

  it('was every page: each route of the registry and each form', () => {
    expect([...run.answered].toSorted()).toEqual(forPeople.map(({ id }) => id).toSorted());
    const forms = [...parentForms, ...receiptForms].map(({ id }) => id);
    expect([...run.shownForms].toSorted()).toEqual([...forms, 'code', 'parentPing'].toSorted());
    expect(run.looked()).toBe(parentScenes.length + drawn.length);
    expect(run.looked()).toBeGreaterThan(40);
  });

  it('has the numbers for danger in the same place', () => {
    expect([...run.places.keys()]).toEqual(['signed out']);
    expect(moved(run)).toEqual([]);
  });

  it('asked nothing of anybody else, ran no script and broke no rule of its own', () => {
    expect(run.heard.length).toBe(1);
    expect(run.heard.flat()).toEqual([]);
  });
});
