import { describe, expect, it } from 'vitest';
import { bell } from '../../infra/local/bell.ts';

/** Longer than a test may take. */
const forEver = 3_600_000;

/** After all that has nothing to wait for. */
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('a bell', () => {
  it('ends every wait for it', async () => {
    const { ring, listen } = bell();
    const waits = [listen()(forEver), listen()(forEver)];
    ring();
    expect(await Promise.all(waits)).toHaveLength(2);
  });

  it('is heard by who listened before the wait began', async () => {
    const { ring, listen } = bell();
    const wait = listen();
    ring();
    expect(await wait(forEver)).toBeUndefined();
  });

  it('rang before is no reason not to wait', async () => {
    const { ring, listen } = bell();
    ring();
    const wait = listen()(forEver);
    expect(await Promise.race([wait.then(() => 'rung'), soon().then(() => 'waits')])).toBe('waits');
    ring();
    expect(await wait).toBeUndefined();
  });

  it('that nobody rings lets go after a while', async () => {
    expect(await bell().listen()(1)).toBeUndefined();
  });
});
