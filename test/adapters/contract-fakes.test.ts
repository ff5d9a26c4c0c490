import { describe } from 'vitest';
import { fakeCaseStore } from '../fakes/case-store.ts';
import { fakeIntake } from '../fakes/intake.ts';
import { storeContract } from './store-contract.ts';

describe('the fakes keep the contract of the tables', () => {
  storeContract(async () => {
    const intake = fakeIntake();
    const cases = fakeCaseStore({ receipts: intake.receipts, threads: intake.threads, codes: intake.codes });
    return { cases, intake, book: cases };
  });
});
