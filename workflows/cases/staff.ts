import type { CaseFile, CaseHead, CaseId, FormRecord, Task } from '../domain/case.ts';
import { type Entry, entryOf, mustBeAsked } from '../domain/conflict.ts';
import { dateOf, type Instant } from '../domain/instant.ts';
import { seatsToday } from '../domain/ladder.ts';
import { mayAnswer, mayKnow } from '../domain/permission.ts';
import type { Person, PersonId } from '../domain/person.ts';
import { processById, stepOf } from '../domain/processes/processes.ts';
import type { Step } from '../domain/processes/step.ts';
import { referenceOf } from '../domain/reference.ts';
import { inService } from '../domain/roster.ts';
import type { School } from '../domain/school/school.ts';
import { leftUnopened } from '../domain/unopened.ts';
import type { CaseStore, Clock, Ids, Keys, WorkItem } from '../ports.ts';
import { chosenPart, ownPart, waitingPart, wholePart } from './case-parts.ts';
import { contextOf } from './context-of.ts';
import { isOwnWord, ownWordText, withoutOwnWord } from './own-word.ts';

export interface StaffPorts {
  readonly cases: CaseStore;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly ids: Ids;
  readonly school: School;
}

export interface WorkLine {
  readonly caseId: CaseId;
  readonly ref: string;
  readonly processName: string;
  readonly stepName: string;
  readonly step: string;
  readonly n: number;
  readonly dueAt: string;
  readonly overdue: boolean;
  /** Nobody who may answer it looked at it for a school day. */
  readonly unopened: boolean;
  /** This person was not asked yet whether the case is about them: only the group may be shown. */
  readonly veiled: { readonly group: string | null } | null;
}

const listed = 100;

export const lineOf = (item: WorkItem, now: Instant, school: School): WorkLine => {
  const process = processById(item.process);
  return {
    caseId: item.caseId,
    ref: referenceOf(item.caseId),
    processName: process.name,
    stepName: stepOf(process, item.step)?.name ?? item.step,
    step: item.step,
    n: item.n,
    dueAt: item.dueAt,
    overdue: item.dueAt < now,
    unopened: leftUnopened(item, now, school),
    veiled: null,
  };
};

const veil = (head: CaseHead, person: PersonId, line: WorkLine): WorkLine => {
  const own = head.reporter === person && line.step === 'signals';
  return !own && mustBeAsked(head, 'all', person) ? { ...line, veiled: { group: head.group } } : line;
};

/** Lines of cases that this person may not know of are taken out: the index does not know about conflicts. */
export const knowable = async (
  ports: StaffPorts,
  person: Person,
  lines: readonly WorkLine[],
): Promise<readonly WorkLine[]> => {
  const date = dateOf(ports.clock.policyNow());
  const heads = await ports.cases.heads([...new Set(lines.map((line) => line.caseId))]);
  const known = new Map(heads.filter((head) => mayKnow(head, person, date)).map((head) => [head.caseId, head]));
  return lines.flatMap((line) => {
    const head = known.get(line.caseId);
    return head === undefined ? [] : [veil(head, person.id, line)];
  });
};

/** My open steps by due time, overdue first. From an index: opening one decides whether it is still mine. */
export const today = async (ports: StaffPorts, personId: PersonId): Promise<readonly WorkLine[]> => {
  const { roster, now } = await contextOf(ports);
  const person = roster.people.find((one) => one.id === personId);
  if (person === undefined || !inService(person, dateOf(now))) return [];
  const [ofPerson, ...ofSeats] = await Promise.all([
    ports.cases.workOfPerson(personId, listed),
    ...seatsToday(roster, person, dateOf(now)).map((seat) => ports.cases.workOfSeat(seat, listed)),
  ]);
  const asked = ofPerson.map((item) => ({ ...lineOf(item, now, ports.school), unopened: false }));
  const shared = ofSeats.flat().map((item) => lineOf(item, now, ports.school));
  // Only the list of a seat knows whether a step was opened, so it comes last.
  const lines = new Map([...asked, ...shared].map((line) => [`${line.caseId}#${line.step}#${line.n}`, line]));
  const first = [...lines.values()].toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1)).slice(0, listed);
  return knowable(ports, person, await withoutOwnWord(ports.cases, personId, first));
};

