import type { CaseChange, CaseHead, CaseId, FormRecord, Seat } from './case.ts';
import type { Context } from './context.ts';
import { mayBeNamed } from './links.ts';
import type { PersonId } from './person.ts';
import { stepOf } from './processes/processes.ts';
import type { Process } from './processes/step.ts';
import { boardSeat } from './roster.ts';
import { startCase } from './starting.ts';

/** A case of another process that comes from a case at hand. Of one that only the board may know the board is warned at once,
 * at any hour, and whoever told it is no reporter: he or she steps out.
 * @param seat of whoever starts it
 * @param form what was answered to start it, where no case at hand keeps it */
export const startLinked = (
  context: Context,
  process: Process,
  from: CaseHead,
  seat: Seat,
  person: PersonId,
  caseId: CaseId,
  form?: Pick<FormRecord, 'formId' | 'formVersion' | 'answers'>,
): CaseChange => {
  const boardOnly = process.boardOnly === true;
  const previous = boardOnly ? boardSeat : seat;
  const opens = boardOnly ? ['danger', ...process.starts] : process.starts;
  return startCase(context, {
    process,
    caseId,
    origin: 'case',
    actor: { kind: 'person', id: person },
    group: from.group,
    firstRole: previous,
    reporter: boardOnly ? null : person,
    boardOnly,
    conflicts: from.conflicts,
    boardFor: from.boardFor,
    cleared: from.cleared,
    receipts: [],
    linkedFrom: boardOnly || mayBeNamed(from) ? from.caseId : null,
    form,
    openings: opens.flatMap((id) => {
      const step = stepOf(process, id);
      return step === null ? [] : [{ step, previous, answers: {} }];
    }),
  });
};
