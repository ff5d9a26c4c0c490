import type { BrowserContext, Page } from 'playwright-core';
import { hiddenIn } from './by-hand.ts';
import type { LocalMachine } from './machine.ts';
import { until } from './until.ts';

interface InboxMail {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

const mailsFor = async (machine: LocalMachine, address: string): Promise<readonly InboxMail[]> => {
  const answer = await fetch(`${machine.inbox}/mails?aan=${encodeURIComponent(address)}`);
  return answer.json();
};

/** The newest mail to somebody about a step, once it has come.
 * @param about part of the link that the mail holds: the path of its case, or nothing
 * @param read ids of mails that were read before; the one that is found is added */
export const mailAbout = (
  machine: LocalMachine,
  address: string,
  about: string,
  read: Set<string>,
): Promise<{ readonly mail: InboxMail; readonly link: string }> =>
  until(`a mail about ${about}`, async () => {
    for (const mail of await mailsFor(machine, address)) {
      const link = mail.text.match(/http:\S+/)?.[0];
      if (link?.includes(about) !== true || read.has(mail.id)) continue;
      read.add(mail.id);
      return { mail, link };
    }
    return null;
  });

/** Says that a case is not about the own family, when the page asks. */
export const passQuestion = async (page: Page): Promise<void> => {
  await page.waitForLoadState('domcontentloaded');
  const no = page.getByRole('button', { name: 'Nee, open de zaak' });
  if (await no.isVisible()) await Promise.all([page.waitForEvent('domcontentloaded'), no.click()]);
};

/** The list of today of whoever is signed in, after saying of every case on it that it is not about the own family: before
 * that it names no step. */
export const openList = async ({ request }: BrowserContext, machine: LocalMachine): Promise<string> => {
  const list = async () => (await request.get(`${machine.staff}/`)).text();
  const before = await list();
  const veiled = [...new Set([...before.matchAll(/href="(\/zaak\/[0-9a-z]+)\/nu"/g)].map(([, path = '']) => path))];
  for (const path of veiled) {
    await request.post(`${machine.staff}${path}/betrokken`, {
      headers: { origin: machine.staff },
      form: { csrf: hiddenIn(before, 'csrf'), answer: 'no' },
      maxRedirects: 0,
    });
  }
  return veiled.length === 0 ? before : list();
};

/** The newest step on somebody's list, once it is there: from the third new task on a day there is no mail of its own.
 * @param page of whom it is, signed in
 * @param about part of the address: `stap/acknowledge`
 * @param read links that were followed before; the one that is found is added */
export const listedStep = (page: Page, machine: LocalMachine, about: string, read: Set<string>): Promise<string> =>
  until(`${about} on a list`, async () => {
    const list = await openList(page.context(), machine);
    for (const [, path = ''] of list.matchAll(/href="(\/zaak\/[^"]*)"/g)) {
      const link = `${machine.staff}${path}`;
      if (!link.includes(about) || read.has(link)) continue;
      read.add(link);
      return link;
    }
    return null;
  });

/** Follows a link; signs in on the way when that is needed. */
export const signInOnTheWay = async (page: Page, name: string, link: string): Promise<void> => {
  await page.goto(link);
  const choice = page.getByRole('button', { name: new RegExp(`^${name}`) });
  if (await choice.isVisible()) await choice.click();
  await page.waitForURL(({ origin }) => origin === new URL(link).origin);
};

/** Follows the link of a mail to whatever it asks for. */
export const followAs = async (page: Page, name: string, link: string): Promise<void> => {
  await signInOnTheWay(page, name, link);
  await passQuestion(page);
  // A mail leads to whatever is next in its case.
  await page.waitForURL(({ href }) => href.includes(link.replace(/\/nu$/, '')));
};
