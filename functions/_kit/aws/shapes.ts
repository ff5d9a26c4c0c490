import * as z from 'zod/mini';
import type {
  Actor,
  Alarm,
  AlarmKind,
  CaseEvent,
  CaseHead,
  EventKind,
  FormRecord,
  Task,
  Taught,
} from '../../../workflows/domain/case.ts';
import { processIds } from '../../../workflows/domain/processes/process-id.ts';
import { appointment, count, instant, role, seat, type Words } from './shape-parts.ts';

/** The rows of a case. */

const processId = z.enum(processIds);

const actor: z.ZodMiniType<Actor> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: z.string() }),
  z.object({ kind: z.literal('submitter') }),
  z.object({ kind: z.literal('system') }),
]);

const alarmKind = z.enum({
  reminder: 'reminder',
  followUp: 'followUp',
  overdue: 'overdue',
  repeat: 'repeat',
  danger: 'danger',
  operator: 'operator',
} satisfies Words<AlarmKind>);

const alarm: z.ZodMiniType<Alarm> = z.object({ at: instant, kind: alarmKind, rung: count });

const standing = z.object({
  id: z.enum(['silence', 'holiday', 'schoolYear']),
  at: instant,
  about: z.nullable(z.string()),
});

const taught: z.ZodMiniType<Taught> = z.object({
  until: z.string(),
  reads: z.enum(['all', 'words', 'task', 'none']),
  since: z.exactOptional(instant),
  words: z.exactOptional(z.object({ step: z.string(), n: count })),
});

export const headShape: z.ZodMiniType<CaseHead> = z.object({
  v: z.literal(1),
  caseId: z.string(),
  schoolId: z.string(),
  process: processId,
  processVersion: count,
  step: z.nullable(z.string()),
  status: z.enum(['open', 'closed']),
  version: count,
  epoch: count,
  token: z.nullable(z.string()),
  wakeAt: z.nullable(instant),
  group: z.nullable(z.string()),
  origin: z.enum(['parent', 'staff', 'case']),
  firstRole: seat,
  reporter: z.nullable(z.string()),
  boardOnly: z.boolean(),
  boardReads: z.exactOptional(z.literal(true)),
  confided: z.exactOptional(z.array(role)),
  agenda: z.exactOptional(z.literal(true)),
  pupil: z.exactOptional(z.literal(true)),
  conflicts: z.array(z.string()),
  boardFor: z.exactOptional(z.array(role)),
  cleared: z.exactOptional(z.array(z.string())),
  receipts: z.array(z.string()),
  withdrawn: z.exactOptional(instant),
  linkedFrom: z.nullable(z.string()),
  linkedTo: z.array(z.string()),
  standing: z.exactOptional(z.array(standing)),
  taught: z.exactOptional(taught),
  duty: z.exactOptional(z.object({ from: z.string(), until: z.string() })),
  lane: z.exactOptional(z.enum(['slow', 'wave'])),
  openedAt: instant,
  closedAt: z.nullable(instant),
});

/** Keys of the task rows that were written together with the head. */
export const wroteShape = z.array(z.string());

export const taskShape: z.ZodMiniType<Task> = z.object({
  v: z.literal(1),
  step: z.string(),
  n: count,
  status: z.enum(['open', 'done']),
  seat,
  openedAt: instant,
  dueAt: instant,
  dueBecause: z.string(),
  alarm: z.nullable(alarm),
  asked: z.array(z.string()),
  confirmed: z.exactOptional(z.array(z.string())),
  named: z.exactOptional(z.string()),
  barred: z.exactOptional(z.array(z.string())),
  released: z.exactOptional(z.array(z.string())),
  keptFor: z.exactOptional(seat),
  plannedFor: z.exactOptional(z.string()),
  appointment: z.exactOptional(appointment),
  term: z.exactOptional(
    z.object({
      n: count,
      clock: z.enum(['hours', 'workingDays', 'schoolDays']),
      unit: z.exactOptional(z.enum(['weeks', 'months'])),
    }),
  ),
  reminded: z.exactOptional(z.literal(true)),
  lateTold: z.exactOptional(z.literal(true)),
  openedFirst: z.exactOptional(instant),
  revision: count,
  doneAt: z.nullable(instant),
  doneBy: z.nullable(actor),
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
  passedOn: 'passedOn',
  message: 'message',
  told: 'told',
  withdrawn: 'withdrawn',
  planned: 'planned',
} satisfies Words<EventKind>);

export const eventShape: z.ZodMiniType<CaseEvent> = z.object({
  v: z.literal(1),
  version: count,
  at: instant,
  kind: eventKind,
  actor,
  step: z.nullable(z.string()),
  n: z.nullable(count),
  note: z.nullable(z.string()),
});

/** A form row without its answers: those stand sealed beside it. */
export const formShape: z.ZodMiniType<Omit<FormRecord, 'answers'>> = z.object({
  v: z.literal(1),
  version: count,
  formId: z.string(),
  formVersion: count,
  step: z.nullable(z.string()),
  n: z.nullable(count),
  at: instant,
  actor,
  key: z.exactOptional(z.string()),
});

export const workShape = z.object({
  caseId: z.string(),
  process: processId,
  step: z.string(),
  n: count,
  dueAt: instant,
  openedAt: instant,
  openedFirst: z.exactOptional(instant),
});
