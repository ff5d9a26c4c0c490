import type { Answers, CaseId } from '../domain/case.ts';
import { changeOf } from '../domain/change.ts';
import { entryOf } from '../domain/conflict.ts';
import type { PersonId } from '../domain/person.ts';
import { processById } from '../domain/processes/processes.ts';
import { additionForm } from '../forms/addition.ts';
import { canonical } from './canonical.ts';
import { contextOf } from './context-of.ts';
import type { NotOpen, StaffPorts } from './staff.ts';
import { untilCommitted } from './until-committed.ts';

/** Words added to a case afterwards; nothing that stands is changed. The same words twice are one addition. */
export const addToCase = (
  ports: StaffPorts,
  personId: PersonId,
  caseId: CaseId,
  answers: Answers,
): Promise<{ readonly kind: 'added' } | NotOpen> =>
  untilCommitted(async () => {
    const context = await contextOf(ports);
    const file = await ports.cases.file(caseId);
    if (file === null) return { kind: 'hidden' };
    const entry = entryOf(context, file, personId);
    if (entry.kind === 'ask') return entry;
    if (entry.kind === 'hidden' || entry.reading !== 'all') return { kind: 'hidden' };
    const actor = { kind: 'person', id: personId } as const;
    const said = (record: (typeof file.forms)[number]): boolean =>
      record.formId === additionForm.id &&
      record.actor.kind === 'person' &&
      record.actor.id === personId &&
      canonical(record.answers) === canonical(answers);
    if (file.forms.some(said)) return { kind: 'added' };
    const change = changeOf(context, processById(file.head.process), file, {
      head: { status: file.head.status },
      tasks: [],
      happening: { kind: 'added', actor },
      form: { formId: additionForm.id, formVersion: additionForm.version, step: null, n: null, actor, answers },
      sendings: [],
      quiet: true,
    });
    return (await ports.cases.commit(change)) === 'committed' ? { kind: 'added' } : null;
  });
