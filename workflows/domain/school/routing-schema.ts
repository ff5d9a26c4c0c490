import * as z from 'zod';
import type { When } from '../processes/condition.ts';
import { isRoleId, type RoleId } from '../roles.ts';

/** How a school or board writes its own routing table. */

const role = z.custom<RoleId>(
  (value) => typeof value === 'string' && isRoleId(value),
  'Onbekende rol. Zie workflows/domain/roles.ts.',
);

const whenSchema: z.ZodType<When> = z.lazy(() =>
  z.union([
    z.strictObject({ field: z.string().min(1), is: z.array(z.string()).min(1) }),
    z.strictObject({ all: z.array(whenSchema).min(1) }),
    z.strictObject({ any: z.array(whenSchema).min(1) }),
  ]),
);

export const routingSchema = z
  .array(
    z.strictObject({
      label: z.string().trim().min(1, 'Zeg in gewone woorden voor wie deze regel is.').max(200),
      when: whenSchema.optional(),
      to: role.optional(),
      /** What goes to the board becomes a case of its own (WPO 4a), also where a table does not say so. */
      process: z.literal('staff-offence').optional(),
      boardOnly: z.literal(true).optional(),
      danger: z.literal(true).optional(),
      triage: z.literal(true).optional(),
      alsoReads: z.array(role).optional(),
    }),
  )
  .min(1, 'Noem minstens één regel, of laat `routing` weg.');
