import type {
  CaseChange,
  CaseEvent,
  CaseHead,
  FormRecord,
  OutRow,
  ReceiptView,
  Task,
} from '../../workflows/domain/case.ts';
import type { Roster } from '../../workflows/domain/person.ts';
import type { Submission } from '../../workflows/ports.ts';

/** Rows of an invented case, as values. */

export const t0 = '2026-11-23T08:00:00.000Z';
export const t1 = '2026-11-23T09:00:00.000Z';
export const t2 = '2026-11-23T10:00:00.000Z';
export const t3 = '2026-11-23T11:00:00.000Z';

export const caseIdAt = (n: number): string => String(n).padStart(26, '0');

export const sampleHead = (over: Partial<CaseHead> = {}): CaseHead => ({
  v: 1,
  caseId: caseIdAt(1),
  schoolId: 'demo-groot',
  process: 'concern',
  processVersion: 1,
  step: 'acknowledge',
  status: 'open',
  version: 1,
  epoch: 1,
  token: null,
  wakeAt: t1,
  group: '4a',
  origin: 'parent',
  firstRole: { role: 'teacher', group: '4a' },
  reporter: null,
  boardOnly: false,
  conflicts: ['kees-verzonnen'],
  boardFor: ['principal'],
  cleared: ['anna-voorbeeld'],
  receipts: ['a1'],
  linkedFrom: null,
  linkedTo: [],
  openedAt: t0,
  closedAt: null,
  ...over,
});

export const sampleTask = (over: Partial<Task> = {}): Task => ({
  v: 1,
  step: 'acknowledge',
  n: 1,
  status: 'open',
  seat: { role: 'teacher', group: '4a' },
  openedAt: t0,
  dueAt: t2,
  dueBecause: '1 schooldag vanaf maandag 23 november 2026',
  alarm: { at: t1, kind: 'overdue', rung: 0 },
  asked: ['anna-voorbeeld'],
  revision: 1,
  doneAt: null,
  doneBy: null,
  ...over,
});

const sampleEvent = (over: Partial<CaseEvent> = {}): CaseEvent => ({
  v: 1,
  version: 1,
  at: t0,
  kind: 'received',
  actor: { kind: 'submitter' },
  step: null,
  n: null,
  note: null,
  ...over,
});

const sampleForm = (over: Partial<FormRecord> = {}): FormRecord => ({
  v: 1,
  version: 1,
  formId: 'concern',
  formVersion: 1,
  step: null,
  n: null,
  at: t0,
  actor: { kind: 'submitter' },
  answers: {
    story: 'Verzonnen verhaal: «ë» 🙂',
    topics: ['quarrel', 'other'],
    children: [{ name: 'Kind Bedacht', likes: ['a', 'b'] }],
  },
  ...over,
});

export const sampleOut = (over: Partial<OutRow> = {}): OutRow => ({
  v: 1,
  version: 1,
  n: 1,
  content: {
    kind: 'letter',
    letter: 'assigned',
    to: { kind: 'seat', seat: { role: 'teacher', group: '4a' } },
    role: 'teacher',
    step: 'acknowledge',
    taskN: 1,
    dueAt: t2,
    notice: null,
  },
  status: 'pending',
  attempts: 0,
  nextTry: t1,
  createdAt: t0,
  ...over,
});

export const sampleView = (over: Partial<ReceiptView> = {}): ReceiptView => ({
  v: 1,
  status: 'received',
  receivedAt: t0,
  next: { role: 'teacher', by: '2026-11-24' },
  updatedAt: t0,
  ...over,
});

/** A new case with one of each row. */
export const opening = (over: Partial<CaseHead> = {}, task: Partial<Task> = {}): CaseChange => {
  const head = sampleHead(over);
  return {
    expects: null,
    head,
    tasks: [sampleTask(task)],
    events: [sampleEvent(), sampleEvent({ kind: 'opened', actor: { kind: 'system' }, step: 'acknowledge', n: 1 })],
    forms: [sampleForm()],
    outs: [sampleOut(), sampleOut({ n: 2, content: { kind: 'start' } })],
    receipts: head.receipts.map((codeHash) => ({ codeHash, view: sampleView() })),
  };
};

/** The first answer: `acknowledge` is done and `talk` opens. */
export const answering = (over: Partial<CaseHead> = {}, event: Partial<CaseEvent> = {}): CaseChange => ({
  expects: 1,
  head: sampleHead({ version: 2, step: 'talk', wakeAt: t2, ...over }),
  tasks: [
    sampleTask({
      status: 'done',
      revision: 2,
      alarm: null,
      doneAt: t1,
      doneBy: { kind: 'person', id: 'anna-voorbeeld' },
    }),
    sampleTask({ step: 'talk', openedAt: t1, dueAt: t3 }),
  ],
  events: [sampleEvent({ version: 2, at: t1, kind: 'answered', step: 'acknowledge', n: 1, note: 'gesprek', ...event })],
  forms: [
    sampleForm({
      version: 2,
      formId: 'acknowledge',
      step: 'acknowledge',
      n: 1,
      at: t1,
      answers: { contact: 'called' },
    }),
  ],
  outs: [sampleOut({ version: 2, content: { kind: 'signal' } })],
  receipts: [{ codeHash: 'a1', view: sampleView({ status: 'talkPlanned', updatedAt: t1 }) }],
});

export const sampleRosterAt = (version: number): Roster => ({
  version,
  people: [
    {
      id: 'anna-voorbeeld',
      name: `Anna Voorbeeld ${version}`,
      email: 'anna@verzonnen-bestuur.example',
      roles: [{ role: 'teacher', group: '4a' }],
      workingDays: ['mon', 'tue'],
      deputies: [],
      from: '2026-08-01',
    },
  ],
});

export const sampleSubmission = (over: Partial<Submission> = {}): Submission => ({
  caseId: caseIdAt(7),
  formId: 'concern',
  formVersion: 1,
  answers: { story: 'Verzonnen verhaal', topic: 'quarrel' },
  answersHash: 'hash-1',
  codeHash: 'code-1',
  receivedAt: t0,
  ...over,
});
