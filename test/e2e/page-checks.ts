import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { phone } from './chromium.ts';

/** What holds for every page of both doors, whatever it says. */

const widths = { desk: 1280, phone: phone.width } as const;

/** Where the numbers for danger stand, and what a page may not have. */
interface Measured {
  readonly lang: string;
  readonly title: string;
  readonly headings: number;
  readonly scripts: number;
  readonly overflow: number;
  /** Distance of the numbers from the top, in pixels; null when they do not stand right before the content. */
  readonly urgentAt: number | null;
  readonly phones: readonly string[];
  /** Links, buttons and inputs that a thumb would miss. */
  readonly small: readonly string[];
  /** Ids of the forms that it shows. */
  readonly forms: readonly string[];
  /** Whether it says that something in a form is wrong, and whether somebody is signed in. */
  readonly problems: boolean;
  readonly signedIn: boolean;
  /** For each element in turn whether it is shown. */
  readonly shows: string;
}

/** Runs in the page. */
const measure = (): Measured => {
  const visible = (element: Element): boolean => element.getClientRects().length > 0;
  const urgent = document.querySelector('main')?.previousElementSibling;
  const isUrgent = urgent?.tagName === 'ASIDE' && visible(urgent);
  const targets = [...document.querySelectorAll('button, .button, .urgent a, header a, select, input, textarea')];
  return {
    lang: document.documentElement.lang,
    title: document.title,
    headings: [...document.querySelectorAll('h1')].filter(visible).length,
    scripts: document.querySelectorAll('script, [onclick], [onload], iframe, object, embed').length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    urgentAt: isUrgent ? Math.round(urgent.getBoundingClientRect().top + window.scrollY) : null,
    phones: isUrgent ? [...urgent.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '') : [],
    small: targets
      .filter((element) => visible(element) && !element.matches('[type=hidden], .visually-hidden, .skip'))
      .map((element) => ({ box: element.getBoundingClientRect(), is: element.outerHTML.slice(0, 80) }))
      .filter(({ box }) => box.height < 24 || box.width < 24)
      .map(({ is }) => is),
    forms: [...document.querySelectorAll('form[data-form]')].map((form) => form.getAttribute('data-form') ?? ''),
    problems: document.querySelector('.problems') !== null,
    signedIn: document.querySelector('.signed-in') !== null,
    shows: [...document.body.querySelectorAll('*')].map((element) => (visible(element) ? '1' : '0')).join(''),
  };
};

export interface Seen {
  /** `390 px: language en` and the like; empty when all is well. */
  readonly faults: readonly string[];
  /** At each width, the phone last. */
  readonly measured: readonly Measured[];
}

const pictures = process.env['PICTURES'];

const shoot = async (page: Page, name: string, width: number): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name.replaceAll(/[^a-z0-9]+/gi, '-')}-${width}.png`, fullPage: true });
};

/** As it comes with the packages, short. */
const axe = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

/** Every page of this browser will know axe: the browser gets it once, instead of again with each page. */
export const bringAxe = (context: BrowserContext) => context.addInitScript({ path: axe });

interface Judged {
  /** Rule, and where it is broken. */
  readonly broken: readonly string[];
  /** Rules that hold. */
  readonly kept: number;
}

/** The rules of axe on which the width has a say: how large, and whether it scrolls. No colour hangs on it
 * (test/functions/kit-pages.test.tsx). */
const ofWidth = ['target-size', 'scrollable-region-focusable'];

/** Runs in the page, which knows axe by now; tells no more than is asked, for all of it is sent back. A page has no frames:
 * `scripts` counts them. */
const judge = (rules: readonly string[] | null): string =>
  `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], iframes: false, preload: false, ...(rules === null ? {} : { runOnly: rules }) })})
    .then(({ violations, passes }) => ({
      broken: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')),
      kept: passes.length,
    }))`;

/** @param rules all of them when null */
const axeFaults = async (page: Page, rules: readonly string[] | null): Promise<readonly string[]> => {
  const { broken, kept }: Judged = await page.evaluate(judge(rules));
  const found = broken.map((each) => `axe ${each}`);
  return kept < (rules === null ? 10 : 1) ? [...found, `axe looked at too little: ${kept} rules`] : found;
};

const faultsOf = (seen: Measured): readonly string[] =>
  [
    seen.lang === 'nl' ? null : `language ${seen.lang}`,
    /^\S.* - \S/.test(seen.title) ? null : `title "${seen.title}"`,
    seen.headings === 1 ? null : `${seen.headings} first headings`,
    seen.scripts === 0 ? null : `${seen.scripts} scripts`,
    seen.overflow <= 0 ? null : `${seen.overflow} px too wide`,
    seen.phones.join() === 'tel:112,tel:08002000' ? null : `numbers for danger: ${seen.phones.join()}`,
    ...seen.small.map((target) => `too small: ${target}`),
  ].flatMap((fault) => (fault === null ? [] : [fault]));

/** Looks at the page that is shown, in a browser to which axe was brought, at the width of a desk and of a phone. */
export const look = async (page: Page, name: string): Promise<Seen> => {
  const faults: string[] = [];
  const at = async (width: number, rules: readonly string[] | null): Promise<Measured> => {
    await page.setViewportSize({ width, height: 800 });
    const seen = await page.evaluate(measure);
    const found = [...faultsOf(seen), ...(await axeFaults(page, rules))];
    faults.push(...found.map((fault) => `${width} px: ${fault}`));
    await shoot(page, name, width);
    return seen;
  };
  const onPhone = (): Promise<Measured> => at(widths.phone, null);
  const atDesk = (): Promise<Measured> => at(widths.desk, ofWidth);
  // First as it stands: another width takes the browser as long as another page.
  const stands = page.viewportSize()?.width === widths.desk;
  const measured = stands ? [await atDesk(), await onPhone()] : [await onPhone(), await atDesk()].toReversed();
  // With the same elements only what hangs on the width can have changed.
  if (new Set(measured.map(({ shows }) => shows)).size > 1) await at(widths.desk, null);
  return { faults, measured };
};

/** Listens for whatever a page may not do: fetch from elsewhere, break its own policy, fail in the console.
 * @param own origins that may be asked
 * @returns what was heard; grows as pages are shown */
export const listen = (context: BrowserContext, own: readonly string[]): readonly string[] => {
  const heard: string[] = [];
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    // A way somewhere else, by a link or to sign in, is no part of a page.
    if (protocol !== 'data:' && !own.includes(origin) && !request.isNavigationRequest()) heard.push(`asked ${origin}`);
  });
  context.on('console', (message) => {
    // The status of a page itself; each scene names the one that it expects.
    if (!/^Failed to load resource: the server responded with a status of 4\d\d|5\d\d/.test(message.text())) {
      heard.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => heard.push(`error ${error.error().message}`));
  return heard;
};
