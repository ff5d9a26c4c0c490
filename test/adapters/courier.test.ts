import {
  ExecutionAlreadyExists,
  ExecutionLimitExceeded,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { courierOf } from '../../functions/_kit/aws/courier.ts';
import { caseIdAt } from './samples.ts';

const sfn = mockClient(SFNClient);
afterAll(() => sfn.restore());
const courier = courierOf({
  arns: { concern: 'arn:concern', 'reporting-code': 'arn:code' },
  client: new SFNClient({ region: 'eu-west-1' }),
});
const meta = { message: 'x', $metadata: {} } as const;
const input = { schoolId: 'demo-groot', caseId: caseIdAt(1), epoch: 2 } as const;

beforeEach(() => {
  sfn.reset();
  sfn.on(StartExecutionCommand).resolves({}).on(SendTaskSuccessCommand).resolves({});
});

describe('word to Step Functions', () => {
  it('starts the machine of the process with ids only', async () => {
    await courier.start('reporting-code', `${caseIdAt(1)}-2`, input);
    const [call] = sfn.commandCalls(StartExecutionCommand);
    expect(call?.args[0].input).toEqual({
      stateMachineArn: 'arn:code',
      name: `${caseIdAt(1)}-2`,
      input: JSON.stringify({
        Payload: { schoolId: 'demo-groot', caseId: caseIdAt(1), epoch: 2, version: 0, seconds: 0, next: '' },
      }),
    });
  });

  it('takes an execution that was started before as started', async () => {
    sfn.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists(meta));
    await expect(courier.start('concern', 'name', input)).resolves.toBeUndefined();
  });

  it('reports any other failure to start', async () => {
    sfn.on(StartExecutionCommand).rejects(new ExecutionLimitExceeded(meta));
    await expect(courier.start('concern', 'name', input)).rejects.toThrow(ExecutionLimitExceeded);
  });

  it('sends a signal that carries nothing', async () => {
    await courier.signal('token-1');
    expect(sfn.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input).toEqual({ taskToken: 'token-1', output: '{}' });
  });

  it.each([[new TaskTimedOut(meta)], [new TaskDoesNotExist(meta)], [new InvalidToken(meta)]])(
    'is fine with %s: whoever waited waits no longer',
    async (error) => {
      sfn.on(SendTaskSuccessCommand).rejects(error);
      await expect(courier.signal('token-1')).resolves.toBeUndefined();
    },
  );

  it('reports a signal that could not be given', async () => {
    sfn.on(SendTaskSuccessCommand).rejects(Object.assign(new Error('x'), { name: 'AccessDeniedException' }));
    await expect(courier.signal('token-1')).rejects.toThrow();
  });
});
