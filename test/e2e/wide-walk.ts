import { expect } from 'vitest';
import { bodyLimit } from '../../functions/_kit/http/read-form.ts';
import type { CaseFile, Task } from '../../workflows/domain/case.ts';
import { at } from '../../workflows/domain/instant.ts';
import { reading } from '../../workflows/domain/permission.ts';
import type { Roster } from '../../workflows/domain/person.ts';
import type { ProcessId } from '../../workflows/domain/processes/process-id.ts';
import { processById, processOfForm, stepOf } from '../../workflows/domain/processes/processes.ts';
import { waveRule } from '../../workflows/domain/wave-rule.ts';
import { additionForm } from '../../workflows/forms/addition.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import { askedIn } from '../../workflows/forms/parnassys.ts';
import { parentMessageForm } from '../../workflows/forms/receipt/parent-message.ts';
import { parentReachForm } from '../../workflows/forms/receipt/parent-reach.ts';
import { parentWithdrawForm } from '../../workflows/forms/receipt/parent-withdraw.ts';
import { tellParentForm } from '../../workflows/forms/receipt/tell-parent.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';
import { staffStartForms } from '../../workflows/forms/staff-start-forms.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { unescaped } from '../functions/kit-event.ts';
import type { Inside } from './inside.ts';
import type { LocalMachine } from './machine.ts';
import { marker } from './marks.ts';
import { type Cookie, hiddenOf, type PlainBrowser, plainBrowser, type Seen } from './plain-browser.ts';
import { answerStep, askStatus, codeOn, handIn, openAs, openConcern, sendConcern } from './plain-people.ts';
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

/** Everything that people can do with the system, done once by somebody, with a mark in every text field. */

export interface Walked {
  readonly marks: ReturnType<typeof marker>['secrets'];
  /** Receipt codes, submission ids, session tokens and cookies. */
  readonly tokens: readonly { readonly what: string; readonly value: string }[];
  /** Every address that a browser asked for or was sent to. */
  readonly addresses: readonly string[];
  readonly parentCookies: readonly Cookie[];
  /** `process.step` of each step that was answered. */
  readonly answered: ReadonlySet<string>;
  /** Pages that refused something marked, by what was wrong with it. */
  readonly refused: ReadonlyMap<string, Seen>;
}

/** Times that a case of each form may begin. */
const mostRounds = 3;

