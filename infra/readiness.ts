import type { LocalDate } from '../workflows/domain/instant.ts';
import type { Process } from '../workflows/domain/processes/step.ts';
import { type Confirmation, confirmationRefusals, openPoints } from '../workflows/domain/school/confirmation.ts';
import type { School } from '../workflows/domain/school/school.ts';
import type { SchoolProblem } from '../workflows/domain/school/school-problem.ts';
import { bothPrincipalAndConfidant, holdersToTrain, untrained } from '../workflows/domain/school/training.ts';
import { pointsOf } from '../workflows/forms/points.ts';
import type { Filed } from './filed.ts';

/** What is left to do before a school goes live: told at each synth, never refused. */

const pageOf = (schoolId: string): string => `docs/generated/to-confirm-${schoolId}.md`;

/** A board confirms for all its schools. */
export const confirmationsOf = ({ board, school }: Filed): readonly Confirmation[] => [
  ...(board.confirmed ?? []),
  ...(school.confirmed ?? []),
];

export const peopleOf = ({ board, school }: Filed): Filed['school']['people'] => [
  ...school.people,
  ...(board.people ?? []),
];

/** Confirmations of what does not exist, or by whom it is not for. */
export const readinessRefusals = (
  { board, school: file }: Filed,
  school: School,
  processes: readonly Process[],
): readonly SchoolProblem[] => {
  // A point that this school settled with a setting of its own still exists for the board's other schools.
  const known = pointsOf({ ...school, steps: {} }, processes);
  return [
    ...confirmationRefusals(board.confirmed ?? [], known, 'board.confirmed'),
    ...confirmationRefusals(file.confirmed ?? [], known, 'confirmed'),
  ];
};

/** One line, and one more for what people have to do with it.
 * @param today of whoever reads it */
export const readinessLines = (
  filed: Filed,
  school: School,
  processes: readonly Process[],
  today: LocalDate,
): readonly string[] => {
  const open = openPoints(pointsOf(school, processes), confirmationsOf(filed), today).length;
  const people = peopleOf(filed).filter(({ until }) => until === undefined || until >= today);
  const without = new Set(untrained(holdersToTrain(people), today).map(({ id }) => id)).size;
  const both = bothPrincipalAndConfidant(people).length;
  const page = pageOf(school.id);
  return [
    ...(open === 0 ? [] : [`${open} ${open === 1 ? 'punt' : 'punten'} nog te bevestigen, zie ${page}`]),
    ...(without === 0
      ? []
      : [
          `${without} ${without === 1 ? 'mens' : 'mensen'} zonder geldige scholing als intern begeleider of interne contactpersoon, zie ${page}`,
        ]),
    ...(both === 0 ? [] : [`De directeur is ook interne contactpersoon, zie ${page}`]),
  ].map((line) => `${school.id}: ${line}`);
};
