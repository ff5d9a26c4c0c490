import { expect } from 'vitest';
import { bodyLimit } from '../../functions/_kit/http/read-form.ts';
import type { Task } from '../../workflows/domain/case.ts';
import { processById, stepOf } from '../../workflows/domain/processes.ts';
import { additionForm } from '../../workflows/forms/addition.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { unescaped } from '../functions/kit-event.ts';
import type { Inside } from './inside.ts';
import type { LocalMachine } from './machine.ts';
import { marker } from './marks.ts';
import { type Cookie, hiddenOf, type PlainBrowser, plainBrowser, type Seen } from './plain-browser.ts';
import { answerStep, askStatus, codeOn, handIn, openAs, openConcern, sendConcern } from './plain-people.ts';
import { today } from './policy-day.ts';
import { until } from './until.ts';

/** Everything that people can do with the system, done once by somebody, with a mark in every text field. */

/** What each step is answered with, in the order in which it comes; the last one again after that. */
type Choices = Readonly<Record<string, readonly Typed[]>>;

const concernWay = {
  acknowledge: [{ next: 'talk' }],
  triage: [{ safety: 'no' }],
  talk: [{ next: 'careCoordinator' }],
  careCoordinator: [{ next: 'suspicion' }, { next: 'principal' }],
  principal: [{ next: 'check' }],
  check: [{ next: 'close' }],
} as const satisfies Choices;

const dangerWay = {
  acknowledge: [{ next: 'careCoordinator' }],
  careCoordinator: [{ next: 'check' }],
  check: [{ next: 'close' }],
} as const satisfies Choices;

const boardWay = {
  acknowledge: [{ next: 'toBoard' }],
  board: [{ next: 'check' }],
  check: [{ next: 'close' }],
} as const satisfies Choices;

const reportingWay = {
  signals: [{ urgency: 'yes' }],
  consultation: [{ next: 'talk' }],
  weighing: [{ w1: 'yes', w2: 'no', w3: 'yes', w4: 'yes' }],
  decision: [{ d1: 'yes', d2: 'yes' }],
  vtFeedback: [{ result: 'takenUp' }],
  helpPlan: [{ w5: 'yes', next: 'done' }],
} as const satisfies Choices;

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

export const wideWalk = async (machine: LocalMachine, seen: Inside): Promise<Walked> => {
  const { secrets, marked } = marker();
  const tokens: { what: string; value: string }[] = [];
  const answered = new Set<string>();
  const refused = new Map<string, Seen>();
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

  const answer = async (caseId: string, process: string, task: Task, choices: Choices): Promise<void> => {
    const step = stepOf(processById(process === 'concern' ? 'concern' : 'reporting-code'), task.step);
    const form = formById(step?.form ?? '');
    const [person] = task.asked;
    if (form === null || person === undefined) throw new Error(`Nobody was asked to answer ${task.step}.`);
    const changed = choices[task.step]?.[task.n - 1] ?? choices[task.step]?.at(-1) ?? {};
    const path = `/zaak/${caseId}/stap/${task.step}/${task.n}`;
    const saved = await answerStep(machine, browserOf(person), person, path, marked(form, today(), changed));
    expect(saved.status, `${task.step} by ${person}`).toBe(200);
    answered.add(`${process}.${task.step}`);
  };

  /** Answers whatever is open until nothing is. */
  const walk = async (caseId: string, choices: Choices): Promise<void> => {
    for (let rounds = 0; rounds < 20; rounds += 1) {
      const state = await seen.cases.state(caseId);
      const task = state?.tasks.find(({ status }) => status === 'open');
      if (state === null || state === undefined || task === undefined) return;
      await answer(caseId, state.head.process, task, choices);
    }
    throw new Error('The case has no end.');
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
  const board = await tell({ topic: 'adultAtSchool', adultSexual: 'unsure', adultWho: 'teacher' });

  // A suspicion that nobody answers: the alarms of danger are due after half an hour of the policy's clock.
  const reporter = 'cato-fictie';
  const written = await handIn(
    machine,
    browserOf(reporter),
    reporter,
    { from: '/vermoeden', to: '/vermoeden/verstuur' },
    marked(signalsForm, today(), { urgency: 'yes' }),
  );
  expect(written.status).toBe(200);

  await walk(told.caseId, concernWay);
  await walk(board.caseId, boardWay);
  await walk(danger.caseId, dangerWay);
  const linked = (await Promise.all((await seen.caseIds()).map((id) => seen.cases.state(id)))).find(
    (state) => state?.head.process === 'reporting-code' && state.head.origin === 'case',
  );
  const meldcode = linked?.head.caseId ?? '';
  await walk(meldcode, reportingWay);

  const ineke = browserOf('ineke-verzinsel');
  const page = await openAs(machine, ineke, 'ineke-verzinsel', `/zaak/${meldcode}`);
  const csrf = String(hiddenOf(page, '/uitloggen')['csrf']);
  const added = await ineke.send(`${machine.staff}/zaak/${meldcode}/aanvulling`, {
    ...marked(additionForm, today()),
    csrf,
  });
  expect(added.status).toBe(200);
  expect((await openAs(machine, ineke, 'ineke-verzinsel', '/')).status).toBe(200);
  expect((await openAs(machine, browserOf(reporter), reporter, `/zaak/${meldcode}`)).status).toBe(404);

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

  const own = [...staff.values()].flatMap(({ cookies }) => cookies.filter(({ name }) => name.startsWith('__Host-')));
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
