import { BatchWriteItemCommand, CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { headAttributes, taskItem } from '../../functions/_kit/aws/case-items.ts';
import { casePk, metaSk } from '../../functions/_kit/aws/case-keys.ts';
import { caseStoreOf } from '../../functions/_kit/aws/case-store.ts';
import { type Item, key, n } from '../../functions/_kit/aws/dynamo.ts';
import { seeded } from '../../infra/local/faults.ts';
import { type StaffPorts, today } from '../../workflows/cases/staff.ts';
import { plusMinutes } from '../../workflows/domain/instant.ts';
import type { Person } from '../../workflows/domain/person.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import { dynoxide } from '../adapters/emulators.ts';
import { caseIdAt, sampleHead, sampleTask, t0 } from '../adapters/samples.ts';
import { caseTable } from '../adapters/tables.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeIds } from '../fakes/ids.ts';
import { fakeKeys as keys } from '../fakes/keys.ts';
import { sampleSchool } from '../samples/school.ts';
import { atMost, exactly, type Figure, shown } from './figure.ts';
import { mean, percentile, timed } from './statistics.ts';

const groups = 35;
const lines = 100;
const listReader = 'teacher-1';

/** A school of 35 groups, each with its own teacher: 3,500 open cases are 100 for each. */
const bigSchool = (): School => {
  const teachers = Array.from(
    { length: groups },
    (_, at): Person => ({
      id: `teacher-${at}`,
      name: `Verzonnen Leerkracht ${at}`,
      email: `teacher-${at}@verzonnen-bestuur.example`,
      roles: [{ role: 'teacher', group: `g${at}` }],
      workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
      deputies: [],
      from: '2024-08-01',
    }),
  );
  return sampleSchool({ people: teachers });
};

/** The rows of one open case that lists meet: its head and its open task, as the adapter writes them. */
const rowsOf = (at: number, random: () => number): readonly Item[] => {
  const seat = { role: 'teacher', group: `g${at % groups}` } as const;
  const dueAt = plusMinutes(t0, Math.floor(random() * 40 * 24 * 60));
  const head = sampleHead({ caseId: caseIdAt(at), firstRole: seat, group: seat.group, conflicts: [], wakeAt: dueAt });
  const task = sampleTask({ seat, dueAt, asked: [] });
  const meta = { ...key(casePk(head.caseId), metaSk), ...headAttributes(head, [task]), epoch: n(head.epoch) };
  return [meta, taskItem(head, task)];
};

const writeAll = async (client: DynamoDBClient, table: string, rows: readonly Item[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += 25) {
    const RequestItems = { [table]: rows.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } })) };
    await client.send(new BatchWriteItemCommand({ RequestItems }));
  }
};

/** A store with so many open cases, and who reads its list. */
const schoolWith = async (client: DynamoDBClient, cases: number): Promise<StaffPorts> => {
  const table = `cases-${cases}`;
  const school = bigSchool();
  await client.send(new CreateTableCommand(caseTable(table)));
  const random = seeded(cases);
  const block = 5000;
  for (let from = 0; from < cases; from += block) {
    const rows = Array.from({ length: Math.min(block, cases - from) }, (_, at) => rowsOf(from + at, random)).flat();
    await writeAll(client, table, rows);
  }
  const store = caseStoreOf({ table, intakeTable: table, schoolId: school.id, client });
  await store.putRoster({ version: 1, people: school.people }, 'file', t0);
  return { cases: store, clock: fakeClock(t0), keys, ids: fakeIds(), school };
};

const rounds = 150;
const sizes = { few: 3500, many: 100_000 } as const;

/** The list of one teacher in a small and in a huge table, read in turn so that both meet the same machine. */
export const measureWorkList = async (): Promise<readonly Figure[]> => {
  const [few, many] = [await dynoxide.start(), await dynoxide.start()];
  try {
    const small = await schoolWith(few.client(), sizes.few);
    const { ms: loading, result: huge } = await timed(() => schoolWith(many.client(), sizes.many));
    const times: { readonly small: number[]; readonly huge: number[] } = { small: [], huge: [] };
    const short = { small: 0, huge: 0 };
    const read = async (which: 'small' | 'huge', counts: boolean): Promise<void> => {
      const { ms, result } = await timed(() => today(which === 'small' ? small : huge, listReader));
      if (result.length !== lines) short[which] += 1;
      if (counts) times[which].push(ms);
    };
    for (let round = -20; round < rounds; round += 1) {
      // Whoever comes second finds a warmer machine: they take turns.
      for (const which of round % 2 === 0 ? (['small', 'huge'] as const) : (['huge', 'small'] as const))
        await read(which, round >= 0);
    }
    const said = (cases: number) => `work list, 100 of ${cases.toLocaleString('en')} open cases`;
    return [
      atMost('workList.few', `${said(sizes.few)}: mean`, mean(times.small), 'ms', 100),
      shown('workList.few.p95', `${said(sizes.few)}: p95`, percentile(times.small, 0.95), 'ms'),
      shown('workList.many', `${said(sizes.many)}: mean`, mean(times.huge), 'ms'),
      atMost('workList.ratio', `${said(sizes.many)}: times the mean`, mean(times.huge) / mean(times.small), '×', 1.2),
      exactly('workList.short', `work list: readings without ${lines} lines`, short.small + short.huge, '', 0),
      shown('workList.loading', `work list: ${sizes.many.toLocaleString('en')} cases written`, loading / 1000, 's'),
    ];
  } finally {
    await Promise.all([few.stop(), many.stop()]);
  }
};