export const wideWalk = async (machine: LocalMachine, seen: Inside): Promise<Walked> => {
  const { secrets, marked } = marker();
  const tokens: { what: string; value: string }[] = [];
  const answered = new Set<string>();
  const refused = new Map<string, Seen>();
  /** Steps that several processes share are the same question. */
  const questions = new Set<string>();
  const questionOf = (process: ProcessId, step: string): string =>
    `${step} ${stepOf(processById(process), step)?.form}`;
  const wasAnswered: Answered = (process, step) => questions.has(questionOf(process, step));
  const parent = plainBrowser();
  const staff = new Map<string, PlainBrowser>();
  const browserOf = (person: string): PlainBrowser => {
    const own = staff.get(person) ?? plainBrowser();
    staff.set(person, own);
    return own;
  };

  /** @returns the id of the case that became of it */
  const tell = async (
    changed: Typed,
  ): Promise<{
    readonly caseId: string;
    readonly submission: string;
    readonly typed: Typed;
    readonly code: string;
  }> => {
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
    const caseId = await until(
      'a case of the concern',
      async () => (await seen.caseIds()).find((id) => !known.has(id)) ?? null,
    );
    return { caseId, submission, typed, code };
  };

  const answer = async (file: CaseFile, task: Task, roster: Roster): Promise<void> => {
    const { caseId, process } = file.head;
    const step = stepOf(processById(process), task.step);
    const declared = formById(step?.form ?? '');
    const form = declared === null ? null : askedIn(declared, file.head.boardOnly);
    if (step === null || form === null) throw new Error(`${process}.${task.step} has no form.`);
    const person = whoAnswers(file, task, roster, today());
    const changed = colleagueFor(file, step, form, roster, person, at(today(), '10:00'));
    const chosen = answersFor({ file, task, form, today: today(), changed, answered: wasAnswered });
    const path = `/zaak/${caseId}/stap/${task.step}/${task.n}`;
    const typed = marked(form, today(), choicesIn(form, chosen));
    const saved = await answerStep(machine, browserOf(person.id), person.id, path, typed);
    expect(saved.status, `${process}.${task.step} by ${person.id}`).toBe(200);
    answered.add(`${process}.${task.step}`);
    questions.add(questionOf(process, task.step));
  };

  /** Answers whatever is open until nothing is; first whatever came of it, for which some steps wait. */
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
      for (const id of file.head.linkedTo) if (!before.includes(id)) await walk(id, before);
      way.push(task.step);
      await answer(file, task, roster);
    }
    throw new Error(`The case has no end: ${way.join(', ')}.`);
  };

  const idsOf = async (process: ProcessId): Promise<readonly string[]> => {
    const states = await Promise.all((await seen.caseIds()).map((id) => seen.cases.state(id)));
    return states.flatMap((state) => (state?.head.process === process ? [state.head.caseId] : []));
  };

  // A teacher whose mail bounces.
  const roster = await seen.cases.roster();
  const people = (roster?.people ?? []).map((person) =>
    person.id === 'freek-fantasie' ? { ...person, email: 'bounce@verzonnen-bestuur.example' } : person,
  );
  const hash = (await seen.cases.rosterFileHash()) ?? '';
  expect(
    await seen.cases.putRoster({ version: (roster?.version ?? 0) + 1, people }, hash, '2026-11-23T12:00:00.000Z'),
  ).toBe('committed');

  const unheard = await tell({ topic: 'quarrel', 'children.0.group': '3b' });
  const danger = await tell({ topic: 'homeUnsafe', danger: 'yes' });
  const told = await tell({ topic: 'bullying' });
  expect(codeOn(await sendConcern(machine, parent, told.submission, told.typed))).toBe(told.code);
  const other = await sendConcern(machine, parent, told.submission, {
    ...told.typed,
    ...marked(concernForm, today(), { 'children.0.group': '3a', safeContact: 'yes' }),
  });
  expect(other.status).toBe(409);
  expect((await askStatus(machine, parent, told.code.toLowerCase())).status).toBe(200);

  // What a parent does later, with the code.
  const withCode = async (code: string, path: string, typed: Typed): Promise<void> => {
    const page = await askStatus(machine, parent, code);
    const carried = hiddenOf(page, '/code/bericht');
    tokens.push({ what: 'message id', value: String(carried['submission']) });
    expect((await parent.send(`${machine.parent}${path}`, { ...typed, ...carried })).status, path).toBe(200);
  };
  const openStep = (caseId: string, step: string) =>
    until(step, async () => {
      const state = await seen.cases.state(caseId);
      return state?.tasks.find((task) => task.step === step && task.status === 'open') ?? null;
    });
  await withCode(told.code, '/code/mail', { safe: 'yes', email: 'ouder.voorbeeld@verzonnen.example' });
  await withCode(told.code, '/code/bericht', marked(parentMessageForm, today(), { danger: 'no' }));
  await withCode(told.code, '/code/bereikbaar', marked(parentReachForm, today(), { safeContact: 'yes' }));
  await withCode(danger.code, '/code/intrekken', marked(parentWithdrawForm, today()));
  await openStep(danger.caseId, 'withdrawal');
  const [writer = ''] = (await openStep(told.caseId, 'message')).asked;
  const toParent = `/zaak/${told.caseId}`;
  const ofCase = await openAs(machine, browserOf(writer), writer, toParent);
  const sentToParent = await browserOf(writer).send(`${machine.staff}${toParent}/bericht`, {
    ...marked(tellParentForm, today()),
    ...hiddenOf(ofCase, `${toParent}/bericht`),
  });
  expect(sentToParent.status).toBe(200);
  const board = await tell({ topic: 'notWell', language: 'polish' });

  // A suspicion that nobody answers: the alarms of danger are due after half an hour of the policy's clock.
  const reporter = 'cato-fictie';
  const starter = 'evi-gefingeerd';
  const written = await handIn(
    machine,
    browserOf(reporter),
    reporter,
    { from: '/vermoeden', to: '/vermoeden/verstuur' },
    marked(signalsForm, today(), { urgency: 'yes' }),
  );
  expect(written.status).toBe(200);

  const leadsOn = ({ id }: Form): boolean => {
    const process = processOfForm(id);
    return process !== null && tellsMore(process, wasAnswered);
  };

  // Whatever else can begin a case, by people of either side.
  const begin = async (): Promise<void> => {
    const told = parentForms.filter(leadsOn);
    const started = staffStartForms.filter((form) => answered.size < 20 || leadsOn(form));
    const before = (await seen.caseIds()).length;
    for (const form of told) {
      const from = form.path === undefined ? '/vertel' : `/formulier/${form.path}`;
      const to = form.path === undefined ? '/verstuur' : `${from}/verstuur`;
      const page = await parent.open(`${machine.parent}${from}`);
      const carried = hiddenOf(page, from);
      tokens.push({ what: 'submission id', value: String(carried['submission']) });
      const typed = marked(form, today(), choicesIn(form, acceptedExample(form, today())));
      const receipt = await parent.send(`${machine.parent}${to}`, { ...typed, ...carried, action: 'send' });
      expect(receipt.status, form.id).toBe(200);
      tokens.push({ what: 'receipt code', value: codeOn(receipt) ?? '' });
    }
    for (const form of started) {
      const from = `/nieuw/${form.path}`;
      const typed = marked(form, today(), choicesIn(form, acceptedExample(form, today())));
      const saved = await handIn(machine, browserOf(starter), starter, { from, to: `${from}/verstuur` }, typed);
      expect(saved.status, form.id).toBe(200);
    }
    const more = told.length + started.length;
    await until('a case of each form', async () => ((await seen.caseIds()).length < before + more ? null : true));
  };

  /** Every case that is open, with the cases that come of it; nobody answers those that must wait. */
  const waits = new Set([unheard.caseId, ...(await idsOf('reporting-code'))]);
  const walkAll = async (): Promise<void> => {
    for (let rounds = 0; rounds < 2; rounds += 1) {
      for (const id of await seen.caseIds()) if (!waits.has(id)) await walk(id);
    }
  };
  // More messages on one group: the principal is asked whether they belong together.
  for (let count = 0; count < waveRule.least; count += 1) await tell({ topic: 'notWell', 'children.0.group': '1a' });
  const waves = await until('a wave', async () => {
    const found = await idsOf('wave');
    return found.length === 0 ? null : found;
  });
  for (const id of waves) await walk(id, [...(await seen.caseIds())]);
  await walkAll();
  for (let rounds = 0; rounds < mostRounds; rounds += 1) {
    await begin();
    await walkAll();
  }
  const linked = (await Promise.all((await seen.caseIds()).map((id) => seen.cases.state(id)))).find(
    (state) => state?.head.process === 'reporting-code' && state.head.origin === 'case',
  );
  const meldcode = linked?.head.caseId ?? '';

  const ineke = browserOf('ineke-verzinsel');
  const page = await openAs(machine, ineke, 'ineke-verzinsel', `/zaak/${meldcode}`);
  const csrf = String(hiddenOf(page, '/uitloggen')['csrf']);
  const added = await ineke.send(`${machine.staff}/zaak/${meldcode}/aanvulling`, {
    ...marked(additionForm, today()),
    csrf,
  });
  expect(added.status).toBe(200);
  expect((await openAs(machine, ineke, 'ineke-verzinsel', '/')).status).toBe(200);
  const file = await seen.cases.file(meldcode);
  const staffNow = await seen.cases.roster();
  const stranger = staffNow?.people.find(
    ({ id }) => file !== null && reading(staffNow, file.head, file.tasks, id, today()) === 'none',
  )?.id;
  if (stranger === undefined) throw new Error('Everybody may read the case.');
  expect((await openAs(machine, browserOf(stranger), stranger, `/zaak/${meldcode}`)).status).toBe(404);

  // What the doors refuse, each with a mark in it.
  const bad = marked(concernForm, today(), { danger: 'perhaps', 'children.0.group': '3a' });
  const origin = { origin: 'https://elders.example' };
  const flood = Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`x${n}`, String(bad['story'])]));
  const send = `${machine.parent}/verstuur`;
  refused.set('wrong answer', await parent.send(send, { ...bad, submission: told.submission }));
  refused.set('unknown field', await parent.send(send, { ...bad, danger: 'no', [String(bad['story'])]: 'x' }));
  refused.set('other site', await parent.send(send, bad, origin));
  refused.set('wrong type', await parent.send(send, bad, { 'content-type': 'text/plain' }));
  refused.set('10,001 fields', await parent.send(send, flood));
  refused.set('too large', await parent.send(send, { story: String(bad['story']).repeat(bodyLimit / 10) }));
  refused.set('unknown page', await parent.send(`${machine.parent}/bestaat-niet`, bad));
  refused.set('unknown code', await askStatus(machine, parent, String(bad['since']).slice(0, 40)));
  refused.set(
    'signed out',
    await plainBrowser().send(`${machine.staff}/zaak/${meldcode}/aanvulling`, { ...bad, csrf: 'x' }),
  );
  refused.set('other session', await ineke.send(`${machine.staff}/zaak/${meldcode}/aanvulling`, { ...bad, csrf: 'x' }));

  const leaving = await ineke.send(`${machine.staff}/uitloggen`, { csrf });
  const provider = unescaped(/http-equiv="refresh" content="0; url=([^"]*)"/.exec(leaving.html)?.[1] ?? '');
  expect((await ineke.open(provider)).url).toBe(`${machine.staff}/uitgelogd`);
  expect(new URL((await ineke.open(`${machine.staff}/zaak/${meldcode}`)).url).pathname).toContain('/kies/');

  // The machines and the mail catch up.
  for (const caseId of [told.caseId, board.caseId, danger.caseId, meldcode]) {
    await until('the end of a case', async () =>
      (await seen.cases.state(caseId))?.head.status === 'closed' ? true : null,
    );
  }
  const happened = (kind: string, caseIds: readonly string[]) =>
    until(kind, async () => {
      const files = await Promise.all(caseIds.map((id) => seen.cases.file(id)));
      return files.flatMap((file) => file?.events ?? []).find((event) => event.kind === kind) ?? null;
    });
  await happened('mailBounced', [unheard.caseId]);
  await happened('escalated', [unheard.caseId]);
  await happened('danger', await seen.caseIds());

  const own = [parent, ...staff.values()].flatMap(({ cookies }) =>
    cookies.filter(({ name }) => name.startsWith('__Host-')),
  );
  tokens.push(
    { what: 'form token', value: csrf },
    ...own.map(({ name, value }) => ({ what: `cookie ${name}`, value })),
  );
  return {
    marks: secrets,
    tokens,
    addresses: [parent, ...staff.values()].flatMap(({ addresses }) => addresses),
    parentCookies: parent.cookies,
    answered,
    refused,
  };
};
