import { boardForOf, subjectsOf } from '../domain/about.ts';
import { admissionOf, firstOpenings } from '../domain/admission.ts';
import type { Answers, CaseChange, CaseId } from '../domain/case.ts';
import { caseIdOf } from '../domain/case-id.ts';
import { entryOf } from '../domain/conflict.ts';
import type { Context } from '../domain/context.ts';
import { dateOf } from '../domain/instant.ts';
import { mayRecord } from '../domain/permission.ts';
import type { PersonId } from '../domain/person.ts';
import { holders } from '../domain/roster.ts';
import type { FirstReader } from '../domain/routing.ts';
import { startCase } from '../domain/starting.ts';
import type { Form } from '../forms/form.ts';
import type { CaseState } from '../ports.ts';
import { contextOf } from './context-of.ts';
import { type Heritage, heritage, linkTo, mayLink } from './link-to.ts';
import { type Recorded, recordedAs } from './recorded.ts';
import type { NotOpen, StaffPorts } from './staff.ts';
import { untilCommitted } from './until-committed.ts';

/** Nobody is heard by himself or herself: a confidant who asks for a talk is heard by another. */
const ownListener = (context: Context, reader: FirstReader, personId: PersonId): readonly PersonId[] =>
  reader.confided === undefined
    ? []
    : holders(context.roster, reader.seat, dateOf(context.now))
        .map(({ id }) => id)
        .filter((id) => id === personId);

const caseOf = (
  context: Context,
  caseId: CaseId,
  personId: PersonId,
  form: Form,
  answers: Answers,
  from: Heritage,
  fromGroup: string | null,
): CaseChange => {
  const admission = admissionOf(context.school, form.id, answers, context.now);
  const { process, reader, group } = admission;
  const own = [...subjectsOf(context, reader), ...ownListener(context, reader, personId)];
  const conflicts = [...new Set([...own, ...from.conflicts])];
  return startCase(context, {
    process,
    caseId,
    ...from,
    actor: { kind: 'person', id: personId },
    group: group ?? fromGroup,
    firstRole: reader.seat,
    reporter: personId,
    boardOnly: reader.boardOnly,
    confided: reader.confided,
    conflicts,
    boardFor: [...new Set([...boardForOf(reader), ...from.boardFor])],
    receipts: [],
    openings: firstOpenings(context, admission, answers, conflicts),
    form: { formId: form.id, formVersion: form.version, answers },
  });
};

/** A link shows in both cases, so whoever may read the one learns of the other; of the board's own case
 * nobody learns, nor of a talk in confidence. */
const linked = (context: Context, from: CaseState, personId: PersonId, started: CaseChange): readonly CaseChange[] =>
  started.head.boardOnly || started.head.confided !== undefined
    ? []
    : [linkTo(context, from, personId, started.head.caseId)];

/** A member of staff starts a case with a form of `/nieuw`, alone or from a case at hand. Handing in twice gives one case.
 * @param fromId the case that it comes from; null for a case of its own */
export const startByStaff = (
  ports: StaffPorts,
  personId: PersonId,
  form: Form,
  submissionId: string,
  answers: Answers,
  fromId: CaseId | null,
): Promise<Recorded | NotOpen> =>
  untilCommitted<Recorded | NotOpen>(async () => {
    const context = await contextOf(ports);
    if (!mayRecord(context.roster, personId, dateOf(context.now))) return { kind: 'hidden' };
    const caseId = caseIdOf(ports.keys.sha256(`${form.id} ${personId} ${submissionId}`));
    const before = await recordedAs(ports, caseId, answers);
    if (before !== null) return before;
    const from = fromId === null ? null : await ports.cases.state(fromId);
    const entry = from === null ? null : entryOf(context, from, personId);
    if (entry?.kind === 'ask') return entry;
    if (fromId !== null && entry?.kind !== 'open') return { kind: 'hidden' };
    const beside = entry !== null && mayLink(entry) ? from : null;
    const taken = heritage(from?.head ?? null, beside !== null);
    const started = caseOf(context, caseId, personId, form, answers, taken, beside?.head.group ?? null);
    const links = beside === null ? [] : linked(context, beside, personId, started);
    const outcome = await ports.cases.commit(started, ...links);
    return outcome === 'committed' ? { kind: 'recorded', caseId } : null;
  });
