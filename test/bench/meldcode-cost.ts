import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { caseStoreOf } from '../../functions/_kit/aws/case-store.ts';
import type { Answers } from '../../workflows/domain/case.ts';
import type { Instant } from '../../workflows/domain/instant.ts';
import { dynoxide } from '../adapters/emulators.ts';
import { caseTable } from '../adapters/tables.ts';
import { world } from '../process/world.ts';
import { sampleSchool } from '../samples/school.ts';
import { atLeast, atMost, exactly, type Figure, shown } from './figure.ts';

const start: Instant = '2027-01-11T09:00:00.000Z';

/** Who answers what, and when: steps 1 to 5 with nobody late, Veilig Thuis, the help plan, aftercare. */
const course: readonly (readonly [at: Instant, step: string, by: string, changed: Answers])[] = [
  ['2027-01-12T09:00:00.000Z', 'consultation', 'ineke', { next: 'talk' }],
  ['2027-01-19T09:00:00.000Z', 'talk', 'ineke', {}],
  ['2027-01-21T09:00:00.000Z', 'weighing', 'ineke', { w1: 'yes', w2: 'no' }],
  ['2027-01-22T09:00:00.000Z', 'decision', 'pien', { d1: 'yes', d2: 'yes', planEnd: '2027-02-15' }],
  ['2027-01-29T12:00:00.000Z', 'vtFeedback', 'ineke', { result: 'takenUp' }],
  ['2027-02-16T12:00:00.000Z', 'helpPlan', 'ineke', { w5: 'yes', next: 'done' }],
  ['2027-06-10T12:00:00.000Z', 'aftercare', 'ineke', { unjust: 'no' }],
];

interface Spent {
  writes: number;
  reads: number;
  calls: number;
}

/** Asks DynamoDB what each call costs, as it bills: transactions twice, indexes too. */
const counting = (client: DynamoDBClient): { readonly client: DynamoDBClient; readonly spent: Spent } => {
  const spent: Spent = { writes: 0, reads: 0, calls: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      const said: object = answer.output;
      const consumed: unknown = 'ConsumedCapacity' in said ? said.ConsumedCapacity : undefined;
      const units = [consumed].flat().reduce((sum: number, one) => {
        const some: unknown = typeof one === 'object' && one !== null && 'CapacityUnits' in one ? one.CapacityUnits : 0;
        return sum + (typeof some === 'number' ? some : 0);
      }, 0);
      const writes = /^(TransactWriteItems|UpdateItem|PutItem|DeleteItem)Command$/.test(context.commandName ?? '');
      spent[writes ? 'writes' : 'reads'] += units;
      spent.calls += 1;
      return answer;
    },
    { step: 'initialize' },
  );
  return { client, spent };
};

/** What one ordinary Meldcode case with its follow-ups costs in AWS: everything real but the clock and the mail. */
export const measureMeldcode = async (): Promise<readonly Figure[]> => {
  const emulator = await dynoxide.start();
  try {
    const { client, spent } = counting(emulator.client());
    await client.send(new CreateTableCommand(caseTable('cases')));
    const school = sampleSchool();
    const store = caseStoreOf({ table: 'cases', intakeTable: 'cases', schoolId: school.id, client });
    await store.putRoster({ version: 1, people: school.people }, 'file', start);
    const at = world(start, school, () => store);
    const before = { ...spent };
    const caseId = await at.suspicion('anna', { urgency: 'no' });
    for (const [moment, step, by, changed] of course) {
      await at.until(moment);
      const outcome = await at.answer(caseId, step, by, changed);
      if (outcome.kind !== 'answered') throw new Error(`${step} by ${by}: ${outcome.kind}`);
    }
    const runs = [...at.runners.values()].flatMap((runner) => runner.executions());
    const transitions = runs.reduce((sum, run) => sum + run.transitions, 0);
    const { head } = await at.file(caseId);
    return [
      exactly('meldcode.closed', 'Meldcode case with follow-ups: closed', head.status === 'closed' ? 1 : 0, '', 1),
      exactly('meldcode.executions', 'Meldcode case with follow-ups: executions', runs.length, '', 1),
      atMost('meldcode.transitions', 'Meldcode case with follow-ups: transitions', transitions, '', 60),
      atLeast('meldcode.mails', 'Meldcode case with follow-ups: mails', at.sent.length, '', course.length),
      shown('meldcode.writes', 'Meldcode case with follow-ups: write units', spent.writes - before.writes, 'WRU'),
    ];
  } finally {
    await emulator.stop();
  }
};
