import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile, CaseId, Task } from '../../workflows/domain/case.ts';
import { at } from '../../workflows/domain/instant.ts';
import type { Person, Roster } from '../../workflows/domain/person.ts';
import { processById, processes, stepOf } from '../../workflows/domain/processes/processes.ts';
import { parentStatusText } from '../../workflows/domain/receipt.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import { askedIn } from '../../workflows/forms/parnassys.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';
import { staffStartForms } from '../../workflows/forms/staff-start-forms.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { newPerson, openBrowser } from './chromium.ts';
import { fillWith } from './fill.ts';
import { type Inside, inside } from './inside.ts';
import { type LocalMachine, newDataFolder, removeDataFolder, startMachine } from './machine.ts';
import { passQuestion, signInOnTheWay } from './people.ts';
import { today } from './policy-day.ts';
import { until } from './until.ts';
import { acceptedExample, answersFor, colleagueFor, whoAnswers } from './way-to-the-end.ts';

/** Every form by which a case begins, in a browser that runs no script, until that case is closed. */

let machine: LocalMachine;
let browser: Browser;
let seen: Inside;
let roster: Roster;
const pages = new Map<string, Promise<Page>>();
const begun = new Set<string>();
const ended = new Set<string>();

/** Milliseconds for one click, on a busy machine. */
const patience = 15_000;

/** A browser of one's own, without script. */
const browserOfOne = async (): Promise<Page> => {
  const { page } = await newPerson(browser, false);
  page.setDefaultTimeout(patience);
  return page;
};

const now = at(today(), '10:00');

/** Most answers that a case may ask on its way. */
const mostAnswers = 25;

const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();

/** The browser of one person, signed in. */
const pageOf = (person: Pick<Person, 'id' | 'name'>): Promise<Page> => {
  const known = pages.get(person.id);
  if (known !== undefined) return known;
  const opened = browserOfOne().then(async (page) => {
    await signInOnTheWay(page, person.name, `${machine.staff}/`);
    return page;
  });
  pages.set(person.id, opened);
  return opened;
};

/** From the empty form, past the page to check it, to the page behind it. */
const handIn = async (page: Page, form: Form, typed: Typed): Promise<void> => {
  await fillWith(page, form, typed);
  await page.locator(`form[data-form="${form.id}"] button[value=check]`).last().click();
  const send = page.getByRole('button', { name: form.submit, exact: true });
  const problems = page.locator('.problems');
  await send.or(problems).first().waitFor();
  if (await problems.isVisible()) {
    throw new Error(`${form.id} was not accepted on "${await heading(page)}": ${await problems.innerText()}`);
  }
  await send.click();
};

/** The case that began with this form and was not there before. */
const caseOf = async (form: Form, before: ReadonlySet<string>): Promise<CaseId> =>
  until(`a case of ${form.id}`, async () => {
    for (const id of await seen.caseIds()) {
      if (before.has(id)) continue;
      const file = await seen.cases.file(id);
      if (file?.forms[0]?.formId === form.id) return id;
    }
    return null;
  });

const answerTask = async (file: CaseFile, task: Task): Promise<void> => {
  const { caseId, process } = file.head;
  const step = stepOf(processById(process), task.step);
  const declared = formById(step?.form ?? '');
  const form = declared === null ? null : askedIn(declared, file.head.boardOnly);
  if (step === null || form === null) throw new Error(`${process}.${task.step} has no form.`);
  const person = whoAnswers(file, task, roster, today());
  const page = await pageOf(person);
  await page.goto(`${machine.staff}/zaak/${caseId}/stap/${task.step}/${task.n}`);
  await passQuestion(page);
  const changed = colleagueFor(file, step, form, roster, person, now);
  const typed = answersFor({ file, task, form, today: today(), changed });
  await handIn(page, form, typed);
  expect(await heading(page), `${process}.${task.step} by ${person.id}`).toBe('Opgeslagen');
};

