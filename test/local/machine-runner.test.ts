import { afterEach, describe, expect, it } from 'vitest';
import { dig, type Json } from '../../infra/local/json.ts';
import { type MachineRunner, machineRunner } from '../../infra/local/machine-runner.ts';
import { TaskFailure } from '../../infra/local/tokens.ts';
import { virtualClock } from './virtual-clock.ts';

const task = (FunctionName: string, Next: string) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName, 'Payload.$': '$.Payload' },
  ResultSelector: { 'Payload.$': '$.Payload' },
  Retry: [{ ErrorEquals: ['States.TaskFailed'], MaxAttempts: 2 }],
  Next,
});

const wait = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Parameters: {
    FunctionName: 'arm',
    Payload: { 'caseId.$': '$.Payload.caseId', 'seconds.$': '$.Payload.seconds', 'token.$': '$$.Task.Token' },
  },
  TimeoutSecondsPath: '$.Payload.seconds',
  ResultPath: null,
  Retry: [{ ErrorEquals: ['States.TaskFailed'], MaxAttempts: 2 }],
  Catch: [{ ErrorEquals: ['States.Timeout'], ResultPath: null, Next: 'alarm' }],
  Next: 'alarm',
};

const states = {
  open: task('open', 'wait'),
  wait,
  alarm: task('alarm', 'choose'),
  choose: {
    Type: 'Choice',
    Choices: [{ Variable: '$.Payload.next', StringEquals: 'closed', Next: 'done' }],
    Default: 'wait',
  },
  done: { Type: 'Succeed' },
};

const definition = (changed: Record<string, unknown> = {}) =>
  JSON.stringify({ StartAt: 'open', States: { ...states, ...changed } });

const day = 86_400;
const input = { Payload: { caseId: 'c1', seconds: 0, next: '' } };
let started: MachineRunner[] = [];
afterEach(() => {
  for (const machine of started) machine.stopAll();
  started = [];
});

const world = (answers: (name: string, n: number) => Json, source = definition()) => {
  const time = virtualClock(1_000_000);
  const calls: { name: string; at: number; payload: Json }[] = [];
  const called = new Map<string, number>();
  const tokens: string[] = [];
  const machine = machineRunner({
    definition: source,
    clock: time.clock,
    retryAfter: 0,
    invoke: async (name, payload) => {
      calls.push({ name, at: time.clock.now(), payload });
      const token = dig(payload, 'token');
      if (typeof token === 'string') tokens.push(token);
      const nth = (called.get(name) ?? 0) + 1;
      called.set(name, nth);
      return answers(name, nth);
    },
  });
  started.push(machine);
  return { time, calls, tokens, machine };
};

const state = (seconds: number, next = 'wait') => ({ caseId: 'c1', seconds, next });

describe('the local machine runner', () => {
  it('rings the alarm exactly when our clock reaches the moment, and waits again with a new token', async () => {
    const { machine, time, calls, tokens } = world((name) => state(name === 'open' ? 3 * day : day));
    expect(machine.start('c1-1', input)).toBe('started');
    for (let round = 0; round < 3; round++) {
      await machine.idle();
      expect(time.next()).toBe(true);
    }
    await machine.idle();
    const alarms = calls.filter((call) => call.name === 'alarm').map((call) => call.at - 1_000_000);
    expect(alarms).toEqual([3, 4, 5].map((days) => days * day * 1000));
    expect(new Set(tokens).size).toBe(4);
  });

  it('goes on at once when the token is answered, and ends when the case is closed', async () => {
    const { machine, time, tokens } = world((name) => state(day, name === 'alarm' ? 'closed' : 'wait'));
    machine.start('c1-1', input);
    await machine.idle();
    const token = tokens[0] ?? '';
    expect(machine.succeed(token, {})).toBe('accepted');
    await machine.idle();
    expect(machine.describe('c1-1')).toMatchObject({ status: 'SUCCEEDED', transitions: 5 });
    expect(machine.succeed(token, {})).toBe('timedOut');
    expect(machine.succeed('other', {})).toBe('unknown');
    expect(time.pending()).toBe(0);
  });

  it('takes an answer that comes while the token is still being stored', async () => {
    const sent: string[] = [];
    const { machine } = world((name) => {
      if (name === 'arm') sent.push(machine.succeed('token-1', {}));
      return state(day, name === 'alarm' ? 'closed' : 'wait');
    });
    machine.start('c1-1', input);
    await machine.idle();
    expect(sent).toEqual(['accepted']);
    expect(machine.describe('c1-1')?.status).toBe('SUCCEEDED');
  });

  it('tries a failing function again, and does not take a timeout for a failure', async () => {
    const { machine, time, calls } = world((name, n) => {
      if (name !== 'alarm' && n === 1) throw new TaskFailure('Lambda.Unknown', 'broken');
      return state(day, name === 'alarm' ? 'closed' : 'wait');
    });
    machine.start('c1-1', input);
    await machine.idle();
    time.next();
    await machine.idle();
    expect(calls.map((call) => call.name)).toEqual(['open', 'open', 'arm', 'arm', 'alarm']);
    expect(machine.describe('c1-1')?.status).toBe('SUCCEEDED');
  });

  it('fails the execution with the name of the error when every try failed', async () => {
    const { machine } = world(() => {
      throw new TaskFailure('Sandbox.Timedout', 'too slow');
    });
    machine.start('c1-1', input);
    await machine.idle();
    expect(machine.describe('c1-1')).toMatchObject({ status: 'FAILED', error: 'Sandbox.Timedout', cause: 'too slow' });
  });

  it('gives one execution per name', async () => {
    const { machine } = world(() => state(day));
    expect(machine.start('c1-1', input)).toBe('started');
    expect(machine.start('c1-1', input)).toBe('known');
    expect(machine.start('c1-1', { Payload: {} })).toBe('exists');
    await machine.idle();
    expect(machine.stop('c1-1')).toBe(true);
    expect(machine.stop('c1-1')).toBe(false);
    await machine.idle();
    expect(machine.describe('c1-1')?.status).toBe('ABORTED');
    expect(machine.start('c1-1', input)).toBe('exists');
    expect(machine.executions()).toHaveLength(1);
  });

  it.each([
    ['heartbeats', { wait: { ...wait, HeartbeatSeconds: 5 } }],
    ['resource', { open: { ...states.open, Resource: 'arn:aws:states:::sqs:sendMessage' } }],
    [
      'Catch of States.TaskFailed',
      { wait: { ...wait, Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'alarm' }] } },
    ],
    ['path', { wait: { ...wait, TimeoutSecondsPath: '$.Payload[0]' } }],
  ])('refuses what the interpreter would run otherwise than AWS: %s', (reason, changed) => {
    expect(() => world(() => null, definition(changed))).toThrow(reason);
  });

  it('runs three hundred executions with twenty alarms each', async () => {
    const { machine, time, calls } = world(() => state(day));
    for (let n = 0; n < 300; n++) machine.start(`c${n}-1`, input);
    for (let round = 0; round < 20; round++) {
      await machine.idle();
      for (let n = 0; n < 300; n++) time.next();
    }
    await machine.idle();
    expect(calls.filter((call) => call.name === 'alarm')).toHaveLength(6_000);
  });
});
