import type { APIResponse, Browser, BrowserContext, Page } from 'playwright-core';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleTyped } from '../../workflows/forms/example.ts';
import { formById } from '../../workflows/forms/registry.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { newContext } from './chromium.ts';
import type { LocalMachine } from './machine.ts';
import { today } from './policy-day.ts';

/** The same requests as a browser without script, without drawing the pages: to bring a case where a test begins. */

export { today };

export const urlEncoded = (typed: Typed): string =>
  new URLSearchParams(
    Object.entries(typed).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each])),
  ).toString();

const formType = 'application/x-www-form-urlencoded';

/** Value of a hidden input of a page. */
export const hiddenIn = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

export const postTo = (origin: string, path: string, typed: Typed): Promise<Response> =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': formType, origin },
    body: urlEncoded(typed),
    redirect: 'manual',
  });

/** A concern of a parent, acknowledged.
 * @returns its receipt code */
export const tellSchool = async (machine: LocalMachine, changed: Typed = {}): Promise<string> => {
  const form = await (await fetch(`${machine.parent}/vertel`)).text();
  const typed = { ...exampleTyped(concernForm, today()), ...changed, submission: hiddenIn(form, 'submission') };
  const receipt = await postTo(machine.parent, '/verstuur', { ...typed, action: 'send' });
  const code = /<p class="code"[^>]*>([^<]+)</.exec(await receipt.text())?.[1];
  if (receipt.status !== 200 || code === undefined) throw new Error(`The concern was not taken: ${receipt.status}.`);
  return code;
};

export interface Colleague {
  readonly context: BrowserContext;
  readonly csrf: string;
  readonly post: (path: string, typed: Typed) => Promise<APIResponse>;
  /** Answers a step with the example of its form.
   * @param path `/zaak/<id>/stap/<step>/<n>` */
  readonly answer: (path: string, formId: string, changed?: Typed) => Promise<void>;
}

export interface Seated extends Colleague {
  readonly page: Page;
}

/** Somebody of the school, signed in in a browser of their own that shows no page yet.
 * @param person as `evi-gefingeerd` */
export const signedIn = async (
  browser: Browser,
  machine: LocalMachine,
  person: string,
  javaScriptEnabled = false,
): Promise<Colleague> => {
  const context = await newContext(browser, javaScriptEnabled);
  const asked = await context.request.get(`${machine.staff}/`);
  const list = await context.request.post(asked.url(), { form: { account: person } });
  const csrf = hiddenIn(await list.text(), 'csrf');
  if (list.url() !== `${machine.staff}/` || csrf === '')
    throw new Error(`${person} was not signed in: ${list.status()}.`);
  const post = (path: string, typed: Typed): Promise<APIResponse> =>
    context.request.post(`${machine.staff}${path}`, {
      headers: { origin: machine.staff, 'content-type': formType },
      data: urlEncoded({ csrf, ...typed }),
      maxRedirects: 0,
    });
  const answer = async (path: string, formId: string, changed: Typed = {}): Promise<void> => {
    const form = formById(formId);
    const file = path.replace(/\/stap\/.*/, '');
    const first = await (await context.request.get(`${machine.staff}${path}`)).text();
    const asked = first.includes(`${file}/betrokken`) && first.includes('value="no"');
    if (asked) await post(`${file}/betrokken`, { answer: 'no' });
    const shown = asked ? await (await context.request.get(`${machine.staff}${path}`)).text() : first;
    const revision = hiddenIn(shown, 'revision');
    const typed = { ...(form === null ? {} : exampleTyped(form, today())), ...changed, revision, action: 'send' };
    const saved = await post(`${path}/antwoord`, typed);
    if (saved.status() !== 200) throw new Error(`${path} was not answered: ${saved.status()}.`);
  };
  return { context, csrf, post, answer };
};

/** The same, with a page before them. */
export const seated = async (...given: Parameters<typeof signedIn>): Promise<Seated> => {
  const colleague = await signedIn(...given);
  return { ...colleague, page: await colleague.context.newPage() };
};
