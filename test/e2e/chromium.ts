import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
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
];

/** The browser that comes with the packages on Linux; elsewhere the one that is installed. */
export const executable = async (): Promise<string> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    const found = installed.find(existsSync);
    if (found === undefined) throw new Error('No Chrome or Edge was found for the browser tests.');
    return found;
  }
  // Makes the package unpack the libraries that a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
  const packaged = await import('@sparticuz/chromium');
  return packaged.default.executablePath();
};

export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await executable(), args: flags });

/** An old phone. */
export const phone = { width: 390, height: 780 } as const;

/** A person with a browser of their own. */
export const newPerson = async (
  browser: Browser,
  javaScriptEnabled: boolean,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> => {
  const context = await browser.newContext({ javaScriptEnabled, viewport: phone, locale: 'nl-NL' });
  return { context, page: await context.newPage() };
};
