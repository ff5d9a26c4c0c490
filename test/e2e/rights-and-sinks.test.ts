import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/function-names.ts';
import { processes } from '../../workflows/domain/processes/processes.ts';
import { parentStatusText } from '../../workflows/domain/receipt.ts';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import { forms } from '../../workflows/forms/registry.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';
import { staffStartForms } from '../../workflows/forms/staff-start-forms.ts';
import { openBrowser } from './chromium.ts';
import { grants, isOnIntake } from './granted.ts';
import { type Inside, inside } from './inside.ts';
import { findLeaks, type Secret, type Sink } from './leaks.ts';
import { type LocalMachine, newDataFolder, removeDataFolder, startMachine } from './machine.ts';
import { callsOn, refusedCalls } from './role-check.ts';
import { outsideFields, rowSinks, sinksOf, withoutRecipients } from './sinks.ts';
import { unusedRights } from './unused-rights.ts';
import { elsewhere } from './wide-people.ts';
import { type Walked, wideWalk } from './wide-walk.ts';

let machine: LocalMachine;
let browser: Browser;
let seen: Inside;
let walked: Walked;
let sinks: readonly Sink[];

beforeAll(async () => {
  // Half an hour of the policy's clock passes in a minute, so that alarms of danger fire; a day does not end
  // while this runs, so that what is typed keeps its date.
  [machine, browser] = await Promise.all([
    newDataFolder().then((folder) => startMachine(folder, '--speed', '30')),
    openBrowser(),
  ]);
  seen = await inside(machine);
  walked = await wideWalk(machine, seen, browser);
  await browser.close();
  sinks = await sinksOf(machine, seen);
}, 420_000);

afterAll(async () => {
  seen?.close();
  await browser?.close();
  await machine?.stop();
  if (machine !== undefined) await removeDataFolder(machine.data);
});

const named = (start: string): readonly Sink[] => sinks.filter(({ name }) => name.startsWith(start));

describe('everything that people can do, done once', () => {
  it('answers every step of every process that does not wait for weeks to pass', () => {
    const waiting = new Set(processes.flatMap(({ standing }) => standing.map(({ opens }) => opens)));
    const all = processes.flatMap(({ id: process, steps }) => steps.map(({ id, form }) => ({ process, id, form })));
    // Steps that several processes share are the same question.
    const known = new Set(
      all.flatMap(({ process, id, form }) => (walked.answered.has(`${process}.${id}`) ? [`${id} ${form}`] : [])),
    );
    const missed = all.filter(({ id, form }) => !waiting.has(id) && !known.has(`${id} ${form}`));
    expect(missed.map(({ process, id }) => `${process}.${id}`)).toEqual([...elsewhere.keys()]);
    expect(known.size).toBeGreaterThan(40);
  });
});

/** Whatever begins a case: a form of either door, or the first step of the Meldcode. */
const beginnings = [...parentForms, ...staffStartForms, signalsForm].map(({ id }) => id);

describe('every form, without JavaScript', () => {
  it('is filled in, checked and handed in, in a browser', () => {
    expect(beginnings.filter((id) => !walked.shown.has(id))).toEqual([]);
    const asked = processes.flatMap(({ id: process, steps }) =>
      steps.flatMap(({ id, form }) => (walked.answered.has(`${process}.${id}`) ? [form] : [])),
    );
    expect(asked.filter((id) => !walked.shown.has(id))).toEqual([]);
    expect(walked.shown.size).toBeGreaterThan(50);
  });

  it('of the parent door becomes a case that is walked to its end, and the receipt says so', () => {
    expect([...walked.receipts.keys()].toSorted()).toEqual(parentForms.map(({ id }) => id).toSorted());
    for (const [id, { html }] of walked.receipts) expect(html, id).toContain(parentStatusText.closed);
  });

  it('that begins a case has a process of which a case was closed', async () => {
    const states = await Promise.all((await seen.caseIds()).map((id) => seen.cases.state(id)));
    const closed = new Set(states.flatMap((state) => (state?.head.status === 'closed' ? [state.head.process] : [])));
    const begins = processes.filter(
      ({ intake, steps }) => intake !== undefined || steps.some((step) => step.form === signalsForm.id),
    );
    expect(begins.map(({ id }) => id).filter((id) => !closed.has(id))).toEqual([]);
    expect(begins.length).toBeGreaterThan(6);
  });
});

