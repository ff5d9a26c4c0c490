import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { bodyLimit } from '../../functions/_kit/http/read-form.ts';
import { reading } from '../../workflows/domain/permission.ts';
import type { ProcessId } from '../../workflows/domain/processes/process-id.ts';
import { waveRule } from '../../workflows/domain/wave-rule.ts';
import { additionForm } from '../../workflows/forms/addition.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { parentMessageForm } from '../../workflows/forms/receipt/parent-message.ts';
import { parentReachForm } from '../../workflows/forms/receipt/parent-reach.ts';
import { parentWithdrawForm } from '../../workflows/forms/receipt/parent-withdraw.ts';
import { tellParentForm } from '../../workflows/forms/receipt/tell-parent.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { unescaped } from '../functions/kit-event.ts';
import type { Inside } from './inside.ts';
import type { Secret } from './leaks.ts';
import type { LocalMachine } from './machine.ts';
import { type Cookie, hiddenOf, plainBrowser, type Seen } from './plain-browser.ts';
import { askStatus, codeOn, openAs, sendConcern } from './plain-people.ts';
import { today } from './policy-day.ts';
import { until } from './until.ts';
import { widePeople } from './wide-people.ts';

/** Everything that people can do with the system, done once by somebody, with a mark in every text field. */

export interface Walked {
  readonly marks: readonly Secret[];
  /** Receipt codes, submission ids, session tokens and cookies. */
  readonly tokens: readonly { readonly what: string; readonly value: string }[];
  /** Every address that a browser asked for or was sent to. */
  readonly addresses: readonly string[];
  readonly parentCookies: readonly Cookie[];
  /** `process.step` of each step that was answered. */
  readonly answered: ReadonlySet<string>;
  /** Forms that somebody filled in in a browser without script. */
  readonly shown: ReadonlySet<string>;
  /** By each form of the parent door: what its receipt says after the case was closed. */
  readonly receipts: ReadonlyMap<string, Seen>;
  /** Pages that refused something marked, by what was wrong with it. */
  readonly refused: ReadonlyMap<string, Seen>;
}

/** Times that a case of each form may begin. */
const mostRounds = 3;

export const wideWalk = async (machine: LocalMachine, seen: Inside, browser: Browser): Promise<Walked> => {
  const refused = new Map<string, Seen>();
  const people = widePeople(machine, seen, browser);
  const { parent, browserOf, marked, tokens, tell, walk } = people;

  const idsOf = async (process: ProcessId): Promise<readonly string[]> => {
    const states = await Promise.all((await seen.caseIds()).map((id) => seen.cases.state(id)));
    return states.flatMap((state) => (state?.head.process === process ? [state.head.caseId] : []));
  };

  // A teacher whose mail bounces.
  const roster = await seen.cases.roster();
  const staff = (roster?.people ?? []).map((person) =>
    person.id === 'freek-fantasie' ? { ...person, email: 'bounce@verzonnen-bestuur.example' } : person,
  );
  const hash = (await seen.cases.rosterFileHash()) ?? '';
  expect(
    await seen.cases.putRoster(
      { version: (roster?.version ?? 0) + 1, people: staff },
      hash,
      '2026-11-23T12:00:00.000Z',
    ),
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
  const written = await people.handInAs(
    reporter,
    signalsForm,
    { from: '/vermoeden', to: '/vermoeden/verstuur' },
    marked(signalsForm, today(), { urgency: 'yes' }),
  );
  expect(written.status).toBe(200);

  /** Cases that must come to their end: what parents began, for what their receipts say then. */
  const toEnd = () => [told, board, danger, ...people.begun].map(({ caseId }) => caseId);
  /** Those, and whatever can still teach something; nobody answers those that must wait. */
  const waits = new Set([unheard.caseId, ...(await idsOf('reporting-code'))]);
  const walkAll = async (): Promise<void> => {
    for (let rounds = 0; rounds < 2; rounds += 1) {
      for (const id of await seen.caseIds())
        if (!waits.has(id) && (toEnd().includes(id) || (await people.teaches(id)))) await walk(id);
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
    await people.begin();
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
  for (const caseId of [...toEnd(), meldcode]) {
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

  const receipts = new Map<string, Seen>();
  for (const { formId, code } of people.begun) receipts.set(formId, await askStatus(machine, parent, code));

  const plain = [parent, ...people.staff.values()];
  const cookies = [...plain.flatMap((each) => each.cookies), ...(await people.eyes.cookies())];
  const own = cookies.filter(({ name }) => name.startsWith('__Host-'));
  tokens.push(
    { what: 'form token', value: csrf },
    ...people.eyes.submissions.map((value) => ({ what: 'submission id', value })),
    ...own.map(({ name, value }) => ({ what: `cookie ${name}`, value })),
  );
  return {
    marks: people.secrets,
    tokens,
    addresses: [...plain.flatMap(({ addresses }) => addresses), ...people.eyes.addresses],
    parentCookies: parent.cookies,
    answered: people.answered,
    shown: people.eyes.handedIn,
    receipts,
    refused,
  };
};
