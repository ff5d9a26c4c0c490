import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, type Instant, type LocalDate, millisecondsOf } from '../../workflows/domain/instant.ts';
import { exampleDay } from '../../workflows/forms/example.ts';

/** When every test of a running machine begins: on a school day at nine, so that people are at work and mails leave,
 * whatever the date and the hour are in which the tests run. */
export const today = (): LocalDate => exampleDay;

const begins = at(exampleDay, '09:00');

/** The clock that the next server on this data folder goes on with: as if one had run until that moment. */
export const setPolicyClock = (data: string, moment: Instant = begins): void => {
  const real = Date.now();
  const origin = { real, policy: millisecondsOf(moment), factor: 1, seen: real };
  writeFileSync(join(data, 'clock.json'), JSON.stringify(origin));
};
