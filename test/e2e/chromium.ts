import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Of these the last word counts: what Playwright turns off and matters here, and the frame of its own that a page would get at each step; all that was
 * brought to a tab would be brought again and again. */
const off = [
  'RenderDocument',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
];

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${off.join()}`,
  // What runs in a page here runs once: compiled simply, and by the one thread that waits for it, it is done sooner.
  '--js-flags=--single-threaded,--no-opt,--no-maglev',
];

/** The browser that comes with the packages, unpacked; null where it does not run. */
export const packaged = async (): Promise<string | null> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  // Makes the package unpack the libraries that a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
  const { default: browser } = await import('@sparticuz/chromium');
  return browser.executablePath();
};

/** Where none comes with the packages, the one that is installed. */
const executable = async (): Promise<string> => {
  const found = (await packaged()) ?? installed.find(existsSync);
  if (found === undefined) throw new Error('No Chrome or Edge was found for the browser tests.');
  return found;
};

export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await executable(), args: flags });

/** An old phone. */
export const phone = { width: 390, height: 780 } as const;

/** A browser of somebody's own that shows no page yet. */
export const newContext = (browser: Browser, javaScriptEnabled: boolean): Promise<BrowserContext> =>
  browser.newContext({ javaScriptEnabled, viewport: phone, locale: 'nl-NL' });

/** A person with a browser of their own. */
export const newPerson = async (
  browser: Browser,
  javaScriptEnabled: boolean,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> => {
  const context = await newContext(browser, javaScriptEnabled);
  return { context, page: await context.newPage() };
};

/** The same browser for the next person, as new: to begin another one takes as long as ten pages. */
export const handOver = async (page: Page): Promise<void> => {
  await Promise.all([
    page.context().clearCookies(),
    page.unrouteAll(),
    page.emulateMedia({ media: null }),
    page.setViewportSize(phone),
  ]);
};
