import type { CaseFile, CaseId, FormRecord, Task } from '../domain/case.ts';
import { dateOf } from '../domain/instant.ts';
import { seatsToday } from '../domain/ladder.ts';
import { mayAnswer, mayKnow, reading } from '../domain/permission.ts';
import type { Person, PersonId } from '../domain/person.ts';
import { processById, stepOf } from '../domain/processes.ts';
import { referenceOf } from '../domain/reference.ts';
import { inService } from '../domain/roster.ts';
import type { School } from '../domain/school.ts';
import type { Step } from '../domain/step.ts';
import type { CaseStore, Clock, Ids, Keys, WorkItem } from '../ports.ts';
import { contextOf } from './context-of.ts';

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
}

const listed = 100;

const lineOf = (item: WorkItem, now: string): WorkLine => {
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
  };
};

/** Lines of cases that this person may not know of are taken out: the index does not know about conflicts. */
const knowable = async (
  ports: StaffPorts,
  person: Person,
  lines: readonly WorkLine[],
): Promise<readonly WorkLine[]> => {
  const heads = await ports.cases.heads([...new Set(lines.map((line) => line.caseId))]);
  const known = new Set(heads.filter((head) => mayKnow(head, person)).map((head) => head.caseId));
  return lines.filter((line) => known.has(line.caseId));
};

/** My open steps by due time, overdue first. From an index: opening one decides whether it is still mine. */
export const today = async (ports: StaffPorts, personId: PersonId): Promise<readonly WorkLine[]> => {
  const { roster, now } = await contextOf(ports);
  const person = roster.people.find((one) => one.id === personId);
  if (person === undefined || !inService(person, dateOf(now))) return [];
  const found = await Promise.all([
    ...seatsToday(roster, person, dateOf(now)).map((seat) => ports.cases.workOfSeat(seat, listed)),
    ports.cases.workOfPerson(personId, listed),
  ]);
  const lines = new Map(found.flat().map((item) => [`${item.caseId}#${item.step}#${item.n}`, lineOf(item, now)]));
  const first = [...lines.values()].toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1)).slice(0, listed);
  return knowable(ports, person, first);
};

/** What `own` leaves of a case: the words of this person and nothing after them. */
const ownPart = (file: CaseFile, personId: PersonId): CaseFile => {
  const forms = file.forms.filter((record) => record.actor.kind === 'person' && record.actor.id === personId);
  const tasks = file.tasks.filter((task) => task.step === 'signals');
  return {
    ...file,
    head: { ...file.head, linkedTo: [], linkedFrom: null },
    forms,
    tasks,
    events: file.events.filter((event) => event.step === 'signals'),
    outs: [],
  };
};

/** A case of which this person may not know is as absent as one that does not exist. */
export const readCase = async (
  ports: StaffPorts,
  personId: PersonId,
  caseId: CaseId,
): Promise<{ readonly kind: 'found'; readonly file: CaseFile } | { readonly kind: 'hidden' }> => {
  const { roster, now } = await contextOf(ports);
  const file = await ports.cases.file(caseId);
  if (file === null) return { kind: 'hidden' };
  switch (reading(roster, file.head, file.tasks, personId, dateOf(now))) {
    case 'all':
      return { kind: 'found', file };
    case 'own':
      return { kind: 'found', file: ownPart(file, personId) };
    case 'none':
      return { kind: 'hidden' };
  }
};

export type StepToAnswer =
  | { readonly kind: 'open'; readonly file: CaseFile; readonly task: Task; readonly step: Step }
  | { readonly kind: 'answered'; readonly file: CaseFile; readonly task: Task; readonly record: FormRecord }
  | { readonly kind: 'hidden' };

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
  if (read.kind === 'hidden') return read;
  const { file } = read;
  const task = file.tasks.find((one) => one.step === stepId && one.n === n);
  const step = stepOf(processById(file.head.process), stepId);
  if (task === undefined || step === null) return { kind: 'hidden' };
  const record = recordOf(file, task);
  if (task.status === 'done') return record === null ? { kind: 'hidden' } : { kind: 'answered', file, task, record };
  const { roster, now } = await contextOf(ports);
  return mayAnswer(roster, file.head, task, personId, dateOf(now))
    ? { kind: 'open', file, task, step }
    : { kind: 'hidden' };
};
