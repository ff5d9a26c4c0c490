import type { CaseChange, CaseId } from '../domain/case.ts';
import { changeOf } from '../domain/change.ts';
import type { Context } from '../domain/context.ts';
import type { PersonId } from '../domain/person.ts';
import { processById } from '../domain/processes/processes.ts';
import type { CaseState } from '../ports.ts';

/** A case says that another one was started from it. */
export const linkTo = (context: Context, { head, tasks }: CaseState, personId: PersonId, started: CaseId): CaseChange =>
  changeOf(
    context,
    processById(head.process),
    { head, tasks },
    {
      head: { status: head.status, linkedTo: [...head.linkedTo, started] },
      tasks: [],
      happening: { kind: 'linked', actor: { kind: 'person', id: personId } },
      sendings: [],
      quiet: true,
    },
  );
