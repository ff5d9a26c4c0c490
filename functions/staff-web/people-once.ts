import type { Absence } from '../../workflows/domain/absence.ts';
import type { LocalDate } from '../../workflows/domain/instant.ts';
import type { Roster } from '../../workflows/domain/person.ts';
import type { CaseStore } from '../../workflows/ports.ts';

/** One request sees one version of who does what and who is there, however many use cases it passes: what a page shows is
 * what was decided by. It sees what it changes itself.
 * @param roster as the guard read it */
export const peopleOnce = (cases: CaseStore, roster: Roster): CaseStore => {
  const known = new Map<LocalDate, Promise<readonly Absence[]>>();
  return {
    ...cases,
    roster: () => Promise.resolve(roster),
    absences: (date) => {
      const read = known.get(date) ?? cases.absences(date);
      known.set(date, read);
      return read;
    },
    markAbsent: async (date, absence) => {
      const mark = await cases.markAbsent(date, absence);
      known.delete(date);
      return mark;
    },
    markPresent: async (date, person) => {
      await cases.markPresent(date, person);
      known.delete(date);
    },
  };
};
