import * as z from 'zod/mini';

/** What a state machine hands to a function. `version` came with machine version 1; older inputs have none. */
export const machineInput = z.strictObject({
  schoolId: z.string(),
  caseId: z.string().check(z.regex(/^[0-9a-z]{26}$/)),
  epoch: z.int().check(z.positive()),
  version: z.int().check(z.nonnegative()),
  seconds: z.int().check(z.nonnegative()),
  next: z.string(),
});

export const armInput = z.extend(machineInput, { token: z.string().check(z.minLength(1)) });
