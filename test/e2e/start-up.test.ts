import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ended,
  type LocalMachine,
  launchServer,
  newDataFolder,
  readyMachine,
  removeDataFolder,
  startMachine,
} from './machine.ts';
import { plainBrowser } from './plain-browser.ts';
import { askStatus, codeOn, openConcern, ordinaryConcern, sendConcern } from './plain-people.ts';
import { fourFreePorts, isAlive, isFree, outcomeOf, processesOf, type Refused, startPlain } from './refusals.ts';
import { until } from './until.ts';

let machine: LocalMachine;
let code: string;
const folders: string[] = [];

const newFolder = async (): Promise<string> => {
  const folder = await newDataFolder();
  folders.push(folder);
  return folder;
};

const portOf = (address: string): number => Number(new URL(address).port);
const portsOf = ({ parent, staff, inbox }: LocalMachine): readonly number[] => [parent, staff, inbox].map(portOf);
const statusOf = async (at: LocalMachine): Promise<number> => (await askStatus(at, plainBrowser(), code)).status;

beforeAll(async () => {
  machine = await startMachine(await newFolder(), '--port', String(await fourFreePorts()));
  const parent = plainBrowser();
  code = codeOn(await sendConcern(machine, parent, await openConcern(machine, parent), ordinaryConcern())) ?? '';
});

afterAll(async () => {
  await machine?.stop();
  for (const folder of folders) await removeDataFolder(folder);
});

/** One clear line for a person, nothing of how the program is made, and an exit that says that it went wrong. */
const expectRefusal = ({ code: exit, errors }: Refused, ...words: readonly string[]): void => {
  expect(exit).toBe(1);
  expect(errors.trim().split('\n')).toHaveLength(1);
  for (const word of words) expect(errors).toContain(word);
  expect(errors).not.toMatch(/\bat .*:\d+:\d+|node:|Error:/);
};

describe('npm start says in one line why it does not start', () => {
  it('a port that is taken', async () => {
    const port = portOf(machine.parent);
    const folder = join(await newFolder(), 'een', 'map');
    const refused = await outcomeOf(launchServer(folder, '--port', String(port)));
    expectRefusal(refused, `Poort ${port}`, 'in gebruik', '--port');
    // It had the folder by then, and gave it back.
    expect(existsSync(folder)).toBe(true);
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  });

  it('a data folder that another server uses, also when it was asked to empty it', async () => {
    const [server] = processesOf(machine.data);
    const refused = await outcomeOf(launchServer(machine.data, '--fresh'));
    expectRefusal(refused, machine.data, `proces ${server}`, '--data');
  });

  it('a school that does not exist', async () => {
    expectRefusal(await outcomeOf(launchServer(await newFolder(), '--school', 'bestaat-niet')), 'bestaat-niet');
  });

  it('an option that it does not understand', async () => {
    const asked = {
      '--bogus': ['--bogus'],
      snelheid: ['--speed', '0'],
      getal: ['--speed', 'snel'],
      poort: ['--port', '99999'],
      '--help': ['los-woord'],
    };
    const outcomes = await Promise.all(
      Object.entries(asked).map(async ([word, options]) => ({
        word,
        refused: await outcomeOf(startPlain(...options)),
      })),
    );
    for (const { word, refused } of outcomes) expectRefusal(refused, word);
    expect(outcomes).toHaveLength(5);
  });

  it('and leaves the server that runs, and its data, as they were', async () => {
    expect(code).not.toBe('');
    expect(await statusOf(machine)).toBe(200);
    expect(processesOf(machine.data).every(isAlive)).toBe(true);
  });
});

describe('npm start', () => {
  it('explains itself when asked', async () => {
    const { code: exit, printed } = await outcomeOf(startPlain('--help'));
    expect(exit).toBe(0);
    for (const option of ['--school', '--port', '--data', '--speed', '--fresh']) expect(printed).toContain(option);
  });

  it('prints its addresses and who can sign in, and writes the addresses down', async () => {
    const { parent, staff, inbox } = machine;
    expect(JSON.parse(await readFile(join(machine.data, 'addresses.json'), 'utf8'))).toEqual({
      parent,
      staff,
      inbox,
      openapi: `${parent}/openapi.json`,
    });
    expect((await fetch(`${parent}/openapi.json`)).headers.get('content-type')).toBe('application/json');
    for (const each of [parent, staff, inbox, 'Evi Gefingeerd']) expect(machine.said()).toContain(each);
    for (const each of [parent, staff, inbox]) expect(each).toMatch(/^http:\/\/(localhost|127\.0\.0\.1):\d+$/);
  });

  it('goes on where a server that was killed stopped, and ends what that one left behind', async () => {
    const before = processesOf(machine.data);
    expect(before.length).toBeGreaterThan(1);
    await machine.kill();
    expect(before.some(isAlive)).toBe(true);
    // Somebody reads the first line and goes away: no reason to stop, nor to keep a processor busy.
    const child = launchServer(machine.data, '--port', String(portOf(machine.parent)));
    machine = await readyMachine(machine.data, child);
    child.stdout?.destroy();
    child.stderr?.destroy();
    expect(before.filter(isAlive)).toEqual([]);
    expect(await statusOf(machine)).toBe(200);
  });

  it('takes all its children along when it is stopped, also when nobody hears it', async () => {
    const running = processesOf(machine.data);
    expect(running.filter(isAlive)).toEqual(running);
    await machine.stop();
    expect(machine.child.exitCode).toBe(0);
    await until('the end of all processes', async () => (running.some(isAlive) ? null : true), 5000);
    expect(await Promise.all(portsOf(machine).map(isFree))).toEqual([true, true, true]);
    expect(existsSync(join(machine.data, 'lock.json'))).toBe(false);
  });

  it('begins with nothing when it was asked to', async () => {
    machine = await startMachine(machine.data, '--fresh');
    expect(await statusOf(machine)).toBe(422);
  });

  it('stops, and says why, when somebody ends its database', async () => {
    const [database] = processesOf(machine.data).filter((pid) => pid !== machine.child.pid);
    process.kill(database ?? 0, 'SIGKILL');
    await ended(machine.child);
    expect(machine.child.exitCode).toBe(1);
    expect(machine.said()).toContain('De database is gestopt. Start opnieuw');
  });
});
