import type { CaseHead, Task } from '../../workflows/domain/case.ts';
import type { Context } from '../../workflows/domain/context.ts';
import type { Instant } from '../../workflows/domain/instant.ts';
import { sampleRoster, sampleSchool } from './school.ts';

/** A Monday in January, 10:00 on the school's clock. */
export const sampleNow: Instant = '2027-01-11T09:00:00.000Z';

export const sampleContext = (changed: Partial<Context> = {}): Context => ({
  school: sampleSchool(),
  roster: sampleRoster(),
  now: sampleNow,
  systemNow: sampleNow,
  ...changed,
});

/** A parent's concern about a child of group 3a, waiting for its first answer. */
export const sampleHead = (changed: Partial<CaseHead> = {}): CaseHead => ({
  v: 1,
  caseId: 'a'.repeat(26),
  schoolId: 'voorbeeldschool',
  process: 'concern',
  processVersion: 1,
  step: 'acknowledge',
  status: 'open',
  version: 1,
  epoch: 1,
  token: null,
  wakeAt: '2027-01-11T09:05:00.000Z',
  group: '3a',
  origin: 'parent',
  firstRole: { role: 'teacher', group: '3a' },
  reporter: null,
  boardOnly: false,
  conflicts: [],
  receipts: [],
  linkedFrom: null,
  linkedTo: [],
  openedAt: sampleNow,
  closedAt: null,
  ...changed,
});

/** Its first step, asked of the teacher of 3a, two school days. */
export const sampleTask = (changed: Partial<Task> = {}): Task => ({
  v: 1,
  step: 'acknowledge',
  n: 1,
  status: 'open',
  seat: { role: 'teacher', group: '3a' },
  openedAt: sampleNow,
  dueAt: '2027-01-13T16:00:00.000Z',
  dueBecause: '2 schooldagen vanaf 11 januari 2027',
  alarm: { at: '2027-01-14T06:30:00.000Z', kind: 'overdue', rung: 0 },
  asked: ['anna'],
  revision: 1,
  doneAt: null,
  doneBy: null,
  ...changed,
});

/** What whoever hands a case to the board answers, as a rule. */
export const notExecutive = { aboutExecutive: 'no' } as const;
