import type { Browser, Cookie as Kept, Page } from 'playwright-core';
import type { Form } from '../../workflows/forms/form.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { handOver, newPerson } from './chromium.ts';
import { passQuestion, signInOnTheWay } from './people.ts';
import type { Cookie, Seen } from './plain-browser.ts';

/** People who see the page: in turn at one browser that runs no script, each with what they were given themselves, filling in forms by
 * what stands on them. */

/** Milliseconds for one click, on a busy machine. */
const patience = 15_000;

export interface Sighted {
  /** Opens the page, fills in its form, checks it and hands it in.
   * @param who `null` for a parent, who does not sign in
   * @returns the page behind it
   * @throws Error when the form does not take what was typed */
  readonly handIn: (who: { readonly name: string } | null, address: string, form: Form, typed: Typed) => Promise<Seen>;
  /** Ids of the forms that were handed in. */
  readonly handedIn: ReadonlySet<string>;
  /** Every address asked for, and the ids under which parents' forms were stored. */
  readonly addresses: readonly string[];
  readonly submissions: readonly string[];
  readonly cookies: () => Promise<readonly Cookie[]>;
}

/** Runs in the page. Whatever is shown is answered, from top to bottom, until no answer shows anything new; what stays hidden
 * is filled in last, as in a browser that hides nothing.
 * @returns names of shown fields without a label */
const fillShown = (whole: Element, typed: Readonly<Record<string, readonly string[]>>): readonly string[] => {
  const nameless = new Set<string>();
  const controls = [...whole.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea, select')];
  const answer = (control: HTMLInputElement): boolean => {
    const values = typed[control.name] ?? [];
    if (control.type === 'radio' || control.type === 'checkbox') {
      const chosen = values.includes(control.value);
      const changes = chosen !== control.checked;
      control.checked = chosen;
      return changes;
    }
    const changes = control.value !== (values[0] ?? control.value);
    control.value = values[0] ?? control.value;
    return changes;
  };
  const shown = (control: Element): boolean => control.getClientRects().length > 0;
  for (let again = true; again; ) {
    again = false;
    for (const control of controls.filter((each) => shown(each) && Object.hasOwn(typed, each.name))) {
      if ((control.labels?.[0]?.textContent ?? '').trim() === '') nameless.add(control.name);
      if (answer(control)) again = true;
    }
  }
  for (const control of controls.filter((each) => !shown(each) && ['text', 'textarea'].includes(each.type)))
    answer(control);
  return [...nameless];
};

const lists = (typed: Typed): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value].flat()]));

export const sighted = (browser: Browser): Sighted => {
  /** What each was given, by name; of whoever sits there now it is in the browser. */
  const given = new Map<string, readonly Kept[]>();
  let seat: { readonly page: Page; readonly name: string } | null = null;
  const handedIn = new Set<string>();
  const addresses: string[] = [];
  const submissions: string[] = [];

  const open = async (): Promise<Page> => {
    const { context, page } = await newPerson(browser, false);
    context.on('request', (request) => addresses.push(request.url()));
    page.setDefaultTimeout(patience);
    return page;
  };
  const keep = async (): Promise<void> => {
    if (seat !== null) given.set(seat.name, await seat.page.context().cookies());
  };
  const pageOf = async (name: string): Promise<Page> => {
    if (seat?.name === name) return seat.page;
    await keep();
    const page = seat?.page ?? (await open());
    await handOver(page);
    await page.context().addCookies([...(given.get(name) ?? [])]);
    seat = { page, name };
    return page;
  };
  const seenOn = async (page: Page, status: number): Promise<Seen> => ({
    status,
    url: page.url(),
    html: await page.content(),
  });

  return {
    handedIn,
    addresses,
    submissions,
    cookies: async () => {
      await keep();
      return [...given.values()].flat().map(({ domain, path, name, value }) => ({ host: domain, path, name, value }));
    },
    handIn: async (who, address, form, typed) => {
      const page = await pageOf(who?.name ?? '');
      if (who === null) await page.goto(address);
      else await signInOnTheWay(page, who.name, address);
      await passQuestion(page);
      const whole = page.locator(`form[data-form="${form.id}"]`);
      const nameless = await whole.evaluate(fillShown, lists(typed));
      if (nameless.length > 0) throw new Error(`${form.id} has fields without a label: ${nameless.join(', ')}`);
      await whole.locator('button[value=check]').last().click();
      const send = page.getByRole('button', { name: form.submit, exact: true });
      const problems = page.locator('.problems');
      await send.or(problems).first().waitFor();
      if (await problems.isVisible()) throw new Error(`${form.id} was not accepted: ${await problems.innerText()}`);
      if (who === null) submissions.push(await page.locator('[name=submission]').first().inputValue());
      const [answer] = await Promise.all([page.waitForNavigation(), send.click()]);
      handedIn.add(form.id);
      return seenOn(page, answer?.status() ?? 0);
    },
  };
};
