import * as z from 'zod/mini';
import type { Appointment, Seat } from '../../../workflows/domain/case.ts';
import { isRoleId, type RoleId } from '../../../workflows/domain/roles.ts';

/** What rows may hold, checked where they are read: every shape ever shipped. An unknown field is skipped, so that an
 * older function reads what a newer one wrote. Shapes are built while a function loads: each stands with its own rows, so
 * that no function builds those of rows it never reads. */

/** The words of a closed list, complete at compile time. */
export type Words<W extends string> = { readonly [K in W]: K };

export const role = z.custom<RoleId>((value) => typeof value === 'string' && isRoleId(value));
export const instant = z.string();
export const count = z.int();
export const seat: z.ZodMiniType<Seat> = z.object({ role, group: z.nullable(z.string()) });
export const appointment: z.ZodMiniType<Appointment> = z.object({
  at: instant,
  place: z.enum(['school', 'phone', 'video']),
});
