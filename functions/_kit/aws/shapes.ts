import * as z from 'zod';
import type {
  Actor,
  Alarm,
  AlarmKind,
  Answers,
  CaseEvent,
  CaseHead,
  EventKind,
  FormRecord,
  Seat,
  Task,
} from '../../../workflows/domain/case.ts';
import { personSchema, type Roster } from '../../../workflows/domain/person.ts';
import { processIds } from '../../../workflows/domain/process-id.ts';
import { isRoleId, type RoleId } from '../../../workflows/domain/roles.ts';

/** What rows may hold, checked where they are read: every shape ever shipped. An unknown field is skipped, so that an
 * older function reads what a newer one wrote. */

/** The words of a closed list, complete at compile time. */
export type Words<W extends string> = { readonly [K in W]: K };

const processId = z.enum(processIds);
export const role = z.custom<RoleId>((value) => typeof value === 'string' && isRoleId(value));
export const instant = z.string();
export const count = z.number().int();

const actor: z.ZodType<Actor> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: z.string() }),
  z.object({ kind: z.literal('submitter') }),
  z.object({ kind: z.literal('system') }),
]);

export const seat: z.ZodType<Seat> = z.object({ role, group: z.string().nullable() });

const alarmKind = z.enum({
  reminder: 'reminder',
  followUp: 'followUp',
  overdue: 'overdue',
  repeat: 'repeat',
  danger: 'danger',
  operator: 'operator',
} satisfies Words<AlarmKind>);

const alarm: z.ZodType<Alarm> = z.object({ at: instant, kind: alarmKind, rung: count });

const standing = z.object({ id: z.enum(['silence', 'holiday']), at: instant, about: z.string().nullable() });

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
  cleared: z.array(z.string()).exactOptional(),
  receipts: z.array(z.string()),
  linkedFrom: z.string().nullable(),
  linkedTo: z.array(z.string()),
  standing: z.array(standing).exactOptional(),
  duty: z.object({ from: z.string(), until: z.string() }).exactOptional(),
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
  confirmed: z.array(z.string()).exactOptional(),
  openedFirst: instant.exactOptional(),
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
  confirmed: 'confirmed',
  linked: 'linked',
  closed: 'closed',
  cleared: 'cleared',
  steppedAside: 'steppedAside',
  toBoard: 'toBoard',
  mailBounced: 'mailBounced',
  unheard: 'unheard',
  covered: 'covered',
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

export const workShape = z.object({
  caseId: z.string(),
  process: processId,
  step: z.string(),
  n: count,
  dueAt: instant,
  openedAt: instant,
  openedFirst: instant.exactOptional(),
});

export const rosterShape: z.ZodType<Roster> = z.object({ version: count, people: z.array(personSchema) });
