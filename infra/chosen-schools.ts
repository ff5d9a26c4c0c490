import type { Process } from '../workflows/domain/processes/step.ts';
import { type CheckedSchool, checkSchool } from '../workflows/domain/school/check-school.ts';
import type { School } from '../workflows/domain/school/school.ts';
import { textRefusals } from '../workflows/forms/text-refusals.ts';
import type { Filed } from './filed.ts';
import { readinessRefusals } from './readiness.ts';

const checkFiled = (filed: Filed, processes: readonly Process[]): CheckedSchool => {
  const checked = checkSchool(filed.board, filed.school, processes);
  if (checked.kind === 'refused') return checked;
  const problems = [
    ...readinessRefusals(filed, checked.school, processes),
    ...textRefusals(filed.board.defaults.texts, 'board.defaults.texts'),
    ...textRefusals(filed.school.texts, 'texts'),
  ];
  return problems.length > 0 ? { kind: 'refused', problems } : checked;
};

/**
 * The schools to synthesize, checked: all of them, or the one asked for.
 * @returns `refused` with a line of plain Dutch per problem, each naming school, place in the file and remedy
 */
export const chosenSchools = (
  files: readonly Filed[],
  wanted: string | undefined,
  processes: readonly Process[],
):
  | { readonly kind: 'accepted'; readonly schools: readonly School[] }
  | { readonly kind: 'refused'; readonly lines: readonly string[] } => {
  const chosen = files.filter(({ school }) => wanted === undefined || school.id === wanted);
  if (chosen.length === 0) {
    const known = files.map(({ school }) => school.id).join(', ');
    return { kind: 'refused', lines: [`School ${wanted ?? ''} staat niet in infra/schools. Kies uit: ${known}.`] };
  }
  const checked = chosen.map((filed) => ({ id: filed.school.id, ...checkFiled(filed, processes) }));
  const lines = checked.flatMap((result) =>
    result.kind === 'refused' ? result.problems.map(({ path, message }) => `${result.id}: ${path}: ${message}`) : [],
  );
  if (lines.length > 0) return { kind: 'refused', lines };
  return {
    kind: 'accepted',
    schools: checked.flatMap((result) => (result.kind === 'accepted' ? [result.school] : [])),
  };
};
