import * as z from 'zod';
import { isRoleId, type RoleId } from '../roles.ts';
import { weekdays } from '../weekday.ts';

const localDate = z.iso.date('Schrijf een datum als JJJJ-MM-DD.');

/** A role that a person holds; a teacher holds it for one class group of one school year. */
const assignmentSchema = z.strictObject({
  role: z.custom<RoleId>(
    (value) => typeof value === 'string' && isRoleId(value),
    'Onbekende rol. Zie workflows/domain/roles.ts.',
  ),
  group: z.string().min(1).optional(),
  /** First and last day of it, both inclusive; left out: all days in service. So the next school year stands ready. */
  from: localDate.optional(),
  until: localDate.optional(),
});

/** Someone who works for the school or the board. Never a pupil or a parent. */
export const personSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/, 'Gebruik kleine letters, cijfers en streepjes, 2 tot 40 tekens.'),
  name: z.string().min(1).max(100),
  email: z.email('Controleer het e-mailadres.').max(200).toLowerCase(),
  roles: z.array(assignmentSchema),
  workingDays: z.array(z.enum(weekdays)).min(1, 'Noem minstens één werkdag.'),
  deputies: z.array(z.string()).default([]),
  /** First and last day in the school's service; both inclusive. */
  from: localDate,
  until: localDate.optional(),
  /** Works at another school of the board and helps out here. */
  elsewhere: z.string().max(100).optional(),
  /** Leads the board: keeps out of a case about the board's executive. */
  executive: z.literal(true).optional(),
});
