import type { CaseChange, CaseHead, CaseId } from '../domain/case.ts';
import { changeOf } from '../domain/change.ts';
import type { Entry } from '../domain/conflict.ts';
import type { Context } from '../domain/context.ts';
import { mayBeNamed } from '../domain/links.ts';
import type { PersonId } from '../domain/person.ts';
import { processById } from '../domain/processes/processes.ts';
import type { CaseState } from '../ports.ts';

/** Of a case that somebody knows only in part no link is made: it would tell others who that is, and this person more. */
export const mayLink = (entry: Entry): boolean =>
  entry.kind === 'open' && (entry.reading === 'all' || entry.reading === 'chosen');

/** What a new case takes over from the one that it comes from. What keeps people out of the one keeps them out of the other,
 * linked or not. */
export const heritage = (from: CaseHead | null, linked: boolean) =>
  ({
    origin: linked ? 'case' : 'staff',
    linkedFrom: linked && from !== null && mayBeNamed(from) ? from.caseId : null,
    conflicts: from?.conflicts ?? [],
    boardFor: from?.boardFor ?? [],
    cleared: from?.cleared,
  }) as const;

export type Heritage = ReturnType<typeof heritage>;

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
