import type { Answers, CaseId } from '../domain/case.ts';
import { entryOf } from '../domain/conflict.ts';
import type { PersonId } from '../domain/person.ts';
import { processById } from '../domain/processes/processes.ts';
import { goesOnBeside, handToBoard } from '../domain/to-board.ts';
import { toBoardForm } from '../forms/to-board.ts';
import type { CaseState } from '../ports.ts';
import { contextOf } from './context-of.ts';
import { didSo } from './did-so.ts';
import { keptOutOfLinked } from './keep-out.ts';
import type { NotOpen, StaffPorts } from './staff.ts';
import { untilCommitted } from './until-committed.ts';

/** Of a case that goes on nothing shows that it was told before; what is told once the board is done is new. */
const toldBefore = async (ports: StaffPorts, { head }: CaseState, personId: PersonId): Promise<boolean> =>
  goesOnBeside(processById(head.process)) &&
  (await ports.cases.heads(head.linkedTo)).some(({ boardOnly, status }) => boardOnly && status === 'open') &&
  didSo(ports, head.caseId, personId, 'toBoard');

/** Whoever reads a case, or wrote in it, may take it straight to the board (WPO 4a: each member of staff must). */
export const tellBoard = (
  ports: StaffPorts,
  personId: PersonId,
  caseId: CaseId,
  answers: Answers,
): Promise<{ readonly kind: 'told' } | NotOpen> =>
  untilCommitted(async () => {
    const context = await contextOf(ports);
    const state = await ports.cases.state(caseId);
    if (state === null) return { kind: 'hidden' };
    const entry = entryOf(context, state, personId);
    if (entry.kind === 'hidden' && (await didSo(ports, caseId, personId, 'toBoard'))) return { kind: 'told' };
    if (entry.kind !== 'open') return entry;
    if (await toldBefore(ports, state, personId)) return { kind: 'told' };
    const changes = handToBoard(context, state, {
      person: personId,
      answers,
      form: { formId: toBoardForm.id, formVersion: toBoardForm.version },
      newCaseId: ports.ids.caseId(),
    });
    if (changes.length === 0) return { kind: 'told' };
    if (!(await keptOutOfLinked(ports, context, state, changes[0]?.head ?? state.head))) return null;
    return (await ports.cases.commit(...changes)) === 'committed' ? { kind: 'told' } : null;
  });
