import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processes } from '../../workflows/domain/processes/processes.ts';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import { receiptForms } from '../../workflows/forms/receipt/receipt-forms.ts';
import { forms } from '../../workflows/forms/registry.ts';
import { type RouteEntry, routes } from '../../workflows/routes.ts';
import { openBrowser, phone } from './chromium.ts';
import { drawnPages } from './drawn-pages.ts';
import { drawnSteps } from './drawn-steps.ts';
import { type LocalMachine, newDataFolder, removeDataFolder, startMachine } from './machine.ts';
import { moved, type PageRun, pageRun } from './page-run.ts';
import { staffScenes } from './staff-scenes.ts';
import { type World, worldOf } from './world.ts';

let machine: LocalMachine;
let browser: Browser;
let world: World;
let nobody: BrowserContext;
let run: PageRun;

const drawn = [...drawnSteps, ...drawnPages.filter(({ side }) => side === 'staff')];
const ofStaff = routes.filter(({ door, json }: RouteEntry) => door === 'staff' && json !== true);

beforeAll(async () => {
  [machine, browser] = await Promise.all([newDataFolder().then((folder) => startMachine(folder)), openBrowser()]);
  nobody = await browser.newContext({ viewport: phone, locale: 'nl-NL' });
  world = await worldOf(browser, machine);
  run = pageRun(machine);
  for (const context of [nobody, world.evi.context, world.ineke.context, world.pien.context]) await run.note(context);
});

afterAll(async () => {
  await browser?.close();
  await machine?.stop();
  if (machine !== undefined) await removeDataFolder(machine.data);
});

describe('every page of the staff door, on a phone and at a desk', () => {
  it.each(staffScenes)('$name', (scene) =>
    run.visit(scene.who === 'nobody' ? nobody : world[scene.who].context, scene, (page) => scene.open(page, world)),
  );

  it.each(drawn)('of days and accidents: $name', (page) => run.show(nobody, page));

  it('was every page: each route of the registry, each form and each step', () => {
    expect([...run.answered].toSorted()).toEqual(ofStaff.map(({ id }) => id).toSorted());
    const others = new Set([...parentForms, ...receiptForms].map(({ id }) => id));
    const own = forms.map(({ id }) => id).filter((id) => !others.has(id));
    expect([...run.shownForms].toSorted()).toEqual(own.toSorted());
    const steps = processes.flatMap((process) => process.steps.map(({ id }) => id));
    expect([...run.shownSteps].toSorted()).toEqual([...new Set(steps)].toSorted());
    expect(run.looked()).toBe(staffScenes.length + drawn.length);
    expect(run.looked()).toBeGreaterThan(80);
  });

  it('has the numbers for danger in the same place', () => {
    expect([...run.places.keys()].toSorted()).toEqual(['signed in', 'signed out']);
    expect(moved(run)).toEqual([]);
  });

  it('asked nothing of anybody else, ran no script and broke no rule of its own', () => {
    expect(run.heard.length).toBe(4);
    expect(run.heard.flat()).toEqual([]);
  });
});