describe('what the functions ask of AWS', () => {
  it('is allowed by the role of the function, call by call', () => {
    const calls = callsOn(machine.data);
    expect(new Set(calls.map((call) => call.function))).toEqual(new Set(functionNames));
    expect(calls.length).toBeGreaterThan(50);
    expect(refusedCalls(seen.template, seen.plan.values, calls)).toEqual([]);
  });

  it('is all that they may ask, but for what is listed with its reason', () => {
    const calls = callsOn(machine.data);
    const unused = grants.filter(({ matches }) => !calls.some(matches)).map(({ name }) => name);
    expect(unused.filter((name) => !unusedRights.has(name))).toEqual([]);
    const names = new Set(grants.map(({ name }) => name));
    expect([...unusedRights.keys()].filter((name) => !names.has(name))).toEqual([]);
    expect(names.size - unused.length).toBeGreaterThan(40);
  });

  it('is, for the public door, the intake table and nothing else', () => {
    const asked = callsOn(machine.data).filter((call) => call.function === 'parent-web');
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((call) => !isOnIntake(call) || call.index !== null)).toEqual([]);
    expect(new Set(asked.map(({ action }) => action))).toEqual(
      new Set(['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:UpdateItem']),
    );
  });
});

describe('what people write', () => {
  it('is kept, and lies in answers only, in no key and no other row', async () => {
    const files = await Promise.all((await seen.caseIds()).map((id) => seen.cases.file(id)));
    const kept = findLeaks([{ name: 'files', text: JSON.stringify(files.map((file) => file?.forms)) }], walked.marks);
    // Some fields are thrown away when they do not count.
    const withheld = new Set(
      forms.flatMap(({ id, fields }) => fields.filter((field) => field.withheld).map((field) => `${id}.${field.id}`)),
    );
    const all = new Set(walked.marks.map(({ what }) => what).filter((what) => !withheld.has(what)));
    const found = new Set(kept.map(({ what }) => what).filter((what) => !withheld.has(what)));
    expect(found).toEqual(all);
    expect(all.size).toBeGreaterThan(150);

    const rows = rowSinks([...(await seen.rows('case')), ...(await seen.rows('intake'))]);
    expect(new Set(rows.map(({ name }) => name)).size).toBeGreaterThan(10);
    const places = new Set(findLeaks(rows, walked.marks).map(({ sink }) => sink));
    expect([...places].filter((place) => !['CASE# FORM#', 'SUB# ANSWERS', 'RCPT# THREAD'].includes(place))).toEqual([]);
  });

  it('reaches no log, mail, call, execution, address or other file', () => {
    expect(named('logs/').length).toBe(functionNames.length - 2);
    expect(named('execution ').length).toBeGreaterThan(5);
    expect(
      named('mails')
        .concat(named('calls'), named('streams'), named('printed'))
        .every(({ text }) => text.length > 40),
    ).toBe(true);
    expect(walked.marks.length).toBeGreaterThan(120);
    const addresses = { name: 'addresses', text: walked.addresses.join('\n') };
    expect(findLeaks([...sinks, addresses], walked.marks)).toEqual([]);
  });

  it('is not repeated by a page that refuses it, but in the field where it was typed', () => {
    const statuses = {
      'other site': 403,
      'wrong type': 415,
      '10,001 fields': 400,
      'too large': 413,
      'unknown page': 404,
      'wrong answer': 422,
      'unknown field': 422,
      'unknown code': 422,
    };
    for (const [what, status] of Object.entries(statuses)) {
      const page = walked.refused.get(what);
      expect(page?.status, what).toBe(status);
      const text = status === 422 ? outsideFields(page?.html ?? '') : (page?.html ?? '');
      expect(findLeaks([{ name: what, text }], walked.marks)).toEqual([]);
    }
    expect(walked.refused.get('signed out')?.status).toBe(401);
    expect(walked.refused.get('other session')?.status).toBe(403);
  });
});

describe('who people are', () => {
  it('stands in no log, call, execution or address, and in a mail only as its receiver', () => {
    const staff: readonly Secret[] = seen.school.people.flatMap(({ id, name, email }) => [
      { what: `name of ${id}`, value: name },
      { what: `address of ${id}`, value: email },
    ]);
    expect(staff.length).toBeGreaterThan(40);
    const mails = named('mails').map(withoutRecipients);
    const others = sinks.filter(({ name }) => !name.startsWith('mails') && name !== 'printed');
    const addresses = { name: 'addresses', text: walked.addresses.join('\n') };
    expect(findLeaks([...others, ...mails, addresses], staff)).toEqual([]);
    expect(findLeaks(named('mails'), staff).length).toBeGreaterThan(3);
  });
});

describe('what opens a door', () => {
  it('stands in no log, mail, call, execution or address: codes, submission ids, tokens, cookies', () => {
    expect(walked.tokens.length).toBeGreaterThan(15);
    const addresses = { name: 'addresses', text: walked.addresses.join('\n') };
    expect(findLeaks([...sinks, addresses], walked.tokens)).toEqual([]);
  });

  it('is one cookie for a parent, which opens what was typed and ends with the browser', () => {
    expect(new Set(walked.parentCookies.map(({ name }) => name))).toEqual(new Set(['__Host-concept']));
  });
});
