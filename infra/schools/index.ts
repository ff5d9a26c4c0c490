import type { BoardFile, SchoolFile } from '../../workflows/domain/school/school.ts';
import { demoGroot } from './demo-groot.ts';
import { demoKlein } from './demo-klein.ts';
import { verzonnenBestuur } from './verzonnen-bestuur.ts';

/** Every school that this repository deploys, with its board. */
export const schools: readonly { readonly board: BoardFile; readonly school: SchoolFile }[] = [
  { board: verzonnenBestuur, school: demoGroot },
  { board: verzonnenBestuur, school: demoKlein },
];
