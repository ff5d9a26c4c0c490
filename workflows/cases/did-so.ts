import type { CaseId, EventKind } from '../domain/case.ts';
import type { PersonId } from '../domain/person.ts';
import type { StaffPorts } from './staff.ts';

/** Whether this very person did something to a case that closed it to him or her: pressing twice says once more that it was
 * done. Of what others did it tells nothing. */
export const didSo = async (
  ports: Pick<StaffPorts, 'cases'>,
  caseId: CaseId,
  personId: PersonId,
  kind: EventKind,
): Promise<boolean> =>
  (await ports.cases.file(caseId))?.events.some(
    (event) => event.kind === kind && event.actor.kind === 'person' && event.actor.id === personId,
  ) === true;
