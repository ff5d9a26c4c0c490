import {
  DescribeExecutionCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it } from 'vitest';
import { clientOptions } from '../../infra/local/dynamodb.ts';
import { type Listening, open } from '../../infra/local/http.ts';
import { dig } from '../../infra/local/json.ts';
import { type MachineRunner, machineRunner } from '../../infra/local/machine-runner.ts';
import type { RecordedCall } from '../../infra/local/recording.ts';
import { statesService } from '../../infra/local/states.ts';
import { virtualClock } from './virtual-clock.ts';

const stateMachineArn = 'arn:aws:states:eu-central-1:000000000000:stateMachine:Machine1';
const definition = JSON.stringify({
  StartAt: 'wait',
  States: {
    wait: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Parameters: { FunctionName: 'arm', Payload: { 'token.$': '$$.Task.Token', 'seconds.$': '$.Payload.seconds' } },
      TimeoutSecondsPath: '$.Payload.seconds',
      End: true,
    },
  },
});

let opened: { listening: Listening; machine: MachineRunner; client: SFNClient }[] = [];
afterEach(() => {
  for (const { listening, machine, client } of opened) {
    machine.stopAll();
    listening.close();
    client.destroy();
  }
  opened = [];
});

const service = async () => {
  const time = virtualClock();
  const tokens: string[] = [];
  const calls: RecordedCall[] = [];
  const machine = machineRunner({
    definition,
    clock: time.clock,
    newToken: () => `token-of-the-task-${tokens.length}`,
    invoke: async (_, payload) => void tokens.push(String(dig(payload, 'token'))),
  });
  const listening = await open('127.0.0.1', 0);
  listening.serve(statesService(new Map([['Machine1', machine]]), (call) => void calls.push(call)));
  const client = new SFNClient(clientOptions(`http://127.0.0.1:${listening.port}`, 'courier'));
  opened.push({ listening, machine, client });
  const start = (name: string, input = '{"Payload":{"seconds":60}}') =>
    client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
  return { client, machine, time, tokens, calls, start };
};

describe('the Step Functions of the local machine', () => {
  it('starts once per name, as the courier expects', async () => {
    const { start, calls } = await service();
    const first = await start('zaak-1');
    expect((await start('zaak-1')).executionArn).toBe(first.executionArn);
    await expect(start('zaak-1', '{"Payload":{"seconds":61}}')).rejects.toMatchObject({
      name: 'ExecutionAlreadyExists',
    });
    await expect(start('zaak 1')).rejects.toMatchObject({ name: 'InvalidName' });
    expect(calls[0]).toEqual({ function: 'courier', action: 'states:StartExecution', resource: 'Machine1' });
  });

  it('takes an answer once; later it is too late, and an unknown token does not exist', async () => {
    const { client, start, machine, tokens } = await service();
    const { executionArn } = await start('zaak-1');
    await machine.idle();
    const send = (taskToken: string) => client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
    await send(tokens[0] ?? '');
    await expect(send(tokens[0] ?? '')).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await expect(send('some-token-never-given')).rejects.toMatchObject({ name: 'TaskDoesNotExist' });
    await expect(send('!')).rejects.toMatchObject({ name: 'InvalidToken' });
    await machine.idle();
    const described = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(described).toMatchObject({ status: 'SUCCEEDED', output: '{}', name: 'zaak-1' });
  });

  it('fails, times out and stops', async () => {
    const { client, start, machine, tokens, time } = await service();
    const arns = [
      (await start('a-1')).executionArn,
      (await start('b-1')).executionArn,
      (await start('c-1')).executionArn,
    ];
    await machine.idle();
    await client.send(new SendTaskFailureCommand({ taskToken: tokens[0] ?? '', error: 'Stuk', cause: 'test' }));
    await client.send(new StopExecutionCommand({ executionArn: arns[1] }));
    await machine.idle();
    while (time.next()) await machine.idle();
    const states = await Promise.all(
      arns.map((executionArn) => client.send(new DescribeExecutionCommand({ executionArn }))),
    );
    expect(states.map(({ status, error }) => [status, error])).toEqual([
      ['FAILED', 'Stuk'],
      ['ABORTED', 'ExecutionAbortedError'],
      ['FAILED', 'States.Timeout'],
    ]);
  });
});
