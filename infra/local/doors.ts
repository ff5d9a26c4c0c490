import { type Listening, open } from './http.ts';
import { Refusal } from './refusal.ts';

export interface Ports {
  readonly parent: Listening;
  readonly staff: Listening;
  readonly inbox: Listening;
  readonly signIn: Listening;
}

const at = async (host: '127.0.0.1' | 'localhost', port: number): Promise<Listening> => {
  try {
    return await open(host, port);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new Refusal(`Poort ${port} is al in gebruik. Kies andere poorten met --port.`);
    }
    throw error;
  }
};

/** The four doors for people. Inbox and sign-in lie on another site than the school, as they do in AWS.
 * @throws Refusal when a port is taken */
export const openPorts = async (first: number, onStop: (end: () => unknown) => void): Promise<Ports> => {
  const next = async (host: '127.0.0.1' | 'localhost', n: number) => {
    const listening = await at(host, first === 0 ? 0 : first + n);
    onStop(listening.close);
    return listening;
  };
  return {
    parent: await next('localhost', 0),
    staff: await next('localhost', 1),
    inbox: await next('127.0.0.1', 2),
    signIn: await next('127.0.0.1', 3),
  };
};
