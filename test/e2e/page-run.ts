import type { BrowserContext, Page, Response } from 'playwright-core';
import { expect } from 'vitest';
import { routes } from '../../workflows/routes.ts';
import { phone } from './chromium.ts';
import { type DrawnPage, drawer } from './drawn-pages.ts';
import type { Addresses } from './machine.ts';
import { bringAxe, listen, look } from './page-checks.ts';

/** Shows pages one by one, judges each, and remembers what was shown. */

const fits = (pattern: string, path: string): boolean => {
  const [parts, given] = [pattern.split('/'), path.split('/')];
  return parts.length === given.length && parts.every((part, at) => part.startsWith('{') || part === given[at]);
};

/** One tab a person: a new one starts a process of the browser, which takes as long as the page. */
const tabOf = async (context: BrowserContext): Promise<Page> => context.pages()[0] ?? (await context.newPage());

interface Shown {
  readonly name: string;
  readonly status: number;
}

export const pageRun = (machine: Addresses) => {
  const heard: (readonly string[])[] = [];
  /** Routes that answered, forms and steps that were shown. */
  const answered = new Set<string>();
  const shownForms = new Set<string>();
  const shownSteps = new Set<string>();
  /** Where the numbers for danger stood, by kind of page. */
  const places = new Map<string, Set<string>>();
  /** Of each door the tab in which pages of days and accidents are shown. */
  const drawing = new Map<string, ReturnType<typeof drawer>>();
  let looked = 0;

  /** Follows all that the pages of this browser ask for. */
  const note = async (context: BrowserContext): Promise<void> => {
    await bringAxe(context);
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

  const judge = async (page: Page, { name, status }: Shown, got: number | undefined): Promise<void> => {
    expect(got, name).toBe(status);
    const { faults, measured } = await look(page, name);
    expect(faults, name).toEqual([]);
    for (const { title, problems, forms } of measured) {
      expect(title.startsWith('Fout: '), name).toBe(problems);
      for (const id of forms) shownForms.add(id);
    }
    const kind = measured.some(({ signedIn }) => signedIn) ? 'signed in' : 'signed out';
    const where = measured.map(({ urgentAt }) => urgentAt).join(' and ');
    places.set(kind, (places.get(kind) ?? new Set()).add(where));
    looked += 1;
  };

  return {
    heard,
    answered,
    shownForms,
    shownSteps,
    places,
    looked: () => looked,
    note,
    /** @param open how a person comes there */
    visit: async (context: BrowserContext, shown: Shown, open: (page: Page) => Promise<void>): Promise<void> => {
      const page = await tabOf(context);
      // On the phone, also after a page that was at the desk last.
      await page.setViewportSize(phone);
      let last: number | undefined;
      const remember = (response: Response): void => {
        if (response.request().isNavigationRequest() && response.status() !== 303) last = response.status();
      };
      page.on('response', remember);
      await open(page);
      await page.waitForLoadState();
      page.off('response', remember);
      await judge(page, shown, last);
    },
    show: async (context: BrowserContext, drawn: DrawnPage): Promise<void> => {
      const page = await tabOf(context);
      const show = drawing.get(drawn.side) ?? drawer(page, machine[drawn.side]);
      drawing.set(drawn.side, show);
      const answer = await drawn.draw();
      await (await show)(drawn.path ?? '/voorbeeld', answer);
      await judge(page, drawn, answer.status);
    },
  };
};

export type PageRun = ReturnType<typeof pageRun>;

/** Kinds of pages on which the numbers for danger stand elsewhere than on another page of that kind. */
export const moved = ({ places }: PageRun): readonly string[] =>
  [...places].filter(([, found]) => found.size !== 1).map(([kind, found]) => `${kind}: ${[...found].join('; ')}`);
