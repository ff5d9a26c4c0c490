import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile, LetterId, OutStatus } from '../../workflows/domain/case.ts';
import { plusMinutes } from '../../workflows/domain/instant.ts';
import { type Inside, inside } from './inside.ts';
import { missingAfter, sendAndHangUp } from './kill-checks.ts';
import { type KillRun, killRun, perKill } from './kill-run.ts';
import { type LocalMachine, newDataFolder, removeDataFolder, startMachine } from './machine.ts';
import { plainBrowser } from './plain-browser.ts';
import { openConcern, ordinaryConcern, sendConcern } from './plain-people.ts';
import { setPolicyClock } from './policy-day.ts';
import { callsOn, refusedCalls } from './role-check.ts';
import { until } from './until.ts';

/** One of each kind; `npm run test:kill` goes on for longer. */
const kills = 3;

/** Terms that run out at least; how much the colleague left undone is chance. */
const fewest = 6;

/** So many messages from one address come in the slow lane: a day's first letter is a mail, the others stand in a digest. */
const gone: ReadonlySet<OutStatus> = new Set(['sent', 'delivered', 'digested']);

let data: string;
let run: KillRun;
let machine: LocalMachine;
let seen: Inside;

beforeAll(async () => {
  data = await newDataFolder();
  run = await killRun({ data, kills, seed: 20_261_123 });
  machine = run.machine;
  seen = await inside(machine);
}, 600_000);

afterAll(async () => {
  seen?.close();
  await machine?.stop();
  await removeDataFolder(data);
});

describe('kill -9 of npm start, at random moments, and again npm start', () => {
  it('loses nothing that was acknowledged: receipts, answers, cases, mails', async () => {
    expect(run.kills).toHaveLength(kills);
    expect(run.sent.length).toBeGreaterThan(kills * perKill);
    expect(run.saved.length).toBeGreaterThan(1);
    expect(await missingAfter(run, seen)).toEqual({
      receipts: [],
      answers: [],
      submissions: [],
      cases: [],
      surplus: [],
      mails: [],
    });
  });

  it('gives the same receipt to who sends once more what was sent before', async () => {
    expect(run.differing).toEqual([]);
    expect(run.sent.filter(({ tries }) => tries > 1).length).toBeGreaterThan(0);
    const { codes, cases } = await sendAndHangUp(machine, seen);
    expect(codes[0]).not.toBeNull();
    expect(codes[1]).toBe(codes[0]);
    expect(cases).toBe(1);
  });

  it('leaves the roles of the functions enough to repair what it broke off', () => {
    const calls = callsOn(data);
    expect(calls.length).toBeGreaterThan(30);
    expect(refusedCalls(seen.template, seen.plan.values, calls)).toEqual([]);
  });

  it('lets no alarm fall out: who was silent for too long hears so, and so does the next', async () => {
    const parent = plainBrowser();
    for (let n = 0; n < fewest; n += 1)
      expect((await sendConcern(machine, parent, await openConcern(machine, parent), ordinaryConcern())).status).toBe(
        200,
      );
    const waiting = await until('enough that waits', async () => {
      const states = await Promise.all((await seen.caseIds()).map((id) => seen.cases.state(id)));
      const found = states.flatMap((state) => {
        const task = state?.tasks.find(
          ({ step, status, alarm }) => step === 'acknowledge' && status === 'open' && alarm?.kind === 'overdue',
        );
        return state === null || task?.alarm === null || task === undefined
          ? []
          : [{ caseId: state.head.caseId, at: task.alarm?.at ?? '' }];
      });
      return found.length < fewest ? null : found;
    });
    const last =
      waiting
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? '';
    await machine.kill();
    // The machine is off for two days, until ten minutes before the last of the terms is over; then an hour takes half a minute.
    setPolicyClock(data, plusMinutes(last, -10));
    machine = await startMachine(data, '--speed', '120');
    const after = await inside(machine);
    const left = (file: CaseFile | null, letter: LetterId): boolean =>
      file?.outs.some(
        ({ content, status }) => content.kind === 'letter' && content.letter === letter && gone.has(status),
      ) === true;
    const unheard = new Set(waiting.map(({ caseId }) => caseId));
    await until(
      'a letter about every term that is over',
      async () => {
        for (const id of unheard) {
          const file = await after.cases.file(id);
          if (!left(file, 'overdue') || !left(file, 'escalated')) return null;
          unheard.delete(id);
        }
        return true;
      },
      300_000,
    );
    after.close();
    const mails: readonly { readonly subject: string }[] = await (await fetch(`${machine.inbox}/mails`)).json();
    for (const subject of [/de termijn is voorbij/, /u bent nu aan zet/])
      expect(mails.filter((mail) => subject.test(mail.subject)).length).toBeGreaterThan(0);
  }, 420_000);
});
