import { describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/function-names.ts';
import { accessKeyOf, callerWith } from '../../infra/local/access-key.ts';

describe('the access key of a caller', () => {
  it.each([...functionNames, 'local-machine'])('is taken by every emulator and says who calls: %s', (name) => {
    expect(accessKeyOf(name)).toMatch(/^[A-Za-z0-9]+$/);
    expect(callerWith(accessKeyOf(name))).toBe(name);
  });
});
