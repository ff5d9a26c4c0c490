import { CreateTableCommand, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doorBookOf } from '../../functions/_kit/aws/door-book.ts';
import { openDraft, sealDraft } from '../../functions/_kit/aws/draft-seal.ts';
import { plusMinutes } from '../../workflows/domain/instant.ts';
import type { DoorBook } from '../../workflows/ports.ts';
import { fakeDoorBook } from '../fakes/door-book.ts';
import { dynoxide, type Emulator } from './emulators.ts';
import { intakeTable } from './tables.ts';

const now = '2026-11-24T09:00:00.000Z';
const later = plusMinutes(now, 10);
const secret = 'ab'.repeat(32);
const words = 'Verzonnen woorden van een ouder';

/** @param fresh another reader of the same rows, as after a cold start */
const contract = (books: () => { readonly book: DoorBook; readonly fresh: () => DoorBook }): void => {
  it('has one secret per day, the same for all who ask at the same moment and later', async () => {
    const { fresh } = books();
    const asked = await Promise.all(Array.from({ length: 8 }, () => fresh().secretOf('2026-11-24', now)));
    expect(new Set(asked).size).toBe(1);
    expect(await fresh().secretOf('2026-11-24', later)).toBe(asked[0]);
    expect(await fresh().secretOf('2026-11-25', now)).not.toBe(asked[0]);
  });

  it('counts each once, by name and window', async () => {
    const { book } = books();
    const seen = await Promise.all(Array.from({ length: 30 }, () => book.count('a', now, now)));
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
    expect([await book.count('b', now, now), await book.count('a', later, later)]).toEqual([1, 1]);
  });

  it('gives a draft back to its secret and form alone, for an hour', async () => {
    const { book } = books();
    expect(await book.draft(secret, 'concern', now)).toBeNull();
    await book.putDraft(secret, 'concern', words, now);
    expect(await book.draft(secret, 'concern', plusMinutes(now, 59))).toBe(words);
    expect(await book.draft('cd'.repeat(32), 'concern', now)).toBeNull();
    expect(await book.draft(secret, 'complaint', now)).toBeNull();
    expect(await book.draft(secret, 'concern', plusMinutes(now, 60))).toBeNull();
  });

  it('takes a draft away', async () => {
    const { book } = books();
    await book.putDraft(secret, 'concern', words, now);
    await book.putDraft(secret, 'concern', null, now);
    expect(await book.draft(secret, 'concern', now)).toBeNull();
  });
};

describe('the fake of the door book', () => {
  contract(() => {
    const book = fakeDoorBook();
    return { book, fresh: () => book };
  });
});

const { absent } = dynoxide;
describe.skipIf(absent !== null)(`the door book in a table${absent === null ? '' : ` (skipped: ${absent})`}`, () => {
  let emulator: Emulator | null = null;
  let client: DynamoDBClient | null = null;
  const running = (): DynamoDBClient => {
    if (client === null) throw new Error('the emulator does not run');
    return client;
  };
  let count = 0;
  const inTable = (table: string) => () => doorBookOf({ table, client: running() });
  beforeAll(async () => {
    emulator = await dynoxide.start();
    client = emulator.client();
    for (const n of [1, 2, 3, 4, 5]) await client.send(new CreateTableCommand(intakeTable(`intake-${n}`)));
  }, 60_000);
  afterAll(async () => {
    await emulator?.stop();
  });

  contract(() => {
    count += 1;
    const fresh = inTable(`intake-${count}`);
    return { book: fresh(), fresh };
  });

  it('holds nothing that can be read, no secret of a device, and lets each row go', async () => {
    const book = inTable('intake-5')();
    await book.secretOf('2026-11-24', now);
    await book.count('network', now, now);
    await book.putDraft(secret, 'concern', words, now);
    const { Items = [] } = await running().send(new ScanCommand({ TableName: 'intake-5' }));
    expect(Items).toHaveLength(3);
    expect(JSON.stringify(Items)).not.toContain(secret);
    expect(JSON.stringify(Items)).not.toContain('Verzonnen');
    const day = Date.parse(now) / 1000;
    const ends = Items.map(({ ttl }) => Number(ttl?.N) - day).toSorted((a, b) => a - b);
    expect(ends).toEqual([3600, 3600, 2 * 86_400]);
  });
});

describe('a sealed draft', () => {
  it('opens with its own secret, for its own form, and unchanged only', () => {
    const sealed = sealDraft(secret, 'concern', words);
    expect(openDraft(secret, 'concern', sealed)).toBe(words);
    expect(openDraft(`${secret}0`, 'concern', sealed)).toBeNull();
    expect(openDraft(secret, 'complaint', sealed)).toBeNull();
    const bytes = Buffer.from(sealed, 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(openDraft(secret, 'concern', bytes.toString('base64'))).toBeNull();
    expect(openDraft(secret, 'concern', '')).toBeNull();
    expect(sealDraft(secret, 'concern', words)).not.toBe(sealed);
  });
});
