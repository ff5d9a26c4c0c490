import { describe, expect, it } from 'vitest';
import { open } from '../../infra/local/http.ts';

describe('a server of the local machine', () => {
  it('answers an address of which nothing can be made, and goes on', async () => {
    const { port, serve, close } = await open('127.0.0.1', 0);
    serve((request, response) => {
      response.end(decodeURIComponent(request.url ?? ''));
    });
    const statusOf = async (path: string): Promise<number> => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
    expect(await statusOf('/%')).toBe(400);
    expect(await statusOf('/goed')).toBe(200);
    close();
  });
});
