import type * as z from 'zod';
import type { Process } from '../processes/step.ts';
import { mergeSchool } from './merge-school.ts';
import { boardFileSchema, type School, schoolFileSchema } from './school.ts';
import { pathText, type SchoolProblem } from './school-problem.ts';
import { refusals } from './school-refusals.ts';

export type CheckedSchool =
  | { readonly kind: 'accepted'; readonly school: School }
  | { readonly kind: 'refused'; readonly problems: readonly SchoolProblem[] };

const kindNames: Readonly<Record<string, string>> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een blok met instellingen',
  record: 'een blok met instellingen',
};

/** Messages for what the schema itself does not word. */
const inDutch = (issue: z.core.$ZodRawIssue): string => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Onbekende instelling: ${issue.keys.join(', ')}. Verbeter de naam of haal haar weg.`;
    case 'invalid_type':
      return issue.input === undefined
        ? `Deze instelling ontbreekt. Vul ${kindNames[issue.expected] ?? 'haar'} in.`
        : `Vul hier ${kindNames[issue.expected] ?? 'iets anders'} in.`;
    case 'invalid_value':
      return `Kies uit: ${issue.values.join(', ')}.`;
    case 'too_small':
      return `Minstens ${issue.minimum}.`;
    case 'too_big':
      return `Hoogstens ${issue.maximum}.`;
    default:
      return 'Deze waarde past hier niet. Zie workflows/domain/school/school.ts.';
  }
};

const problemsOf = (error: z.ZodError, place: readonly string[]): SchoolProblem[] =>
  error.issues.map((issue) => ({
    path: pathText([...place, ...issue.path]) || 'schoolbestand',
    message: issue.message,
  }));

/** Reads a board file and a school file, and tells everything that is wrong with them. Paths are those of the school file; of
 * the board file they start with `board`; a problem of the school file as a whole is at `schoolbestand`. */
export const checkSchool = (board: unknown, school: unknown, processes: readonly Process[]): CheckedSchool => {
  const shared = boardFileSchema.safeParse(board, { error: inDutch });
  const own = schoolFileSchema.safeParse(school, { error: inDutch });
  if (!shared.success || !own.success) {
    const problems = [
      ...(shared.success ? [] : problemsOf(shared.error, ['board'])),
      ...(own.success ? [] : problemsOf(own.error, [])),
    ];
    return { kind: 'refused', problems };
  }
  const merged = mergeSchool(shared.data, own.data);
  if (merged.kind === 'refused') return merged;
  const problems = refusals(merged.school, processes);
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'accepted', school: merged.school };
};
