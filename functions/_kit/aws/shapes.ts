import * as z from 'zod';
import type {
  Actor,
  Addressee,
  Alarm,
  AlarmKind,
  Answers,
  CaseEvent,
  CaseHead,
  EventKind,
  FormRecord,
  LetterId,
  OutRow,
  OutStatus,
  ParentStatus,
  ReceiptView,
  Seat,
  Task,
} from '../../../workflows/domain/case.ts';
import { personSchema, type Roster } from '../../../workflows/domain/person.ts';
import { isRoleId, type RoleId } from '../../../workflows/domain/roles.ts';
import type { ProcessId } from '../../../workflows/domain/step.ts';
import type { Submission } from '../../../workflows/ports.ts';

/** What rows may hold, checked where they are read: every shape ever shipped. An unknown field is skipped, so that an
 * older function reads what a newer one wrote. */

/** The words of a closed list, complete at compile time. */
type Words<W extends string> = { readonly [K in W]: K };

const processId = z.enum({ concern: 'concern', 'reporting-code': 'reporting-code' } satisfies Words<ProcessId>);
const role = z.custom<RoleId>((value) => typeof value === 'string' && isRoleId(value));
const instant = z.string();
const count = z.number().int();

const actor: z.ZodType<Actor> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: z.string() }),
  z.object({ kind: z.literal('submitter') }),
  z.object({ kind: z.literal('system') }),
]);

const seat: z.ZodType<Seat> = z.object({ role, group: z.string().nullable() });

const alarmKind = z.enum({
  reminder: 'reminder',
  followUp: 'followUp',
  overdue: 'overdue',
  repeat: 'repeat',
  danger: 'danger',
  operator: 'operator',
} satisfies Words<AlarmKind>);

const alarm: z.ZodType<Alarm> = z.object({ at: instant, kind: alarmKind, rung: count });

export const headShape: z.ZodType<CaseHead> = z.object({
  v: z.literal(1),
  caseId: z.string(),
  schoolId: z.string(),
  process: processId,
  processVersion: count,
  step: z.string().nullable(),
  status: z.enum(['open', 'closed']),
  version: count,
  epoch: count,
  token: z.string().nullable(),
  wakeAt: instant.nullable(),
  group: z.string().nullable(),
  origin: z.enum(['parent', 'staff', 'case']),
  firstRole: seat,
  reporter: z.string().nullable(),
  boardOnly: z.boolean(),
  conflicts: z.array(z.string()),
  receipts: z.array(z.string()),
  linkedFrom: z.string().nullable(),
  linkedTo: z.array(z.string()),
  openedAt: instant,
  closedAt: instant.nullable(),
});

/** Keys of the task rows that were written together with the head. */
export const wroteShape = z.array(z.string());

export const taskShape: z.ZodType<Task> = z.object({
  v: z.literal(1),
  step: z.string(),
  n: count,
  status: z.enum(['open', 'done']),
  seat,
  openedAt: instant,
  dueAt: instant,
  dueBecause: z.string(),
  alarm: alarm.nullable(),
  asked: z.array(z.string()),
  revision: count,
  doneAt: instant.nullable(),
  doneBy: actor.nullable(),
});

const eventKind = z.enum({
  received: 'received',
  opened: 'opened',
  answered: 'answered',
  added: 'added',
  reminded: 'reminded',
  escalated: 'escalated',
  repeated: 'repeated',
  danger: 'danger',
  linked: 'linked',
  closed: 'closed',
  mailBounced: 'mailBounced',
  unheard: 'unheard',
} satisfies Words<EventKind>);

export const eventShape: z.ZodType<CaseEvent> = z.object({
  v: z.literal(1),
  version: count,
  at: instant,
  kind: eventKind,
  actor,
  step: z.string().nullable(),
  n: count.nullable(),
  note: z.string().nullable(),
});

const answers: z.ZodType<Answers> = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()), z.array(z.record(z.string(), z.union([z.string(), z.array(z.string())])))]),
);

export const sealedShape = z.object({ v: z.literal(1), answers });

/** A form row without its answers: those stand sealed beside it. */
export const formShape: z.ZodType<Omit<FormRecord, 'answers'>> = z.object({
  v: z.literal(1),
  version: count,
  formId: z.string(),
  formVersion: count,
  step: z.string().nullable(),
  n: count.nullable(),
  at: instant,
  actor,
});

const letterId = z.enum({
  assigned: 'assigned',
  reminder: 'reminder',
  overdue: 'overdue',
  escalated: 'escalated',
  danger: 'danger',
  digest: 'digest',
  takeover: 'takeover',
  followUp: 'followUp',
  submitterMessage: 'submitterMessage',
  parentPing: 'parentPing',
} satisfies Words<LetterId>);

const addressee: z.ZodType<Addressee> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('seat'), seat }),
  z.object({ kind: z.literal('person'), id: z.string() }),
]);

const outStatus = z.enum({
  pending: 'pending',
  sending: 'sending',
  sent: 'sent',
  delivered: 'delivered',
  bounced: 'bounced',
  dropped: 'dropped',
} satisfies Words<OutStatus>);

export const outShape: z.ZodType<OutRow> = z.object({
  v: z.literal(1),
  version: count,
  n: count,
  content: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('letter'),
      letter: letterId,
      to: addressee,
      role,
      step: z.string(),
      taskN: count,
      dueAt: instant,
      notice: z.string().nullable(),
    }),
    z.object({ kind: z.literal('start') }),
    z.object({ kind: z.literal('signal') }),
  ]),
  status: outStatus,
  attempts: count,
  nextTry: instant.nullable(),
  createdAt: instant,
});

const parentStatus = z.enum({
  received: 'received',
  read: 'read',
  working: 'working',
  talkPlanned: 'talkPlanned',
  closed: 'closed',
} satisfies Words<ParentStatus>);

export const receiptShape: z.ZodType<ReceiptView> = z.object({
  v: z.literal(1),
  status: parentStatus,
  receivedAt: instant,
  next: z.object({ role, by: z.string() }).nullable(),
  updatedAt: instant,
});

export const workShape = z.object({
  caseId: z.string(),
  process: processId,
  step: z.string(),
  n: count,
  dueAt: instant,
  openedAt: instant,
});

export const rosterShape: z.ZodType<Roster> = z.object({ version: count, people: z.array(personSchema) });

export const submissionShape: z.ZodType<Omit<Submission, 'answers'>> = z.object({
  caseId: z.string(),
  formId: z.string(),
  formVersion: count,
  answersHash: z.string(),
  codeHash: z.string(),
  receivedAt: instant,
});
