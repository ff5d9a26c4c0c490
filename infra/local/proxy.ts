import { Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';
import { callerOf, readBody } from './http.ts';
import { parseJson } from './json.ts';
import { realNow } from './real.ts';
import { callsOf, type RecordedCall } from './recording.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface ProxyPorts {
  /** Where the emulator listens. */
  readonly endpoint: string;
  readonly record: (call: RecordedCall) => void;
  /** Something may have been written. */
  readonly written: () => void;
  readonly fault: (operation: string, request: unknown) => Fault;
}

const longest = 32 * 1024 * 1024;
const staleAtMost = 60_000;
const kept = 500;

const writes = /^(?:Put|Update|Delete|TransactWrite|BatchWrite)/;

const json = { 'content-type': 'application/x-amz-json-1.0' };

/** Stands before the emulator: writes down who called what, and has it fail as AWS does when faults are on. */
export const dynamoProxy = ({ endpoint, record, written, fault }: ProxyPorts) => {
  const agent = new Agent({ keepAlive: true });
  const answers = new Map<string, { readonly at: number; readonly answer: Answer }>();

  const forward = (request: IncomingMessage, body: Buffer): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { host: _, connection: __, ...headers } = request.headers;
      const onward = httpRequest(endpoint, {
        method: request.method ?? 'POST',
        path: request.url ?? '/',
        headers,
        agent,
      });
      onward.on('error', reject);
      onward.on('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const requestId = response.headers['x-amzn-requestid'];
          resolve({
            status: response.statusCode ?? 500,
            headers: { ...json, ...(typeof requestId === 'string' ? { 'x-amzn-requestid': requestId } : {}) },
            body: Buffer.concat(parts),
          });
        });
      });
      onward.end(body);
    });

  const remember = (key: string, answer: Answer) => {
    answers.set(key, { at: realNow(), answer });
    for (const oldest of answers.keys()) {
      if (answers.size <= kept) break;
      answers.delete(oldest);
    }
  };

  const answerTo = async (
    request: IncomingMessage,
    body: Buffer,
    operation: string,
    chosen: Fault,
  ): Promise<Answer | null> => {
    if (chosen.kind === 'refuse') return { status: 400, headers: json, body: Buffer.from(chosen.body) };
    const key = body.toString('utf8');
    const before = chosen.kind === 'stale' ? answers.get(key) : undefined;
    if (before !== undefined && realNow() - before.at <= staleAtMost) return before.answer;
    const answer = await forward(request, body);
    if (writes.test(operation)) written();
    if (operation === 'Query') remember(key, answer);
    return chosen.kind === 'lost' ? null : answer;
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request, longest);
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    if (body === null || operation === '') {
      response.writeHead(400).end();
      return;
    }
    const parsed = parseJson(body.toString('utf8'));
    for (const call of callsOf(callerOf(request), operation, parsed)) record(call);
    const answer = await answerTo(request, body, operation, fault(operation, parsed));
    if (answer === null) {
      response.destroy();
      return;
    }
    response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
    response.end(answer.body);
  };

  return {
    listener: (request: IncomingMessage, response: ServerResponse) => {
      handle(request, response).catch(() => response.destroy());
    },
    close: () => agent.destroy(),
  };
};
