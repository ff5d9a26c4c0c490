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

  it('is given up attempt by attempt, each in its own time, while there is time for a page that keeps the text', async () => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const client = dynamoClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    // Time passes between the attempts only, all of it at once; patience.test.ts tells how many attempts fit.
    let passed = 0;
    const pause = async () => {
      passed += 5000;
    };
    const intake = intakeOf({ table: 'intake', client, pause, elapsed: () => passed });
    const given = intake.receive('s1', sampleSubmission(), sampleView());
    await expect(given).rejects.toThrow(new StoreUnavailable('TimeoutError'));
    expect(heard).toBe(2);
    const { requestHandler: handler } = client.config;
    const settings: unknown = Reflect.apply(Reflect.get(handler, 'httpHandlerConfigs'), handler, []);
    expect(settings).toMatchObject({ connectionTimeout: 500, requestTimeout: 1500 });
  }, 15_000);
});
