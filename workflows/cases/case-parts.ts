import type { CaseEvent, CaseFile, FormRecord, Task } from '../domain/case.ts';
import type { Context } from '../domain/context.ts';
import { dateOf, type LocalDate } from '../domain/instant.ts';
import { linkedIds, withKnownLinks } from '../domain/links.ts';
import { mayAnswer } from '../domain/permission.ts';
import type { Person, PersonId } from '../domain/person.ts';
import { processById, stepOf } from '../domain/processes/processes.ts';
import { parentReachForm } from '../forms/receipt/parent-reach.ts';
import { formById } from '../forms/registry.ts';
import type { CaseStore } from '../ports.ts';

/** How much of a case its reader sees. */

/** What `own` leaves of a case: the words of this person, and in danger who heard of it; nothing after them. */
export const ownPart = (file: CaseFile, personId: PersonId): CaseFile => {
  const forms = file.forms.filter((record) => record.actor.kind === 'person' && record.actor.id === personId);
  const tasks = file.tasks.filter((task) => task.step === 'signals' || task.step === 'danger');
  return {
    ...file,
    head: { ...file.head, step: null, linkedTo: [], linkedFrom: null },
    forms,
    tasks,
    events: file.events.filter((event) => event.step === 'signals'),
    outs: [],
  };
};

/** What `chosen` leaves: what was written down for the class teacher, the own words, and the own steps without what went
 * before them. */
export const chosenPart = (context: Context, file: CaseFile, personId: PersonId): CaseFile => {
  const { head } = file;
  const process = processById(head.process);
  const date = dateOf(context.now);
  const forms = file.forms.flatMap((record) => {
    if (record.actor.kind === 'person' && record.actor.id === personId) return [record];
    if (record.step === null || record.step !== head.taught?.words?.step || record.n !== head.taught.words.n) return [];
    const fields = stepOf(process, record.step)?.tellsTeacher ?? [];
    const told = Object.entries(record.answers).filter(([field]) => fields.includes(field));
    return [{ ...record, answers: Object.fromEntries(told) }];
  });
  const mine = (task: Task): boolean =>
    mayAnswer(context.roster, head, task, personId, date) ||
    (task.doneBy?.kind === 'person' && task.doneBy.id === personId);
  return {
    ...file,
    head: { ...head, step: null, linkedTo: [], linkedFrom: null },
    forms,
    tasks: file.tasks.filter(mine),
    events: [],
    outs: [],
  };
};

const reaching = (record: FormRecord): FormRecord => {
  const fields = formById(record.formId)?.fields.filter((field) => field.reaches === true) ?? [];
  const kept = new Set(fields.map(({ id }) => id));
  return { ...record, answers: Object.fromEntries(Object.entries(record.answers).filter(([id]) => kept.has(id))) };
};

/** What `waiting` leaves: that somebody waits, since when and for whom, and how to reach them; not a word of what was told in
 * confidence to another. */
export const waitingPart = (file: CaseFile, personId: PersonId): CaseFile => {
  const own = (record: FormRecord): boolean => record.actor.kind === 'person' && record.actor.id === personId;
  const starts = processById(file.head.process).intake?.map(({ form }) => form) ?? [];
  const forms = file.forms.flatMap((record) => {
    if (own(record)) return [record];
    if (record.formId === parentReachForm.id) return [record];
    return record.step === null && starts.includes(record.formId) ? [reaching(record)] : [];
  });
  return {
    ...file,
    head: { ...file.head, linkedTo: [], linkedFrom: null },
    forms,
    tasks: file.tasks.filter((task) => task.status === 'open'),
    events: [],
    outs: [],
  };
};

/** The whole case, without a trace of linked cases that this person may not know of. */
export const wholePart = async (
  cases: Pick<CaseStore, 'heads'>,
  file: CaseFile,
  person: Person | undefined,
  date: LocalDate,
): Promise<CaseFile> => {
  const ids = linkedIds(file.head);
  if (ids.length === 0 || person === undefined) return file;
  const head = withKnownLinks(file.head, await cases.heads(ids), person, date);
  // A line that says "linked", or "to the board" in a case that others still read, would tell as much as the link.
  const whole = linkedIds(head).length === ids.length;
  const tells = ({ kind }: CaseEvent): boolean => kind === 'linked' || (kind === 'toBoard' && !head.boardOnly);
  return { ...file, head, events: whole ? file.events : file.events.filter((event) => !tells(event)) };
};
