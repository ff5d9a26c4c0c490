import { schools } from '../../infra/schools/index.ts';
import { processes } from '../../workflows/domain/processes/processes.ts';
import { checkSchool } from '../../workflows/domain/school/check-school.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import { samplePeople, sampleSchool } from '../samples/school.ts';

/** The schools of this repository, by id. */
export const demoSchools: ReadonlyMap<string, School> = new Map(
  schools.flatMap(({ board, school }) => {
    const checked = checkSchool(board, school, processes);
    return checked.kind === 'accepted' ? [[checked.school.id, checked.school] as const] : [];
  }),
);

/** Somebody leaves in the middle of the autumn, and somebody in the middle of the spring. */
const leaving = sampleSchool({
  people: samplePeople.map((person) => {
    if (person.id === 'anna') return { ...person, until: '2026-10-30' };
    return person.id === 'ineke' ? { ...person, until: '2027-03-12' } : person;
  }),
});

/** Schools that differ in what goes wrong easily: few people, a pair, days off, people who leave. */
export const schoolsToTry: readonly School[] = [sampleSchool(), leaving, ...demoSchools.values()];
