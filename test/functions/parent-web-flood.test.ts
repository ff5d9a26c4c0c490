import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doorBookOf } from '../../functions/_kit/aws/door-book.ts';
import { intakeOf } from '../../functions/_kit/aws/intake.ts';
import { door } from '../../functions/_kit/http/door.ts';
import { parentApp } from '../../functions/parent-web/app.ts';
import type { ParentPorts } from '../../functions/parent-web/parent-ports.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { dynoxide, type Emulator } from '../adapters/emulators.ts';
import { intakeTable } from '../adapters/tables.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeDoorBook } from '../fakes/door-book.ts';
import { fakeIds } from '../fakes/ids.ts';
import { fakeIntake } from '../fakes/intake.ts';
import { fakeKeys } from '../fakes/keys.ts';
import { sampleSchool } from '../samples/school.ts';
import { answerOf, formType, gatewayEvent, hiddenInputs, lambdaContext, origin, post } from './kit-event.ts';

const { example } = concernForm;

/** In AWS each of these is a call with a process and ten seconds of its own; here one process has them all at once. */
const unhurried = { ...lambdaContext, getRemainingTimeInMillis: () => 600_000 };
const patient = { elapsed: () => 0 };

/** One second's worth: what is no form at all, what is half a form, and what looks like a real one. */
const junk = () =>
  Array.from({ length: 500 }, (_, n) => {
    const submission = String(n).padStart(32, 'f');
    switch (n % 5) {
      case 0:
        return post('/verstuur', { story: 'koop nu', x: String(n) });
      case 1:
        return post('/vertel', { ...example, submission, story: '' });
      case 2:
        return gatewayEvent({
          method: 'POST',
          path: '/verstuur',
          headers: { 'content-type': formType, origin },
          body: `a=${'%'.repeat(n)}`,
        });
      case 3:
        return post('/verstuur', { ...example, submission, website: 'https://koop.example' });
      default:
        return post('/verstuur', example, { origin: 'https://elders.example' });
    }
  });

const doorOver = (stores: Pick<ParentPorts, 'intake' | 'doorBook'>) => {
  const clock = fakeClock('2026-11-24T09:00:00.000Z');
  const school = sampleSchool();
  const ports = { ...stores, clock, keys: fakeKeys, ids: fakeIds(), school, log: () => {} };
  const handler = door({ side: 'parent', origin, school, clock, log: () => {}, handlers: parentApp(ports) });
  const ask = async (event: ReturnType<typeof post>) => answerOf(await handler(event, unhurried));
  return { ask };
};

const codeIn = (html: string): string | undefined => /<p class="code">([^<]+)</.exec(html)?.[1];

/** A parent opens, checks and sends in the midst of it. */
const parent = async ({ ask }: ReturnType<typeof doorOver>): Promise<string | undefined> => {
  const form = await ask(gatewayEvent({ path: '/vertel' }));
  const check = await ask(post('/vertel', { ...example, ...hiddenInputs(form.body), action: 'check' }));
  return codeIn((await ask(post('/verstuur', { ...hiddenInputs(check.body), action: 'send' }))).body);
};

const parents = 3;

/** Parents who got through, and how the junk was answered. */
const flooded = async ({ ask }: ReturnType<typeof doorOver>) => {
  const [codes, answers] = await Promise.all([
    Promise.all(Array.from({ length: parents }, () => parent({ ask }))),
    Promise.all(junk().map(ask)),
  ]);
  return { codes, statuses: answers.map(({ status }) => status) };
};

const expectAllThrough = ({ codes, statuses }: Awaited<ReturnType<typeof flooded>>): void => {
  expect(new Set(codes).size).toBe(parents);
  expect(codes).not.toContain(undefined);
  // Refused as malformed, from elsewhere, or stored: never an error, never a refusal for being many.
  expect([...new Set(statuses)].toSorted()).toEqual([200, 403, 422]);
  expect(statuses.filter((status) => status === 200)).toHaveLength(100);
};

describe('a flood of 500 junk posts a second at the function', () => {
  it('lets a real parent through every time', async () => {
    const [intake, doorBook] = [fakeIntake(), fakeDoorBook()];
    expectAllThrough(await flooded(doorOver({ intake, doorBook })));
    expect(intake.submissions.size).toBe(100 + parents);
    const lanes = [...intake.submissions.values()].map(({ lane }) => lane);
    expect(lanes.filter((lane) => lane === 'slow').length).toBeGreaterThanOrEqual(100);
  });
});

const { absent } = dynoxide;
describe.skipIf(absent !== null)(`the same on tables${absent === null ? '' : ` (skipped: ${absent})`}`, () => {
  let emulator: Emulator | null = null;
  let client: DynamoDBClient | null = null;
  const stores = (table: string) => {
    if (client === null) throw new Error('the emulator does not run');
    return { intake: intakeOf({ table, client, ...patient }), doorBook: doorBookOf({ table, client, ...patient }) };
  };
  beforeAll(async () => {
    emulator = await dynoxide.start();
    client = emulator.client();
    for (const name of ['flood', 'one']) await client.send(new CreateTableCommand(intakeTable(name)));
  }, 60_000);
  afterAll(async () => {
    await emulator?.stop();
  });

  it('lets a real parent through every time', async () => {
    expectAllThrough(await flooded(doorOver(stores('flood'))));
  }, 60_000);

  it('makes one submission of 500 posts of one id', async () => {
    const { intake, doorBook } = stores('one');
    // Known as in a function that has run before; the flood above asks for it all at once.
    await doorBook.secretOf('2026-11-24', '2026-11-24T09:00:00.000Z');
    const over = doorOver({ intake, doorBook });
    const sent = post('/verstuur', { ...example, submission: 'b'.repeat(32) });
    const answers = await Promise.all(Array.from({ length: 500 }, () => over.ask(sent)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => codeIn(body))).size).toBe(1);
    expect(await intake.unadmitted('2026-11-25T00:00:00.000Z', 10)).toHaveLength(1);
  }, 60_000);
});
