import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LocalMachine } from './machine.ts';

interface InboxMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

const mailsFor = async (machine: LocalMachine, address: string): Promise<readonly InboxMail[]> => {
  const answer = await fetch(`${machine.inbox}/mails?aan=${encodeURIComponent(address)}`);
  return answer.json();
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The newest mail to somebody about a step, once it has come.
 * @param about part of the link that the mail holds: `stap/acknowledge`
 * @param read links that were followed before; the one that is found is added */
export const mailAbout = async (
  machine: LocalMachine,
  address: string,
  about: string,
  read: Set<string>,
): Promise<{ readonly mail: InboxMail; readonly link: string }> => {
  for (let tries = 0; tries < 100; tries += 1) {
    for (const mail of await mailsFor(machine, address)) {
      const link = mail.text.match(/http:\S+/)?.[0];
      if (link?.includes(about) !== true || read.has(link)) continue;
      read.add(link);
      return { mail, link };
    }
    await pause(100);
  }
  throw new Error(`No mail about ${about} came.`);
};

/** Follows the link of a mail; signs in on the way when that is needed. */
export const followAs = async (page: Page, name: string, link: string): Promise<void> => {
  await page.goto(link);
  const choice = page.getByRole('button', { name: new RegExp(`^${name}`) });
  if (await choice.isVisible()) await choice.click();
  await expect.poll(() => page.url()).toBe(link);
};
