import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import type { CaseFile, Task } from '../../workflows/domain/case.ts';
import { at } from '../../workflows/domain/instant.ts';
import type { Roster } from '../../workflows/domain/person.ts';
import type { ProcessId } from '../../workflows/domain/processes/process-id.ts';
import { processById, processOfForm, stepOf } from '../../workflows/domain/processes/processes.ts';
import { askedIn } from '../../workflows/forms/asked-in.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { staffStartForms } from '../../workflows/forms/staff-start-forms.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { sighted } from './by-sight.ts';
import type { Inside } from './inside.ts';
import type { LocalMachine } from './machine.ts';
import { marker } from './marks.ts';
import { hiddenOf, type PlainBrowser, plainBrowser, type Seen } from './plain-browser.ts';
import { codeOn, handIn, openConcern, sendConcern } from './plain-people.ts';
import { today } from './policy-day.ts';
import { until } from './until.ts';
import {
  type Answered,
  acceptedExample,
  answersFor,
  choicesIn,
  colleagueFor,
  tellsMore,
  whoAnswers,
} from './way-to-the-end.ts';

/** What people do again and again in the wide walk, with a mark in every text field. The first time that a form comes, somebody
 * fills it in in a real browser without script; after that plain requests say the same. */

/** A case that a form of the parent door began, with the code of its receipt. */
export interface Told {
  readonly formId: string;
  readonly caseId: string;
  readonly code: string;
}

/** Steps that this walk does not come at, with where they are answered. */
export const elsewhere: ReadonlyMap<string, string> = new Map([
  ['concern.together', 'ends with the one answer to all writers (test/process/wave.test.ts)'],
]);

/** Who begins a case at the staff door. */
const starter = 'evi-gefingeerd';

