import { readFileSync } from 'node:fs';
import type { School } from '../../workflows/domain/school/school.ts';

/** The schema of the school file judged it when infra wrote it beside this same bundle; a cold start does not ask again. */
const isSchool = (file: unknown): file is School =>
  typeof file === 'object' && file !== null && 'v' in file && file.v === 1;

/** `school.json` is missing its version, or has another than this bundle. */
class UnknownSchool extends Error {
  override readonly name = 'UnknownSchool';
}

let school: School | undefined;

/** The school that this function was deployed for. `school.json` lies beside the bundle; read once per cold start.
 * @throws UnknownSchool */
export const ownSchool = (): School => {
  if (school !== undefined) return school;
  const file: unknown = JSON.parse(readFileSync(new URL('./school.json', import.meta.url), 'utf8'));
  if (!isSchool(file)) throw new UnknownSchool();
  school = file;
  return school;
};
