import { join } from 'node:path';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import type { Options } from './args.ts';
import { policyClock } from './clock.ts';
import { keepFor, makeOwn, takeFolder } from './data-folder.ts';
import { openPorts } from './doors.ts';
import { engineHere, startDynamo } from './dynamodb.ts';
import { matches } from './event-pattern.ts';
import { faultChooser, seeded, usualFaults } from './faults.ts';
import { lineWriter, writeWhole } from './files.ts';
import { firstMoment } from './first-moment.ts';
import { type LocalFunction, localFunction } from './functions.ts';
import { gateway } from './gateway.ts';
import { open } from './http.ts';
import { inbox } from './inbox.ts';
import type { Json } from './json.ts';
import { machineRunner } from './machine-runner.ts';
import { mailService } from './mail.ts';
import { mailStore } from './mail-store.ts';
import { lastOf, place } from './place.ts';
import { type DoorPlan, type Plan, planOf } from './plan.ts';
import { dynamoProxy } from './proxy.ts';
import { randomId, realInstant, realNow } from './real.ts';
import { Refusal } from './refusal.ts';
import { sandboxEnvironment } from './sandbox-environment.ts';
import { onSchedule } from './schedules.ts';
import { type Account, signIn } from './sign-in.ts';
import { accountsOf, schoolBeside } from './staff.ts';
import { statesService } from './states.ts';
import { followStream } from './streams.ts';
import { synthesize } from './synth.ts';
import { createTable } from './tables.ts';
import { readTemplate } from './template.ts';

export interface Running {
  readonly school: string;
  readonly addresses: {
    readonly parent: string;
    readonly staff: string;
    readonly inbox: string;
    readonly openapi: string;
  };
  readonly accounts: readonly Account[];
  readonly policyNow: string;
}

export interface ServerPorts {
  /** One line of progress. */
  readonly say: (line: string) => void;
  readonly onStop: (end: () => unknown) => void;
}

const folderOf = (plan: Plan, name: string): string => plan.functions.find((fn) => fn.name === name)?.folder ?? '';

/** Starts all that the synthesized stack of the school holds. Whoever calls must run what was given to `onStop`, also
 * after a rejection.
 * @throws Refusal with a line for the person who started it */
