import type { BoardFile, SchoolFile } from '../workflows/domain/school/school.ts';

/** A school as it was filed, with its board. */
export interface Filed {
  readonly board: BoardFile;
  readonly school: SchoolFile;
}
