import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { caseStoreOf } from '../../functions/_kit/aws/case-store.ts';
import { mailBookOf } from '../../functions/_kit/aws/mail-book.ts';
import type { Answers, CaseId } from '../../workflows/domain/case.ts';
import { dateOf, daysBetween, type Instant, plusMinutes } from '../../workflows/domain/instant.ts';
import { dynoxide } from '../adapters/emulators.ts';
import { caseTable } from '../adapters/tables.ts';
import { askedAlready } from '../fakes/asked-already.ts';
import { world } from '../process/world.ts';
import { sampleSchool } from '../samples/school.ts';
import { atLeast, atMost, exactly, type Figure, shown } from './figure.ts';

const start: Instant = '2027-01-11T09:00:00.000Z';

/** Who answers what: steps 1 to 5, Veilig Thuis, the help plan, aftercare, and every holiday that comes in sight. */
const answers: Readonly<Record<string, { readonly by: string; readonly changed: Answers }>> = {
  consultation: { by: 'ineke', changed: { next: 'talk' } },
  talk: { by: 'ineke', changed: {} },
  weighing: { by: 'ineke', changed: { w1: 'yes', w2: 'no' } },
  decision: { by: 'pien', changed: { d1: 'yes', d2: 'yes', planEnd: '2027-03-15' } },
  vtFeedback: { by: 'ineke', changed: { result: 'takenUp' } },
  helpPlan: { by: 'ineke', changed: { w5: 'yes', next: 'done' } },
  aftercare: { by: 'ineke', changed: { unjust: 'no' } },
  holidayCheck: { by: 'ineke', changed: { canWait: 'yes' } },
};

/** Nobody is late, everybody is last-minute: each step is answered an hour before its term ends, so after its reminder.
 * @returns the steps in the order in which they were answered */
const walk = async (at: ReturnType<typeof world>, caseId: CaseId): Promise<readonly string[]> => {
  const done: string[] = [];
  for (;;) {
    const open = (await at.file(caseId)).tasks.filter((task) => task.status === 'open');
    const [task] = open.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    if (task === undefined) return done;
    const moment = plusMinutes(task.dueAt, -60);
    const tomorrow = plusMinutes(at.now(), 24 * 60);
    await at.until(moment < tomorrow ? moment : tomorrow);
    // Something more urgent may open on the way.
    if (moment >= tomorrow) continue;
    const how = answers[task.step];
    if (how === undefined) throw new Error(`nobody answers ${task.step}`);
    const outcome = await at.answer(caseId, task.step, how.by, how.changed);
    if (outcome.kind !== 'answered') throw new Error(`${task.step} by ${how.by}: ${outcome.kind}`);
    done.push(task.step);
  }
};

interface Spent {
  /** Write units on rows of the case, with their indexes. */
  ofCase: number;
  /** On rows of the school: digests, who is asked. */
  ofSchool: number;
}

const isWrite = (command: string): boolean =>
  /^(TransactWriteItems|UpdateItem|PutItem|DeleteItem)Command$/.test(command);

const unitsIn = (output: object): number => {
  const said: unknown = 'ConsumedCapacity' in output ? output.ConsumedCapacity : undefined;
  return [said].flat().reduce((sum: number, one) => {
    const units: unknown = typeof one === 'object' && one !== null && 'CapacityUnits' in one ? one.CapacityUnits : 0;
    return sum + (typeof units === 'number' ? units : 0);
  }, 0);
};

/** Asks DynamoDB what each call costs, as it bills: transactions twice, indexes too. */
const counting = (client: DynamoDBClient): { readonly client: DynamoDBClient; readonly spent: Spent } => {
  const spent: Spent = { ofCase: 0, ofSchool: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      if (!isWrite(context.commandName ?? '')) return answer;
      spent[JSON.stringify(args.input).includes('"CASE#') ? 'ofCase' : 'ofSchool'] += unitsIn(answer.output);
      return answer;
    },
    { step: 'initialize' },
  );
  return { client, spent };
};

/** What one ordinary Meldcode case with its follow-ups costs in AWS: all is real but the clock, Lambda and SES. */
export const measureMeldcode = async (): Promise<readonly Figure[]> => {
  const emulator = await dynoxide.start();
  try {
    const { client, spent } = counting(emulator.client());
    await client.send(new CreateTableCommand(caseTable('cases')));
    const school = sampleSchool();
    const store = caseStoreOf({ table: 'cases', intakeTable: 'cases', schoolId: school.id, client });
    await store.putRoster({ version: 1, people: school.people }, 'file', start);
    const book = mailBookOf({ table: 'cases', client });
    const at = world(start, school, () => askedAlready({ ...store, ...book }, school.people));
    const before = spent.ofSchool;
    const caseId = await at.suspicion('anna', { urgency: 'no' });
    const steps = await walk(at, caseId);
    const runs = [...at.runners.values()].flatMap((runner) => runner.executions());
    const transitions = runs.reduce((sum, run) => sum + run.transitions, 0);
    const { head } = await at.file(caseId);
    at.loseExecutions();
    const days = daysBetween(dateOf(start), dateOf(at.now()));
    const ofSchool = spent.ofSchool - before;
    return [
      exactly('meldcode.closed', 'Meldcode case with follow-ups: closed', head.status === 'closed' ? 1 : 0, '', 1),
      exactly('meldcode.executions', 'Meldcode case with follow-ups: executions', runs.length, '', 1),
      atMost('meldcode.transitions', 'Meldcode case with follow-ups: transitions', transitions, '', 60),
      atLeast('meldcode.steps', 'Meldcode case with follow-ups: steps answered', steps.length, '', 7),
      shown('meldcode.mails', 'Meldcode case with follow-ups: mails', at.sent.length, ''),
      atLeast('meldcode.writes', 'Meldcode case with follow-ups: write units', spent.ofCase, '', 100),
      shown('meldcode.days', 'Meldcode case with follow-ups: days from start to close', days, ''),
      shown('meldcode.school', 'a whole school: write units a day besides its cases', ofSchool / days, ''),
    ];
  } finally {
    await emulator.stop();
  }
};