export const widePeople = (machine: LocalMachine, seen: Inside, browser: Browser) => {
  const { secrets, marked } = marker();
  const tokens: { what: string; value: string }[] = [];
  const answered = new Set<string>();
  const begun: Told[] = [];
  /** Steps that several processes share are the same question. */
  const questions = new Set<string>();
  const questionOf = (process: ProcessId, step: string): string =>
    `${step} ${stepOf(processById(process), step)?.form}`;
  const wasAnswered: Answered = (process, step) =>
    elsewhere.has(`${process}.${step}`) || questions.has(questionOf(process, step));
  const eyes = sighted(browser);
  const parent = plainBrowser();
  const staff = new Map<string, PlainBrowser>();
  const browserOf = (person: string): PlainBrowser => {
    const own = staff.get(person) ?? plainBrowser();
    staff.set(person, own);
    return own;
  };
  const nameOf = (person: string): string => seen.school.people.find(({ id }) => id === person)?.name ?? person;

  /** @param way where the form stands and is checked, and where it is handed in */
  const handInAs = (
    person: string,
    form: Form,
    way: { readonly from: string; readonly to: string },
    typed: Typed,
  ): Promise<Seen> =>
    eyes.handedIn.has(form.id)
      ? handIn(machine, browserOf(person), person, way, typed)
      : eyes.handIn({ name: nameOf(person) }, `${machine.staff}${way.from}`, form, typed);

  const addressesOf = ({ path }: Form) =>
    path === undefined
      ? { from: '/vertel', to: '/verstuur' }
      : { from: `/formulier/${path}`, to: `/formulier/${path}/verstuur` };

  const handInAsParent = async (form: Form, typed: Typed): Promise<Seen> => {
    const { from, to } = addressesOf(form);
    if (!eyes.handedIn.has(form.id)) return eyes.handIn(null, `${machine.parent}${from}`, form, typed);
    const carried = hiddenOf(await parent.open(`${machine.parent}${from}`), from);
    tokens.push({ what: 'submission id', value: String(carried['submission']) });
    return parent.send(`${machine.parent}${to}`, { ...typed, ...carried, action: 'send' });
  };

  const newCase = (what: string, known: ReadonlySet<string>, formId: string): Promise<string> =>
    until(what, async () => {
      for (const id of (await seen.caseIds()).filter((each) => !known.has(each)))
        if ((await seen.cases.file(id))?.forms[0]?.formId === formId) return id;
      return null;
    });

  /** A concern, and the case that becomes of it. */
  const tell = async (changed: Typed) => {
    const known = new Set(await seen.caseIds());
    const submission = await openConcern(machine, parent);
    const typed = marked(concernForm, today(), {
      'children.0.group': '3a',
      home: 'no',
      danger: 'no',
      safeContact: 'yes',
      ...changed,
    });
    const receipt = await sendConcern(machine, parent, submission, typed);
    const code = codeOn(receipt) ?? '';
    expect(receipt.status, `a concern about ${String(changed['topic'])}`).toBe(200);
    tokens.push(
      { what: 'submission id', value: submission },
      { what: 'receipt code', value: code },
      { what: 'receipt code, bare', value: code.replaceAll('-', '') },
    );
    const caseId = await newCase('a case of the concern', known, concernForm.id);
    return { caseId, submission, typed, code };
  };

  const answer = async (file: CaseFile, task: Task, roster: Roster): Promise<void> => {
    const { caseId, process } = file.head;
    const step = stepOf(processById(process), task.step);
    const declared = formById(step?.form ?? '');
    const form = declared === null ? null : askedIn(declared, file.head);
    if (step === null || form === null) throw new Error(`${process}.${task.step} has no form.`);
    const person = whoAnswers(file, task, roster, today());
    const changed = colleagueFor(file, step, form, roster, person, at(today(), '10:00'));
    const chosen = answersFor({ file, task, form, today: today(), changed, answered: wasAnswered });
    const path = `/zaak/${caseId}/stap/${task.step}/${task.n}`;
    const typed = marked(form, today(), choicesIn(form, chosen));
    const saved = await handInAs(person.id, form, { from: path, to: `${path}/antwoord` }, typed);
    expect(saved.status, `${process}.${task.step} by ${person.id}`).toBe(200);
    answered.add(`${process}.${task.step}`);
    questions.add(questionOf(process, task.step));
  };

  /** Whether a case can still come at a step that nobody answered. */
  const teaches = async (caseId: string): Promise<boolean> => {
    const head = (await seen.cases.state(caseId))?.head;
    return head?.status === 'open' && tellsMore(processById(head.process), wasAnswered);
  };

  /** Answers whatever is open until nothing is; first whatever came of it and can teach something. */
  const walk = async (caseId: string, from: readonly string[] = []): Promise<void> => {
    const roster = await seen.cases.roster();
    if (roster === null) throw new Error('The machine has no roster.');
    const way: string[] = [];
    for (let rounds = 0; rounds < 40; rounds += 1) {
      const file = await seen.cases.file(caseId);
      const open = file?.tasks.filter(({ status }) => status === 'open') ?? [];
      // What is new first, and last in the table first: an early step may end the others.
      const task = open.findLast(({ step }) => file !== null && !wasAnswered(file.head.process, step)) ?? open[0];
      if (file === null || task === undefined) return;
      const before = [...from, caseId];
      for (const id of file.head.linkedTo) if (!before.includes(id) && (await teaches(id))) await walk(id, before);
      way.push(task.step);
      await answer(file, task, roster);
    }
    throw new Error(`The case has no end: ${way.join(', ')}.`);
  };

  const leadsOn = ({ id }: Form): boolean => {
    const process = processOfForm(id);
    return process !== null && tellsMore(process, wasAnswered);
  };
  const worthIt = (form: Form): boolean => !eyes.handedIn.has(form.id) || leadsOn(form);

  /** Every way to begin a case that nobody took yet, or that can lead to something new; by people of either side. */
  const begin = async (): Promise<void> => {
    const known = new Set(await seen.caseIds());
    const codes = new Map<string, string>();
    for (const form of parentForms.filter(worthIt)) {
      const typed = marked(form, today(), choicesIn(form, acceptedExample(form, today())));
      const receipt = await handInAsParent(form, typed);
      expect(receipt.status, form.id).toBe(200);
      codes.set(form.id, codeOn(receipt) ?? '');
    }
    for (const form of staffStartForms.filter(worthIt)) {
      const from = `/nieuw/${form.path}`;
      const typed = marked(form, today(), choicesIn(form, acceptedExample(form, today())));
      const saved = await handInAs(starter, form, { from, to: `${from}/verstuur` }, typed);
      expect(saved.status, form.id).toBe(200);
    }
    for (const [formId, code] of codes) {
      tokens.push({ what: 'receipt code', value: code });
      begun.push({ formId, caseId: await newCase(`a case of ${formId}`, known, formId), code });
    }
  };

  return {
    eyes,
    parent,
    browserOf,
    staff,
    secrets,
    marked,
    tokens,
    answered,
    begun,
    handInAs,
    tell,
    teaches,
    walk,
    begin,
  };
};
