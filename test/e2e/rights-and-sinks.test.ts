import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Inside, inside } from './inside.ts';
import { type LocalMachine, newDataFolder, removeDataFolder, startMachine } from './machine.ts';
import { callsOn, refusedCalls } from './role-check.ts';
import { type Walked, wideWalk } from './wide-walk.ts';

let machine: LocalMachine;
let seen: Inside;
let walked: Walked;

beforeAll(async () => {
  machine = await startMachine(await newDataFolder(), '--speed', '300');
  seen = await inside(machine);
  walked = await wideWalk(machine, seen);
}, 120_000);

describe('x', () => {
  it('y', async () => {
    console.log([...walked.answered], walked.marks.length, walked.tokens.length, walked.addresses.length);
    for (const [k, v] of walked.refused) console.log(k, v.status);
    const calls = callsOn(machine.data);
    console.log(calls.length, refusedCalls(seen.template, seen.plan.values, calls));
    expect(1).toBe(1);
  });
});

afterAll(async () => {
  seen?.close();
  await machine?.stop();
  if (process.env['KEEP'] === undefined) await removeDataFolder(machine.data);
  else console.log(machine.data);
});
