import type { Actor } from '../../workflows/domain/case.ts';
import type { PersonId, Roster } from '../../workflows/domain/person.ts';
import { personById } from '../../workflows/domain/roster.ts';

/** Somebody who left the roster long ago is still somebody. */
export const nameOf = (roster: Roster, id: PersonId): string => personById(roster, id)?.name ?? 'een oud-medewerker';

export const actorWords = (roster: Roster, actor: Actor): string => {
  switch (actor.kind) {
    case 'person':
      return nameOf(roster, actor.id);
    case 'submitter':
      return 'de schrijver van het bericht';
    case 'system':
      return 'het systeem';
  }
};
