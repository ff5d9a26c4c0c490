import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoClient } from '../../functions/_kit/aws/dynamo.ts';
import { intakeOf } from '../../functions/_kit/aws/intake.ts';
import { StoreUnavailable } from '../../functions/_kit/aws/patience.ts';
import { sampleSubmission, sampleView } from './samples.ts';

describe('a DynamoDB that never answers', () => {
  let heard = 0;
  const server = createServer(() => {
    heard += 1;
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is given up while there is time for a page that keeps the text', async () => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const client = dynamoClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    const intake = intakeOf({ table: 'intake', client });
    const started = performance.now();
    await expect(intake.receive('s1', sampleSubmission(), sampleView())).rejects.toThrow(StoreUnavailable);
    expect(performance.now() - started).toBeLessThan(8000);
    expect(heard).toBeGreaterThanOrEqual(2);
  }, 15_000);
});
