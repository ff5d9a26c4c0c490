import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleTyped } from '../../workflows/forms/example.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import type { Addresses } from './machine.ts';
import { hiddenOf, type PlainBrowser, type Seen } from './plain-browser.ts';
import { today } from './policy-day.ts';

/** What parents and staff do, in a plain browser. */

/** A concern that goes to the teacher of a group and asks for nothing more. */
export const ordinaryConcern = (changed: Typed = {}): Typed => ({
  ...exampleTyped(concernForm, today()),
  danger: 'no',
  topic: 'notWell',
  home: 'no',
  submitter: 'parent',
  'children.0.group': '3a',
  ...changed,
});

/** The receipt code on a page; null when it shows none. */
export const codeOn = ({ html }: Seen): string | null =>
  /<p class="code"[^>]*>((?:[0-9A-Z]{4}-){5}[0-9A-Z]{4})<\/p>/.exec(html)?.[1] ?? null;

/** The id under which the form that a parent opened will be stored. */
export const openConcern = async (machine: Addresses, browser: PlainBrowser): Promise<string> => {
  const page = await browser.open(`${machine.parent}/vertel`);
  const submission = hiddenOf(page, '/vertel')['submission'];
  if (typeof submission !== 'string') throw new Error(`The form has no submission id; status ${page.status}.`);
  return submission;
};

export const sendConcern = (
  machine: Addresses,
  browser: PlainBrowser,
  submission: string,
  typed: Typed,
): Promise<Seen> => browser.send(`${machine.parent}/verstuur`, { ...typed, submission, action: 'send' });

export const askStatus = (machine: Addresses, browser: PlainBrowser, code: string): Promise<Seen> =>
  browser.send(`${machine.parent}/code`, { code, action: 'check' });

/** Says who it is when the provider asks. */
const signedIn = (browser: PlainBrowser, seen: Seen, person: string): Promise<Seen> | Seen =>
  new URL(seen.url).pathname.startsWith('/kies/') ? browser.send(seen.url, { account: person }) : seen;

/** Says that a case is not about the own family, when that is asked before it opens. */
const uninvolved = (machine: Addresses, browser: PlainBrowser, seen: Seen): Promise<Seen> | Seen => {
  const [, question] = /action="(\/zaak\/[^"/]+\/betrokken)"/.exec(seen.html) ?? [];
  return question === undefined || !seen.html.includes('name="answer" value="no"')
    ? seen
    : browser.send(`${machine.staff}${question}`, { ...hiddenOf(seen, question), answer: 'no' });
};

/** Opens a page of the staff door, past whatever is asked first. */
export const openAs = async (
  machine: Addresses,
  browser: PlainBrowser,
  person: string,
  path: string,
): Promise<Seen> => {
  const seen = await browser.open(`${machine.staff}${path}`);
  return uninvolved(machine, browser, await signedIn(browser, seen, person));
};

/** Fills in, checks and hands in; ends on the page that says it was saved, or on the one that refused.
 * @param from where the form stands and is checked
 * @param to where it is handed in */
export const handIn = async (
  machine: Addresses,
  browser: PlainBrowser,
  person: string,
  { from, to }: { readonly from: string; readonly to: string },
  typed: Typed,
): Promise<Seen> => {
  const form = await openAs(machine, browser, person, from);
  const checked = await browser.send(`${machine.staff}${from}`, { ...typed, ...hiddenOf(form, from), action: 'check' });
  if (checked.status !== 200) return checked;
  return browser.send(`${machine.staff}${to}`, { ...hiddenOf(checked, to), action: 'send' });
};

/** @param step address of the step: `/zaak/<id>/stap/<step>/<n>` */
export const answerStep = (
  machine: Addresses,
  browser: PlainBrowser,
  person: string,
  step: string,
  typed: Typed,
): Promise<Seen> => handIn(machine, browser, person, { from: step, to: `${step}/antwoord` }, typed);