/** Answers whatever is open, until the case is closed. */
const walkToEnd = async (caseId: CaseId): Promise<void> => {
  for (let count = 0; count < mostAnswers; count += 1) {
    const file = await until(`something to do in ${caseId}`, async () => {
      const found = await seen.cases.file(caseId);
      return found?.head.status === 'closed' || found?.tasks.some(({ status }) => status === 'open') ? found : null;
    });
    const task = file.tasks.find(({ status }) => status === 'open');
    if (task === undefined) {
      expect(file.head.closedAt).not.toBeNull();
      ended.add(file.head.process);
      return;
    }
    await answerTask(file, task);
  }
  throw new Error(`After ${mostAnswers} answers the case was still open.`);
};

beforeAll(async () => {
  [machine, browser] = await Promise.all([newDataFolder().then((folder) => startMachine(folder)), openBrowser()]);
  seen = await inside(machine);
  const found = await seen.cases.roster();
  if (found === null) throw new Error('The machine has no roster.');
  roster = found;
});

afterAll(async () => {
  seen?.close();
  await browser?.close();
  await machine?.stop();
  if (machine !== undefined) await removeDataFolder(machine.data);
});

describe('every form of the parent door, without JavaScript', () => {
  it.each(parentForms)('$id becomes a case that is walked to its end, and the receipt says so', async (form) => {
    const page = await browserOfOne();
    const before = new Set(await seen.caseIds());
    await page.goto(`${machine.parent}${form.path === undefined ? '/vertel' : `/formulier/${form.path}`}`);
    await handIn(page, form, acceptedExample(form, today()));
    const code = await page.locator('p.code').first().innerText();
    expect(code).toMatch(/^(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
    const caseId = await caseOf(form, before);
    begun.add(form.id);
    await walkToEnd(caseId);
    await expect
      .poll(async () => {
        await page.goto(`${machine.parent}/code`);
        await page.getByRole('main').getByRole('textbox').first().fill(code);
        await page.getByRole('main').getByRole('button').last().click();
        return page.getByRole('main').innerText();
      })
      .toContain(parentStatusText.closed);
    await page.context().close();
  });
});

/** Where staff begin a case: a form of the list, or the first step of the Meldcode. */
const starts = [
  ...staffStartForms.map((form) => ({ form, id: form.id, path: `/nieuw/${form.path}` })),
  { form: signalsForm, id: signalsForm.id, path: '/vermoeden' },
];

/** A colleague to whom this page is open. */
const starter = async (path: string): Promise<Page> => {
  for (const name of ['Evi Gefingeerd', 'Ineke Verzinsel', 'Pien Papier', 'Beatrix Bestuur']) {
    const person = roster.people.find((each) => each.name === name);
    if (person === undefined) throw new Error(`${name} is nobody of the school.`);
    const page = await pageOf(person);
    if ((await page.goto(`${machine.staff}${path}`))?.status() === 200) return page;
  }
  throw new Error(`Nobody may begin at ${path}.`);
};

describe('every form with which staff begin a case, without JavaScript', () => {
  it.each(starts)('$id becomes a case that is walked to its end', async ({ form, path }) => {
    const page = await starter(path);
    const before = new Set(await seen.caseIds());
    await handIn(page, form, acceptedExample(form, today()));
    expect(await heading(page)).toBe('Opgeslagen');
    const caseId = await caseOf(form, before);
    begun.add(form.id);
    await walkToEnd(caseId);
  });
});

describe('all of them together', () => {
  it('were every form with which a case can begin, and a closed case of every process that has one', () => {
    expect([...begun].toSorted()).toEqual([...parentForms, ...starts].map(({ id }) => id).toSorted());
    const begins = processes.filter(
      ({ intake, steps }) => intake !== undefined || steps.some((step) => step.form === signalsForm.id),
    );
    expect([...ended].toSorted()).toEqual(begins.map(({ id }) => id).toSorted());
    expect(begins.length).toBeGreaterThan(6);
  });
});
