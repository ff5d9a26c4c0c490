import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { callerWith } from './access-key.ts';

export interface Listening {
  readonly port: number;
  /** Takes over from the answer "still starting". */
  readonly serve: (listener: RequestListener) => void;
  readonly close: () => void;
}

const starting: RequestListener = (_, response) => {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' });
  response.end('Meldwijzer start nog. Probeer het zo weer.\n');
};

const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

const absent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT');

const serverOn = () => {
  const server = createServer({ keepAliveTimeout: 60_000 });
  server.on('error', () => {});
  return server;
};

/** Listens on this machine only; `localhost` also by IPv6 where that exists. Port 0: any free one.
 * @throws Error with code EADDRINUSE when the port is taken */
export const open = async (host: '127.0.0.1' | 'localhost', wanted: number): Promise<Listening> => {
  const servers = [serverOn()];
  let listener: RequestListener = starting;
  // An address of which nothing can be made costs its own answer, not the whole school.
  const answer: RequestListener = (request, response) => {
    try {
      listener(request, response);
    } catch {
      if (response.headersSent) response.destroy();
      else reply(response, 400, 'text/plain; charset=utf-8', 'Dit adres klopt niet.\n');
    }
  };
  for (const server of servers) server.on('request', answer);
  const [first] = servers;
  const port = first === undefined ? wanted : await listen(first, '127.0.0.1', wanted);
  if (host === 'localhost') {
    const second = serverOn().on('request', answer);
    try {
      await listen(second, '::1', port);
      servers.push(second);
    } catch (error) {
      if (!absent(error) && wanted !== 0) {
        first?.close();
        throw error;
      }
    }
  }
  return {
    port,
    serve: (next) => {
      listener = next;
    },
    close: () => {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
};

/** The whole body, or null when it is longer than `limit` bytes. */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer | null> => {
  const parts: Buffer[] = [];
  let length = 0;
  const chunks: AsyncIterable<Buffer> = request;
  for await (const part of chunks) {
    length += part.length;
    if (length <= limit) parts.push(part);
  }
  return length > limit ? null : Buffer.concat(parts);
};

/** Which function calls: the local machine gives each an access key of its own. */
export const callerOf = (request: IncomingMessage): string =>
  callerWith(/Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? 'unknown');

export const reply = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
};
