import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processes } from '../../workflows/domain/processes/processes.ts';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import { receiptForms } from '../../workflows/forms/receipt/receipt-forms.ts';
import { forms } from '../../workflows/forms/registry.ts';
import { type RouteEntry, routes } from '../../workflows/routes.ts';
import { newContext, openBrowser } from './chromium.ts';
import { drawnPages } from './drawn-pages.ts';
import { drawnSteps } from './drawn-steps.ts';
import { type LocalMachine, newDataFolder, removeDataFolder, startMachine } from './machine.ts';
import { moved, type PageRun, pageRun } from './page-run.ts';
import { parentScenes } from './parent-scenes.ts';
import { staffScenes } from './staff-scenes.ts';
import { type World, worldOf } from './world.ts';

let machine: LocalMachine;
let browser: Browser;
let world: World;
/** Browsers of a parent, and of somebody who did not sign in. */
let parent: BrowserContext;
let nobody: BrowserContext;
/** What was seen of each door. */
let ofParents: PageRun;
let ofStaff: PageRun;

const drawnFor = (door: 'parent' | 'staff') => drawnPages.filter(({ side }) => side === door);
const drawnForParents = drawnFor('parent');
const drawnForStaff = [...drawnSteps, ...drawnFor('staff')];

/** What a browser can ask for at a door; programs have addresses of their own (test/functions/parent-api.test.ts). */
const routesOf = (side: 'parent' | 'staff'): readonly string[] =>
  routes
    .filter(({ door, json }: RouteEntry) => door === side && json !== true)
    .map(({ id }) => id)
    .toSorted();

beforeAll(async () => {
  [machine, browser] = await Promise.all([newDataFolder().then((folder) => startMachine(folder)), openBrowser()]);
  const open = (): Promise<BrowserContext> => newContext(browser, true);
  [parent, nobody] = await Promise.all([open(), open()]);
  world = await worldOf(browser, machine);
  [ofParents, ofStaff] = [pageRun(machine), pageRun(machine)];
  await ofParents.note(parent);
  for (const context of [nobody, world.evi.context, world.ineke.context, world.pien.context])
    await ofStaff.note(context);
});

afterAll(async () => {
  await browser?.close();
  await machine?.stop();
  if (machine !== undefined) await removeDataFolder(machine.data);
});

describe('every page of the staff door, on a phone and at a desk', () => {
  it.each(staffScenes)('$name', (scene) =>
    ofStaff.visit(scene.who === 'nobody' ? nobody : world[scene.who].context, scene, (page) => scene.open(page, world)),
  );

  it.each(drawnForStaff)('of days and accidents: $name', (page) => ofStaff.show(nobody, page));

  it('was every page: each route of the registry, each form and each step', () => {
    expect([...ofStaff.answered].toSorted()).toEqual(routesOf('staff'));
    const others = new Set([...parentForms, ...receiptForms].map(({ id }) => id));
    const own = forms.map(({ id }) => id).filter((id) => !others.has(id));
    expect([...ofStaff.shownForms].toSorted()).toEqual(own.toSorted());
    const steps = processes.flatMap((process) => process.steps.map(({ id }) => id));
    expect([...ofStaff.shownSteps].toSorted()).toEqual([...new Set(steps)].toSorted());
    expect(ofStaff.looked()).toBe(staffScenes.length + drawnForStaff.length);
    expect(ofStaff.looked()).toBeGreaterThan(80);
  });

  it('has the numbers for danger in the same place', () => {
    expect([...ofStaff.places.keys()].toSorted()).toEqual(['signed in', 'signed out']);
    expect(moved(ofStaff)).toEqual([]);
  });

  it('asked nothing of anybody else, ran no script and broke no rule of its own', () => {
    expect(ofStaff.heard.length).toBe(4);
    expect(ofStaff.heard.flat()).toEqual([]);
  });
});

describe('every page of the parent door, on a phone and at a desk', () => {
  it.each(parentScenes)('$name', (scene) => ofParents.visit(parent, scene, (page) => scene.open(page, world)));

  it.each(drawnForParents)('of days and accidents: $name', (page) => ofParents.show(parent, page));

  it('leads away at once by the link that says so', async () => {
    const page = await parent.newPage();
    await page.goto(machine.parent);
    const gone = page.waitForRequest((request) => new URL(request.url()).origin !== machine.parent);
    await page.getByRole('navigation', { name: 'Snel weg' }).getByRole('link').click({ noWaitAfter: true });
    expect((await gone).redirectedFrom()?.url()).toBe(`${machine.parent}/weg`);
    await page.close();
  });

  it('was every page: each route of the registry and each form', () => {
    expect([...ofParents.answered].toSorted()).toEqual(routesOf('parent'));
    const shown = [...parentForms, ...receiptForms].map(({ id }) => id);
    expect([...ofParents.shownForms].toSorted()).toEqual([...shown, 'code', 'parentPing'].toSorted());
    expect(ofParents.looked()).toBe(parentScenes.length + drawnForParents.length);
    expect(ofParents.looked()).toBeGreaterThan(40);
  });

  it('has the numbers for danger in the same place', () => {
    expect([...ofParents.places.keys()]).toEqual(['signed out']);
    expect(moved(ofParents)).toEqual([]);
  });

  it('asked nothing of anybody else, ran no script and broke no rule of its own', () => {
    expect(ofParents.heard.length).toBe(1);
    expect(ofParents.heard.flat()).toEqual([]);
  });
});
