import { readFileSync } from 'node:fs';
import { type School, schoolSchema } from '../../workflows/domain/school.ts';

let school: School | undefined;

/** The school that this function was deployed for. `school.json` lies beside the bundle; read once per cold start.
 * @throws ZodError when the file does not fit this version of the system */
export const ownSchool = (): School => {
  school ??= schoolSchema.parse(JSON.parse(readFileSync(new URL('./school.json', import.meta.url), 'utf8')));
  return school;
};