export const startServer = async (options: Options, { say, onStop }: ServerPorts): Promise<Running> => {
  const engine = engineHere();
  if (engine === null) {
    throw new Refusal(
      'Op dit systeem kan de database niet draaien. Gebruik Linux op x64, of installeer Java 17 of nieuwer.',
    );
  }
  const { folder, lock } = await takeFolder(options.data);
  onStop(lock.release);
  const ports = await openPorts(options.port, onStop);
  makeOwn(folder, options);
  const addresses = {
    parent: `http://localhost:${ports.parent.port}`,
    staff: `http://localhost:${ports.staff.port}`,
    inbox: `http://127.0.0.1:${ports.inbox.port}`,
    openapi: `http://localhost:${ports.parent.port}/openapi.json`,
  };
  const issuer = `http://127.0.0.1:${ports.signIn.port}`;

  say('De school wordt opgebouwd en de database gestart …');
  const [synthesis, emulation] = await Promise.allSettled([
    synthesize(options.school, join(folder, 'cdk.out'), (child) => onStop(() => child.kill('SIGKILL'))),
    startDynamo(engine, folder, (pid, stop) => {
      lock.adopt(pid);
      onStop(stop);
    }),
  ]);
  if (synthesis.status === 'rejected') throw synthesis.reason;
  if (emulation.status === 'rejected') throw emulation.reason;
  keepFor(folder, options.school);
  for (const note of synthesis.value.notes) say(note);
  const dynamo = emulation.value;
  onStop(() => dynamo.client.destroy());
  // Only now: at a high speed days would pass while the school is built.
  const clock = policyClock(folder, options.speed, firstMoment);
  onStop(clock.close);
  const plan = planOf(readTemplate(join(folder, 'cdk.out'), synthesis.value.stack), {
    parent: addresses.parent,
    staff: addresses.staff,
    signIn: issuer,
  });

  say('Tabellen, functies en processen worden klaargezet …');
  for (const table of plan.tables) await createTable(dynamo.client, table, plan.values);
  const calls = lineWriter(join(folder, 'calls.jsonl'));
  onStop(calls.flush);
  const random = seeded(1);
  const streams: ReturnType<typeof followStream>[] = [];
  const proxy = dynamoProxy({
    endpoint: dynamo.endpoint,
    record: calls.write,
    written: () => {
      for (const stream of streams) stream.wake();
    },
    fault: options.fault ? faultChooser(usualFaults, random) : () => ({ kind: 'none' }),
  });
  onStop(proxy.close);

  const functions = new Map<string, LocalFunction>();
  const invoke = (name: string, event: Json): Promise<unknown> => {
    const fn = functions.get(name);
    return fn === undefined ? Promise.reject(new Error(`There is no function ${name}.`)) : fn.invoke(event);
  };
  const invokeAll = (names: readonly string[], event: Json) => Promise.all(names.map((name) => invoke(name, event)));

  const machines = new Map(
    [...plan.machines].map(([id, definition]) => [
      id,
      machineRunner({ definition, clock, newToken: randomId, invoke: (fn, payload) => invoke(lastOf(fn), payload) }),
    ]),
  );
  onStop(() => {
    for (const machine of machines.values()) machine.stopAll();
  });

  const store = mailStore(join(folder, 'mails.jsonl'));
  const mail = await mailService({
    store,
    policyNow: clock.now,
    configurationSets: plan.configurationSets,
    tell: (event) =>
      invokeAll(
        plan.rules.filter((rule) => matches(rule.pattern, event)).flatMap((rule) => rule.functions),
        event,
      ),
    record: calls.write,
  });
  onStop(mail.close);

  const service = async (listener: Parameters<Awaited<ReturnType<typeof open>>['serve']>[0]): Promise<string> => {
    const listening = await open('127.0.0.1', 0);
    onStop(listening.close);
    listening.serve(listener);
    return `http://127.0.0.1:${listening.port}`;
  };
  const endpoints = {
    dynamodb: await service(proxy.listener),
    states: await service(statesService(machines, calls.write)),
    mail: await service(mail.listener),
  };
  // For whoever wants to look inside with the AWS command line: any key and secret will do.
  writeWhole(join(folder, 'services.json'), `${JSON.stringify({ region: place.region, ...endpoints }, null, 2)}\n`);

  for (const fn of plan.functions) {
    const environment = { ...fn.environment, ...sandboxEnvironment(fn.name, fn.folder, endpoints, clock.setting) };
    functions.set(fn.name, localFunction({ ...fn, environment }, join(folder, 'logs')));
  }
  onStop(() => Promise.all([...functions.values()].map((fn) => fn.stop())));

  const school = schoolBeside(folderOf(plan, 'staff-web'));
  ports.signIn.serve(
    signIn({
      issuer,
      callback: `${addresses.staff}/inloggen/terug`,
      signedOut: `${addresses.staff}/uitgelogd`,
      accounts: () => accountsOf(school, clock.now()),
      data: folder,
    }),
  );
  ports.inbox.serve(inbox(store));
  const doorOf = (door: DoorPlan) =>
    gateway({
      ...door,
      functions: new Map(
        [...door.functions].flatMap(([target, name]) => {
          const fn = functions.get(name);
          return fn === undefined ? [] : [[target, fn] as const];
        }),
      ),
    });

  const dead = lineWriter(join(folder, 'dead-letters.jsonl'));
  onStop(dead.flush);
  for (const mapping of plan.mappings) {
    const table = /table\/([^/]+)\//.exec(mapping.streamArn)?.[1] ?? '';
    const described = await dynamo.client.send(new DescribeTableCommand({ TableName: table }));
    const streamArn = described.Table?.LatestStreamArn;
    if (streamArn === undefined) throw new Error(`Table ${table} has no stream.`);
    const stream = followStream(
      { ...mapping, streamArn },
      {
        endpoint: dynamo.endpoint,
        data: folder,
        invoke,
        bury: (id, records) => dead.write({ at: realInstant(realNow()), mapping: id, records }),
        faults: options.fault ? { rates: usualFaults, random } : null,
      },
    );
    onStop(stream.stop);
    streams.push(stream);
  }

  say('De eerste ronde langs alle zaken …');
  for (const { expression, functions: names } of plan.schedules) {
    const schedule = onSchedule(expression, clock, () =>
      invokeAll(names, { 'detail-type': 'Scheduled Event', source: 'aws.events', detail: {} }),
    );
    onStop(schedule.stop);
    await schedule.first;
  }

  ports.parent.serve(doorOf(plan.doors.parent));
  ports.staff.serve(doorOf(plan.doors.staff));
  writeWhole(join(folder, 'addresses.json'), `${JSON.stringify(addresses, null, 2)}\n`);
  return {
    school: school.name,
    addresses,
    accounts: accountsOf(school, clock.now()),
    policyNow: realInstant(clock.now()),
  };
};