/** The case does not exist for this person, or opens only after the question whether it is about them. */
export type NotOpen = Exclude<Entry, { readonly kind: 'open' }>;

/** How much of a case an open one shows. */
type OpenReading = Extract<Entry, { readonly kind: 'open' }>['reading'];

/** A case of which this person may not know is as absent as one that does not exist. */
export const readCase = async (
  ports: StaffPorts,
  personId: PersonId,
  caseId: CaseId,
): Promise<{ readonly kind: 'found'; readonly file: CaseFile; readonly reading: OpenReading } | NotOpen> => {
  const context = await contextOf(ports);
  const file = await ports.cases.file(caseId);
  if (file === null) return { kind: 'hidden' };
  const entry = entryOf(context, file, personId);
  if (entry.kind !== 'open') return entry;
  const { reading } = entry;
  if (reading === 'own') return { kind: 'found', file: ownPart(file, personId), reading };
  if (reading === 'waiting') return { kind: 'found', file: waitingPart(file, personId), reading };
  if (reading === 'chosen') return { kind: 'found', file: chosenPart(context, file, personId), reading };
  const person = context.roster.people.find(({ id }) => id === personId);
  return { kind: 'found', file: await wholePart(ports.cases, file, person, dateOf(context.now)), reading };
};

export type StepToAnswer =
  | { readonly kind: 'open'; readonly file: CaseFile; readonly task: Task; readonly step: Step }
  | { readonly kind: 'answered'; readonly file: CaseFile; readonly task: Task; readonly record: FormRecord }
  /** It checks this person's own word. */
  | { readonly kind: 'other'; readonly step: Step; readonly why: string }
  | NotOpen;

export const recordOf = (file: CaseFile, task: Task): FormRecord | null =>
  file.forms.find((record) => record.step === task.step && record.n === task.n) ?? null;

/** One step for one person: to fill in, or as it was answered. */
export const stepToAnswer = async (
  ports: StaffPorts,
  personId: PersonId,
  caseId: CaseId,
  stepId: string,
  n: number,
): Promise<StepToAnswer> => {
  const read = await readCase(ports, personId, caseId);
  if (read.kind !== 'found') return read;
  const { file } = read;
  const task = file.tasks.find((one) => one.step === stepId && one.n === n);
  const step = stepOf(processById(file.head.process), stepId);
  if (task === undefined || step === null) return { kind: 'hidden' };
  const record = recordOf(file, task);
  if (task.status === 'done') return record === null ? { kind: 'hidden' } : { kind: 'answered', file, task, record };
  const context = await contextOf(ports);
  if (isOwnWord(task, personId)) return { kind: 'other', step, why: ownWordText(context, file.head, task) };
  return mayAnswer(context.roster, file.head, task, personId, dateOf(context.now))
    ? { kind: 'open', file, task, step }
    : { kind: 'hidden' };
};

export type CaseNow =
  | { readonly kind: 'step'; readonly step: string; readonly n: number }
  | { readonly kind: 'file' }
  | NotOpen;

/** Where a letter about a case leads: to the open step that this person may answer and that is due first, else to the case
 * itself. So the letter names no step. */
export const caseNow = async (ports: StaffPorts, personId: PersonId, caseId: CaseId): Promise<CaseNow> => {
  const context = await contextOf(ports);
  const state = await ports.cases.state(caseId);
  if (state === null) return { kind: 'hidden' };
  const entry = entryOf(context, state, personId);
  if (entry.kind !== 'open') return entry;
  const first = state.tasks
    .filter((task) => mayAnswer(context.roster, state.head, task, personId, dateOf(context.now)))
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  return first === undefined ? { kind: 'file' } : { kind: 'step', step: first.step, n: first.n };
};
