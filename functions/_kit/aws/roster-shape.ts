import * as z from 'zod/mini';
import type { Person, Roster } from '../../../workflows/domain/person.ts';
import { weekdays } from '../../../workflows/domain/weekday.ts';
import { count, role } from './shape-parts.ts';

const assignment = z.object({
  role,
  group: z.exactOptional(z.string()),
  from: z.exactOptional(z.string()),
  until: z.exactOptional(z.string()),
});

/** What a person may be called or do was settled by workflows/domain/school/person-schema.ts. */
const person: z.ZodMiniType<Person> = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(assignment),
  workingDays: z.array(z.enum(weekdays)),
  deputies: z.array(z.string()),
  from: z.string(),
  until: z.exactOptional(z.string()),
  elsewhere: z.exactOptional(z.string()),
  executive: z.exactOptional(z.literal(true)),
});

export const rosterShape: z.ZodMiniType<Roster> = z.object({ version: count, people: z.array(person) });
