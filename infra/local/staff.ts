import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateOf, instantOf } from '../../workflows/domain/instant.ts';
import { roles } from '../../workflows/domain/roles.ts';
import { inService } from '../../workflows/domain/roster.ts';
import { type School, schoolSchema } from '../../workflows/domain/school/school.ts';
import type { Account } from './sign-in.ts';

/** The school that was written beside a function's bundle. */
export const schoolBeside = (folder: string): School =>
  schoolSchema.parse(JSON.parse(readFileSync(join(folder, 'school.json'), 'utf8')));

/** Who of the school file works there at that moment of the policy's clock. */
export const accountsOf = (school: School, now: number): readonly Account[] =>
  school.people
    .filter((person) => inService(person, dateOf(instantOf(now))))
    .map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      does:
        person.roles
          .map(({ role, group }) => (group === undefined ? roles[role].label : `${roles[role].label} ${group}`))
          .join(', ') || (person.elsewhere === undefined ? 'geen rol' : `helpt vanuit ${person.elsewhere}`),
    }));
