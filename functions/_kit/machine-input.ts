import * as z from 'zod';

/** What a state machine hands to a function. `version` came with machine version 1; older inputs have none. */
export const machineInput = z.strictObject({
  schoolId: z.string(),
  caseId: z.string().regex(/^[0-9a-z]{26}$/),
  epoch: z.number().int().positive(),
  version: z.number().int().nonnegative(),
  seconds: z.number().int().nonnegative(),
  next: z.string(),
});

export const armInput = machineInput.extend({ token: z.string().min(1) });
