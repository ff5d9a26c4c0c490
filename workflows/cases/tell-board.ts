import type { CaseId } from '../domain/case.ts';
import { entryOf } from '../domain/conflict.ts';
import type { PersonId } from '../domain/person.ts';
import { handToBoard } from '../domain/to-board.ts';
import { contextOf } from './context-of.ts';
import { didSo } from './did-so.ts';
import type { NotOpen, StaffPorts } from './staff.ts';
import { untilCommitted } from './until-committed.ts';

/** Whoever reads a case, or wrote in it, may take it straight to the board (WPO 4a: each member of staff must). */
export const tellBoard = (
  ports: StaffPorts,
  personId: PersonId,
  caseId: CaseId,
): Promise<{ readonly kind: 'told' } | NotOpen> =>
  untilCommitted(async () => {
    const context = await contextOf(ports);
    const state = await ports.cases.state(caseId);
    if (state === null) return { kind: 'hidden' };
    const entry = entryOf(context, state, personId);
    if (entry.kind === 'hidden' && (await didSo(ports, caseId, personId, 'toBoard'))) return { kind: 'told' };
    if (entry.kind !== 'open') return entry;
    const changes = handToBoard(context, state, personId, ports.ids.caseId());
    if (changes.length === 0) return { kind: 'told' };
    return (await ports.cases.commit(...changes)) === 'committed' ? { kind: 'told' } : null;
  });
