import type { IncomingMessage, ServerResponse } from 'node:http';
import { callerOf, readBody } from './http.ts';
import { dig, type Json, parseJson, text, toJson } from './json.ts';
import type { Execution, MachineRunner } from './machine-runner.ts';
import { lastOf } from './place.ts';
import type { RecordedCall } from './recording.ts';

/** Step Functions' own interface (JSON 1.0) for the calls that we make. */

type Answer =
  | { readonly kind: 'ok'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'error'; readonly name: string };

const ok = (body: Readonly<Record<string, unknown>>): Answer => ({ kind: 'ok', body });
const error = (name: string): Answer => ({ kind: 'error', name });

const nameRule = /^[0-9A-Za-z_-]{1,80}$/;

const executionArn = (machineArn: string, name: string) =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;

const described = (arn: string, run: Execution): Answer =>
  ok({
    executionArn: arn,
    name: run.name,
    status: run.status,
    startDate: run.startedAt / 1000,
    input: JSON.stringify(run.input),
    ...(run.status === 'SUCCEEDED' ? { output: JSON.stringify(run.output) } : {}),
    ...(run.error === null ? {} : { error: run.error, cause: run.cause }),
  });

/** @param machines by the logical id of the template */
export const statesService = (machines: ReadonlyMap<string, MachineRunner>, record: (call: RecordedCall) => void) => {
  const start = (request: unknown): Answer => {
    const arn = text(dig(request, 'stateMachineArn'));
    const name = text(dig(request, 'name'));
    const machine = machines.get(lastOf(arn));
    const input = parseJson(text(dig(request, 'input')) || '{}');
    if (machine === undefined) return error('StateMachineDoesNotExist');
    if (!nameRule.test(name)) return error('InvalidName');
    if (input === null) return error('InvalidExecutionInput');
    const executed = machine.start(name, toJson(input));
    if (executed === 'exists') return error('ExecutionAlreadyExists');
    return ok({ executionArn: executionArn(arn, name), startDate: (machine.describe(name)?.startedAt ?? 0) / 1000 });
  };

  const settle = (act: (machine: MachineRunner) => 'accepted' | 'timedOut' | 'unknown'): Answer => {
    const answers = [...machines.values()].map(act);
    if (answers.includes('accepted')) return ok({});
    return error(answers.includes('timedOut') ? 'TaskTimedOut' : 'TaskDoesNotExist');
  };

  const withToken = (
    request: unknown,
    act: (machine: MachineRunner, token: string) => 'accepted' | 'timedOut' | 'unknown',
  ): Answer => {
    const token = text(dig(request, 'taskToken'));
    return /^[0-9A-Za-z-]{10,1024}$/.test(token) ? settle((machine) => act(machine, token)) : error('InvalidToken');
  };

  const succeed = (request: unknown): Answer => {
    const output: Json = toJson(parseJson(text(dig(request, 'output'))));
    return withToken(request, (machine, token) => machine.succeed(token, output));
  };

  const fail = (request: unknown): Answer =>
    withToken(request, (machine, token) =>
      machine.fail(token, text(dig(request, 'error')), text(dig(request, 'cause'))),
    );

  const execution = (request: unknown) => {
    const arn = text(dig(request, 'executionArn'));
    const [machine = '', name = ''] = arn.split(':').slice(-2);
    return { arn, name, machine: machines.get(machine) };
  };

  const describe = (request: unknown): Answer => {
    const { arn, name, machine } = execution(request);
    const run = machine?.describe(name) ?? null;
    return run === null ? error('ExecutionDoesNotExist') : described(arn, run);
  };

  const stop = (request: unknown): Answer => {
    const { name, machine } = execution(request);
    if (machine === undefined || machine.describe(name) === null) return error('ExecutionDoesNotExist');
    machine.stop(name);
    return ok({ stopDate: 0 });
  };

  const operations: Readonly<Record<string, (request: unknown) => Answer>> = {
    StartExecution: start,
    SendTaskSuccess: succeed,
    SendTaskFailure: fail,
    DescribeExecution: describe,
    StopExecution: stop,
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const body = parseJson((await readBody(request, 1_000_000))?.toString('utf8') ?? '');
    const resource = text(dig(body, 'stateMachineArn')) || text(dig(body, 'executionArn'));
    record({ function: callerOf(request), action: `states:${operation}`, resource: lastOf(resource) });
    const answer = operations[operation]?.(body) ?? error('UnknownOperationException');
    response.writeHead(answer.kind === 'ok' ? 200 : 400, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(answer.kind === 'ok' ? answer.body : { __type: answer.name, message: answer.name }));
  };

  return (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response).catch(() => response.destroy());
  };
};
