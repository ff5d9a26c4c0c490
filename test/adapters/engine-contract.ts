import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseStoreOf } from '../../functions/_kit/aws/case-store.ts';
import { intakeOf } from '../../functions/_kit/aws/intake.ts';
import { mailBookOf } from '../../functions/_kit/aws/mail-book.ts';
import type { Emulator, Engine } from './emulators.ts';
import { type FaultLayer, faults, seeded, withFaults } from './fault-layer.ts';
import { answering, caseIdAt, opening, sampleOut, t0, t1, t2 } from './samples.ts';
import { type Stores, storeContract } from './store-contract.ts';
import { caseTable, intakeTable } from './tables.ts';

const freshStores = async (client: DynamoDBClient, n: number, random: () => number): Promise<Stores> => {
  const [table, intake] = [`case-${n}`, `intake-${n}`] as const;
  await client.send(new CreateTableCommand(caseTable(table)));
  await client.send(new CreateTableCommand(intakeTable(intake)));
  // Conflicts between parallel writers of the suite need some real time to pass.
  const patience = {
    client,
    random,
    pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / 10)),
  };
  return {
    cases: caseStoreOf({ table, intakeTable: intake, schoolId: 'demo-groot', ...patience }),
    intake: intakeOf({ table: intake, ...patience }),
    book: mailBookOf({ table, ...patience }),
  };
};

/** The contract on a real engine, as it is and behind faults. */
export const engineContract = (engine: Engine): void => {
  const reason = engine.absent === null ? '' : ` (skipped: ${engine.absent})`;
  describe.skipIf(engine.absent !== null)(`the adapters keep the contract on ${engine.name}${reason}`, () => {
    let emulator: Emulator | null = null;
    let layer: FaultLayer | null = null;
    let count = 0;
    const running = (): Emulator => {
      if (emulator === null) throw new Error('the emulator does not run');
      return emulator;
    };
    beforeAll(async () => {
      emulator = await engine.start();
      layer = withFaults(running().client(), 20261123, 0.3);
    }, 60_000);
    afterAll(async () => {
      await emulator?.stop();
    });
    const next = () => {
      count += 1;
      return count;
    };
    describe('on a good day', () => {
      storeContract(() => freshStores(running().client(), next(), seeded(count)));
    });
    describe('with conflicts, throttling and lost answers', () => {
      storeContract(() => {
        if (layer === null) throw new Error('no fault layer');
        return freshStores(layer.client, next(), seeded(count));
      });
      it('commits each of sixty answers exactly once', async () => {
        if (layer === null) throw new Error('no fault layer');
        const { cases } = await freshStores(layer.client, next(), seeded(count));
        await cases.commit(opening());
        for (let version = 2; version <= 61; version += 1) {
          const change = {
            ...answering({ version }, { version }),
            expects: version - 1,
            forms: [],
            outs: [sampleOut({ version })],
          };
          expect(await cases.commit(change)).toBe('committed');
          expect(await cases.claimOut(caseIdAt(1), `OUT#${version}#1`, t0, t1)).toMatchObject({ attempts: 1 });
          expect(await cases.raiseEpoch(caseIdAt(1), version - 1, t2, t2)).toBe('raised');
        }
        const file = await cases.file(caseIdAt(1));
        expect(file?.head).toMatchObject({ version: 61, epoch: 61 });
        expect(file?.events).toHaveLength(62);
      });
      it('met every fault often enough to mean something', () => {
        for (const fault of faults) expect(layer?.hits[fault], fault).toBeGreaterThanOrEqual(20);
      });
    });
  });
};
